from typing import Literal

OrderEventType = Literal[
    "cancelled",
    "delivered",
    "delivery_replayed",
    "notice_accepted",
    "notice_refused",
    "notice_requested",
    "notice_unanswered",
    "order_placed",
    "order_updated",
    "payment_attempted",
    "payment_completed",
    "payment_event_ignored",
    "payment_event_kept",
    "payment_failed",
    "payment_partially_refunded",
    "payment_pending",
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

ORDER_EVENT_TYPE_VALUES: set[OrderEventType] = {
    "cancelled",
    "delivered",
    "delivery_replayed",
    "notice_accepted",
    "notice_refused",
    "notice_requested",
    "notice_unanswered",
    "order_placed",
    "order_updated",
    "payment_attempted",
    "payment_completed",
    "payment_event_ignored",
    "payment_event_kept",
    "payment_failed",
    "payment_partially_refunded",
    "payment_pending",
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
    if value in ORDER_EVENT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ORDER_EVENT_TYPE_VALUES!r}")
