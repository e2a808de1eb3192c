from typing import Literal

BatchKind = Literal["orders", "parcels"]

BATCH_KIND_VALUES: set[BatchKind] = {
    "orders",
    "parcels",
}


def check_batch_kind(value: str) -> BatchKind:
    if value in BATCH_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_KIND_VALUES!r}")
