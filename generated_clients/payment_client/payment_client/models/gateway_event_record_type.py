from typing import Literal

GatewayEventRecordType = Literal["payment.completed", "payment.failed", "refund.completed", "refund.failed"]

GATEWAY_EVENT_RECORD_TYPE_VALUES: set[GatewayEventRecordType] = {
    "payment.completed",
    "payment.failed",
    "refund.completed",
    "refund.failed",
}


def check_gateway_event_record_type(value: str) -> GatewayEventRecordType:
    if value in GATEWAY_EVENT_RECORD_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GATEWAY_EVENT_RECORD_TYPE_VALUES!r}")
