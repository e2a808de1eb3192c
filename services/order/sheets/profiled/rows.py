"""One row of a file: what kind it is, which order it belongs to, and whether it can be read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from services.order.sheets.files.encodings import UNDECODABLE as UNDECODABLE_CHARACTER
from services.order.sheets.files.numbering import MISQUOTED, UNDECODABLE
from services.order.sheets.model import Change, RowFault
from services.order.sheets.own.cells import (
    InvalidCell,
    formula_error,
    is_formula_error,
    is_rounded,
    rounded,
    shown,
)
from services.order.sheets.profiled.cells.mending import unwrap
from services.order.sheets.profiled.rules import compile_rules, rule_for
from services.order.sheets.profiled.values import compile_value, places_of
from services.order.sheets.profiles.fitting import Fit
from services.order.sheets.profiles.profile import headings_of

ITEM: Final = "item"
NOT_AN_ORDER: Final = "not_an_order"
ROUNDED: Final = "\0rounded"
"""Stands for an order's id whose digits are lost; no text of a file holds a NUL."""
_ROUNDED_MEMBERS: Final = (
    "external_id",
    "customer_phone",
    "recipient.phone",
    "items.sku",
    "payment_reference",
)
_FORMULA_ERROR: Final = re.compile("#[A-Z0/]{2,5}[!?A]")
SUMS: Final = frozenset(
    ("合計", "総合計", "小計", "総計", "計", "Total", "TOTAL", "total", "Totals", "Subtotal", "Sum")
)


@dataclass(slots=True)
class Row:
    """A row; ``key`` names its order, and is empty where the row does not name any.

    ``is_read`` is False where its cells could not even be told apart, or have lost characters.
    """

    number: int
    cells: list[str]
    key: str
    kind: str
    why: str = ""
    is_read: bool = True
    is_rounded: bool = False
    faults: list[RowFault] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def blame(row: Row, heading: str | None, error: InvalidCell) -> None:
    """Tell a row what is wrong with it, and in which column."""
    row.faults.append(RowFault(row.number, error.code, heading, error.detail, error.suggestion))


class RowReader:
    """Reads the rows of one file; what depends on its heading is worked out once."""

    def __init__(self, fit: Fit) -> None:
        document, members = fit.profile.document, fit.profile.members
        self._headings = fit.headings
        self._width = len(fit.headings)
        self._places = tuple(
            sorted({p for each in fit.profile.headings for p in fit.all_places(each)})
        )
        self._rules = compile_rules(document.get("rows", ()), fit)
        key = compile_value(members["external_id"], fit)
        assert key is not None, "the fit has checked it"
        self._key = key
        self._key_places = places_of(members["external_id"], fit)
        # A heading stands in the middle of a file that was made of several.
        self._no_keys = SUMS | {self.key_heading.strip()}
        self._goods = self._places_of(fit, "items.product_name", "items.price")
        buyer = self._places_of(fit, "customer_name", "recipient.name")
        self._core = (*self._goods, *buyer)
        self._may_round = tuple(
            dict.fromkeys(
                place
                for name in _ROUNDED_MEMBERS
                for heading in headings_of(members.get(name, ()))
                for place in fit.all_places(heading)
            )
        )

    @property
    def key_heading(self) -> str:
        return self._headings[self._key_places[0]]

    def _places_of(self, fit: Fit, *names: str) -> tuple[int, ...]:
        packed = fit.profile.document.get("unpack", {}).get("cell")
        headings = [h for name in names for h in headings_of(fit.profile.members.get(name, ()))]
        found = [p for h in (*headings, *([packed] if packed else [])) for p in fit.all_places(h)]
        return tuple(dict.fromkeys(found))

    def key(self, cells: Sequence[str]) -> tuple[str, str]:
        """The order that a row names, ``ROUNDED`` where that is lost, and the row's kind."""
        key = self._key(cells) if len(cells) == self._width else ""
        if key and not self._rules and key[0] not in "='" and key not in self._no_keys:
            return (ROUNDED if is_rounded(key) else key), ITEM
        row = self.read(0, list(cells), 0)
        return (ROUNDED if row.is_rounded else row.key), row.kind

    def read(self, number: int, cells: list[str], damage: int) -> Row:
        """What a row is; it has faults where it cannot be read."""
        width = len(cells)
        if width < self._width:
            cells = cells + [""] * (self._width - width)
        joined = "\0".join(cells)
        changes: list[Change] = []
        if '="' in joined or "'" in joined:
            cells, changes = unwrap(cells, self._places, self._headings)
        row = Row(number, cells, self._key(cells), ITEM, changes=changes)
        if not self._is_of_an_order(row, is_short=width < self._width):
            return row
        if self._rules:
            self._apply_rules(row)
        if width != self._width:
            self._check_width(row, width)
        if damage:
            self._check_damage(row, damage)
        if "E+" in joined or "#" in joined:
            self._check_spoilt(row, joined)
        return row

    def _is_of_an_order(self, row: Row, *, is_short: bool) -> bool:
        """Sums, headings, padding and footers hold no buyer, no product and no price.

        A footer is short, and its second cell may stand below a name.
        """
        wanted = self._goods if is_short else self._core
        if row.key not in self._no_keys and (
            (row.key and not is_short) or any(row.cells[place].strip() for place in wanted)
        ):
            return True
        row.kind = NOT_AN_ORDER
        row.why = "The row is a sum, a heading, padding or a footer, not an order."
        return False

    def _apply_rules(self, row: Row) -> None:
        rule = rule_for(self._rules, row.cells)
        if rule is None:
            return
        row.kind = rule.kind
        if rule.kind == NOT_AN_ORDER:
            row.why = f"This is not an order to import: {rule.said(row.cells)}."

    def _check_width(self, row: Row, width: int) -> None:
        if width > self._width and not "".join(row.cells[self._width :]).strip():
            return
        row.is_read = False
        row.faults.append(wrong_count(row.number, width, self._width))

    def _check_damage(self, row: Row, damage: int) -> None:
        if damage & MISQUOTED:
            row.is_read = False
            row.faults = [changed_quotes(row.number)]
            return
        if damage & UNDECODABLE:
            for place in self._places:
                cell = row.cells[place]
                if UNDECODABLE_CHARACTER.search(cell):
                    row.is_read = False
                    row.faults.append(undecodable(row.number, cell, self._headings[place]))

    def _check_spoilt(self, row: Row, joined: str) -> None:
        if "E+" in joined:
            self._check_rounded(row)
        if _FORMULA_ERROR.search(joined):
            for place in self._places:
                if is_formula_error(row.cells[place]):
                    blame(row, self._headings[place], formula_error(row.cells[place]))

    def _check_rounded(self, row: Row) -> None:
        for place in self._may_round:
            if is_rounded(row.cells[place]):
                blame(row, self._headings[place], rounded(row.cells[place]))
                row.is_rounded = row.is_rounded or place in self._key_places


def wrong_count(number: int, found: int, wanted: int) -> RowFault:
    """A row of another width than the heading."""
    return RowFault(
        number,
        "wrong_column_count",
        None,
        f"The row has {found} cells, but the header has {wanted}; "
        "quote a cell that contains the delimiter.",
    )


def changed_quotes(number: int) -> RowFault:
    """A row of which nobody can tell where its cells end."""
    return RowFault(
        number,
        "changed_quotes",
        None,
        'A quote (") inside a quoted cell of this row is not doubled, so nobody can tell where the '
        'cell ends; write it as "" or remove it.',
    )


def undecodable(number: int, cell: str, heading: str) -> RowFault:
    """A cell that has lost characters."""
    readable = shown(UNDECODABLE_CHARACTER.sub("\ufffd", cell))
    return RowFault(
        number,
        "undecodable_bytes",
        heading,
        f"{readable!r} contains bytes that are not characters in the file's encoding.",
    )
