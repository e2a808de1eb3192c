from typing import Literal

Channel = Literal["EMAIL", "SMS"] | str
"""A version to come may have more values than these."""

CHANNEL_VALUES: set[Channel] = {
    "EMAIL",
    "SMS",
}


def check_channel(value: str) -> Channel:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'EMAIL'.")
