import type { DifferenceKind, Remedy } from "@/api/types";

// A kind that is new in the spec does not compile until it stands here and has its words.
const KINDS: Record<DifferenceKind, true> = {
  payment_not_applied: true,
  payment_failure_not_applied: true,
  payment_refund_not_applied: true,
  order_without_payment: true,
  order_paid_without_capture: true,
  order_amount_differs: true,
  cancelled_order_not_refunded: true,
  payment_without_order: true,
  payment_undecided: true,
  payment_overdue: true,
  payment_disputed: true,
  payment_not_at_gateway: true,
  gateway_amount_differs: true,
  refund_not_recorded: true,
  refund_not_at_gateway: true,
  failed_payment_captured: true,
  unknown_charge: true,
  duplicate_charge: true,
  sums_differ: true,
};
export const DIFFERENCE_KINDS = Object.keys(KINDS) as DifferenceKind[];

/** Whether applying a remedy does anything, and whether it moves money. */
export const REMEDIES: Record<Remedy, { isOurs: boolean; movesMoney: boolean }> = {
  apply_payment_status: { isOurs: true, movesMoney: false },
  refund_payment: { isOurs: true, movesMoney: true },
  refund_charge: { isOurs: true, movesMoney: true },
  ask_gateway_again: { isOurs: true, movesMoney: false },
  contact_support: { isOurs: false, movesMoney: false },
};
