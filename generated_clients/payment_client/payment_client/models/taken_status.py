from typing import Literal

TakenStatus = Literal["CREATED", "EXISTING"]

TAKEN_STATUS_VALUES: set[TakenStatus] = {
    "CREATED",
    "EXISTING",
}


def check_taken_status(value: str) -> TakenStatus:
    if value in TAKEN_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TAKEN_STATUS_VALUES!r}")
