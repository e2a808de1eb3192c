"""Columns and the members of an order that they stand for, in both directions."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import Any, Final

from services.order.sheets.model import ADJUSTMENT_COLUMNS, ITEM_COLUMNS, ORDER_COLUMNS, PARTS, SUMS

_PLACES: Final = {
    f"{part}_{member}": (part, member)
    for part in PARTS
    for member in (
        name.removeprefix(f"{part}_") for name in ORDER_COLUMNS if name.startswith(f"{part}_")
    )
}
_NOT_MEMBERS: Final = {*SUMS, "total_amount"}
_SPECIAL: Final = _PLACES.keys() | _NOT_MEMBERS
_PLAIN: Final = [name for name in ORDER_COLUMNS if name not in _SPECIAL]
_NOTHING: Final[Mapping[str, Any]] = {}
_ADJUSTMENT: Final = {name.removeprefix("adjustment_"): name for name in ADJUSTMENT_COLUMNS}


def has_members_of_members(columns: Iterable[str | None]) -> bool:
    """Whether a column is something else than a member of an order or of an item."""
    return not (_SPECIAL | {*ADJUSTMENT_COLUMNS}).isdisjoint(columns)


def order_of(cells: Mapping[str, Any]) -> Mapping[str, Any]:
    """The members of an ``OrderCreate`` that the columns of the order as a whole say.

    A recipient without a name is the customer, and an order that somebody else was paid for needs
    no payment method.
    """
    order: dict[str, Any] = {}
    for column, value in cells.items():
        if column in _PLACES:
            part, member = _PLACES[column]
            order.setdefault(part, {})[member] = value
        elif column not in _NOT_MEMBERS:
            order[column] = value
    if "recipient" in order and "customer_name" in order:
        order["recipient"].setdefault("name", order["customer_name"])
    if "paid_elsewhere" in order:
        order.setdefault("payment_method", "external")
    return order


def adjustment_of(cells: Mapping[str, Any]) -> dict[str, Any]:
    """The ``AdjustmentCreate`` that a row's columns say."""
    return {member: cells[name] for member, name in _ADJUSTMENT.items() if name in cells}


def rows_of(order: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The rows of an order, each with one item, one adjustment or both, by column.

    ``order`` has the members of an ``OrderCreate``, as dictionaries; None says nothing. What
    adjustments come to is left out.
    """
    whole = dict.fromkeys(_NOT_MEMBERS) | {name: order.get(name) for name in _PLAIN}
    for column, (part, member) in _PLACES.items():
        whole[column] = (order.get(part) or {}).get(member)
    for item, adjustment in zip_longest(
        order["items"], order.get("adjustments", ()), fillvalue=_NOTHING
    ):
        row = whole | {name: item.get(name) for name in ITEM_COLUMNS}
        for member, column in _ADJUSTMENT.items():
            row[column] = adjustment.get(member)
        yield row
