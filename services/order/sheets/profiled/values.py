"""A profile's values become functions from the cells of a row to a text, once for each file."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from services.order.sheets.profiles.fitting import Fit, numbered
from services.order.sheets.profiles.profile import Value, fold

Read = Callable[[Sequence[str]], str]
"""The text of a value in a row; empty where the row does not say it."""

_JAPANESE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f々〆]")


def compile_value(value: Value | None, fit: Fit, number: int = 1) -> Read | None:
    """How ``value`` is read; None where the file has none of its columns.

    ``number`` is the item whose columns are meant where there is one for each.
    """
    if value is None:
        return None
    if isinstance(value, str):
        place = fit.place(numbered(value, number))
        return None if place is None else _column(place)
    if isinstance(value, Mapping):
        return _compiled_mapping(value, fit, number)
    return _first([read for each in value if (read := compile_value(each, fit, number))])


def places_of(value: Value | None, fit: Fit, number: int = 1) -> tuple[int, ...]:
    """The columns that ``value`` is read from."""
    if value is None:
        return ()
    if isinstance(value, str):
        place = fit.place(numbered(value, number))
        return () if place is None else (place,)
    if isinstance(value, Mapping):
        return places_of(value.get("column", value.get("join", ())), fit, number)
    return tuple(place for each in value for place in places_of(each, fit, number))


def _compiled_mapping(value: Mapping[str, Any], fit: Fit, number: int) -> Read | None:
    if "fixed" in value:
        fixed = str(value["fixed"])
        return lambda _cells: fixed
    if "join" in value:
        parts = [read for each in value["join"] if (read := compile_value(each, fit, number))]
        read = _joined(parts, value.get("with", " "))
    else:
        read = compile_value(value["column"], fit, number)
    if read is not None and value.get("names") == "given_first":
        read = _then(read, family_first)
    if read is not None and "words" in value:
        words = {fold(word): str(text) for word, text in value["words"].items()}
        read = _then(read, lambda text: words.get(fold(text), text))
    return read


def _column(place: int) -> Read:
    return lambda cells: cells[place].strip()


def _first(reads: Sequence[Read]) -> Read | None:
    if len(reads) < 2:
        return reads[0] if reads else None

    def first(cells: Sequence[str]) -> str:
        for read in reads:
            if text := read(cells):
                return text
        return ""

    return first


def _joined(reads: Sequence[Read], separator: str) -> Read | None:
    if len(reads) < 2:
        return reads[0] if reads else None
    return lambda cells: separator.join([text for read in reads if (text := read(cells))])


def _then(read: Read, turn: Callable[[str], str]) -> Read:
    return lambda cells: turn(text) if (text := read(cells)) else ""


@lru_cache(maxsize=4_096)  # of the customer, and of the recipient
def family_first(name: str) -> str:
    """A Japanese name, given name first, as it is said in Japan; other names as they are."""
    words = name.split()
    return " ".join(reversed(words)) if len(words) == 2 and _JAPANESE.search(name) else name
