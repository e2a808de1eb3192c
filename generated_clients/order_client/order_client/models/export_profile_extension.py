from typing import Literal

ExportProfileExtension = Literal["csv", "txt"]

EXPORT_PROFILE_EXTENSION_VALUES: set[ExportProfileExtension] = {
    "csv",
    "txt",
}


def check_export_profile_extension(value: str) -> ExportProfileExtension:
    if value in EXPORT_PROFILE_EXTENSION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPORT_PROFILE_EXTENSION_VALUES!r}")
