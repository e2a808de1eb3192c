from typing import Literal

ListOrdersSort = (
    Literal["-created_at", "-ordered_at", "-total_amount", "created_at", "ordered_at", "total_amount"] | str
)
"""A version to come may have more values than these."""

LIST_ORDERS_SORT_VALUES: set[ListOrdersSort] = {
    "-created_at",
    "-ordered_at",
    "-total_amount",
    "created_at",
    "ordered_at",
    "total_amount",
}


def check_list_orders_sort(value: str) -> ListOrdersSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as '-created_at'.")
