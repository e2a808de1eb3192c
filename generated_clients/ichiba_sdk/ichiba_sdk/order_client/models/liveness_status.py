from typing import Literal

LivenessStatus = Literal["ok"] | str
"""A version to come may have more values than these."""

LIVENESS_STATUS_VALUES: set[LivenessStatus] = {
    "ok",
}


def check_liveness_status(value: str) -> LivenessStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'ok'.")
