from typing import Literal

DifferenceKind = (
    Literal[
        "cancelled_order_not_refunded",
        "duplicate_charge",
        "failed_payment_captured",
        "gateway_amount_differs",
        "order_amount_differs",
        "order_paid_without_capture",
        "order_without_payment",
        "payment_disputed",
        "payment_failure_not_applied",
        "payment_not_applied",
        "payment_not_at_gateway",
        "payment_overdue",
        "payment_refund_not_applied",
        "payment_undecided",
        "payment_without_order",
        "refund_not_at_gateway",
        "refund_not_recorded",
        "sums_differ",
        "unknown_charge",
    ]
    | str
)
"""A version to come may have more values than these."""

DIFFERENCE_KIND_VALUES: set[DifferenceKind] = {
    "cancelled_order_not_refunded",
    "duplicate_charge",
    "failed_payment_captured",
    "gateway_amount_differs",
    "order_amount_differs",
    "order_paid_without_capture",
    "order_without_payment",
    "payment_disputed",
    "payment_failure_not_applied",
    "payment_not_applied",
    "payment_not_at_gateway",
    "payment_overdue",
    "payment_refund_not_applied",
    "payment_undecided",
    "payment_without_order",
    "refund_not_at_gateway",
    "refund_not_recorded",
    "sums_differ",
    "unknown_charge",
}


def check_difference_kind(value: str) -> DifferenceKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'cancelled_order_not_refunded'.")
