from typing import Literal

GatewayEntryStatus = Literal["COMPLETED", "FAILED", "PENDING"]

GATEWAY_ENTRY_STATUS_VALUES: set[GatewayEntryStatus] = {
    "COMPLETED",
    "FAILED",
    "PENDING",
}


def check_gateway_entry_status(value: str) -> GatewayEntryStatus:
    if value in GATEWAY_ENTRY_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GATEWAY_ENTRY_STATUS_VALUES!r}")
