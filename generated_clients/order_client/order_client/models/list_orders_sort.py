from typing import Literal

ListOrdersSort = Literal["-created_at", "-ordered_at", "-total_amount", "created_at", "ordered_at", "total_amount"]

LIST_ORDERS_SORT_VALUES: set[ListOrdersSort] = {
    "-created_at",
    "-ordered_at",
    "-total_amount",
    "created_at",
    "ordered_at",
    "total_amount",
}


def check_list_orders_sort(value: str) -> ListOrdersSort:
    if value in LIST_ORDERS_SORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LIST_ORDERS_SORT_VALUES!r}")
