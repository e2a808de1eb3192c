import type { Dispute } from "@/api/types";
import type { TextKey, Translate } from "@/lib/language/i18n";

const REASONS: Partial<Record<string, TextKey>> = {
  credit_not_processed: "dispute_reason.credit_not_processed",
  duplicate: "dispute_reason.duplicate",
  fraudulent: "dispute_reason.fraudulent",
  product_not_received: "dispute_reason.product_not_received",
  product_unacceptable: "dispute_reason.product_unacceptable",
  subscription_canceled: "dispute_reason.subscription_canceled",
  unrecognized: "dispute_reason.unrecognized",
};

/** Why the customer's bank disputes a payment, in words; the gateway's own where there are none. */
export function disputeReason(reason: string, t: Translate): string {
  const key = REASONS[reason];
  return key === undefined ? reason : t(key);
}

const PAID_BY_BANK: Record<Dispute["status"], boolean> = {
  NEEDS_RESPONSE: true,
  UNDER_REVIEW: true,
  LOST: true,
  WON: false,
  CLOSED: false,
};

export const DISPUTE_STATUSES = Object.keys(PAID_BY_BANK) as Dispute["status"][];

/** Whether the customer gets the money from the bank, or may: a refund may then be paid twice. */
export function mayBePaidTwice(payment: { dispute?: Dispute | null } | null | undefined): boolean {
  const dispute = payment?.dispute ?? null;
  return dispute !== null && PAID_BY_BANK[dispute.status];
}
