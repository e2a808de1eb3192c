from typing import Literal

GatewayEventType = Literal["payment.completed", "payment.failed", "refund.completed", "refund.failed"]

GATEWAY_EVENT_TYPE_VALUES: set[GatewayEventType] = {
    "payment.completed",
    "payment.failed",
    "refund.completed",
    "refund.failed",
}


def check_gateway_event_type(value: str) -> GatewayEventType:
    if value in GATEWAY_EVENT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GATEWAY_EVENT_TYPE_VALUES!r}")
