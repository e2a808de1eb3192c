from typing import Literal

ExportOrdersSort = Literal["-created_at", "-ordered_at", "-total_amount", "created_at", "ordered_at", "total_amount"]

EXPORT_ORDERS_SORT_VALUES: set[ExportOrdersSort] = {
    "-created_at",
    "-ordered_at",
    "-total_amount",
    "created_at",
    "ordered_at",
    "total_amount",
}


def check_export_orders_sort(value: str) -> ExportOrdersSort:
    if value in EXPORT_ORDERS_SORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPORT_ORDERS_SORT_VALUES!r}")
