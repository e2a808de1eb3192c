from typing import Literal

ImportProfileStanding = Literal["experimental", "tested"] | str
"""A version to come may have more values than these."""

IMPORT_PROFILE_STANDING_VALUES: set[ImportProfileStanding] = {
    "experimental",
    "tested",
}


def check_import_profile_standing(value: str) -> ImportProfileStanding:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'experimental'.")
