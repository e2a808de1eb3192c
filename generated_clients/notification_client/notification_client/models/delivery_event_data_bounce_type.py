from typing import Literal

DeliveryEventDataBounceType = Literal["hard", "soft"]

DELIVERY_EVENT_DATA_BOUNCE_TYPE_VALUES: set[DeliveryEventDataBounceType] = {
    "hard",
    "soft",
}


def check_delivery_event_data_bounce_type(value: str) -> DeliveryEventDataBounceType:
    if value in DELIVERY_EVENT_DATA_BOUNCE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DELIVERY_EVENT_DATA_BOUNCE_TYPE_VALUES!r}")
