"""What is to become of a file's parcels: which orders they ship, change, or do not fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlalchemy import Connection

from services.order.domain import texts
from services.order.domain.imports.batches import REAL, Batch, ParcelCounts
from services.order.domain.imports.row_outcomes import BatchRow, CellChange, RowOutcome
from services.order.domain.orders.orders import Order
from services.order.domain.orders.parcels import NewParcel, ParcelsOutcome, completed, outcome_of
from services.order.domain.states_gen import OrderStatus
from services.order.repository.orders import order_numbers, order_rows, parcel_rows
from services.order.sheets import SheetParcels

_LONGEST_EXTERNAL_ID = 64
_OUTCOMES = {
    ParcelsOutcome.SHIPPED: RowOutcome.CREATED,
    ParcelsOutcome.CHANGED: RowOutcome.CREATED,
    ParcelsOutcome.SAME: RowOutcome.DUPLICATE,
    ParcelsOutcome.NOT_SHIPPABLE: RowOutcome.FAILED,
}
_COUNTED = (
    *ParcelsOutcome,
    "no_number",
    "order_not_found",
    "ambiguous_order",
)


@dataclass(frozen=True, slots=True)
class Shipping:
    """An order that is to be shipped in ``parcels``, or given them in place of others.

    ``first_row`` is its first row in the file; ``is_told``: an earlier row of the file has the
    customer told of it already.
    """

    order: Order
    parcels: tuple[NewParcel, ...]
    outcome: ParcelsOutcome
    first_row: int
    is_told: bool


@dataclass(slots=True)
class ParcelsJudgement:
    """What becomes of some orders of a file: those to change, and the outcome of every row."""

    shippings: list[Shipping] = field(default_factory=list)
    rows: list[BatchRow] = field(default_factory=list)

    def row_counts(self) -> dict[str, int]:
        """What the rows add to the counts of their batch."""
        outcomes = [row.outcome for row in self.rows]
        counts = {f"rows_{outcome}": outcomes.count(outcome) for outcome in RowOutcome}
        return {**counts, "rows_processed": len(outcomes)}

    def parcel_counts(self) -> ParcelCounts:
        """What they add to what became of the parcels."""
        done = [each.outcome for each in self.shippings]
        codes = [row.code for row in self.rows]
        counts = {str(code): codes.count(code) for code in _COUNTED}
        return ParcelCounts(
            orders_shipped=done.count(ParcelsOutcome.SHIPPED),
            orders_changed=done.count(ParcelsOutcome.CHANGED),
            others=len(codes) - sum(counts.values()),
            **counts,
        )


def judge_parcels(
    connection: Connection, batch: Batch, read: Sequence[SheetParcels]
) -> ParcelsJudgement:
    """Look what the parcels do to their orders, which are held until the unit ends if they do it.

    Rows that hold no parcel have failed already.
    """
    wanted = {each.order for each in read if each.order and not each.faults and not each.skipped}
    found = order_numbers.find_by_numbers(connection, wanted, batch.source)
    ids = {hits[0] for hits in found.values() if len(hits) == 1}
    orders = order_rows.orders_with_parcels(connection, ids, locked=batch.run == REAL)
    judge = _Judge(connection, batch, found, {order.id: order for order in orders})
    for each in read:
        judge.add(each)
    return judge.judgement()


@dataclass(slots=True)
class _Group:
    """The rows of a file that are of one order, whatever they call it."""

    order: Order
    sheets: list[SheetParcels]

    def parcels(self) -> list[NewParcel]:
        return [
            NewParcel(each.tracking_number, each.carrier, each.shipped_at)
            for sheet in self.sheets
            for each in sheet.parcels
            if each is not None
        ]


class _Judge:
    def __init__(
        self,
        connection: Connection,
        batch: Batch,
        found: Mapping[str, Sequence[str]],
        orders: Mapping[str, Order],
    ) -> None:
        self._connection = connection
        self._batch = batch
        self._found = found
        self._orders = orders
        self._groups: dict[str, _Group] = {}
        self._result = ParcelsJudgement()

    def add(self, sheet: SheetParcels) -> None:
        """Judge the rows of an order that can be judged alone; put the others together."""
        if sheet.skipped is not None:
            skipped = sheet.skipped
            self._tell(sheet, RowOutcome.SKIPPED, code=skipped.code, detail=skipped.detail)
        elif sheet.faults or sheet.order is None:
            self._result.rows += _failed(sheet)
        elif all(parcel is None for parcel in sheet.parcels):
            self._tell(sheet, RowOutcome.SKIPPED, **_no_number())
        elif len(hits := self._found[sheet.order]) == 1 and hits[0] in self._orders:
            order = self._orders[hits[0]]
            self._groups.setdefault(order.id, _Group(order, [])).sheets.append(sheet)
        else:
            said = _unknown(sheet.order, len(hits))
            self._tell(sheet, RowOutcome.FAILED, **said, pointer=sheet.heading)

    def judgement(self) -> ParcelsJudgement:
        """What becomes of all that was added."""
        for group in self._groups.values():
            self._judge(group)
        self._result.rows.sort(key=lambda row: row.row)
        return self._result

    @cached_property
    def _noted(self) -> set[str]:
        """Orders that earlier rows of this batch have shipped, under a number written otherwise."""
        on_their_way = [
            group.order.id
            for group in self._groups.values()
            if group.order.status is OrderStatus.SHIPPED
        ]
        if self._batch.run != REAL or not on_their_way:
            return set()
        return parcel_rows.noted_by(self._connection, self._batch.id, on_their_way)

    def _judge(self, group: _Group) -> None:
        order = group.order
        named = completed(group.parcels(), order.parcels, order.carrier)
        outcome = outcome_of(order.status, order.parcels, named)
        is_noted = order.id in self._noted
        if outcome is ParcelsOutcome.CHANGED and is_noted:
            before = [NewParcel(p.tracking_number, p.carrier, p.shipped_at) for p in order.parcels]
            named = completed([*before, *named], order.parcels, order.carrier)
        for sheet in group.sheets:
            self._tell_parcels(sheet, order, outcome)
        if outcome in (ParcelsOutcome.SHIPPED, ParcelsOutcome.CHANGED):
            first_row = group.sheets[0].rows[0]
            self._result.shippings.append(Shipping(order, named, outcome, first_row, is_noted))

    def _tell_parcels(self, sheet: SheetParcels, order: Order, outcome: ParcelsOutcome) -> None:
        for row, parcel in zip(sheet.rows, sheet.parcels, strict=True):
            said = {"code": outcome, "detail": _detail(order, outcome), "order_id": order.id}
            kind = _OUTCOMES[outcome]
            if parcel is None:
                kind, said = RowOutcome.SKIPPED, {**_no_number(), "order_id": order.id}
            self._result.rows.append(_row(sheet, row, kind, **said))

    def _tell(self, sheet: SheetParcels, outcome: RowOutcome, **said: Any) -> None:
        self._result.rows += [_row(sheet, row, outcome, **said) for row in sheet.rows]


def _row(sheet: SheetParcels, row: int, outcome: RowOutcome, **said: Any) -> BatchRow:
    changes = tuple(CellChange(c.column, c.before, c.after) for c in sheet.changes.get(row, ()))
    return BatchRow(
        row=row, outcome=outcome, changes=changes, external_id=_kept(sheet.order), **said
    )


def _failed(sheet: SheetParcels) -> list[BatchRow]:
    first = {fault.row: fault for fault in reversed(sheet.faults)}
    return [
        _row(
            sheet,
            row,
            RowOutcome.FAILED,
            code=first[row].code,
            pointer=first[row].pointer,
            detail=first[row].detail,
            suggestion=first[row].suggestion,
        )
        for row in sheet.rows
    ]


def _no_number() -> dict[str, Any]:
    return {"code": "no_number", "detail": texts.NO_TRACKING_NUMBER()}


def _unknown(number: str, count: int) -> dict[str, Any]:
    if count:
        detail = texts.AMBIGUOUS_ORDER(number=number[:_LONGEST_EXTERNAL_ID], count=count)
        return {"code": "ambiguous_order", "detail": detail}
    is_long = len(number) >= order_numbers.SHORTEST_END
    said = texts.ORDER_NOT_FOUND_BY_NUMBER if is_long else texts.SHORT_ORDER_NOT_FOUND
    return {"code": "order_not_found", "detail": said(number=number[:_LONGEST_EXTERNAL_ID])}


def _detail(order: Order, outcome: ParcelsOutcome) -> str | None:
    if outcome is ParcelsOutcome.CHANGED and order.parcels:
        numbers = ", ".join(parcel.tracking_number for parcel in order.parcels)
        return texts.PARCELS_REPLACED(numbers=numbers)
    if outcome is ParcelsOutcome.NOT_SHIPPABLE:
        is_late = order.status is OrderStatus.DELIVERED
        return texts.PARCELS_TOO_LATE() if is_late else texts.NOT_SHIPPABLE(status=order.status)
    return None


def _kept(number: str | None) -> str | None:
    """A number that cannot be an external id is told in the row's detail alone."""
    is_short = number is not None and len(number) <= _LONGEST_EXTERNAL_ID
    return number if is_short else None
