"""Rows of one order become the order, checked against the spec, or what is wrong with it."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from services.order.sheets.model import Change, RowFault, SheetOrder
from services.order.sheets.own import suggesting
from services.order.sheets.own.cells import shown
from services.order.sheets.own.rows import SECRET_COLUMNS, Row
from services.order.sheets.own.schema import (
    MAX_ITEMS,
    code_of,
    detail_of,
    is_source,
    order_create,
    place_of,
)

_NO_CHANGES: Final[dict[int, tuple[Change, ...]]] = {}


class Assembler:
    """Makes the orders of one sheet, all from the same ``source``.

    Raises:
        ValueError: ``source`` is none that an order may have.
    """

    def __init__(self, source: str) -> None:
        if not is_source(source):
            raise ValueError(f"not a source of orders: {source!r}")
        self._source = source
        self._schema = order_create()

    def order(self, rows: Sequence[Row]) -> SheetOrder:
        """The order of ``rows``, which share its external id."""
        order, faults = _shared(rows)
        for row in rows:
            faults += row.faults
        items = [row.item for row in rows]
        content = {**order, "source": self._source, "items": items}
        if not faults and self._schema.is_valid(content):
            return SheetOrder(
                tuple([row.number for row in rows]),
                order.get("external_id"),
                content,
                tuple([item["quantity"] * item["unit_price"] for item in items]),
                (),
                _changes(rows),
            )
        faults += self._schema_faults(rows, content, tuple(faults))
        return _refused(rows, order, faults)

    def _schema_faults(
        self, rows: Sequence[Row], content: dict[str, Any], known: Sequence[RowFault]
    ) -> Iterator[RowFault]:
        """What the schema says besides; columns that could not be read are not missing."""
        unread = {row.number for row in rows if not row.is_read}
        told = {(fault.row, fault.pointer) for fault in known}
        for fault in self._schema.faults(content):
            item, column = place_of(fault)
            row = rows[item or 0].number
            if row in unread or (row, column) in told or column in ("source", "items"):
                continue
            told.add((row, column))
            value = (content if item is None else content["items"][item]).get(column)
            yield _fault(row, column, value)


def _shared(rows: Sequence[Row]) -> tuple[dict[str, Any], list[RowFault]]:
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
        return RowFault(
            row,
            "conflicting_rows",
            column,
            f"Row {first_row} of the same order has a different value.",
        )
    return RowFault(
        row,
        "conflicting_rows",
        column,
        f"{shown(value)!r} here, but {shown(first)!r} in row {first_row} of the same order.",
        shown(first),
    )


def _fault(row: int, column: str, value: Any) -> RowFault:
    suggestion = suggesting.email(value) if column == "customer_email" and value else None
    return RowFault(row, code_of(column, value), column, detail_of(column, value), suggestion)


def _refused(rows: Sequence[Row], order: dict[str, Any], faults: Sequence[RowFault]) -> SheetOrder:
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
        external_id=order.get("external_id"),
        content=None,
        amounts=tuple(_amount(row) for row in rows),
        faults=tuple(sorted([*faults, *others], key=lambda fault: fault.row)),
        changes=_changes(rows),
    )


def oversize(rows: Sequence[Row]) -> SheetOrder:
    """Some rows of an order that has too many."""
    faults = [
        RowFault(
            row.number,
            "too_many_items",
            "external_id",
            f"More than {MAX_ITEMS} consecutive rows have this external id.",
        )
        for row in rows
    ]
    return _refused(rows, rows[0].order, faults)


def _amount(row: Row) -> int | None:
    """Yen of one row; None where its numbers are none that an order may have."""
    quantity, price = row.item.get("quantity"), row.item.get("unit_price")
    if quantity is None or price is None:
        return None
    amount: int = quantity * price
    return amount if quantity <= 9_999 and price <= 1_000_000 else None


def _changes(rows: Sequence[Row]) -> dict[int, tuple[Change, ...]]:
    if not (rows[0].changes if len(rows) == 1 else any(row.changes for row in rows)):
        return _NO_CHANGES
    return {row.number: tuple(row.changes) for row in rows if row.changes}
