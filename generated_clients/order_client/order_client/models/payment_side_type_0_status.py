from typing import Literal

PaymentSideType0Status = Literal["COMPLETED", "FAILED", "PARTIALLY_REFUNDED", "PENDING", "REFUNDED", "UNKNOWN"]

PAYMENT_SIDE_TYPE_0_STATUS_VALUES: set[PaymentSideType0Status] = {
    "COMPLETED",
    "FAILED",
    "PARTIALLY_REFUNDED",
    "PENDING",
    "REFUNDED",
    "UNKNOWN",
}


def check_payment_side_type_0_status(value: str) -> PaymentSideType0Status:
    if value in PAYMENT_SIDE_TYPE_0_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYMENT_SIDE_TYPE_0_STATUS_VALUES!r}")
