"""A profile as the engine wants it: the checked document, and what follows from it at once."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from services.chassis.base.problems import Fault
from services.order.domain import texts
from services.order.sheets.files.encodings import codec_named
from services.order.sheets.model import Quotes
from services.order.sheets.profiles.form import InvalidProfile, check_form, read_yaml

NUMBERED: Final = "{n}"
"""Stands for 1, 2, 3 … in the heading of columns that are there once for each item."""
COLUMN_LIMIT: Final = 200
_REMEMBERED: Final = 200  # characters of a text that is worth remembering
WORD_LIMIT: Final = 2_000
_DELIMITERS: Final = {"comma": ",", "tab": "\t", "semicolon": ";"}
ORDERS: Final = "orders"
PARCELS: Final = "parcels"
EXPORTS: Final = "exports"
IMPORTED: Final = (ORDERS, PARCELS)
"""Kinds of profiles that read files."""
_NEEDED: Final = {
    ORDERS: ("known_by", "source", "order", "items", "prices", "states"),
    PARCELS: ("known_by", "parcel"),
    EXPORTS: ("which", "row_for", "columns"),
}
_OF_ORDERS: Final = (
    "order",
    "items",
    "prices",
    "adjustments",
    "rows",
    "unpack",
    "recipients",
    "quantities",
    "payments",
    "not_settled",
    "html",
)
_OF_EXPORTS: Final = ("title_en", "which", "row_for", "columns", "above")
_OF_OTHERS: Final = {
    ORDERS: ("parcel", *_OF_EXPORTS),
    PARCELS: (*_OF_ORDERS, *_OF_EXPORTS),
    EXPORTS: (*_OF_ORDERS, "parcel", "known_by", "aliases", "states", "dates"),
}
"""By kind, parts that only profiles of other kinds have."""
_NUMBER: Final = {ORDERS: ("order", "external_id"), PARCELS: ("parcel", "order")}
"""By kind, what tells the orders of a file apart."""
WRITTEN_MEMBERS: Final = frozenset(
    (
        "number",
        "id",
        "external_id",
        "source",
        "ordered_at",
        "payment_method",
        "total_amount",
        "cod_amount",
        "cod_tax",
        "note",
        "customer_name",
        "customer_email",
        "customer_phone",
        "recipient.name",
        "recipient.phone",
        "recipient.postal_code",
        "recipient.region",
        "recipient.city",
        "recipient.line1",
        "recipient.line2",
        "recipient.street",
        "recipient.address",
        "recipient.country",
        "delivery_request.date",
        "delivery_request.time_slot",
        "delivery_request.note",
        "goods",
        "today",
        "parcel.tracking_number",
        "parcel.carrier",
        "parcel.shipped_at",
        "second_parcel.tracking_number",
        "item.product_name",
        "item.sku",
        "item.quantity",
    )
)
"""What the columns of an export may hold."""
_PARCEL_STATES: Final = ("cancelled", "not_an_order")

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


def parse_profile(text: str) -> Profile:
    """The profile in a YAML text.

    Raises:
        InvalidProfile: with pointers to what is wrong.
    """
    return profile_of(read_yaml(text))


def profile_of(document: Mapping[str, Any]) -> Profile:
    """The profile that ``document`` is, as it comes from YAML or from JSON.

    Raises:
        InvalidProfile: with pointers to what is wrong.
    """
    check_form(document)
    profile = Profile(document)
    if faults := list(_faults(profile)):
        raise InvalidProfile(faults)
    return profile


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


def _faults(profile: Profile) -> Iterator[Fault]:
    """What the JSON Schema cannot say."""
    document = profile.document
    if profile.refusal is not None and profile.signature:
        return
    missing = [name for name in _NEEDED[profile.kind] if name not in document]
    yield from (Fault(f"/{name}", texts.PROFILE_LACKS_PART()) for name in missing)
    for name in _OF_OTHERS[profile.kind]:
        if name in document:
            yield Fault(f"/{name}", texts.PROFILE_PART_OF_OTHER_KIND(kind=profile.kind))
    if missing:
        return
    if profile.kind == EXPORTS:
        yield from _faults_of_export(document)
    else:
        yield from _faults_of_reading(profile)
    yield from _faults_of_size(profile)
    if not _is_zone(document.get("time_zone", "UTC")):
        yield Fault("/time_zone", texts.PROFILE_NO_TIME_ZONE())


def _faults_of_reading(profile: Profile) -> Iterator[Fault]:
    document = profile.document
    yield from _faults_of_rules(document)
    if profile.kind == PARCELS:
        yield from _faults_of_parcels(document)
    part, name = _NUMBER[profile.kind]
    number = document[part][name]
    if has_fixed(number) or not any(headings_of(number)):
        yield Fault(f"/{part}/{name}", texts.PROFILE_ID_FIXED())


def _faults_of_export(document: Mapping[str, Any]) -> Iterator[Fault]:
    for place, column in enumerate(document["columns"]):
        named = [] if isinstance(column, str) else list(headings_of(column["value"]))
        for name in named:
            if name not in WRITTEN_MEMBERS:
                yield Fault(f"/columns/{place}/value", texts.PROFILE_NO_MEMBER(name=name))
        if not isinstance(column, str) and ("part" in column) != ("parts" in column):
            yield Fault(f"/columns/{place}/part", texts.PROFILE_PART_WITHOUT_PARTS())


def _faults_of_size(profile: Profile) -> Iterator[Fault]:
    if len(profile.headings) > COLUMN_LIMIT:
        yield Fault("", texts.PROFILE_TOO_MANY_COLUMNS(limit=COLUMN_LIMIT))
    if sum(1 for _ in _words(profile.document)) > WORD_LIMIT:
        yield Fault("", texts.PROFILE_TOO_MANY_WORDS(limit=WORD_LIMIT))


def _faults_of_parcels(document: Mapping[str, Any]) -> Iterator[Fault]:
    if has_fixed(document["parcel"]["tracking_number"]):
        yield Fault("/parcel/tracking_number", texts.PROFILE_ID_FIXED())
    for place, rule in enumerate(document.get("states", ())):
        if rule["is"] not in _PARCEL_STATES:
            yield Fault(f"/states/{place}/is", texts.PROFILE_STATE_OF_PARCELS())


def _faults_of_rules(document: Mapping[str, Any]) -> Iterator[Fault]:
    for part in ("rows", "states"):
        for place, rule in enumerate(document.get(part, ())[:-1]):
            if not rule.get("when"):
                yield Fault(f"/{part}/{place}", texts.PROFILE_RULE_HIDES_OTHERS())


def _words(document: Any) -> Iterator[str]:
    if isinstance(document, str):
        yield document
    elif isinstance(document, Mapping):
        for each in document.values():
            yield from _words(each)
    else:
        for each in document:
            yield from _words(each)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        return False
    return True
