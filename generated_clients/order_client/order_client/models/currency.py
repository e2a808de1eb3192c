from typing import Literal

Currency = Literal["JPY"]

CURRENCY_VALUES: set[Currency] = {
    "JPY",
}


def check_currency(value: str) -> Currency:
    if value in CURRENCY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CURRENCY_VALUES!r}")
