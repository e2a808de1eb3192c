from typing import Literal

KnownGatewayEventType = Literal["payment.completed", "payment.failed", "refund.completed", "refund.failed"] | str
"""A version to come may have more values than these."""

KNOWN_GATEWAY_EVENT_TYPE_VALUES: set[KnownGatewayEventType] = {
    "payment.completed",
    "payment.failed",
    "refund.completed",
    "refund.failed",
}


def check_known_gateway_event_type(value: str) -> KnownGatewayEventType:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'payment.completed'.")
