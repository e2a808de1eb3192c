from typing import Literal

Notify = Literal["DIGEST", "EACH", "NONE"] | str
"""A version to come may have more values than these."""

NOTIFY_VALUES: set[Notify] = {
    "DIGEST",
    "EACH",
    "NONE",
}


def check_notify(value: str) -> Notify:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'DIGEST'.")
