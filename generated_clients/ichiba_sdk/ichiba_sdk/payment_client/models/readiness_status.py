from typing import Literal

ReadinessStatus = Literal["ready", "unready"] | str
"""A version to come may have more values than these."""

READINESS_STATUS_VALUES: set[ReadinessStatus] = {
    "ready",
    "unready",
}


def check_readiness_status(value: str) -> ReadinessStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'ready'.")
