from typing import Literal

ExportOrdersSort = (
    Literal["-created_at", "-ordered_at", "-total_amount", "created_at", "ordered_at", "total_amount"] | str
)
"""A version to come may have more values than these."""

EXPORT_ORDERS_SORT_VALUES: set[ExportOrdersSort] = {
    "-created_at",
    "-ordered_at",
    "-total_amount",
    "created_at",
    "ordered_at",
    "total_amount",
}


def check_export_orders_sort(value: str) -> ExportOrdersSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as '-created_at'.")
