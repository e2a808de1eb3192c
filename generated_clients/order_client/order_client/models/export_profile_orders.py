from typing import Literal

ExportProfileOrders = Literal["shipped", "to_ship"]

EXPORT_PROFILE_ORDERS_VALUES: set[ExportProfileOrders] = {
    "shipped",
    "to_ship",
}


def check_export_profile_orders(value: str) -> ExportProfileOrders:
    if value in EXPORT_PROFILE_ORDERS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPORT_PROFILE_ORDERS_VALUES!r}")
