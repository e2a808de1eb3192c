from typing import Literal

DeliveryEventOutcome = Literal["APPLIED", "IGNORED", "WAITING"] | str
"""A version to come may have more values than these."""

DELIVERY_EVENT_OUTCOME_VALUES: set[DeliveryEventOutcome] = {
    "APPLIED",
    "IGNORED",
    "WAITING",
}


def check_delivery_event_outcome(value: str) -> DeliveryEventOutcome:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'APPLIED'.")
