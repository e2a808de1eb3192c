from typing import Literal

OrderStatus = (
    Literal[
        "ACCEPTED",
        "CANCELLED",
        "DELIVERED",
        "PAID",
        "PAYMENT_FAILED",
        "PAYMENT_PROCESSING",
        "PENDING",
        "REFUNDED",
        "SHIPPED",
    ]
    | str
)
"""A version to come may have more values than these."""

ORDER_STATUS_VALUES: set[OrderStatus] = {
    "ACCEPTED",
    "CANCELLED",
    "DELIVERED",
    "PAID",
    "PAYMENT_FAILED",
    "PAYMENT_PROCESSING",
    "PENDING",
    "REFUNDED",
    "SHIPPED",
}


def check_order_status(value: str) -> OrderStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'ACCEPTED'.")
