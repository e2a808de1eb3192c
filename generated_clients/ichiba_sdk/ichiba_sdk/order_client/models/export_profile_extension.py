from typing import Literal

ExportProfileExtension = Literal["csv", "txt"] | str
"""A version to come may have more values than these."""

EXPORT_PROFILE_EXTENSION_VALUES: set[ExportProfileExtension] = {
    "csv",
    "txt",
}


def check_export_profile_extension(value: str) -> ExportProfileExtension:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'csv'.")
