"""What an order's lines cost with tax, in whole yen, so that they add up to its total."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final

from services.order.sheets.profiled.cells.amounts import Amount

WITHOUT_TAX: Final = ("each_without_tax", "line_without_tax")
_REDUCED: Final = 8  # percent, on food and newspapers
_LINES: Final = ("line", "line_without_tax")


@dataclass(slots=True)
class Line:
    """A line of an order as its file says it; ``extra`` is what options add to it.

    ``has_rate``: the file says the tax rate, 10 percent is not just assumed.
    """

    row: int
    product_name: str
    sku: str
    quantity: int
    price: Amount
    tax_rate: int
    extra: Amount = 0
    has_rate: bool = False


@dataclass(slots=True)
class Charge:
    """What is added to an order.

    ``is_taxed_like_items``: without tax where the prices are. ``has_rate``: the file says the rate.
    """

    row: int
    kind: str
    label: str
    amount: Amount
    tax_rate: int
    is_taxed_like_items: bool
    has_rate: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """Whole yen with tax: of each line, and of each charge."""

    lines: tuple[int, ...]
    charges: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.lines) + sum(self.charges)


Rounding = Callable[[Amount], int]


def half_up(amount: Amount) -> int:
    return amount if isinstance(amount, int) else floor(amount + Fraction(1, 2))


_ROUNDINGS: Final[tuple[Rounding, ...]] = (half_up, floor, ceil)


def settle(
    lines: Sequence[Line], charges: Sequence[Charge], readings: Sequence[str], total: int | None
) -> Settled:
    """The reading of the prices that adds up to ``total``.

    Where there is no total, and where nothing adds up to it, it is the first reading. Lines whose
    rate the file does not say get the reduced rate where only that adds up.
    """
    first: Settled | None = None
    for found in _settlements(lines, charges, readings):
        if total is None or found.total == total:
            return found
        first = first or found
    assert first is not None, "a profile has a reading"
    return _reduced(lines, charges, readings, total) or first


def _reduced(
    lines: Sequence[Line], charges: Sequence[Charge], readings: Sequence[str], total: int | None
) -> Settled | None:
    without_tax = [reading for reading in readings if reading in WITHOUT_TAX]
    reduced = [line if line.has_rate else replace(line, tax_rate=_REDUCED) for line in lines]
    for found in _settlements(reduced, charges, without_tax):
        if found.total == total:
            for line, each in zip(lines, reduced, strict=True):
                line.tax_rate = each.tax_rate
            return found
    return None


def _settlements(
    lines: Sequence[Line], charges: Sequence[Charge], readings: Sequence[str]
) -> Iterator[Settled]:
    has_extras = any(line.extra for line in lines)
    for reading in readings:
        for is_extra_each in (False, True) if has_extras else (False,):
            plain = [_plain(line, reading, is_extra_each) for line in lines]
            if reading in WITHOUT_TAX:
                yield from _taxed_settlements(lines, plain, charges)
            else:
                yield Settled(
                    tuple([half_up(each) for each in plain]),
                    tuple([half_up(each.amount) for each in charges]),
                )


def _taxed_settlements(
    lines: Sequence[Line], plain: Sequence[Amount], charges: Sequence[Charge]
) -> Iterator[Settled]:
    """Tax may be rounded for each line, for each piece, or once for the order."""
    exact = [_taxed(each, line.tax_rate) for line, each in zip(lines, plain, strict=True)]
    added = [_with_tax(each) for each in charges]
    is_whole = all(isinstance(each, int) for each in (*exact, *added))
    for rounding in _ROUNDINGS[:1] if is_whole else _ROUNDINGS:
        yield Settled(
            tuple([rounding(each) for each in exact]),
            tuple([_rounded(each, rounding) for each in added]),
        )
    for rounding in _ROUNDINGS:
        yield Settled(
            tuple(_by_piece(lines, exact, rounding)),
            tuple([_rounded(each, rounding) for each in added]),
        )
    if not is_whole:
        for rounding in _ROUNDINGS:
            yield _by_order(exact, added, rounding)


def _plain(line: Line, reading: str, is_extra_each: bool) -> Amount:
    """The price of the line as it stands in the file, tax in it or not."""
    if reading in _LINES:
        return line.price + line.extra
    extra = line.extra * line.quantity if is_extra_each else line.extra
    return line.price * line.quantity + extra


def _taxed(amount: Amount, rate: int) -> Amount:
    hundredfold = amount * (100 + rate)
    if isinstance(hundredfold, int) and hundredfold % 100 == 0:
        return hundredfold // 100
    return Fraction(hundredfold) / 100


def _with_tax(charge: Charge) -> Amount:
    if charge.is_taxed_like_items:
        return _taxed(charge.amount, charge.tax_rate)
    return charge.amount


def _by_piece(lines: Sequence[Line], exact: Sequence[Amount], rounding: Rounding) -> Iterator[int]:
    for line, each in zip(lines, exact, strict=True):
        pieces = line.quantity or 1
        yield rounding(Fraction(each) / pieces) * pieces


def _by_order(exact: Sequence[Amount], added: Sequence[Amount], rounding: Rounding) -> Settled:
    """The sum is rounded once; the yen that are left go to what lost most."""
    amounts = [*exact, *added]
    whole = [floor(each) for each in amounts]
    left = rounding(sum(amounts)) - sum(whole)
    most_lost = sorted(range(len(amounts)), key=lambda place: whole[place] - amounts[place])
    for place in most_lost[:left]:
        whole[place] += 1
    return Settled(tuple(whole[: len(exact)]), tuple(whole[len(exact) :]))


def _rounded(amount: Amount, rounding: Rounding) -> int:
    """A discount is rounded as a price is, by its size."""
    return rounding(amount) if amount >= 0 else -rounding(-amount)


def item_parts(quantity: int, amount: int) -> list[tuple[int, int]]:
    """Quantities and whole prices that make ``amount``: one, or two a yen apart."""
    price, left = divmod(amount, quantity)
    parts = [(quantity - left, price)]
    return [*parts, (left, price + 1)] if left else parts


def restored_quantity(
    lines: Sequence[Line], settled: Sequence[int], readings: Sequence[str], missing: int
) -> tuple[int, int] | None:
    """Where refunded pieces are gone from one line: its place and the quantity that was ordered.

    ``missing`` is what the lines lack of the order's total. None where no line, or more than one,
    can be it.
    """
    found = []
    for place, line in enumerate(lines):
        if line.quantity:
            price = Fraction(settled[place], line.quantity)
        else:
            rate = line.tax_rate if readings[0] in WITHOUT_TAX else 0
            price = Fraction(_taxed(line.price, rate))
        pieces = half_up(missing / price) if price > 0 else 0
        if pieces > 0 and half_up(price * pieces) == missing:
            found.append((place, line.quantity + pieces))
    gone = [each for each in found if not lines[each[0]].quantity]
    [only] = gone if len(gone) == 1 else found if len(found) == 1 else [None]
    return only


def as_items(lines: Sequence[Line], settled: Settled) -> list[dict[str, Any]]:
    """The items of the order; a line whose yen its pieces cannot share equally becomes two."""
    items: list[dict[str, Any]] = []
    for line, amount in zip(lines, settled.lines, strict=True):
        for quantity, price in item_parts(line.quantity, amount):
            item: dict[str, Any] = {"product_name": line.product_name}
            if line.sku:
                item["sku"] = line.sku
            item["quantity"] = quantity
            item["unit_price"] = price
            item["tax_rate"] = line.tax_rate
            items.append(item)
    return items
