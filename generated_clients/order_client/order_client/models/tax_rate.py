from typing import Literal

TaxRate = Literal[0, 8, 10]

TAX_RATE_VALUES: set[TaxRate] = {
    0,
    8,
    10,
}


def check_tax_rate(value: int) -> TaxRate:
    if value in TAX_RATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TAX_RATE_VALUES!r}")
