from typing import Literal

PaymentSideType0Status = Literal["COMPLETED", "FAILED", "PARTIALLY_REFUNDED", "PENDING", "REFUNDED", "UNKNOWN"] | str
"""A version to come may have more values than these."""

PAYMENT_SIDE_TYPE_0_STATUS_VALUES: set[PaymentSideType0Status] = {
    "COMPLETED",
    "FAILED",
    "PARTIALLY_REFUNDED",
    "PENDING",
    "REFUNDED",
    "UNKNOWN",
}


def check_payment_side_type_0_status(value: str) -> PaymentSideType0Status:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'COMPLETED'.")
