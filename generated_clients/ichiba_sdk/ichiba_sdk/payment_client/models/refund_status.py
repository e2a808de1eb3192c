from typing import Literal

RefundStatus = Literal["COMPLETED", "FAILED", "PENDING"] | str
"""A version to come may have more values than these."""

REFUND_STATUS_VALUES: set[RefundStatus] = {
    "COMPLETED",
    "FAILED",
    "PENDING",
}


def check_refund_status(value: str) -> RefundStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'COMPLETED'.")
