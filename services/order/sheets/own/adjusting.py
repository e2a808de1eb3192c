"""The adjustments of an order, from its rows and from what all of a kind come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from services.order.sheets.model import SUMS, RowFault
from services.order.sheets.own.members import adjustment_of
from services.order.sheets.own.rows import Row


@dataclass(slots=True)
class Adjustments:
    """``adjustments`` as in an ``OrderCreate``; ``columns`` say where each is from.

    Those of a column such as ``shipping_amount`` belong to the order's first row.
    """

    adjustments: list[dict[str, Any]] = field(default_factory=list)
    columns: list[tuple[Row, str]] = field(default_factory=list)
    faults: list[RowFault] = field(default_factory=list)

    def amount_of(self, row: Row) -> int | None:
        """Yen of a row's adjustments; None where one is not known."""
        found = [
            adjustment.get("amount")
            for adjustment, (of_row, _) in zip(self.adjustments, self.columns, strict=True)
            if of_row is row
        ]
        return None if None in found else sum(each for each in found if each is not None)


def adjustments_of(rows: Sequence[Row], order: Mapping[str, Any]) -> Adjustments:
    """The adjustments of an order; a sum of a kind whose parts are listed must be theirs."""
    found = Adjustments()
    for row in rows:
        if row.adjustment:
            found.adjustments.append(adjustment_of(row.adjustment))
            found.columns.append((row, "adjustment_amount"))
    for column, kind in SUMS.items():
        said = order.get(column)
        listed = [each for each in found.adjustments if each.get("kind") == kind]
        if said is None or (not listed and not said):
            continue
        if not listed:
            found.adjustments.append({"kind": kind, "amount": said})
            found.columns.append((rows[0], column))
        elif (amount := sum(each.get("amount", 0) for each in listed)) != said:
            detail = f"The rows list ¥{amount:,} of {kind}, but {column} says ¥{said:,}."
            found.faults.append(RowFault(rows[0].number, "total_differs", column, detail))
    return found


def total_fault(row: Row, total: int, order: Mapping[str, Any]) -> RowFault | None:
    """What is wrong where the file says that the order comes to something else than ``total``."""
    said = order.get("total_amount")
    if said is None or said == total:
        return None
    return RowFault(
        row.number,
        "total_differs",
        "total_amount",
        f"The items and adjustments of this order add up to ¥{total:,}, but total_amount says "
        f"¥{said:,}.",
        str(total),
    )
