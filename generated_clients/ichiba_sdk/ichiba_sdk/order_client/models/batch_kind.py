from typing import Literal

BatchKind = Literal["orders", "parcels"] | str
"""A version to come may have more values than these."""

BATCH_KIND_VALUES: set[BatchKind] = {
    "orders",
    "parcels",
}


def check_batch_kind(value: str) -> BatchKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'orders'.")
