from typing import Literal

DeliveryEventOutcome = Literal["APPLIED", "IGNORED", "WAITING"]

DELIVERY_EVENT_OUTCOME_VALUES: set[DeliveryEventOutcome] = {
    "APPLIED",
    "IGNORED",
    "WAITING",
}


def check_delivery_event_outcome(value: str) -> DeliveryEventOutcome:
    if value in DELIVERY_EVENT_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DELIVERY_EVENT_OUTCOME_VALUES!r}")
