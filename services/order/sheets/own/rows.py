"""One row becomes the values of its cells, or what is wrong with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from services.order.sheets.files.encodings import GETA, UNDECODABLE
from services.order.sheets.files.guard import unguard
from services.order.sheets.model import (
    ADJUSTMENT_COLUMNS,
    ITEM_COLUMNS,
    ORDER_COLUMNS,
    Change,
    RowFault,
    Sheet,
)
from services.order.sheets.own.cells import (
    InvalidCell,
    formula_error,
    is_formula_error,
    is_rounded,
    is_taken_off,
    rounded,
    shown,
)
from services.order.sheets.own.readers import Read, readers

Key = tuple[str, ...] | None
_Cells = list[tuple[int, str, Read]]
SECRET_COLUMNS: Final = ("payment_token",)
"""Columns whose cells are never repeated in what is told of a row."""
_MAY_ROUND: Final = ("external_id", "customer_phone", "sku")


@dataclass(slots=True)
class Row:
    """What one row of a sheet says of its order, and of the item and the adjustment that it is.

    ``adjustment`` has the names of the columns, as ``order`` and ``item`` have.
    """

    number: int
    is_read: bool = True  # False: its cells could not even be told apart, or have lost characters
    order: dict[str, Any] = field(default_factory=dict)
    item: dict[str, Any] = field(default_factory=dict)
    adjustment: dict[str, Any] = field(default_factory=dict)
    faults: list[RowFault] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @property
    def is_item(self) -> bool:
        """Whether it is an item; one without an item's cells may be an adjustment alone."""
        return bool(self.item) or not (self.adjustment or any(map(_is_of_adjustment, self.faults)))


def _is_of_adjustment(fault: RowFault) -> bool:
    return fault.pointer in ADJUSTMENT_COLUMNS


class RowReader:
    """Reads the rows of one sheet; what depends on its heading is worked out once."""

    def __init__(self, sheet: Sheet) -> None:
        columns = sheet.columns
        self._width = len(columns)
        self._is_guarded = sheet.guarded
        read = readers(is_export="id" in columns)
        self._order_cells: _Cells = _cells(columns, ORDER_COLUMNS, read)
        self._item_cells: _Cells = _cells(columns, ITEM_COLUMNS, read)
        self._adjustment_cells: _Cells = _cells(columns, ADJUSTMENT_COLUMNS, read)
        self._external_id = _index(columns, "external_id")
        self._id = _index(columns, "id")
        self._row = _index(columns, "_row")
        self._lost = _lost_characters(sheet)

    def key(self, cells: list[str]) -> Key:
        """What rows that follow each other share when they are one order; None: it is alone."""
        external_id = self._key_cell(cells, self._external_id)
        if is_rounded(external_id):
            return None
        if not self._is_guarded:
            return (external_id,) if external_id else None
        order_id = self._key_cell(cells, self._id)
        if external_id or order_id:
            return external_id, order_id
        row = self._key_cell(cells, self._row)
        return ("_row", row) if row else None

    def _key_cell(self, cells: list[str], index: int | None) -> str:
        return cells[index].strip() if index is not None and index < len(cells) else ""

    def read(self, number: int, cells: list[str], *, has_undecodable: bool) -> Row:
        """The values of one row; it has faults where a cell of it cannot be read."""
        row = Row(number)
        if len(cells) != self._width and not self._fits(cells):
            row.faults.append(_wrong_count(number, len(cells), self._width))
            row.is_read = False
        elif self._is_damaged(row, cells, has_undecodable) or self._is_spoilt(row, cells):
            row.is_read = False
        else:
            self._fill(row, cells, self._order_cells, row.order)
            self._fill(row, cells, self._item_cells, row.item)
            if self._adjustment_cells:
                self._fill(row, cells, self._adjustment_cells, row.adjustment)
                _give_sign(row)
        return row

    def _is_spoilt(self, row: Row, cells: list[str]) -> bool:
        """Two orders whose numbers a spreadsheet has rounded to one must not become one."""
        joined = "".join(cells)
        if "#" not in joined and "E+" not in joined:
            return False
        for index, column, _ in self._order_cells + self._item_cells + self._adjustment_cells:
            cell = cells[index]
            if is_formula_error(cell):
                row.faults.append(_unread(row.number, column, formula_error(cell)))
            elif column in _MAY_ROUND and is_rounded(cell):
                row.faults.append(_unread(row.number, column, rounded(cell)))
        return bool(row.faults)

    def _fits(self, cells: list[str]) -> bool:
        return len(cells) > self._width and not "".join(cells[self._width :]).strip()

    def _fill(self, row: Row, cells: list[str], wanted: _Cells, values: dict[str, Any]) -> None:
        guarded = self._is_guarded
        for index, column, read in wanted:
            cell = cells[index]
            if not cell:
                continue
            if guarded:
                cell = unguard(cell)
            try:
                value = read(cell)
            except InvalidCell as error:
                if cell.isspace():
                    continue
                row.faults.append(_unread(row.number, column, error))
                continue
            if value == "":
                continue
            values[column] = value
            if value is not cell and (after := str(value)) != cell:
                row.changes.append(_change(column, cell, after))

    def _is_damaged(self, row: Row, cells: list[str], has_undecodable: bool) -> bool:
        if not (has_undecodable or self._lost):
            return False
        for index, column, _ in self._order_cells + self._item_cells + self._adjustment_cells:
            cell = cells[index]
            if UNDECODABLE.search(cell):
                row.faults.append(_undecodable(row.number, column, cell))
            elif any(lost in cell for lost in self._lost):
                row.faults.append(_lost(row.number, column, cell))
        return bool(row.faults)


def _give_sign(row: Row) -> None:
    """A discount is taken from the total, also where it is written without a minus sign."""
    amount = row.adjustment.get("adjustment_amount", 0)
    if amount > 0 and is_taken_off(row.adjustment.get("adjustment_kind")):
        row.adjustment["adjustment_amount"] = -amount
        row.changes.append(Change("adjustment_amount", str(amount), str(-amount)))


def _cells(
    columns: Sequence[str | None], wanted: Sequence[str], read: Mapping[str, Read]
) -> _Cells:
    return [
        (index, name, read[name])
        for index, name in enumerate(columns)
        if name in wanted and name is not None
    ]


def _index(columns: Sequence[str | None], name: str) -> int | None:
    return columns.index(name) if name in columns else None


def _lost_characters(sheet: Sheet) -> tuple[str, ...]:
    """What stands in a file of our own making for a character that was lost when it was made."""
    in_cp932 = (GETA,) if sheet.guarded and sheet.encoding == "cp932" else ()
    return (*in_cp932, "\ufffd") if "_row" in sheet.columns else in_cp932


def _change(column: str, before: str, after: str) -> Change:
    hidden = "(not shown)"
    return (
        Change(column, hidden, hidden)
        if column in SECRET_COLUMNS
        else Change(column, before, after)
    )


def _wrong_count(number: int, found: int, wanted: int) -> RowFault:
    return RowFault(
        number,
        "wrong_column_count",
        None,
        f"The row has {found} cells, but the header has {wanted}; "
        "quote a cell that contains the delimiter.",
    )


def _unread(number: int, column: str, error: InvalidCell) -> RowFault:
    return RowFault(number, error.code, column, error.detail, error.suggestion)


def _undecodable(number: int, column: str, cell: str) -> RowFault:
    readable = shown(UNDECODABLE.sub("\ufffd", cell))
    return RowFault(
        number,
        "undecodable_bytes",
        column,
        f"{readable!r} contains bytes that are not characters in the file's encoding.",
    )


def _lost(number: int, column: str, cell: str) -> RowFault:
    return RowFault(
        number,
        "undecodable_bytes",
        column,
        f"{shown(cell)!r} lost a character when this file was written; type it again.",
    )
