from typing import Literal

OrderStatusOrNullType3Type1 = (
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

ORDER_STATUS_OR_NULL_TYPE_3_TYPE_1_VALUES: set[OrderStatusOrNullType3Type1] = {
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


def check_order_status_or_null_type_3_type_1(value: str) -> OrderStatusOrNullType3Type1:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'ACCEPTED'.")
