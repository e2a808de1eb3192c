from typing import Literal

PaymentCreateCurrency = Literal["JPY"] | str
"""A version to come may have more values than these."""

PAYMENT_CREATE_CURRENCY_VALUES: set[PaymentCreateCurrency] = {
    "JPY",
}


def check_payment_create_currency(value: str) -> PaymentCreateCurrency:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'JPY'.")
