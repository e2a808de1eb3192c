from typing import Literal

RefundStatus = Literal["COMPLETED", "FAILED", "PENDING"]

REFUND_STATUS_VALUES: set[RefundStatus] = {
    "COMPLETED",
    "FAILED",
    "PENDING",
}


def check_refund_status(value: str) -> RefundStatus:
    if value in REFUND_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REFUND_STATUS_VALUES!r}")
