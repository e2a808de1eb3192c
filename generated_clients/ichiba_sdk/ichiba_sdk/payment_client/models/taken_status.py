from typing import Literal

TakenStatus = Literal["CREATED", "EXISTING"] | str
"""A version to come may have more values than these."""

TAKEN_STATUS_VALUES: set[TakenStatus] = {
    "CREATED",
    "EXISTING",
}


def check_taken_status(value: str) -> TakenStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'CREATED'.")
