"""From a document to a checked profile: what its JSON Schema cannot say is checked here."""

from collections.abc import Iterator, Mapping
from typing import Any, Final
from zoneinfo import ZoneInfo

from services.chassis.base.problems import Fault
from services.order.domain import texts
from services.order.sheets.profiles.form import InvalidProfile, check_form, read_yaml
from services.order.sheets.profiles.profile import (
    EXPORTS,
    ORDERS,
    PARCELS,
    Profile,
    has_fixed,
    headings_of,
)

COLUMN_LIMIT: Final = 200
WORD_LIMIT: Final = 2_000
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
