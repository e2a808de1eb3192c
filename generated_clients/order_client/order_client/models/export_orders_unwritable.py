from typing import Literal

ExportOrdersUnwritable = Literal["refuse", "replace"]

EXPORT_ORDERS_UNWRITABLE_VALUES: set[ExportOrdersUnwritable] = {
    "refuse",
    "replace",
}


def check_export_orders_unwritable(value: str) -> ExportOrdersUnwritable:
    if value in EXPORT_ORDERS_UNWRITABLE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPORT_ORDERS_UNWRITABLE_VALUES!r}")
