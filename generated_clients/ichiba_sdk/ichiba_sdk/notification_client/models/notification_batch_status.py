from typing import Literal

NotificationBatchStatus = Literal["ACTIVE", "CANCELLED", "PAUSED"] | str
"""A version to come may have more values than these."""

NOTIFICATION_BATCH_STATUS_VALUES: set[NotificationBatchStatus] = {
    "ACTIVE",
    "CANCELLED",
    "PAUSED",
}


def check_notification_batch_status(value: str) -> NotificationBatchStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'ACTIVE'.")
