from typing import Literal

NotificationBatchAction = Literal["cancel", "pause", "resume"] | str
"""A version to come may have more values than these."""

NOTIFICATION_BATCH_ACTION_VALUES: set[NotificationBatchAction] = {
    "cancel",
    "pause",
    "resume",
}


def check_notification_batch_action(value: str) -> NotificationBatchAction:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'cancel'.")
