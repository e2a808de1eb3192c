from typing import Literal

DeliveryState = Literal["dead", "done", "pending"] | str
"""A version to come may have more values than these."""

DELIVERY_STATE_VALUES: set[DeliveryState] = {
    "dead",
    "done",
    "pending",
}


def check_delivery_state(value: str) -> DeliveryState:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'dead'.")
