from typing import Literal

NotificationBatchStatus = Literal["ACTIVE", "CANCELLED", "PAUSED"]

NOTIFICATION_BATCH_STATUS_VALUES: set[NotificationBatchStatus] = {
    "ACTIVE",
    "CANCELLED",
    "PAUSED",
}


def check_notification_batch_status(value: str) -> NotificationBatchStatus:
    if value in NOTIFICATION_BATCH_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {NOTIFICATION_BATCH_STATUS_VALUES!r}")
