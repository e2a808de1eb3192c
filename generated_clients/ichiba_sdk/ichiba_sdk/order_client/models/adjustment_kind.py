from typing import Literal

AdjustmentKind = Literal["discount", "fee", "points", "shipping"] | str
"""A version to come may have more values than these."""

ADJUSTMENT_KIND_VALUES: set[AdjustmentKind] = {
    "discount",
    "fee",
    "points",
    "shipping",
}


def check_adjustment_kind(value: str) -> AdjustmentKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'discount'.")
