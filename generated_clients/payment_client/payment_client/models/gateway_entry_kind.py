from typing import Literal

GatewayEntryKind = Literal["CAPTURE", "REFUND"]

GATEWAY_ENTRY_KIND_VALUES: set[GatewayEntryKind] = {
    "CAPTURE",
    "REFUND",
}


def check_gateway_entry_kind(value: str) -> GatewayEntryKind:
    if value in GATEWAY_ENTRY_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GATEWAY_ENTRY_KIND_VALUES!r}")
