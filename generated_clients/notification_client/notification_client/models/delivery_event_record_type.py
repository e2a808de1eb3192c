from typing import Literal

DeliveryEventRecordType = Literal["message.bounced", "message.complained", "message.delivered"]

DELIVERY_EVENT_RECORD_TYPE_VALUES: set[DeliveryEventRecordType] = {
    "message.bounced",
    "message.complained",
    "message.delivered",
}


def check_delivery_event_record_type(value: str) -> DeliveryEventRecordType:
    if value in DELIVERY_EVENT_RECORD_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DELIVERY_EVENT_RECORD_TYPE_VALUES!r}")
