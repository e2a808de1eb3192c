from typing import Literal

OrderStatusChangeStatus = Literal["DELIVERED", "SHIPPED"] | str
"""A version to come may have more values than these."""

ORDER_STATUS_CHANGE_STATUS_VALUES: set[OrderStatusChangeStatus] = {
    "DELIVERED",
    "SHIPPED",
}


def check_order_status_change_status(value: str) -> OrderStatusChangeStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'DELIVERED'.")
