from typing import Literal

NotificationStatus = (
    Literal["BOUNCED", "CANCELLED", "DELIVERED", "FAILED", "QUEUED", "SENDING", "SENT", "SUPPRESSED"] | str
)
"""A version to come may have more values than these."""

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
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'BOUNCED'.")
