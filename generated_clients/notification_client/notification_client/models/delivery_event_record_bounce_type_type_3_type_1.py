from typing import Literal

DeliveryEventRecordBounceTypeType3Type1 = Literal["hard", "soft"]

DELIVERY_EVENT_RECORD_BOUNCE_TYPE_TYPE_3_TYPE_1_VALUES: set[DeliveryEventRecordBounceTypeType3Type1] = {
    "hard",
    "soft",
}


def check_delivery_event_record_bounce_type_type_3_type_1(value: str) -> DeliveryEventRecordBounceTypeType3Type1:
    if value in DELIVERY_EVENT_RECORD_BOUNCE_TYPE_TYPE_3_TYPE_1_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DELIVERY_EVENT_RECORD_BOUNCE_TYPE_TYPE_3_TYPE_1_VALUES!r}"
    )
