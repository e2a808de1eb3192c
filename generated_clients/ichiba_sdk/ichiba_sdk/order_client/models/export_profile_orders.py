from typing import Literal

ExportProfileOrders = Literal["shipped", "to_ship"] | str
"""A version to come may have more values than these."""

EXPORT_PROFILE_ORDERS_VALUES: set[ExportProfileOrders] = {
    "shipped",
    "to_ship",
}


def check_export_profile_orders(value: str) -> ExportProfileOrders:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'shipped'.")
