from typing import Literal

GatewaySideType0Status = Literal["COMPLETED", "FAILED", "PENDING"] | str
"""A version to come may have more values than these."""

GATEWAY_SIDE_TYPE_0_STATUS_VALUES: set[GatewaySideType0Status] = {
    "COMPLETED",
    "FAILED",
    "PENDING",
}


def check_gateway_side_type_0_status(value: str) -> GatewaySideType0Status:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'COMPLETED'.")
