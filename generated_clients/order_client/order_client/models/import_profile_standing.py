from typing import Literal

ImportProfileStanding = Literal["experimental", "tested"]

IMPORT_PROFILE_STANDING_VALUES: set[ImportProfileStanding] = {
    "experimental",
    "tested",
}


def check_import_profile_standing(value: str) -> ImportProfileStanding:
    if value in IMPORT_PROFILE_STANDING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMPORT_PROFILE_STANDING_VALUES!r}")
