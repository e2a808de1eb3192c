from typing import Literal

PaymentMethod = Literal["bank_transfer", "card", "cash_on_delivery", "external", "invoice", "konbini"] | str
"""A version to come may have more values than these."""

PAYMENT_METHOD_VALUES: set[PaymentMethod] = {
    "bank_transfer",
    "card",
    "cash_on_delivery",
    "external",
    "invoice",
    "konbini",
}


def check_payment_method(value: str) -> PaymentMethod:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'bank_transfer'.")
