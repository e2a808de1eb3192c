from typing import Literal

NotificationStatus = Literal["BOUNCED", "CANCELLED", "DELIVERED", "FAILED", "QUEUED", "SENDING", "SENT", "SUPPRESSED"]

NOTIFICATION_STATUS_VALUES: set[NotificationStatus] = {
    "BOUNCED",
    "CANCELLED",
    "DELIVERED",
    "FAILED",
    "QUEUED",
    "SENDING",
    "SENT",
    "SUPPRESSED",
}


def check_notification_status(value: str) -> NotificationStatus:
    if value in NOTIFICATION_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {NOTIFICATION_STATUS_VALUES!r}")
