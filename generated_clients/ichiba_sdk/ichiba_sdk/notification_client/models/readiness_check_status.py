from typing import Literal

ReadinessCheckStatus = Literal["degraded", "failed", "ok"] | str
"""A version to come may have more values than these."""

READINESS_CHECK_STATUS_VALUES: set[ReadinessCheckStatus] = {
    "degraded",
    "failed",
    "ok",
}


def check_readiness_check_status(value: str) -> ReadinessCheckStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'degraded'.")
