from typing import Literal

DeliveryEventType = Literal["message.bounced", "message.complained", "message.delivered"]

DELIVERY_EVENT_TYPE_VALUES: set[DeliveryEventType] = {
    "message.bounced",
    "message.complained",
    "message.delivered",
}


def check_delivery_event_type(value: str) -> DeliveryEventType:
    if value in DELIVERY_EVENT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DELIVERY_EVENT_TYPE_VALUES!r}")
