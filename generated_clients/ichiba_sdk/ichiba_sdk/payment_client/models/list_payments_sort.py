from typing import Literal

ListPaymentsSort = Literal["-amount", "-created_at", "amount", "created_at"] | str
"""A version to come may have more values than these."""

LIST_PAYMENTS_SORT_VALUES: set[ListPaymentsSort] = {
    "-amount",
    "-created_at",
    "amount",
    "created_at",
}


def check_list_payments_sort(value: str) -> ListPaymentsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as '-amount'.")
