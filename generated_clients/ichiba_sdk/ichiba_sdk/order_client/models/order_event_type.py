from typing import Literal

OrderEventType = (
    Literal[
        "accepted",
        "cancelled",
        "customer_erased",
        "delivered",
        "delivery_replayed",
        "no_address_for_notices",
        "nothing_to_pay",
        "notice_accepted",
        "notice_not_needed",
        "notice_refused",
        "notice_requested",
        "notice_unanswered",
        "order_placed",
        "order_updated",
        "parcels_changed",
        "payment_attempted",
        "payment_completed",
        "payment_event_ignored",
        "payment_event_kept",
        "payment_failed",
        "payment_partially_refunded",
        "payment_pending",
        "payment_received",
        "payment_requested",
        "payment_retried",
        "payment_unanswered",
        "refund_accepted",
        "refund_failed",
        "refund_refused",
        "refund_requested",
        "refund_unanswered",
        "refunded",
        "remedy_applied",
        "replaced",
        "shipped",
    ]
    | str
)
"""A version to come may have more values than these."""

ORDER_EVENT_TYPE_VALUES: set[OrderEventType] = {
    "accepted",
    "cancelled",
    "customer_erased",
    "delivered",
    "delivery_replayed",
    "no_address_for_notices",
    "nothing_to_pay",
    "notice_accepted",
    "notice_not_needed",
    "notice_refused",
    "notice_requested",
    "notice_unanswered",
    "order_placed",
    "order_updated",
    "parcels_changed",
    "payment_attempted",
    "payment_completed",
    "payment_event_ignored",
    "payment_event_kept",
    "payment_failed",
    "payment_partially_refunded",
    "payment_pending",
    "payment_received",
    "payment_requested",
    "payment_retried",
    "payment_unanswered",
    "refund_accepted",
    "refund_failed",
    "refund_refused",
    "refund_requested",
    "refund_unanswered",
    "refunded",
    "remedy_applied",
    "replaced",
    "shipped",
}


def check_order_event_type(value: str) -> OrderEventType:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'accepted'.")
