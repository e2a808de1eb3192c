"""Rows of one order become the order, checked against the spec, or what is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from services.order.sheets.model import Change, RowFault, SheetOrder
from services.order.sheets.own import suggesting
from services.order.sheets.own.adjusting import Adjustments, adjustments_of, total_fault
from services.order.sheets.own.cells import shown
from services.order.sheets.own.members import has_members_of_members, order_of
from services.order.sheets.own.rows import SECRET_COLUMNS, Row
from services.order.sheets.own.schema import (
    MAX_ADJUSTMENTS,
    MAX_ITEMS,
    code_of,
    detail_of,
    is_source,
    order_create,
    place_of,
    value_at,
)

_NO_CHANGES: Final[dict[int, tuple[Change, ...]]] = {}
_NO_ADJUSTMENTS: Final = Adjustments()


class Assembler:
    """Makes the orders of a sheet with these ``columns``, from ``source`` if they name no other.

    Raises:
        ValueError: ``source`` is none that an order may have.
    """

    def __init__(self, source: str, columns: Sequence[str | None]) -> None:
        if not is_source(source):
            raise ValueError(f"not a source of orders: {source!r}")
        self._source = source
        self._schema = order_create()
        # Most files have none but these: their rows are items, and their cells members.
        self._is_plain = not has_members_of_members(columns)

    def order(self, rows: Sequence[Row]) -> SheetOrder:
        """The order of ``rows``, which share its external id."""
        cells, faults = _shared(rows)
        for row in rows:
            faults += row.faults
        if self._is_plain:
            items, found, members = rows, _NO_ADJUSTMENTS, cells
        else:
            items = [row for row in rows if row.is_item]
            found = adjustments_of(rows, cells)
            members = order_of(cells)
        if len(items) > MAX_ITEMS or len(found.adjustments) > MAX_ADJUSTMENTS:
            return oversize(rows)
        faults += found.faults
        content = {"source": self._source, **members, "items": [row.item for row in items]}
        if found.adjustments:
            content["adjustments"] = found.adjustments
        if not faults and self._schema.is_valid(content):
            return _proven(rows, cells, content, found)
        faults += self._schema_faults(rows, items, content, found, tuple(faults))
        return _refused(rows, cells, faults, found)

    def _schema_faults(
        self,
        rows: Sequence[Row],
        items: Sequence[Row],
        content: dict[str, Any],
        found: Adjustments,
        known: Sequence[RowFault],
    ) -> Iterator[RowFault]:
        """What the schema says besides; columns that could not be read are not missing."""
        if not items:
            yield _fault(rows[0], "product_name", None)
        unread = {row.number for row in rows if not row.is_read}
        told = {(fault.row, fault.pointer) for fault in known}
        for fault in self._schema.faults(content):
            kind, place, column = place_of(fault)
            row = items[place] if kind == "items" and items else rows[0]
            if kind == "adjustments":
                row, amount_column = found.columns[place]
                column = amount_column if column == "adjustment_amount" else column
            if row.number in unread or (row.number, column) in told or column in _NEVER_WRONG:
                continue
            told.add((row.number, column))
            yield _fault(row, column, value_at(content, fault))


_NEVER_WRONG: Final = ("items", "adjustments")


def _proven(
    rows: Sequence[Row], cells: Mapping[str, Any], content: dict[str, Any], found: Adjustments
) -> SheetOrder:
    """A valid order, unless the file says that it comes to something else."""
    amounts = tuple([_amount(row, found) or 0 for row in rows])
    fault = total_fault(rows[0], sum(amounts), cells)
    if fault is not None:
        return _refused(rows, cells, [fault], found)
    return SheetOrder(
        tuple([row.number for row in rows]),
        cells.get("external_id"),
        content,
        amounts,
        (),
        _changes(rows),
        stated_total=cells.get("total_amount"),
    )


def _shared(rows: Sequence[Row]) -> tuple[Mapping[str, Any], list[RowFault]]:
    """What the rows say of the order as a whole; an empty cell says nothing."""
    order = rows[0].order
    if len(rows) == 1:
        return order, []
    order = dict(order)
    said_in = dict.fromkeys(order, rows[0].number)
    faults: list[RowFault] = []
    for row in rows[1:]:
        for column, value in row.order.items():
            if column not in order:
                order[column] = value
                said_in[column] = row.number
            elif value != order[column]:
                faults.append(_conflict(row.number, column, value, order[column], said_in[column]))
    return order, faults


def _conflict(row: int, column: str, value: Any, first: Any, first_row: int) -> RowFault:
    if column in SECRET_COLUMNS:
        detail = f"Row {first_row} of the same order has a different value."
        return RowFault(row, "conflicting_rows", column, detail)
    here, there = shown(str(value)), shown(str(first))
    detail = f"{here!r} here, but {there!r} in row {first_row} of the same order."
    return RowFault(row, "conflicting_rows", column, detail, there)


def _fault(row: Row, column: str, value: Any) -> RowFault:
    suggestion = suggesting.email(value) if column == "customer_email" and value else None
    return RowFault(
        row.number, code_of(column, value), column, detail_of(column, value), suggestion
    )


def _refused(
    rows: Sequence[Row],
    cells: Mapping[str, Any],
    faults: Sequence[RowFault],
    found: Adjustments = _NO_ADJUSTMENTS,
) -> SheetOrder:
    bad = sorted({fault.row for fault in faults})
    others = [
        RowFault(
            row.number,
            "order_rejected",
            None,
            f"Row {bad[0]} of the same order is invalid, so the whole order is rejected.",
        )
        for row in rows
        if row.number not in bad
    ]
    return SheetOrder(
        rows=tuple(row.number for row in rows),
        external_id=cells.get("external_id"),
        content=None,
        amounts=tuple(_amount(row, found) for row in rows),
        faults=tuple(sorted([*faults, *others], key=lambda fault: fault.row)),
        changes=_changes(rows),
    )


def oversize(rows: Sequence[Row]) -> SheetOrder:
    """Some rows of an order that has too many."""
    detail = (
        f"An order has at most {MAX_ITEMS} items and {MAX_ADJUSTMENTS} adjustments; more "
        "consecutive rows have this external id."
    )
    faults = [RowFault(row.number, "too_many_items", "external_id", detail) for row in rows]
    return _refused(rows, rows[0].order, faults)


def _amount(row: Row, found: Adjustments) -> int | None:
    """Yen of one row; None where its numbers are none that an order may have."""
    adjusted = found.amount_of(row) if found.adjustments else 0
    if not row.is_item:
        return adjusted
    quantity, price = row.item.get("quantity"), row.item.get("unit_price")
    if quantity is None or price is None or adjusted is None:
        return None
    amount: int = quantity * price + adjusted
    return amount if quantity <= 9_999 and price <= 1_000_000 else None


def _changes(rows: Sequence[Row]) -> dict[int, tuple[Change, ...]]:
    if not (rows[0].changes if len(rows) == 1 else any(row.changes for row in rows)):
        return _NO_CHANGES
    return {row.number: tuple(row.changes) for row in rows if row.changes}
