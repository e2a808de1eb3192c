from typing import Literal

KnownGatewayEventType = Literal["payment.completed", "payment.failed", "refund.completed", "refund.failed"]

KNOWN_GATEWAY_EVENT_TYPE_VALUES: set[KnownGatewayEventType] = {
    "payment.completed",
    "payment.failed",
    "refund.completed",
    "refund.failed",
}


def check_known_gateway_event_type(value: str) -> KnownGatewayEventType:
    if value in KNOWN_GATEWAY_EVENT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_GATEWAY_EVENT_TYPE_VALUES!r}")
