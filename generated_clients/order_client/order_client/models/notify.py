from typing import Literal

Notify = Literal["DIGEST", "EACH", "NONE"]

NOTIFY_VALUES: set[Notify] = {
    "DIGEST",
    "EACH",
    "NONE",
}


def check_notify(value: str) -> Notify:
    if value in NOTIFY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {NOTIFY_VALUES!r}")
