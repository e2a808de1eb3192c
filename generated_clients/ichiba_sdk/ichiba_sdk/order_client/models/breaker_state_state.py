from typing import Literal

BreakerStateState = Literal["closed", "half_open", "open"] | str
"""A version to come may have more values than these."""

BREAKER_STATE_STATE_VALUES: set[BreakerStateState] = {
    "closed",
    "half_open",
    "open",
}


def check_breaker_state_state(value: str) -> BreakerStateState:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'closed'.")
