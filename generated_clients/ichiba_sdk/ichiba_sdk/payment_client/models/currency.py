from typing import Literal

Currency = Literal["JPY"] | str
"""A version to come may have more values than these."""

CURRENCY_VALUES: set[Currency] = {
    "JPY",
}


def check_currency(value: str) -> Currency:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'JPY'.")
