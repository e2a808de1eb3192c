from typing import Literal

ExportOrdersUnwritable = Literal["refuse", "replace"] | str
"""A version to come may have more values than these."""

EXPORT_ORDERS_UNWRITABLE_VALUES: set[ExportOrdersUnwritable] = {
    "refuse",
    "replace",
}


def check_export_orders_unwritable(value: str) -> ExportOrdersUnwritable:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'refuse'.")
