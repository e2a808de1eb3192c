from typing import Literal

NotificationBatchAction = Literal["cancel", "pause", "resume"]

NOTIFICATION_BATCH_ACTION_VALUES: set[NotificationBatchAction] = {
    "cancel",
    "pause",
    "resume",
}


def check_notification_batch_action(value: str) -> NotificationBatchAction:
    if value in NOTIFICATION_BATCH_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {NOTIFICATION_BATCH_ACTION_VALUES!r}")
