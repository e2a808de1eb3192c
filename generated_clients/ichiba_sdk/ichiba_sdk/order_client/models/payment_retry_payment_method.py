from typing import Literal

PaymentRetryPaymentMethod = Literal["bank_transfer", "card", "konbini"] | str
"""A version to come may have more values than these."""

PAYMENT_RETRY_PAYMENT_METHOD_VALUES: set[PaymentRetryPaymentMethod] = {
    "bank_transfer",
    "card",
    "konbini",
}


def check_payment_retry_payment_method(value: str) -> PaymentRetryPaymentMethod:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'bank_transfer'.")
