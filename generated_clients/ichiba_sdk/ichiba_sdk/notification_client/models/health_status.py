from typing import Literal

HealthStatus = Literal["ok"] | str
"""A version to come may have more values than these."""

HEALTH_STATUS_VALUES: set[HealthStatus] = {
    "ok",
}


def check_health_status(value: str) -> HealthStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'ok'.")
