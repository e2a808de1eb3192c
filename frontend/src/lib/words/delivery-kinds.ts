import type { TextKey } from "@/lib/language/i18n";

/** What owed work is called; the specs name the kinds and leave room for more. */
export const DELIVERY_KINDS: Partial<Record<string, TextKey>> = {
  payment: "delivery_kind.payment",
  refund: "delivery_kind.refund",
  notice: "delivery_kind.notice",
  batch_payments: "delivery_kind.batch_payments",
  batch_refunds: "delivery_kind.batch_refunds",
  batch_notices: "delivery_kind.batch_notices",
  batch_notices_stop: "delivery_kind.batch_notices_stop",
  erasure_messages: "delivery_kind.erasure_messages",
  erasure_payments: "delivery_kind.erasure_payments",
  order_webhook: "delivery_kind.order_webhook",
};

/** Whether the subject is an import; else it is an order or an erasure. */
export function isAboutBatch({ kind }: { kind: string }): boolean {
  return kind.startsWith("batch_");
}

/** Whether the subject is the erasure of a customer. */
export function isAboutErasure({ kind }: { kind: string }): boolean {
  return kind.startsWith("erasure_");
}
