"""Numbered rows become orders, one after another, in constant memory."""

from collections.abc import Iterable, Iterator
from typing import Final

from services.order.sheets.files.numbering import NumberedRow, numbered_rows
from services.order.sheets.model import RowFault, Sheet, SheetOrder, Skipped
from services.order.sheets.profiled.orders.assembling import Assembler, oversize
from services.order.sheets.profiled.orders.contract import MAX_ITEMS
from services.order.sheets.profiled.rows import NOT_AN_ORDER, Row, RowReader
from services.order.sheets.profiles.fitting import Fit, fit
from services.order.sheets.profiles.profile import Profile

_ROWS: Final = 2 * MAX_ITEMS  # of one order: its items, options and adjustments
_PIECE: Final = 500  # rows of an order that has too many


def read_profiled(
    sheet: Sheet, profile: Profile, *, source: str | None = None, after_row: int = 0
) -> Iterator[SheetOrder]:
    """The orders whose rows come after ``after_row``, in the file's order; blocking.

    ``source`` is the profile's where it is None. Going on after the last row of any order that was
    given gives exactly the rest.

    Raises:
        UnreadableFile: the file is another than the one that was inspected.
        ValueError: ``source`` is none that an order may have.
    """
    reader = OrderReader(fit(profile, sheet.headings), source or profile.source, sheet.apart)
    rows = (row for row in numbered_rows(sheet, after_row) if row[0] > after_row)
    return reader.orders(rows, _key_at(sheet, reader, after_row))


class OrderReader:
    """Makes orders of rows from any source: their numbers, their cells and their damage.

    ``apart`` are the ids of orders whose rows do not follow each other.
    """

    def __init__(self, found: Fit, source: str, apart: frozenset[str] = frozenset()) -> None:
        self._reader = RowReader(found)
        self._assembler = Assembler(found, source)
        self._apart = apart

    def key(self, cells: list[str]) -> tuple[str, str]:
        """The order that a row names, and the row's kind."""
        return self._reader.key(cells)

    def orders(self, rows: Iterable[NumberedRow], current: str = "") -> Iterator[SheetOrder]:
        """The orders of ``rows``; ``current`` is the key of the row before them, if any."""
        group: list[Row] = []
        is_oversize = False
        for number, cells, damage in rows:
            row = self._reader.read(number, cells, damage)
            is_apart = row.kind == NOT_AN_ORDER
            if is_apart or row.is_rounded or (row.key and row.key != current):
                if group:
                    yield self._made(group, is_oversize)
                group, is_oversize, current = [], False, row.key
            elif not group and current:  # from within an order, which only one of too many allows
                is_oversize = True
            if is_apart:
                yield _passed_over(row)
                current = ""
                continue
            group.append(row)
            is_oversize = is_oversize or len(group) > _ROWS
            if len(group) >= _PIECE:
                yield oversize(group)
                group = []
        if group:
            yield self._made(group, is_oversize)

    def _made(self, group: list[Row], is_oversize: bool) -> SheetOrder:
        if is_oversize:
            return oversize(group)
        key = group[0].key
        if self._apart and key in self._apart:
            for row in group:
                row.is_read = False
                row.faults.append(_apart(row, self._reader.key_heading))
        return self._assembler.order(group)


def _passed_over(row: Row) -> SheetOrder:
    why = Skipped("skipped_not_an_order", row.why)
    return SheetOrder((row.number,), None, None, (None,), (), {}, why)


def _apart(row: Row, heading: str) -> RowFault:
    return RowFault(
        row.number,
        "rows_apart",
        heading,
        f"Other rows of {row.key!r} stand elsewhere in the file, with other orders between; sort "
        f"the file by {heading}, then send it again.",
    )


def _key_at(sheet: Sheet, reader: OrderReader, after_row: int) -> str:
    """The order that the last row up to ``after_row`` belongs to."""
    key = ""
    start = after_row
    while start > sheet.heading_row:
        for number, cells, _ in numbered_rows(sheet, start - 1):
            if number > after_row:
                break
            named, kind = reader.key(cells)
            key = "" if kind == NOT_AN_ORDER else named or key
        if key:
            return key
        start = max((before for before, _ in sheet.marks if before < start), default=0)
    return key
