from typing import Literal

SettingSource = Literal["default", "environment", "first_start"]

SETTING_SOURCE_VALUES: set[SettingSource] = {
    "default",
    "environment",
    "first_start",
}


def check_setting_source(value: str) -> SettingSource:
    if value in SETTING_SOURCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SETTING_SOURCE_VALUES!r}")
