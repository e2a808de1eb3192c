"""The rows of one order become the order, checked against the spec and against its own total."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from services.chassis.base.problems import Fault
from services.order.sheets.model import Change, RowFault, SheetOrder, Skipped
from services.order.sheets.own import cells as own
from services.order.sheets.own import suggesting
from services.order.sheets.own.cells import InvalidCell
from services.order.sheets.own.dates import moments
from services.order.sheets.own.schema import is_source
from services.order.sheets.profiled.orders import pricing
from services.order.sheets.profiled.orders.contract import MAX_ITEMS, order_create, said
from services.order.sheets.profiled.orders.lines import LineReader, Lines
from services.order.sheets.profiled.orders.members import MemberReader
from services.order.sheets.profiled.orders.merging import Merger
from services.order.sheets.profiled.orders.paying import Paying, skipped
from services.order.sheets.profiled.orders.pricing import Settled
from services.order.sheets.profiled.orders.proving import Prover
from services.order.sheets.profiled.rows import Row, blame
from services.order.sheets.profiled.values import compile_value
from services.order.sheets.profiles.fitting import Fit

_RATED: Final = ("shipping", "fee")
_NO_CHANGES: Final[dict[int, tuple[Change, ...]]] = {}


class Assembler:
    """Makes the orders of one file, all from the same ``source``.

    Raises:
        ValueError: ``source`` is none that an order may have.
    """

    def __init__(self, fit: Fit, source: str) -> None:
        if not is_source(source):
            raise ValueError(f"not a source of orders: {source!r}")
        document, members = fit.profile.document, fit.profile.members
        moment = moments(document.get("dates", ""), document.get("time_zone", "Asia/Tokyo"))
        self._fit = fit
        self._source = source
        self._schema = order_create()
        self._members = MemberReader(fit, moment)
        self._lines = LineReader(fit)
        self._paying = Paying(fit, moment)
        self._merger = Merger(fit, self._lines, self._paying)
        self._note = compile_value(members.get("note"), fit)
        self._prover = Prover(fit, self._lines)

    def order(self, rows: Sequence[Row]) -> SheetOrder:
        """The order of ``rows``, which share its external id."""
        cells = self._merger.merged(rows)
        for row in rows:
            if not row.is_read or row.is_rounded:
                return _refused(rows)
        first = rows[0]
        try:
            state = self._paying.state(cells)
        except InvalidCell as error:
            blame(first, self._paying.state_heading, error)
            return _refused(rows)
        if (why := skipped(state, cells)) is not None:
            return _passed_over(rows, why)
        self._prover.check(first, cells)
        if _is_wrong(rows):
            return _refused(rows)
        return self._assembled(rows, cells, is_paid=state.kind == "paid")

    def _assembled(self, rows: Sequence[Row], cells: Sequence[str], *, is_paid: bool) -> SheetOrder:
        first = rows[0]
        content: dict[str, Any] = {"external_id": first.key, "source": self._source}
        if not first.key:
            error = InvalidCell("missing_value", "This must not be empty.")
            blame(first, self._heading("external_id"), error)
        content |= self._members.content(cells, first)
        found = self._lines.read(rows, cells)
        total = self._prover.amount(first, cells, "total")
        refunded = self._prover.amount(first, cells, "refunded") or 0
        if _is_wrong(rows):
            return _refused(rows)
        if total and refunded >= total:
            return _passed_over(
                rows, Skipped("skipped_refunded", f"The order was refunded: ¥{refunded:,}.")
            )
        settled = self._prover.settled(rows, found, total)
        if settled is None:
            return _refused(rows)
        content["items"] = pricing.as_items(found.lines, settled)
        if found.charges:
            content["adjustments"] = _adjustments(found, settled)
        if note := self._note_of(rows, cells, found, refunded):
            content["note"] = note
        try:
            content |= self._paying.content(is_paid, content, cells)
        except InvalidCell as error:
            blame(first, self._heading("payment_method"), error)
        return self._checked(rows, content, found, settled, total)

    def _note_of(
        self, rows: Sequence[Row], cells: Sequence[str], found: Lines, refunded: int
    ) -> str:
        note = own.lines(self._note(cells)) if self._note else ""
        parts = [note, *found.details]
        if len(rows) > 1 and self._merger.has_several_recipients:
            parts += self._other_parcels(rows)
        if refunded > 0:
            parts.append(f"返金済み / refunded: ¥{refunded:,}")
        return "\n".join(part for part in parts if part)

    def _other_parcels(self, rows: Sequence[Row]) -> list[str]:
        """Where the rows go that do not go to the order's recipient: an order has one only."""
        recipient_of = self._merger.recipient_of
        known = recipient_of(rows[0].cells)
        found: dict[str, list[str]] = {}
        for row in rows[1:]:
            if recipient_of(row.cells) != known:
                where = self._members.address(row.cells)
                found.setdefault(where, []).extend(self._lines.names(row))
        return [f"→ {where}: {', '.join(names)}" for where, names in found.items()]

    def _checked(
        self,
        rows: Sequence[Row],
        content: dict[str, Any],
        found: Lines,
        settled: Settled,
        total: int | None,
    ) -> SheetOrder:
        if _is_wrong(rows):
            return _refused(rows)
        if not self._schema.is_valid(content):
            for fault in self._schema.faults(content):
                self._blame_member(rows, content, fault, found, settled)
            return _refused(rows)
        yen = _yen_of(rows, found, settled)
        return SheetOrder(
            tuple(yen),
            content["external_id"],
            content,
            tuple(yen.values()),
            (),
            _changes(rows),
            stated_total=total,
        )

    def _blame_member(
        self,
        rows: Sequence[Row],
        content: Mapping[str, Any],
        fault: Fault,
        found: Lines,
        settled: Settled,
    ) -> None:
        parts = fault.pointer.strip("/").split("/")
        value: Any = content
        for part in parts:
            value = _inside(value, part)
        code, detail = said(fault, value)
        row = rows[0]
        member = ".".join(parts)
        if parts[0] == "items" and len(parts) > 2:
            name = "price" if parts[2] == "unit_price" else parts[2]
            member = f"items.{name}"
            row = _row_of_item(rows, found, settled, int(parts[1]))
        if not any(each.detail == detail for each in row.faults):
            meant = suggesting.email(value) if code == "invalid_email" else None
            blame(row, self._heading(member), InvalidCell(code, detail, meant))

    def _heading(self, member: str) -> str | None:
        return self._members.heading(member)


def _is_wrong(rows: Sequence[Row]) -> bool:
    if len(rows) == 1:  # as in most files
        return bool(rows[0].faults)
    return any(row.faults for row in rows)


def _yen_of(rows: Sequence[Row], found: Lines, settled: Settled) -> dict[int, int]:
    """The yen of each row."""
    if len(rows) == 1:
        return {rows[0].number: settled.total}
    yen = dict.fromkeys([row.number for row in rows], 0)
    for line, amount in zip(found.lines, settled.lines, strict=True):
        yen[line.row] += amount
    for charge, amount in zip(found.charges, settled.charges, strict=True):
        yen[charge.row] += amount
    return yen


def oversize(rows: Sequence[Row]) -> SheetOrder:
    """Some rows of an order that has too many."""
    for row in rows:
        detail = f"More than {MAX_ITEMS} consecutive rows have this external id."
        row.faults = [RowFault(row.number, "too_many_items", None, detail)]
    return _refused(rows)


def _adjustments(found: Lines, settled: Settled) -> list[dict[str, Any]]:
    """Charges of one kind, label and rate are one adjustment.

    Discounts whose rate nobody says lower all rates, and points lower none: they have no rate.
    """
    sums: dict[tuple[str, str, int | None], int] = {}
    for charge, amount in zip(found.charges, settled.charges, strict=True):
        has_rate = charge.kind in _RATED or (charge.kind == "discount" and charge.has_rate)
        key = (charge.kind, charge.label, charge.tax_rate if has_rate else None)
        sums[key] = sums.get(key, 0) + amount
    return [
        {"kind": kind}
        | ({"label": label} if label else {})
        | {"amount": amount}
        | ({} if rate is None else {"tax_rate": rate})
        for (kind, label, rate), amount in sums.items()
        if amount
    ]


def _row_of_item(rows: Sequence[Row], found: Lines, settled: Settled, place: int) -> Row:
    """The row of an item; a line may have become two items."""
    numbers = [
        line.row
        for line, amount in zip(found.lines, settled.lines, strict=True)
        for _ in pricing.item_parts(line.quantity, amount)
    ]
    return next(row for row in rows if row.number == numbers[place])


def _inside(value: Any, part: str) -> Any:
    if isinstance(value, list):
        return value[int(part)] if part.isdigit() and int(part) < len(value) else None
    return value.get(part) if isinstance(value, Mapping) else None


def _passed_over(rows: Sequence[Row], why: Skipped) -> SheetOrder:
    return SheetOrder(
        rows=tuple(row.number for row in rows),
        external_id=rows[0].key or None,
        content=None,
        amounts=(None,) * len(rows),
        faults=(),
        changes=_NO_CHANGES,
        skipped=why,
    )


def _refused(rows: Sequence[Row]) -> SheetOrder:
    bad = next(row.number for row in rows if row.faults)
    for row in rows:
        if not row.faults:
            detail = f"Row {bad} of the same order is invalid, so the whole order is rejected."
            row.faults.append(RowFault(row.number, "order_rejected", None, detail))
    first = rows[0]
    return SheetOrder(
        rows=tuple(row.number for row in rows),
        external_id=None if first.is_rounded else first.key or None,
        content=None,
        amounts=(None,) * len(rows),
        faults=tuple(fault for row in rows for fault in row.faults),
        changes=_changes(rows),
    )


def _changes(rows: Sequence[Row]) -> Mapping[int, tuple[Change, ...]]:
    found = {row.number: tuple(row.changes) for row in rows if row.changes}
    return found or _NO_CHANGES
