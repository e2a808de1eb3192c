"""The built-in profiles and the words that all profiles share."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from services.order.sheets.profiles.form import read_yaml
from services.order.sheets.profiles.parsing import parse_profile
from services.order.sheets.profiles.profile import ORDERS, Profile

_FOLDER = Path(__file__).parent
_WORDS = "words.yaml"


@cache
def built_in_profiles(kind: str = ORDERS) -> Mapping[str, Profile]:
    """The profiles of files of orders, or of parcels, that come with Ichiba, by name."""
    folder = _FOLDER if kind == ORDERS else _FOLDER / kind
    files = sorted(path for path in folder.glob("*.yaml") if path.name != _WORDS)
    found = [parse_profile(path.read_text(encoding="utf-8")) for path in files]
    return {each.name: Profile(each.document, is_built_in=True) for each in found}


def get_profile(name: str, kind: str = ORDERS) -> Profile:
    """The built-in profile of a ``kind`` called ``name``.

    Raises:
        KeyError: there is none.
    """
    return built_in_profiles(kind)[name]


@cache
def common_words() -> Mapping[str, Any]:
    """``payments``: the words of each method; ``countries``: the names of each country."""
    return read_yaml((_FOLDER / _WORDS).read_text(encoding="utf-8"))
