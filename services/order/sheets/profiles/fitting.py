"""Does a file's heading fit a profile, and which column is which?"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from services.chassis.base.sentences import Sentence
from services.order.sheets import texts
from services.order.sheets.model import UnreadableFile
from services.order.sheets.profiles.profile import (
    NUMBERED,
    ORDERS,
    PARCELS,
    Profile,
    Value,
    fold,
    has_fixed,
    headings_of,
)

_NEEDED_MEMBERS: Final = {
    ORDERS: (
        "external_id",
        "customer_name",
        "items.product_name",
        "items.quantity",
        "items.price",
    ),
    PARCELS: ("parcel.order", "parcel.tracking_number"),
}
"""Members that decide what an order is, or what it costs: one of their columns must be there."""
_NUMBERED_LIMIT: Final = 100


@dataclass(frozen=True, slots=True)
class Fit:
    """The heading of one file under a profile: ``places`` are the columns, by folded heading."""

    profile: Profile
    headings: tuple[str, ...]
    places: Mapping[str, int]

    def place(self, heading: str) -> int | None:
        """The column of a heading, as the profile spells it; None where the file lacks it."""
        for spelled in self.profile.spelled(heading):
            if spelled in self.places:
                return self.places[spelled]
        return None

    def all_places(self, heading: str) -> tuple[int, ...]:
        """The columns of a heading: those of all items where there is one for each."""
        if NUMBERED not in heading:
            place = self.place(heading)
            return () if place is None else (place,)
        found = []
        for number in range(1, _NUMBERED_LIMIT + 1):
            place = self.place(numbered(heading, number))
            if place is None:
                break
            found.append(place)
        return tuple(found)

    def has(self, value: Value) -> bool:
        """Is any column of ``value`` there?"""
        return any(self.place(numbered(each, 1)) is not None for each in headings_of(value))

    def spoken(self, value: Value) -> str | None:
        """The first of a value's headings that the file has, as it stands there."""
        for each in headings_of(value):
            place = self.place(numbered(each, 1))
            if place is not None:
                return self.headings[place]
        return None

    def lacking(self) -> tuple[str, ...]:
        """Headings that the profile names and the file lacks."""
        return tuple(
            each for each in self.profile.headings if self.place(numbered(each, 1)) is None
        )

    def unused(self) -> tuple[str, ...]:
        """Headings of the file that the profile makes nothing of."""
        used = {place for each in self.profile.headings for place in self.all_places(each)}
        return tuple(
            text for place, text in enumerate(self.headings) if place not in used and text.strip()
        )


def numbered(heading: str, number: int) -> str:
    """The heading of the column of item ``number``."""
    return heading.replace(NUMBERED, str(number))


def missing_of_signature(profile: Profile, there: Set[str]) -> list[str]:
    """The headings of the signature that are not among those ``there``, which are folded."""
    return [
        each for each in profile.signature if there.isdisjoint(profile.spelled(numbered(each, 1)))
    ]


def fit(profile: Profile, headings: Sequence[str], *, strict: bool = False) -> Fit:
    """The columns of a file under ``profile``.

    ``strict``: every heading that the profile names must be there, as for a mapping that was made
    for this very file.

    Raises:
        UnreadableFile: unsupported_export, missing_column, repeated_column.
    """
    if (refusal := refusal_of(profile)) is not None:
        raise UnreadableFile("unsupported_export", refusal)
    places: dict[str, int] = {}
    twice: set[str] = set()
    for place, heading in enumerate(headings):
        folded = fold(heading)
        if folded in places:
            twice.add(folded)
        places.setdefault(folded, place)
    found = Fit(profile, tuple(headings), places)
    _check_repeated(found, twice)
    _check_missing(found, strict=strict)
    return found


def refusal_of(profile: Profile) -> Sentence | None:
    """Why no orders can be made from such a file, and what to take instead."""
    if profile.refusal is None:
        return None
    return texts.UNSUPPORTED_EXPORT(reason=profile.refusal)


def lacking_columns(profile: Profile, headings: Sequence[str]) -> tuple[str, ...]:
    """Headings that ``profile`` names and a file with ``headings`` lacks."""
    places = {fold(text): place for place, text in enumerate(headings)}
    return Fit(profile, tuple(headings), places).lacking()


def _check_repeated(found: Fit, twice: set[str]) -> None:
    for heading in found.profile.headings:
        place = found.place(numbered(heading, 1))
        if place is not None and fold(found.headings[place]) in twice:
            raise UnreadableFile(
                "repeated_column",
                texts.HEADING_TWICE(heading=found.headings[place][:60], profile=found.profile.name),
                [heading],
            )


def _check_missing(found: Fit, *, strict: bool) -> None:
    missing = list(dict.fromkeys(found.lacking() if strict else _decisive(found)))
    if missing:
        names = ", ".join(repr(each[:60]) for each in missing[:10])
        raise UnreadableFile(
            "missing_column",
            texts.HEADINGS_MISSING(names=names, profile=found.profile.name),
            missing,
        )


def _needed(found: Fit) -> Iterator[str]:
    packed = found.profile.document.get("unpack", {}).get("cell")
    values = [
        found.profile.members[name]
        for name in _NEEDED_MEMBERS[found.profile.kind]
        if not (packed and name.startswith("items."))
    ]
    for value in [*values, *([packed] if packed else [])]:
        named = list(headings_of(value))
        if named and not (found.has(value) or has_fixed(value)):
            yield named[0]


def _decisive(found: Fit) -> Iterator[str]:
    """Columns without which an order would be wrong in silence."""
    document, members = found.profile.document, found.profile.members
    yield from _needed(found)
    for rule in (*document.get("rows", ()), *document.get("states", ())):
        yield from (each for each in rule.get("when", ()) if not found.has(each))
    if "total" not in members or not found.has(members["total"]):
        for each in document.get("adjustments", ()):
            if not (found.has(each["amount"]) or has_fixed(each["amount"])):
                yield next(headings_of(each["amount"]))
