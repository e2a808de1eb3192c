from typing import Literal

BatchEventType = (
    Literal[
        "cancelled",
        "completed",
        "confirmed",
        "created",
        "customer_erased",
        "delivery_replayed",
        "failed",
        "paused",
        "payment_retried",
        "queueing_resumed",
        "resumed",
        "started",
        "undo_started",
        "undone",
        "validated",
        "validation_resumed",
        "validation_started",
    ]
    | str
)
"""A version to come may have more values than these."""

BATCH_EVENT_TYPE_VALUES: set[BatchEventType] = {
    "cancelled",
    "completed",
    "confirmed",
    "created",
    "customer_erased",
    "delivery_replayed",
    "failed",
    "paused",
    "payment_retried",
    "queueing_resumed",
    "resumed",
    "started",
    "undo_started",
    "undone",
    "validated",
    "validation_resumed",
    "validation_started",
}


def check_batch_event_type(value: str) -> BatchEventType:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'cancelled'.")
