"""The parcels of a file, order by order, in constant memory.

The rows of an order may stand apart. Such orders are given with the last of their rows; there are a
thousand of them at most, as the inspection of the file has found.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from services.order.sheets.files.numbering import numbered_rows
from services.order.sheets.model import Change, RowFault, Sheet, SheetParcels
from services.order.sheets.parcels.rows import Row, RowReader
from services.order.sheets.profiles.fitting import fit
from services.order.sheets.profiles.profile import Profile

PARCELS_LIMIT: Final = 20
"""Parcels of an order, as the spec has it."""
_ROWS: Final = 500
"""Rows of an order: Ichiba's export has a row for each item."""
_NO_CHANGES: Final[dict[int, tuple[Change, ...]]] = {}


def read_parcels(sheet: Sheet, profile: Profile, *, after_row: int = 0) -> Iterator[SheetParcels]:
    """The orders of the file of which a row comes after ``after_row``; blocking.

    Going on after the last row of any order that was given gives exactly the rest.

    Raises:
        UnreadableFile: the file is another than the one that was inspected.
    """
    reader = _Reader(sheet, RowReader(fit(profile, sheet.headings)))
    return (each for each in reader.orders(after_row) if each.rows[-1] > after_row)


class _Reader:
    """Puts the rows of each order together."""

    def __init__(self, sheet: Sheet, reader: RowReader) -> None:
        self._sheet = sheet
        self._reader = reader
        self._left = self._counted()
        """Of each order whose rows stand apart, the rows that have not been read yet."""
        self._too_many = {key for key, count in self._left.items() if count > _ROWS}
        self._held: dict[str, list[Row]] = {}
        self._group: list[Row] = []
        self._current = ""
        self._is_oversize = False

    def _counted(self) -> Counter[str]:
        apart = self._sheet.apart
        if not apart:
            return Counter()
        keys = (self._reader.key(cells)[0] for _, cells, _ in numbered_rows(self._sheet))
        return Counter(key for key in keys if key in apart)

    def orders(self, after_row: int) -> Iterator[SheetParcels]:
        start = 0 if self._left else max(after_row - 1, 0)
        for number, cells, damage in numbered_rows(self._sheet, start):
            row = self._reader.read(number, cells, damage)
            if not self._left and number <= after_row:
                self._current = row.key  # an order goes on after it only if it has too many rows
                self._is_oversize = True
                continue
            yield from self._taken(row)
        yield from self._ended()

    def _taken(self, row: Row) -> Iterator[SheetParcels]:
        if row.is_alone:
            yield from self._ended()
            yield self._made([row])
        elif row.key in self._left:
            yield from self._ended()
            yield from self._apart(row)
        else:
            if row.key != self._current:
                yield from self._ended()
                self._current = row.key
            self._group.append(row)
            if len(self._group) >= _ROWS:
                self._is_oversize = True
                yield self._made(self._group, is_oversize=True)
                self._group = []

    def _apart(self, row: Row) -> Iterator[SheetParcels]:
        self._left[row.key] -= 1
        held = self._held.setdefault(row.key, [])
        held.append(row)
        if len(held) >= _ROWS or not self._left[row.key]:
            is_oversize = row.key in self._too_many
            yield self._made(self._held.pop(row.key), is_oversize=is_oversize)

    def _ended(self) -> Iterator[SheetParcels]:
        if self._group:
            yield self._made(self._group, is_oversize=self._is_oversize)
        self._group, self._current, self._is_oversize = [], "", False

    def _made(self, rows: Sequence[Row], *, is_oversize: bool = False) -> SheetParcels:
        numbers = {row.parcel.tracking_number for row in rows if row.parcel is not None}
        if is_oversize or len(numbers) > PARCELS_LIMIT:
            for row in rows:
                row.faults = [_too_many(row, self._reader.heading("order"))]
        _reject_others(rows)
        first = rows[0]
        return SheetParcels(
            rows=tuple(row.number for row in rows),
            order=None if first.is_alone and first.skipped is None else first.key or None,
            parcels=tuple(row.parcel for row in rows),
            faults=tuple(fault for row in rows for fault in row.faults),
            changes={row.number: tuple(row.changes) for row in rows if row.changes} or _NO_CHANGES,
            heading=self._reader.heading("order"),
            skipped=first.skipped,
        )


def _too_many(row: Row, heading: str | None) -> RowFault:
    detail = f"More than {PARCELS_LIMIT} parcels have this order number."
    return RowFault(row.number, "too_many_parcels", heading, detail)


def _reject_others(rows: Sequence[Row]) -> None:
    """Where a row of an order is wrong, none of its parcels is taken: they belong together."""
    bad = next((row.number for row in rows if row.faults), None)
    if bad is None:
        return
    for row in rows:
        if not row.faults:
            detail = f"Row {bad} of the same order is invalid, so the whole order is rejected."
            row.faults.append(RowFault(row.number, "order_rejected", None, detail))
