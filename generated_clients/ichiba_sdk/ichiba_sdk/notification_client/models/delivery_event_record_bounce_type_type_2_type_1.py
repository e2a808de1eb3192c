from typing import Literal

DeliveryEventRecordBounceTypeType2Type1 = Literal["hard", "soft"] | str
"""A version to come may have more values than these."""

DELIVERY_EVENT_RECORD_BOUNCE_TYPE_TYPE_2_TYPE_1_VALUES: set[DeliveryEventRecordBounceTypeType2Type1] = {
    "hard",
    "soft",
}


def check_delivery_event_record_bounce_type_type_2_type_1(value: str) -> DeliveryEventRecordBounceTypeType2Type1:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'hard'.")
