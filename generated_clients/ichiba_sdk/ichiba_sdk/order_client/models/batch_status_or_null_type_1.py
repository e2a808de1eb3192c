from typing import Literal

BatchStatusOrNullType1 = (
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

BATCH_STATUS_OR_NULL_TYPE_1_VALUES: set[BatchStatusOrNullType1] = {
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


def check_batch_status_or_null_type_1(value: str) -> BatchStatusOrNullType1:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'CANCELLED'.")
