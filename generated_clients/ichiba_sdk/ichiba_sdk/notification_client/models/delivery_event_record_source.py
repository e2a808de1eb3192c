from typing import Literal

DeliveryEventRecordSource = Literal["EMAIL", "SMS"] | str
"""A version to come may have more values than these."""

DELIVERY_EVENT_RECORD_SOURCE_VALUES: set[DeliveryEventRecordSource] = {
    "EMAIL",
    "SMS",
}


def check_delivery_event_record_source(value: str) -> DeliveryEventRecordSource:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'EMAIL'.")
