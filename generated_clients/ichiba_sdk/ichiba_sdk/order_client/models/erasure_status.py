from typing import Literal

ErasureStatus = Literal["COMPLETED", "IN_PROGRESS"] | str
"""A version to come may have more values than these."""

ERASURE_STATUS_VALUES: set[ErasureStatus] = {
    "COMPLETED",
    "IN_PROGRESS",
}


def check_erasure_status(value: str) -> ErasureStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'COMPLETED'.")
