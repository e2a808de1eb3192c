from typing import Literal

GatewayEntryStatus = Literal["COMPLETED", "FAILED", "PENDING"] | str
"""A version to come may have more values than these."""

GATEWAY_ENTRY_STATUS_VALUES: set[GatewayEntryStatus] = {
    "COMPLETED",
    "FAILED",
    "PENDING",
}


def check_gateway_entry_status(value: str) -> GatewayEntryStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'COMPLETED'.")
