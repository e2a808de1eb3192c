from typing import Literal

TaxRate = Literal[0, 8, 10] | int
"""A version to come may have more values than these."""

TAX_RATE_VALUES: set[TaxRate] = {
    0,
    8,
    10,
}


def check_tax_rate(value: int) -> TaxRate:
    if isinstance(value, int):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 0.")
