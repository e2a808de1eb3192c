from typing import Literal

PaymentMethod = Literal["bank_transfer", "card", "cash_on_delivery", "external", "invoice", "konbini"]

PAYMENT_METHOD_VALUES: set[PaymentMethod] = {
    "bank_transfer",
    "card",
    "cash_on_delivery",
    "external",
    "invoice",
    "konbini",
}


def check_payment_method(value: str) -> PaymentMethod:
    if value in PAYMENT_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYMENT_METHOD_VALUES!r}")
