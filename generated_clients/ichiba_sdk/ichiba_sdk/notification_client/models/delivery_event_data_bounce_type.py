from typing import Literal

DeliveryEventDataBounceType = Literal["hard", "soft"] | str
"""A version to come may have more values than these."""

DELIVERY_EVENT_DATA_BOUNCE_TYPE_VALUES: set[DeliveryEventDataBounceType] = {
    "hard",
    "soft",
}


def check_delivery_event_data_bounce_type(value: str) -> DeliveryEventDataBounceType:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'hard'.")
