from typing import Literal

PaymentCreateCurrency = Literal["JPY"]

PAYMENT_CREATE_CURRENCY_VALUES: set[PaymentCreateCurrency] = {
    "JPY",
}


def check_payment_create_currency(value: str) -> PaymentCreateCurrency:
    if value in PAYMENT_CREATE_CURRENCY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYMENT_CREATE_CURRENCY_VALUES!r}")
