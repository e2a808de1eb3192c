from typing import Literal

OrderStatusChangeStatus = Literal["DELIVERED", "SHIPPED"]

ORDER_STATUS_CHANGE_STATUS_VALUES: set[OrderStatusChangeStatus] = {
    "DELIVERED",
    "SHIPPED",
}


def check_order_status_change_status(value: str) -> OrderStatusChangeStatus:
    if value in ORDER_STATUS_CHANGE_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ORDER_STATUS_CHANGE_STATUS_VALUES!r}")
