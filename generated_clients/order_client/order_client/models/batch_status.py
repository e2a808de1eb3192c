from typing import Literal

BatchStatus = Literal[
    "CANCELLED", "COMPLETED", "FAILED", "PAUSED", "QUEUED", "RUNNING", "UNDOING", "UNDONE", "VALIDATED", "VALIDATING"
]

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
    if value in BATCH_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_STATUS_VALUES!r}")
