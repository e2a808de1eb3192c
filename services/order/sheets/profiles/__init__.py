"""Import profiles: what a shop system's export file looks like, as data.

The built-in ones are the YAML files beside this module; ``docs/import-profiles.md`` explains them.
"""

from services.order.sheets.profiles.detection import Detection, SampledColumn, detect
from services.order.sheets.profiles.fitting import lacking_columns
from services.order.sheets.profiles.form import InvalidProfile
from services.order.sheets.profiles.library import built_in_profiles, get_profile
from services.order.sheets.profiles.parsing import parse_profile, profile_of
from services.order.sheets.profiles.profile import (
    EXPORTS,
    IMPORTED,
    ORDERS,
    PARCELS,
    Profile,
)

__all__ = [
    "EXPORTS",
    "IMPORTED",
    "ORDERS",
    "PARCELS",
    "Detection",
    "InvalidProfile",
    "Profile",
    "SampledColumn",
    "built_in_profiles",
    "detect",
    "get_profile",
    "lacking_columns",
    "parse_profile",
    "profile_of",
]
