from typing import Literal

GatewayEventRecordCurrencyType3Type1 = Literal["JPY"]

GATEWAY_EVENT_RECORD_CURRENCY_TYPE_3_TYPE_1_VALUES: set[GatewayEventRecordCurrencyType3Type1] = {
    "JPY",
}


def check_gateway_event_record_currency_type_3_type_1(value: str) -> GatewayEventRecordCurrencyType3Type1:
    if value in GATEWAY_EVENT_RECORD_CURRENCY_TYPE_3_TYPE_1_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {GATEWAY_EVENT_RECORD_CURRENCY_TYPE_3_TYPE_1_VALUES!r}"
    )
