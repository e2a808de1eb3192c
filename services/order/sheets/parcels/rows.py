"""One row of a carrier's file: its order, its parcel, and whether it can be read."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from services.order.sheets.files.encodings import UNDECODABLE as UNDECODABLE_CHARACTER
from services.order.sheets.files.numbering import MISQUOTED, UNDECODABLE
from services.order.sheets.model import Change, RowFault, SheetParcel, Skipped
from services.order.sheets.own import cells as own
from services.order.sheets.own.cells import InvalidCell, is_rounded, rounded, shown
from services.order.sheets.own.dates import moments
from services.order.sheets.profiled import rows as order_rows
from services.order.sheets.profiled.cells.mending import unwrap
from services.order.sheets.profiled.rows import NOT_AN_ORDER, ROUNDED
from services.order.sheets.profiled.rules import compile_rules, rule_for
from services.order.sheets.profiled.values import Read, compile_value, places_of
from services.order.sheets.profiles.fitting import Fit

PARCEL: Final = "parcel"
_LONGEST: Final = 64
_NUMBER: Final = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z -]*[0-9A-Za-z])?").fullmatch
_CONTROL: Final = re.compile("[\0-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]").search
_SKIPPED: Final = {"cancelled": "skipped_cancelled", "not_an_order": "skipped_not_an_order"}


@dataclass(slots=True)
class Row:
    """A row; ``key`` is what it calls its order, empty where it does not name any.

    ``parcel`` is None where the row has no tracking number, or is wrong.
    """

    number: int
    key: str
    parcel: SheetParcel | None = None
    skipped: Skipped | None = None
    faults: list[RowFault] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @property
    def is_alone(self) -> bool:
        """Whether it belongs to no order that other rows may belong to."""
        return not self.key or self.key == ROUNDED or self.skipped is not None


class RowReader:
    """Reads the rows of one file; what depends on its heading is worked out once."""

    def __init__(self, fit: Fit) -> None:
        document, members = fit.profile.document, fit.profile.members
        self._fit = fit
        self._headings = fit.headings
        self._width = len(fit.headings)
        self._places = tuple(
            sorted({p for each in fit.profile.headings for p in fit.all_places(each)})
        )
        self._rules = compile_rules(document.get("states", ()), fit)
        self._key, self._key_places = self._needed("parcel.order")
        self._number, self._number_places = self._needed("parcel.tracking_number")
        self._carrier = compile_value(members.get("parcel.carrier"), fit)
        self._shipped_at = compile_value(members.get("parcel.shipped_at"), fit)
        self._moment = moments(document.get("dates", ""), document.get("time_zone", "Asia/Tokyo"))
        self._no_keys = order_rows.SUMS | {self._headings[p].strip() for p in self._key_places}

    def _needed(self, member: str) -> tuple[Read, tuple[int, ...]]:
        value = self._fit.profile.members[member]
        read = compile_value(value, self._fit)
        assert read is not None, "the fit has checked it"
        return read, places_of(value, self._fit)

    def heading(self, member: str) -> str | None:
        """The heading of the first column that a member is read from."""
        return self._fit.spoken(self._fit.profile.members.get(f"parcel.{member}", ()))

    def key(self, cells: Sequence[str]) -> tuple[str, str]:
        """The order that a row names, ``ROUNDED`` where that is lost, and the row's kind."""
        row = self.read(0, list(cells), 0)
        return ("", NOT_AN_ORDER) if row.is_alone else (row.key, PARCEL)

    def read(self, number: int, cells: list[str], damage: int) -> Row:
        """What a row is; it has faults where it cannot be read."""
        width = len(cells)
        if width < self._width:
            cells = cells + [""] * (self._width - width)
        cells, changes = unwrap(cells, self._places, self._headings)
        row = Row(number, self._key(cells), changes=changes)
        row.skipped = self._passed_over(row, cells)
        if row.skipped is None:
            self._check(row, cells, width, damage)
        if row.skipped is None and not row.faults:
            row.parcel = self._parcel(row, cells)
        return row

    def _passed_over(self, row: Row, cells: Sequence[str]) -> Skipped | None:
        if row.key in self._no_keys or not (row.key or self._number(cells)):
            why = "The row is a sum, a heading, padding or a footer, not a parcel."
            return Skipped("skipped_not_an_order", why)
        rule = rule_for(self._rules, cells)
        return None if rule is None else Skipped(_SKIPPED[rule.kind], f"{rule.said(cells)}.")

    def _check(self, row: Row, cells: Sequence[str], width: int, damage: int) -> None:
        if width != self._width and not self._fits(cells, width):
            row.faults.append(order_rows.wrong_count(row.number, width, self._width))
        elif damage & MISQUOTED:
            row.faults.append(order_rows.changed_quotes(row.number))
        for place in self._places:
            cell = cells[place]
            if damage & UNDECODABLE and UNDECODABLE_CHARACTER.search(cell):
                row.faults.append(order_rows.undecodable(row.number, cell, self._headings[place]))
            elif self._is_lost(place, cell):
                error = rounded(cell)
                row.faults.append(
                    RowFault(row.number, error.code, self._headings[place], error.detail)
                )
                if place in self._key_places:
                    row.key = ROUNDED
        if not row.key:
            self._blame(row, "order", InvalidCell("missing_value", "This must not be empty."))

    def _fits(self, cells: Sequence[str], width: int) -> bool:
        return width > self._width and not "".join(cells[self._width :]).strip()

    def _is_lost(self, place: int, cell: str) -> bool:
        is_number = place in self._key_places or place in self._number_places
        return is_number and is_rounded(cell)

    def _parcel(self, row: Row, cells: Sequence[str]) -> SheetParcel | None:
        number = self._read(row, "tracking_number", self._number, cells, tracking_number)
        carrier = self._read(row, "carrier", self._carrier, cells, carrier_name)
        moment = self._read(row, "shipped_at", self._shipped_at, cells, self._moment)
        if row.faults or number is None:
            return None
        return SheetParcel(number, carrier, None if moment is None else _time(moment))

    def _read(
        self,
        row: Row,
        member: str,
        value: Read | None,
        cells: Sequence[str],
        read: Callable[[str], str],
    ) -> str | None:
        text = value(cells) if value is not None else ""
        if not text:
            return None
        try:
            found = read(text)
        except InvalidCell as error:
            self._blame(row, member, error)
            return None
        if member == "tracking_number" and found != text:
            row.changes.append(Change(self.heading(member) or member, text, found))
        return found

    def _blame(self, row: Row, member: str, error: InvalidCell) -> None:
        pointer = self.heading(member)
        row.faults.append(RowFault(row.number, error.code, pointer, error.detail, error.suggestion))


def tracking_number(cell: str) -> str:
    """A tracking number; full-width characters and dashes of any length become half-width.

    Raises:
        InvalidCell: invalid_text, too_long.
    """
    number = own.half_width(cell)
    if not _NUMBER(number):
        raise InvalidCell(
            "invalid_text",
            f"{shown(cell)!r} is not a tracking number: letters, digits, - and spaces.",
        )
    return _checked_length(number)


def carrier_name(cell: str) -> str:
    """The name of a carrier.

    Raises:
        InvalidCell: invalid_text, too_long.
    """
    if _CONTROL(cell):
        raise InvalidCell("invalid_text", "The name of a carrier is one line of text.")
    return _checked_length(cell)


def _checked_length(text: str) -> str:
    if len(text) > _LONGEST:
        raise InvalidCell("too_long", f"At most {_LONGEST} characters are allowed.")
    return text


def _time(moment: str) -> datetime:
    return datetime.fromisoformat(moment)
