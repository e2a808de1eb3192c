from typing import Literal

BatchEventType = Literal[
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
    if value in BATCH_EVENT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_EVENT_TYPE_VALUES!r}")
