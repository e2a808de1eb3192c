from typing import Literal

KnownDeliveryEventType = Literal["message.bounced", "message.complained", "message.delivered"]

KNOWN_DELIVERY_EVENT_TYPE_VALUES: set[KnownDeliveryEventType] = {
    "message.bounced",
    "message.complained",
    "message.delivered",
}


def check_known_delivery_event_type(value: str) -> KnownDeliveryEventType:
    if value in KNOWN_DELIVERY_EVENT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_DELIVERY_EVENT_TYPE_VALUES!r}")
