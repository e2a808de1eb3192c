from typing import Literal

DeliveryEventRecordSource = Literal["EMAIL", "SMS"]

DELIVERY_EVENT_RECORD_SOURCE_VALUES: set[DeliveryEventRecordSource] = {
    "EMAIL",
    "SMS",
}


def check_delivery_event_record_source(value: str) -> DeliveryEventRecordSource:
    if value in DELIVERY_EVENT_RECORD_SOURCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DELIVERY_EVENT_RECORD_SOURCE_VALUES!r}")
