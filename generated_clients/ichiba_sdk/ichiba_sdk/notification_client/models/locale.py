from typing import Literal

Locale = Literal["en", "ja"] | str
"""A version to come may have more values than these."""

LOCALE_VALUES: set[Locale] = {
    "en",
    "ja",
}


def check_locale(value: str) -> Locale:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'en'.")
