from typing import Literal

ListNotificationsSort = Literal["-created_at", "created_at"]

LIST_NOTIFICATIONS_SORT_VALUES: set[ListNotificationsSort] = {
    "-created_at",
    "created_at",
}


def check_list_notifications_sort(value: str) -> ListNotificationsSort:
    if value in LIST_NOTIFICATIONS_SORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LIST_NOTIFICATIONS_SORT_VALUES!r}")
