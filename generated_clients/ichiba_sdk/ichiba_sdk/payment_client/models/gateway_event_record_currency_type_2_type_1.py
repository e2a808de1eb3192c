from typing import Literal

GatewayEventRecordCurrencyType2Type1 = Literal["JPY"] | str
"""A version to come may have more values than these."""

GATEWAY_EVENT_RECORD_CURRENCY_TYPE_2_TYPE_1_VALUES: set[GatewayEventRecordCurrencyType2Type1] = {
    "JPY",
}


def check_gateway_event_record_currency_type_2_type_1(value: str) -> GatewayEventRecordCurrencyType2Type1:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'JPY'.")
