from typing import Literal

PaymentRetryPaymentMethod = Literal["bank_transfer", "card", "konbini"]

PAYMENT_RETRY_PAYMENT_METHOD_VALUES: set[PaymentRetryPaymentMethod] = {
    "bank_transfer",
    "card",
    "konbini",
}


def check_payment_retry_payment_method(value: str) -> PaymentRetryPaymentMethod:
    if value in PAYMENT_RETRY_PAYMENT_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYMENT_RETRY_PAYMENT_METHOD_VALUES!r}")
