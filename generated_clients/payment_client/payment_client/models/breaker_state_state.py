from typing import Literal

BreakerStateState = Literal["closed", "half_open", "open"]

BREAKER_STATE_STATE_VALUES: set[BreakerStateState] = {
    "closed",
    "half_open",
    "open",
}


def check_breaker_state_state(value: str) -> BreakerStateState:
    if value in BREAKER_STATE_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BREAKER_STATE_STATE_VALUES!r}")
