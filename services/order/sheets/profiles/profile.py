"""A profile as the engine wants it: the checked document, and what follows from it at once."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Final

from services.order.sheets.files.encodings import codec_named
from services.order.sheets.model import Quotes

NUMBERED: Final = "{n}"
"""Stands for 1, 2, 3 … in the heading of columns that are there once for each item."""
_REMEMBERED: Final = 200  # characters of a text that is worth remembering
_DELIMITERS: Final = {"comma": ",", "tab": "\t", "semicolon": ";"}
ORDERS: Final = "orders"
PARCELS: Final = "parcels"
EXPORTS: Final = "exports"
IMPORTED: Final = (ORDERS, PARCELS)
"""Kinds of profiles that read files."""
Value = str | Sequence[Any] | Mapping[str, Any]
"""Where a text comes from, as a profile says it."""


def fold(text: str) -> str:
    """A heading or a word as it is compared: without width, case and the spaces around it."""
    return _folded(text) if len(text) <= _REMEMBERED else _folded.__wrapped__(text)


@lru_cache(maxsize=16_384)
def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().lstrip("\ufeff")
    return " ".join(folded.split())


@dataclass(frozen=True)
class Profile:
    """One kind of file; ``document`` has the form that ``profile.schema.json`` describes.

    One that comes with Ichiba ``is_built_in``.
    """

    document: Mapping[str, Any]
    is_built_in: bool = False

    @cached_property
    def name(self) -> str:
        return str(self.document["name"])

    @property
    def title(self) -> str:
        return str(self.document["title"])

    @property
    def title_en(self) -> str:
        """What people who do not read Japanese call such files."""
        return str(self.document.get("title_en", self.title))

    @property
    def kind(self) -> str:
        """What a file of this kind is about: orders, or parcels of orders that are there."""
        return str(self.document.get("kind", ORDERS))

    @property
    def source(self) -> str:
        """Whose orders they are; empty: anybody's."""
        return str(self.document.get("source", self.name if self.kind == ORDERS else ""))

    @property
    def is_experimental(self) -> bool:
        return self.document.get("standing") == "experimental"

    @property
    def refusal(self) -> str | None:
        """Why no orders can be made from such a file, and what to take instead."""
        return self.document.get("refuse")

    @cached_property
    def signature(self) -> tuple[str, ...]:
        """The headings that a file of this kind has."""
        return tuple(self.document.get("known_by", ()))

    @property
    def codec(self) -> str | None:
        """The encoding that such files are usually in; another one may be found."""
        return codec_named(self._file.get("encoding", "auto"))

    @property
    def delimiter(self) -> str | None:
        """What usually stands between the cells."""
        return _DELIMITERS.get(self._file.get("delimiter", ""))

    def quotes(self, delimiter: str) -> Quotes:
        """How quotes are read; a spreadsheet that saves with another delimiter quotes cells."""
        has_none = self._file.get("quotes") == "none" and delimiter == self.delimiter
        return Quotes.NONE if has_none else Quotes.CHECKED

    @property
    def _file(self) -> Mapping[str, str]:
        found: Mapping[str, str] = self.document.get("file", {})
        return found

    @cached_property
    def spellings(self) -> Mapping[str, tuple[str, ...]]:
        """What each heading with aliases may be, folded: itself first."""
        aliases = self.document.get("aliases", {})
        return {
            fold(name): tuple(fold(each) for each in (name, *others))
            for name, others in aliases.items()
        }

    def spelled(self, heading: str) -> tuple[str, ...]:
        """What ``heading`` may be in a file, folded."""
        folded = fold(heading)
        return self.spellings.get(folded, (folded,))

    @cached_property
    def members(self) -> Mapping[str, Value]:
        """The value of each member of an order and its items: ``recipient.name``, ``items.sku``."""
        return dict(_members(self.document))

    @cached_property
    def readings(self) -> tuple[str, ...]:
        """What a price may be; the first that agrees with the order's total is taken."""
        prices = self.document["prices"]
        return (prices,) if isinstance(prices, str) else tuple(prices)

    @cached_property
    def headings(self) -> Mapping[str, None]:
        """All headings that the profile names, as it spells them."""
        return dict.fromkeys((*self.signature, *self._used()))

    def _used(self) -> Iterator[str]:
        for value in self.members.values():
            yield from headings_of(value)
        for each in self.document.get("adjustments", ()):
            yield from headings_of(each["amount"])
            yield from headings_of(each.get("tax_rate", ()))
        for rule in (*self.document.get("rows", ()), *self.document.get("states", ())):
            yield from rule.get("when", ())
        if "cell" in self.document.get("unpack", {}):
            yield self.document["unpack"]["cell"]


def headings_of(value: Value) -> Iterator[str]:
    """The headings that ``value`` names."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from headings_of(value.get("column", value.get("join", ())))
    else:
        for each in value:
            yield from headings_of(each)


def has_fixed(value: Value) -> bool:
    """Does ``value`` end in a fixed text, so that the file may lack its columns?"""
    if isinstance(value, str):
        return False
    if isinstance(value, Mapping):
        return "fixed" in value or has_fixed(value.get("column", ()))
    return any(has_fixed(each) for each in value)


def _members(document: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for name, value in document.get("order", {}).items():
        if name in ("recipient", "delivery_request"):
            for part, inner in value.items():
                yield f"{name}.{part}", inner
        else:
            yield name, value
    for part in ("items", "parcel"):
        for name, value in document.get(part, {}).items():
            yield f"{part}.{name}", value
