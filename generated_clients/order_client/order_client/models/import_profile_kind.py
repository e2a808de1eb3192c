from typing import Literal

ImportProfileKind = Literal["exports", "orders", "parcels"]

IMPORT_PROFILE_KIND_VALUES: set[ImportProfileKind] = {
    "exports",
    "orders",
    "parcels",
}


def check_import_profile_kind(value: str) -> ImportProfileKind:
    if value in IMPORT_PROFILE_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMPORT_PROFILE_KIND_VALUES!r}")
