from typing import Literal

BatchAction = Literal["cancel", "confirm", "pause", "resume", "undo"]

BATCH_ACTION_VALUES: set[BatchAction] = {
    "cancel",
    "confirm",
    "pause",
    "resume",
    "undo",
}


def check_batch_action(value: str) -> BatchAction:
    if value in BATCH_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_ACTION_VALUES!r}")
