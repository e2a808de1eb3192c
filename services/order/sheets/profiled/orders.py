"""The rows of one order become the order, checked against the spec and against its own total."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from services.chassis.base.problems import Fault
from services.order.sheets.model import Change, RowFault, SheetOrder, Skipped
from services.order.sheets.own import cells as own
from services.order.sheets.own.cells import InvalidCell, shown
from services.order.sheets.own.schema import is_source
from services.order.sheets.profiled import amounts, pricing
from services.order.sheets.profiled.contract import MAX_ITEMS, order_create, said
from services.order.sheets.profiled.dates import moments
from services.order.sheets.profiled.lines import LineReader, Lines
from services.order.sheets.profiled.members import MemberReader
from services.order.sheets.profiled.merging import Merger
from services.order.sheets.profiled.paying import Paying, skipped
from services.order.sheets.profiled.pricing import Settled
from services.order.sheets.profiled.rows import Row
from services.order.sheets.profiled.rules import matcher
from services.order.sheets.profiled.values import compile_value, places_of
from services.order.sheets.profiles.fitting import Fit

_NO_CHANGES: Final[dict[int, tuple[Change, ...]]] = {}
_YEN: Final = frozenset(("", "JPY", "jpy", "円", "¥"))


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
        self._currency = compile_value(members.get("currency"), fit)
        self._total = compile_value(members.get("total"), fit)
        self._refunded = compile_value(members.get("refunded"), fit)
        self._note = compile_value(members.get("note"), fit)
        self._readings = fit.profile.readings
        self._restores = document.get("quantities") == "after_refund"
        self._is_open = matcher(document["not_settled"]) if "not_settled" in document else None
        self._money_places = self._places_of_money()

    def _places_of_money(self) -> tuple[int, ...]:
        fit = self._fit
        total = places_of(fit.profile.members.get("total"), fit)
        return tuple(dict.fromkeys((*total, *self._lines.once, *self._lines.repeated)))

    def order(self, rows: Sequence[Row]) -> SheetOrder:
        """The order of ``rows``, which share its external id."""
        cells = self._merger.merged(rows)
        if any(not row.is_read or row.is_rounded for row in rows):
            return _refused(rows)
        first = rows[0]
        try:
            state = self._paying.state(cells)
        except InvalidCell as error:
            _blame(first, self._paying.state_heading, error)
            return _refused(rows)
        if (why := skipped(state, cells)) is not None:
            return _passed_over(rows, why)
        self._check_money(first, cells)
        if any(row.faults for row in rows):
            return _refused(rows)
        return self._assembled(rows, cells, is_paid=state.kind == "paid")

    def _check_money(self, row: Row, cells: Sequence[str]) -> None:
        currency = self._currency(cells) if self._currency else ""
        if currency not in _YEN:
            detail = f"The order is in {shown(currency)}; only orders in JPY are taken."
            _blame(row, self._heading("currency"), InvalidCell("unsupported_currency", detail))
        if self._is_open is None:
            return
        for place in self._money_places:
            if self._is_open(cells[place]):
                detail = (
                    f"{shown(cells[place])!r} means that the shop has not settled this amount yet; "
                    "confirm the order there, then export it again."
                )
                _blame(row, self._fit.headings[place], InvalidCell("not_settled", detail))

    def _assembled(self, rows: Sequence[Row], cells: Sequence[str], *, is_paid: bool) -> SheetOrder:
        first = rows[0]
        content: dict[str, Any] = {"external_id": first.key, "source": self._source}
        if not first.key:
            error = InvalidCell("missing_value", "This must not be empty.")
            _blame(first, self._heading("external_id"), error)
        content |= self._members.content(cells, first)
        found = self._lines.read(rows, cells)
        total = self._amount(first, cells, "total")
        refunded = self._amount(first, cells, "refunded") or 0
        if any(row.faults for row in rows):
            return _refused(rows)
        if total and refunded >= total:
            return _passed_over(
                rows, Skipped("skipped_refunded", f"The order was refunded: ¥{refunded:,}.")
            )
        settled = self._settled(rows, found, total)
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
            _blame(first, self._heading("payment_method"), error)
        return self._checked(rows, content, found, settled)

    def _amount(self, row: Row, cells: Sequence[str], member: str) -> int | None:
        read = self._total if member == "total" else self._refunded
        text = read(cells) if read else ""
        if not text:
            return None
        try:
            found = amounts.money(text)
        except InvalidCell as error:
            _blame(row, self._heading(member), error)
            return None
        if isinstance(found, int):
            return found
        detail = f"{shown(text)!r} is not a whole number of yen."
        _blame(row, self._heading(member), InvalidCell("invalid_number", detail))
        return None

    def _settled(self, rows: Sequence[Row], found: Lines, total: int | None) -> Settled | None:
        """What the lines cost; None where they do not add up, which the first row is told."""
        first = rows[0]
        settled = pricing.settle(found.lines, found.charges, self._readings, total)
        if total is not None and settled.total != total and self._restores:
            settled = self._restored(rows, found, settled, total)
        if self._restores:
            settled = _without_refunded_lines(found, settled)
        if not found.lines:
            detail = "The order has no items."
            _blame(first, self._heading("items.product_name"), InvalidCell("missing_value", detail))
        elif total is not None and settled.total != total:
            heading = self._heading("total")
            detail = (
                f"The items, shipping, fees and discounts of this order add up to "
                f"¥{settled.total:,}, but {heading} says ¥{total:,}."
            )
            _blame(first, heading, InvalidCell("total_differs", detail))
        return None if first.faults else settled

    def _restored(self, rows: Sequence[Row], found: Lines, settled: Settled, total: int) -> Settled:
        missing = total - settled.total
        solved = pricing.restored_quantity(found.lines, settled.lines, self._readings, missing)
        if solved is None:
            return settled
        place, quantity = solved
        line = found.lines[place]
        before, line.quantity = line.quantity, quantity
        heading = self._heading("items.quantity") or "quantity"
        row = next(row for row in rows if row.number == line.row)
        row.changes.append(Change(heading, str(before), str(quantity)))
        return pricing.settle(found.lines, found.charges, self._readings, total)

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
        self, rows: Sequence[Row], content: dict[str, Any], found: Lines, settled: Settled
    ) -> SheetOrder:
        is_wrong = any(row.faults for row in rows)
        if is_wrong or not self._schema.is_valid(content):
            for fault in () if is_wrong else self._schema.faults(content):
                self._blame_member(rows, content, fault, found)
            return _refused(rows)
        yen = dict.fromkeys([row.number for row in rows], 0)
        for line, amount in zip(found.lines, settled.lines, strict=True):
            yen[line.row] += amount
        for charge, amount in zip(found.charges, settled.charges, strict=True):
            yen[charge.row] += amount
        return SheetOrder(
            tuple(yen), content["external_id"], content, tuple(yen.values()), (), _changes(rows)
        )

    def _blame_member(
        self, rows: Sequence[Row], content: Mapping[str, Any], fault: Fault, found: Lines
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
            row = _row_of_item(rows, content, int(parts[1]), found)
        if not any(each.detail == detail for each in row.faults):
            _blame(row, self._heading(member), InvalidCell(code, detail))

    def _heading(self, member: str) -> str | None:
        return self._members.heading(member)


def oversize(rows: Sequence[Row]) -> SheetOrder:
    """Some rows of an order that has too many."""
    for row in rows:
        detail = f"More than {MAX_ITEMS} consecutive rows have this external id."
        row.faults = [RowFault(row.number, "too_many_items", None, detail)]
    return _refused(rows)


def _adjustments(found: Lines, settled: Settled) -> list[dict[str, Any]]:
    """Charges of one kind, label and rate are one adjustment."""
    sums: dict[tuple[str, str, int], int] = {}
    for charge, amount in zip(found.charges, settled.charges, strict=True):
        key = (charge.kind, charge.label, charge.tax_rate)
        sums[key] = sums.get(key, 0) + amount
    return [
        {"kind": kind, "label": label, "amount": amount, "tax_rate": rate}
        for (kind, label, rate), amount in sums.items()
        if amount
    ]


def _without_refunded_lines(found: Lines, settled: Settled) -> Settled:
    kept = [place for place, line in enumerate(found.lines) if line.quantity]
    if len(kept) == len(found.lines):
        return settled
    found.lines = [found.lines[place] for place in kept]
    return Settled(tuple(settled.lines[place] for place in kept), settled.charges)


def _row_of_item(rows: Sequence[Row], content: Mapping[str, Any], place: int, found: Lines) -> Row:
    """The row of an item; a line may have become two items."""
    numbers = [
        line.row
        for line in found.lines
        for item in content["items"]
        if item["product_name"] == line.product_name
    ]
    number = numbers[min(place, len(numbers) - 1)]
    return next(row for row in rows if row.number == number)


def _inside(value: Any, part: str) -> Any:
    if isinstance(value, list):
        return value[int(part)] if part.isdigit() and int(part) < len(value) else None
    return value.get(part) if isinstance(value, Mapping) else None


def _blame(row: Row, heading: str | None, error: InvalidCell) -> None:
    row.faults.append(RowFault(row.number, error.code, heading, error.detail, error.suggestion))


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
