"""What was ordered: rows become the lines of an order, and what is added to it."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from services.order.sheets.model import RowFault
from services.order.sheets.own.cells import InvalidCell
from services.order.sheets.profiled.cells import amounts
from services.order.sheets.profiled.cells.amounts import Amount
from services.order.sheets.profiled.orders.pricing import Charge, Line
from services.order.sheets.profiled.orders.unpacking import Texts, compile_items
from services.order.sheets.profiled.rows import ITEM, Row
from services.order.sheets.profiled.values import Read, compile_value, places_of
from services.order.sheets.profiles.fitting import Fit

OPTION: Final = "option"
CHARGES: Final = ("shipping", "fee", "discount", "points")
_LABEL_LIMIT: Final = 100
_TAKEN_OFF: Final = ("discount", "points")


@dataclass(slots=True)
class Lines:
    """The lines of an order, its charges, and texts that belong to a line but to no member."""

    lines: list[Line] = field(default_factory=list)
    charges: list[Charge] = field(default_factory=list)
    details: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Adjustment:
    kind: str
    label: str
    read: Read
    rate: Read | None
    heading: str
    is_summed: bool
    is_taxed_like_items: bool


class LineReader:
    """Reads the lines and the charges of one file's orders."""

    def __init__(self, fit: Fit) -> None:
        document = fit.profile.document
        self._unpack = compile_items(fit)
        self._headings = {
            name: fit.spoken(value) or _packed_heading(fit)
            for name, value in document["items"].items()
        }
        self._takes_zero = document.get("quantities") == "after_refund"
        self._is_escaped = document.get("html") == "escaped"
        self._adjustments = [
            found for each in document.get("adjustments", ()) if (found := _compiled(each, fit))
        ]
        self.once = _places(document, fit, "once")
        self.repeated = _places(document, fit, "repeated")

    def read(self, rows: Sequence[Row], cells: Sequence[str]) -> Lines:
        """The lines of ``rows``; ``cells`` are what the rows share. Faults go to their rows."""
        found = Lines()
        for row in rows:
            if row.kind == ITEM:
                for texts in self._unpack(row.cells):
                    self._add_line(found, row, texts)
            elif row.kind == OPTION:
                self._add_option(found, row)
            elif row.kind in CHARGES:
                self._add_row_charge(found, row)
        for each in self._adjustments:
            self._add_adjustment(found, each, rows, cells)
        return found

    def _add_adjustment(
        self, found: Lines, each: _Adjustment, rows: Sequence[Row], cells: Sequence[str]
    ) -> None:
        if each.is_summed:
            for row in rows:
                self._add_charge(found, each, row, row.cells)
        else:
            self._add_charge(found, each, rows[0], cells)

    def names(self, row: Row) -> list[str]:
        """The products of a row with their quantities."""
        return [f"{texts[0]} × {texts[2]}" for texts in self._unpack(row.cells) if texts[0]]

    def _add_line(self, found: Lines, row: Row, texts: Texts) -> None:
        name, sku, quantity, price, rate, details = texts
        if not (name or sku or price or quantity):
            return  # a row that only says something of the order
        if self._is_escaped and "&" in name + details:
            name, details = html.unescape(name), html.unescape(details)
        pieces = self._number(row, "quantity", quantity, amounts.quantity)
        if pieces == 0 and not self._takes_zero:
            self._fault(row, "quantity", InvalidCell("out_of_range", "The quantity is 0."))
        cost = self._number(row, "price", price, amounts.money)
        percent = self._number(row, "tax_rate", rate, amounts.tax_rate) if rate else 10
        if pieces is None or cost is None or percent is None:
            return
        line = Line(row.number, name, sku, int(pieces), cost, int(percent), has_rate=bool(rate))
        found.lines.append(line)
        if details:
            found.details.append(f"{name}: {details}")

    def _add_option(self, found: Lines, row: Row) -> None:
        """An option adds its price to the product above it."""
        for name, _, _, price, _, details in self._unpack(row.cells):
            cost = self._number(row, "price", price or "0", amounts.money)
            if not found.lines:
                detail = "No product stands above this option, so it belongs to none."
                self._fault(row, "product_name", InvalidCell("order_rejected", detail))
            elif cost is not None:
                line = found.lines[-1]
                line.extra += cost
                said = " ".join(text for text in (name, details) if text)
                found.details.append(f"{line.product_name}: {said}")

    def _add_row_charge(self, found: Lines, row: Row) -> None:
        for name, _, quantity, price, rate, _ in self._unpack(row.cells):
            pieces = self._number(row, "quantity", quantity or "1", amounts.quantity)
            cost = self._number(row, "price", price or "0", amounts.money)
            percent = self._number(row, "tax_rate", rate, amounts.tax_rate)
            if pieces is None or cost is None or percent is None:
                continue
            label, amount = name[:_LABEL_LIMIT], cost * pieces
            charge = Charge(row.number, row.kind, label, amount, int(percent), False, bool(rate))
            _add(found, charge)

    def _add_charge(self, found: Lines, each: _Adjustment, row: Row, cells: Sequence[str]) -> None:
        text = each.read(cells)
        if not text or text == "0":
            return
        try:
            amount = amounts.money(text)
            percent = each.rate(cells) if each.rate else ""
            rate = amounts.tax_rate(percent)
        except InvalidCell as error:
            row.faults.append(RowFault(row.number, error.code, each.heading, error.detail))
            return
        like, has_rate = each.is_taxed_like_items, bool(percent)
        _add(found, Charge(row.number, each.kind, each.label, amount, rate, like, has_rate))

    def _number(self, row: Row, name: str, text: str, read: Any) -> Amount | None:
        if not text and name != "tax_rate":
            self._fault(row, name, InvalidCell("missing_value", "This must not be empty."))
            return None
        try:
            found: Amount = read(text)
        except InvalidCell as error:
            self._fault(row, name, error)
            return None
        return found

    def _fault(self, row: Row, name: str, error: InvalidCell) -> None:
        heading = self._headings.get(name)
        row.faults.append(RowFault(row.number, error.code, heading, error.detail, error.suggestion))


def _packed_heading(fit: Fit) -> str | None:
    cell = fit.profile.document.get("unpack", {}).get("cell")
    return None if cell is None else fit.spoken(cell)


def _compiled(each: Mapping[str, Any], fit: Fit) -> _Adjustment | None:
    read = compile_value(each["amount"], fit)
    if read is None:
        return None
    return _Adjustment(
        kind=each["kind"],
        label=each.get("label", ""),
        read=read,
        rate=compile_value(each.get("tax_rate"), fit),
        heading=fit.spoken(each["amount"]) or each["kind"],
        is_summed=each.get("stands") == "summed",
        is_taxed_like_items=each.get("tax") == "like_items",
    )


def _places(document: Mapping[str, Any], fit: Fit, stands: str) -> tuple[int, ...]:
    return tuple(
        place
        for each in document.get("adjustments", ())
        if each.get("stands", "repeated") == stands
        for place in places_of(each["amount"], fit)
    )


def _add(found: Lines, charge: Charge) -> None:
    """What is taken off has a minus, whatever the file gives it; a negative fee is a discount."""
    if charge.kind in _TAKEN_OFF:
        charge.amount = charge.amount if charge.amount < 0 else -charge.amount
    elif charge.amount < 0:
        charge.kind = "discount"
    if charge.amount:
        found.charges.append(charge)
