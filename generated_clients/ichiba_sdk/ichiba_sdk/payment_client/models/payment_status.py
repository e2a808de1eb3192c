from typing import Literal

PaymentStatus = Literal["COMPLETED", "FAILED", "PARTIALLY_REFUNDED", "PENDING", "REFUNDED", "UNKNOWN"] | str
"""A version to come may have more values than these."""

PAYMENT_STATUS_VALUES: set[PaymentStatus] = {
    "COMPLETED",
    "FAILED",
    "PARTIALLY_REFUNDED",
    "PENDING",
    "REFUNDED",
    "UNKNOWN",
}


def check_payment_status(value: str) -> PaymentStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'COMPLETED'.")
