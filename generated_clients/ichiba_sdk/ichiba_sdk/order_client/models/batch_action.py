from typing import Literal

BatchAction = Literal["cancel", "confirm", "pause", "resume", "undo"] | str
"""A version to come may have more values than these."""

BATCH_ACTION_VALUES: set[BatchAction] = {
    "cancel",
    "confirm",
    "pause",
    "resume",
    "undo",
}


def check_batch_action(value: str) -> BatchAction:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'cancel'.")
