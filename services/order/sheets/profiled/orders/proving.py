"""Does an order add up to what its file says? Its currency, its totals, and the proof."""

from collections.abc import Sequence
from typing import Final

from services.order.sheets.model import Change
from services.order.sheets.own.cells import InvalidCell, shown
from services.order.sheets.profiled.cells import amounts
from services.order.sheets.profiled.orders import pricing
from services.order.sheets.profiled.orders.lines import LineReader, Lines
from services.order.sheets.profiled.orders.pricing import Settled
from services.order.sheets.profiled.rows import Row, blame
from services.order.sheets.profiled.rules import matcher
from services.order.sheets.profiled.values import compile_value, places_of
from services.order.sheets.profiles.fitting import Fit

_YEN: Final = frozenset(("", "JPY", "jpy", "円", "¥"))


class Prover:
    """Proves the orders of one file by their totals; what is wrong goes to an order's first row."""

    def __init__(self, fit: Fit, lines: LineReader) -> None:
        document, members = fit.profile.document, fit.profile.members
        self._fit = fit
        self._currency = compile_value(members.get("currency"), fit)
        self._reads = {
            name: compile_value(members.get(name), fit) for name in ("total", "refunded")
        }
        self._readings = fit.profile.readings
        self._restores = document.get("quantities") == "after_refund"
        self._is_open = matcher(document["not_settled"]) if "not_settled" in document else None
        total = places_of(members.get("total"), fit)
        self._money_places = tuple(dict.fromkeys((*total, *lines.once, *lines.repeated)))

    def check(self, row: Row, cells: Sequence[str]) -> None:
        """Refuse another currency, and amounts that the shop has not settled."""
        currency = self._currency(cells) if self._currency else ""
        if currency not in _YEN:
            detail = f"The order is in {shown(currency)}; only orders in JPY are taken."
            blame(row, self._heading("currency"), InvalidCell("unsupported_currency", detail))
        if self._is_open is None:
            return
        for place in self._money_places:
            if self._is_open(cells[place]):
                detail = (
                    f"{shown(cells[place])!r} means that the shop has not settled this amount yet; "
                    "confirm the order there, then export it again."
                )
                blame(row, self._fit.headings[place], InvalidCell("not_settled", detail))

    def amount(self, row: Row, cells: Sequence[str], member: str) -> int | None:
        """The ``total`` or what was ``refunded``, in yen; None where the file does not say."""
        read = self._reads[member]
        text = read(cells) if read else ""
        if not text:
            return None
        try:
            found = amounts.money(text)
        except InvalidCell as error:
            blame(row, self._heading(member), error)
            return None
        if isinstance(found, int):
            return found
        detail = f"{shown(text)!r} is not a whole number of yen."
        blame(row, self._heading(member), InvalidCell("invalid_number", detail))
        return None

    def settled(self, rows: Sequence[Row], found: Lines, total: int | None) -> Settled | None:
        """What the lines cost; None where they do not add up, which the first row is told."""
        first = rows[0]
        settled = pricing.settle(found.lines, found.charges, self._readings, total)
        if total is not None and settled.total != total and self._restores:
            settled = self._restored(rows, found, settled, total)
        if self._restores:
            settled = _without_refunded_lines(found, settled)
        if not found.lines:
            detail = "The order has no items."
            blame(first, self._heading("items.product_name"), InvalidCell("missing_value", detail))
        elif total is not None and settled.total != total:
            heading = self._heading("total")
            detail = (
                f"The items, shipping, fees and discounts of this order add up to "
                f"¥{settled.total:,}, but {heading} says ¥{total:,}."
            )
            blame(first, heading, InvalidCell("total_differs", detail))
        elif settled.total < 0:
            detail = f"The order's total would be ¥{settled.total:,}; it must not be negative."
            blame(first, self._heading("items.price"), InvalidCell("out_of_range", detail))
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

    def _heading(self, member: str) -> str | None:
        return self._fit.spoken(self._fit.profile.members.get(member, ()))


def _without_refunded_lines(found: Lines, settled: Settled) -> Settled:
    kept = [place for place, line in enumerate(found.lines) if line.quantity]
    if len(kept) == len(found.lines):
        return settled
    found.lines = [found.lines[place] for place in kept]
    return Settled(tuple(settled.lines[place] for place in kept), settled.charges)
