from typing import Literal

ListNotificationsSort = Literal["-created_at", "created_at"] | str
"""A version to come may have more values than these."""

LIST_NOTIFICATIONS_SORT_VALUES: set[ListNotificationsSort] = {
    "-created_at",
    "created_at",
}


def check_list_notifications_sort(value: str) -> ListNotificationsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as '-created_at'.")
