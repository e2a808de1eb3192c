import type {
  BatchStatus,
  Channel,
  DeliveryState,
  Dispute,
  ErasureStatus,
  NotificationStatus,
  OrderStatus,
  PaymentStatus,
  ReconciliationStatus,
  RefundStatus,
  TemplateCode,
} from "@/api/types";
import { Badge, type Tone } from "@/components/ui/badge";
import { useText } from "@/lib/language/i18n";

// A status that is new in the spec does not compile until it has its colour here and its words.
export const ORDER_TONES: Record<OrderStatus, Tone> = {
  PENDING: "neutral",
  PAYMENT_PROCESSING: "info",
  PAYMENT_FAILED: "danger",
  ACCEPTED: "info",
  PAID: "success",
  SHIPPED: "info",
  DELIVERED: "success",
  CANCELLED: "neutral",
  REFUNDED: "violet",
};
export const ORDER_STATUSES = Object.keys(ORDER_TONES) as OrderStatus[];

const PAYMENT_TONES: Record<PaymentStatus, Tone> = {
  PENDING: "info",
  COMPLETED: "success",
  FAILED: "danger",
  UNKNOWN: "warning",
  PARTIALLY_REFUNDED: "violet",
  REFUNDED: "violet",
};
export const PAYMENT_STATUSES = Object.keys(PAYMENT_TONES) as PaymentStatus[];

const DISPUTE_TONES: Record<Dispute["status"], Tone> = {
  NEEDS_RESPONSE: "danger",
  UNDER_REVIEW: "warning",
  WON: "success",
  LOST: "danger",
  CLOSED: "neutral",
};

const REFUND_TONES: Record<RefundStatus, Tone> = {
  PENDING: "info",
  COMPLETED: "success",
  FAILED: "danger",
};

const NOTIFICATION_TONES: Record<NotificationStatus, Tone> = {
  QUEUED: "neutral",
  SENDING: "info",
  SENT: "info",
  DELIVERED: "success",
  BOUNCED: "danger",
  FAILED: "danger",
  SUPPRESSED: "warning",
  CANCELLED: "neutral",
};
export const NOTIFICATION_STATUSES = Object.keys(NOTIFICATION_TONES) as NotificationStatus[];

const DELIVERY_TONES: Record<DeliveryState, Tone> = {
  pending: "warning",
  dead: "danger",
  done: "success",
};

const BATCH_TONES: Record<BatchStatus, Tone> = {
  QUEUED: "neutral",
  VALIDATING: "info",
  VALIDATED: "violet",
  RUNNING: "info",
  PAUSED: "warning",
  COMPLETED: "success",
  CANCELLED: "neutral",
  FAILED: "danger",
  UNDOING: "info",
  UNDONE: "neutral",
};
export const BATCH_STATUSES = Object.keys(BATCH_TONES) as BatchStatus[];

const RECONCILIATION_TONES: Record<ReconciliationStatus, Tone> = {
  RUNNING: "info",
  COMPLETED: "success",
  FAILED: "danger",
};

const ERASURE_TONES: Record<ErasureStatus, Tone> = {
  IN_PROGRESS: "info",
  COMPLETED: "success",
};

export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const t = useText();
  return <Badge tone={ORDER_TONES[status]}>{t(`order_status.${status}`)}</Badge>;
}

export function PaymentStatusBadge({ status }: { status: PaymentStatus }) {
  const t = useText();
  return <Badge tone={PAYMENT_TONES[status]}>{t(`payment_status.${status}`)}</Badge>;
}

export function DisputeBadge({ status }: { status: Dispute["status"] }) {
  const t = useText();
  return <Badge tone={DISPUTE_TONES[status]}>{t(`dispute_status.${status}`)}</Badge>;
}

export function RefundStatusBadge({ status }: { status: RefundStatus }) {
  const t = useText();
  return <Badge tone={REFUND_TONES[status]}>{t(`refund_status.${status}`)}</Badge>;
}

export function NotificationStatusBadge({ status }: { status: NotificationStatus }) {
  const t = useText();
  return <Badge tone={NOTIFICATION_TONES[status]}>{t(`notification_status.${status}`)}</Badge>;
}

export function DeliveryStateBadge({ state }: { state: DeliveryState }) {
  const t = useText();
  return <Badge tone={DELIVERY_TONES[state]}>{t(`delivery_state.${state}`)}</Badge>;
}

export function BatchStatusBadge({ status }: { status: BatchStatus }) {
  const t = useText();
  return <Badge tone={BATCH_TONES[status]}>{t(`batch_status.${status}`)}</Badge>;
}

export function ReconciliationStatusBadge({ status }: { status: ReconciliationStatus }) {
  const t = useText();
  return <Badge tone={RECONCILIATION_TONES[status]}>{t(`reconciliation_status.${status}`)}</Badge>;
}

export function ErasureStatusBadge({ status }: { status: ErasureStatus }) {
  const t = useText();
  return <Badge tone={ERASURE_TONES[status]}>{t(`erasure_status.${status}`)}</Badge>;
}

const CHANNEL_NAMES: Record<Channel, true> = { EMAIL: true, SMS: true };
export const CHANNELS = Object.keys(CHANNEL_NAMES) as Channel[];

const TEMPLATE_NAMES: Record<TemplateCode, true> = {
  ORDER_CONFIRMATION: true,
  ORDER_SHIPPED: true,
  ORDER_CANCELLED: true,
  ORDER_REFUNDED: true,
  PAYMENT_FAILED: true,
  PAYMENT_LINK: true,
  PAYMENT_INSTRUCTIONS: true,
  BATCH_DIGEST: true,
};
export const TEMPLATE_CODES = Object.keys(TEMPLATE_NAMES) as TemplateCode[];
