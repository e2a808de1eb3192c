from typing import Literal

DeliveryEventRecordBounceTypeType3Type1 = Literal["hard", "soft"] | str
"""A version to come may have more values than these."""

DELIVERY_EVENT_RECORD_BOUNCE_TYPE_TYPE_3_TYPE_1_VALUES: set[DeliveryEventRecordBounceTypeType3Type1] = {
    "hard",
    "soft",
}


def check_delivery_event_record_bounce_type_type_3_type_1(value: str) -> DeliveryEventRecordBounceTypeType3Type1:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'hard'.")
