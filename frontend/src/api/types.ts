/** Short names for the generated types. */
import type { components as N } from "@/api/generated/notification.gen";
import type { components as O } from "@/api/generated/order.gen";
import type { components as P } from "@/api/generated/payment.gen";

export type Order = O["schemas"]["Order"];
export type OrderSummary = O["schemas"]["OrderSummary"];
export type OrderStatus = O["schemas"]["OrderStatus"];
export type OrderCreate = O["schemas"]["OrderCreate"];
export type OrderUpdate = O["schemas"]["OrderUpdate"];
export type OrderStatusChange = O["schemas"]["OrderStatusChange"];
export type OrderEvent = O["schemas"]["OrderEvent"];
export type BatchEvent = O["schemas"]["BatchEvent"];
export type OrderEventType = O["schemas"]["OrderEventType"];
export type OrderStats = O["schemas"]["OrderStats"];
export type AdjustmentKind = O["schemas"]["AdjustmentKind"];
export type TaxAmount = O["schemas"]["TaxAmount"];
export type Parcel = O["schemas"]["Parcel"];
export type ParcelsChange = O["schemas"]["ParcelsChange"];
export type Explanation = O["schemas"]["Explanation"];
export type NextStep = O["schemas"]["NextStep"];
export type BreakerState = O["schemas"]["BreakerState"];
export type PaymentMethod = O["schemas"]["PaymentMethod"];
export type PaymentRetry = O["schemas"]["PaymentRetry"];
export type Delivery = O["schemas"]["Delivery"];
export type DeliveryState = O["schemas"]["DeliveryState"];
export type Readiness = O["schemas"]["Readiness"];
export type ReadinessCheck = O["schemas"]["ReadinessCheck"];
export type CustomerToErase = O["schemas"]["CustomerToErase"];
export type Erasure = O["schemas"]["Erasure"];
export type ErasureObstacle = O["schemas"]["ErasureObstacle"];
export type ErasurePreview = O["schemas"]["ErasurePreview"];
export type ErasureStatus = O["schemas"]["ErasureStatus"];
export type InTheWay = O["schemas"]["InTheWay"];
export type Setting = O["schemas"]["Setting"];
export type Settings = O["schemas"]["Settings"];
export type Reconciliation = O["schemas"]["Reconciliation"];
export type ReconciliationCreate = O["schemas"]["ReconciliationCreate"];
export type ReconciliationStatus = O["schemas"]["ReconciliationStatus"];
export type ReconciliationSummary = O["schemas"]["ReconciliationSummary"];
export type Difference = O["schemas"]["Difference"];
export type DifferenceKind = O["schemas"]["DifferenceKind"];
export type Remedy = O["schemas"]["Remedy"];
export type Batch = O["schemas"]["Batch"];
export type SheetEncoding = O["parameters"]["SheetEncoding"];
export type BatchKind = O["schemas"]["BatchKind"];
export type ExportProfile = O["schemas"]["ExportProfile"];
export type ParcelCounts = NonNullable<O["schemas"]["ParcelCounts"]>;
export type ImportProfile = O["schemas"]["ImportProfile"];
export type ImportProfileSummary = O["schemas"]["ImportProfileSummary"];
export type BatchUpload = O["schemas"]["BatchUpload"];
export type BatchAction = O["schemas"]["BatchAction"];
export type BatchRow = O["schemas"]["BatchRow"];
export type BatchStatus = O["schemas"]["BatchStatus"];
export type Certificate = O["schemas"]["Certificate"];
export type ErrorPolicy = O["schemas"]["ErrorPolicy"];
export type Notify = O["schemas"]["Notify"];
export type RowOutcome = O["schemas"]["RowOutcome"];
export type UndoOutcome = O["schemas"]["UndoOutcome"];
export type UndoPreview = O["schemas"]["UndoPreview"];

export type Payment = P["schemas"]["Payment"];
export type PaymentLink = P["schemas"]["PaymentLink"];
export type SentPaymentLink = O["schemas"]["SentPaymentLink"];

/** How the customer of an order is sent a link: to whom, in which language, and what has it done. */
export interface Sending {
  to: string;
  locale: Order["locale"];
  onSend: (key: string) => Promise<SentPaymentLink>;
}
export type NextAction = NonNullable<P["schemas"]["NextAction"]>;
export type Dispute = NonNullable<P["schemas"]["Dispute"]>;
export type PaymentSummary = P["schemas"]["PaymentSummary"];
export type PaymentStatus = P["schemas"]["PaymentStatus"];
export type PaymentAttempt = P["schemas"]["PaymentAttempt"];
export type PaymentReceipt = P["schemas"]["PaymentReceipt"];
export type RefundSettlement = P["schemas"]["RefundSettlement"];
export type PaymentStats = P["schemas"]["PaymentStats"];
export type Refund = P["schemas"]["Refund"];
export type RefundCreate = P["schemas"]["RefundCreate"];
export type RefundStatus = P["schemas"]["RefundStatus"];

export type GatewayEvent = P["schemas"]["GatewayEventRecord"];
export type GatewayEventOutcome = P["schemas"]["GatewayEventOutcome"];

export type Notification = N["schemas"]["Notification"];
export type NotificationBatch = N["schemas"]["NotificationBatch"];
export type NotificationBatchAction = N["schemas"]["NotificationBatchAction"];
export type NotificationBatchStatus = N["schemas"]["NotificationBatchStatus"];
export type NotificationSummary = N["schemas"]["NotificationSummary"];
export type NotificationStatus = N["schemas"]["NotificationStatus"];
export type NotificationStats = N["schemas"]["NotificationStats"];
export type Channel = N["schemas"]["Channel"];
export type TemplateCode = N["schemas"]["TemplateCode"];
export type Template = N["schemas"]["Template"];
export type TemplateUpdate = N["schemas"]["TemplateUpdate"];
export type TemplatePreview = N["schemas"]["TemplatePreview"];
export type MessageLocale = N["schemas"]["Locale"];
export type Suppression = N["schemas"]["Suppression"];
export type SuppressionCreate = N["schemas"]["SuppressionCreate"];
export type SuppressionReason = N["schemas"]["SuppressionReason"];
export type DeliveryEvent = N["schemas"]["DeliveryEventRecord"];
export type DeliveryEventOutcome = N["schemas"]["DeliveryEventOutcome"];

export type { Versioned } from "@/api/client";
export type { Service } from "@/api/problem";

/** A file, as it comes from the service. */
export type Csv = ReadableStream<Uint8Array> | null;

/** A page of a list. */
export interface Page<Item> {
  items: Item[];
  next_cursor?: string | null;
  total?: number | null;
}
