from typing import Literal

GatewayEntryKind = Literal["CAPTURE", "REFUND"] | str
"""A version to come may have more values than these."""

GATEWAY_ENTRY_KIND_VALUES: set[GatewayEntryKind] = {
    "CAPTURE",
    "REFUND",
}


def check_gateway_entry_kind(value: str) -> GatewayEntryKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'CAPTURE'.")
