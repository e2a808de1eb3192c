from typing import Literal

OrderStatus = Literal[
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
    if value in ORDER_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ORDER_STATUS_VALUES!r}")
