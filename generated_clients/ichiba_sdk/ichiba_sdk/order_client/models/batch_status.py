from typing import Literal

BatchStatus = (
    Literal[
        "CANCELLED",
        "COMPLETED",
        "FAILED",
        "PAUSED",
        "QUEUED",
        "RUNNING",
        "UNDOING",
        "UNDONE",
        "VALIDATED",
        "VALIDATING",
    ]
    | str
)
"""A version to come may have more values than these."""

BATCH_STATUS_VALUES: set[BatchStatus] = {
    "CANCELLED",
    "COMPLETED",
    "FAILED",
    "PAUSED",
    "QUEUED",
    "RUNNING",
    "UNDOING",
    "UNDONE",
    "VALIDATED",
    "VALIDATING",
}


def check_batch_status(value: str) -> BatchStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'CANCELLED'.")
