from typing import Literal

KnownDeliveryEventType = Literal["message.bounced", "message.complained", "message.delivered"] | str
"""A version to come may have more values than these."""

KNOWN_DELIVERY_EVENT_TYPE_VALUES: set[KnownDeliveryEventType] = {
    "message.bounced",
    "message.complained",
    "message.delivered",
}


def check_known_delivery_event_type(value: str) -> KnownDeliveryEventType:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'message.bounced'.")
