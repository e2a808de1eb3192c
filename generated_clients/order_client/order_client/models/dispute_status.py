from typing import Literal

DisputeStatus = Literal["CLOSED", "LOST", "NEEDS_RESPONSE", "UNDER_REVIEW", "WON"]

DISPUTE_STATUS_VALUES: set[DisputeStatus] = {
    "CLOSED",
    "LOST",
    "NEEDS_RESPONSE",
    "UNDER_REVIEW",
    "WON",
}


def check_dispute_status(value: str) -> DisputeStatus:
    if value in DISPUTE_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DISPUTE_STATUS_VALUES!r}")
