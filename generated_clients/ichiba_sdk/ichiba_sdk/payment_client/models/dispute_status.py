from typing import Literal

DisputeStatus = Literal["CLOSED", "LOST", "NEEDS_RESPONSE", "UNDER_REVIEW", "WON"] | str
"""A version to come may have more values than these."""

DISPUTE_STATUS_VALUES: set[DisputeStatus] = {
    "CLOSED",
    "LOST",
    "NEEDS_RESPONSE",
    "UNDER_REVIEW",
    "WON",
}


def check_dispute_status(value: str) -> DisputeStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'CLOSED'.")
