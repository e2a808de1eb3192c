from typing import Literal

SettingSource = Literal["default", "environment", "first_start"] | str
"""A version to come may have more values than these."""

SETTING_SOURCE_VALUES: set[SettingSource] = {
    "default",
    "environment",
    "first_start",
}


def check_setting_source(value: str) -> SettingSource:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'default'.")
