"""Files of orders, and what has to come of each of their rows."""

import csv
import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from services.chassis.base.ids import new_id
from tests.faults.clients.journal import Asked

_HEADING = (
    "external_id",
    "customer_name",
    "customer_email",
    "product_name",
    "quantity",
    "unit_price",
    "note",
    "payment_token",
)
_KINDS = (
    *("paid",) * 18,
    *("two rows",) * 4,
    *("declined",) * 2,
    *("no address", "no number", "again", "conflict"),
)
_ORDERS_TO_A_LOST_ANSWER = 150
"""So many orders to one whose gateway's answer is lost; each is asked after by itself."""
_ORDERS_TO_A_CUSTOMER = 3

Notify = Literal["EACH", "DIGEST", "NONE"]
_TOLD: dict[Notify, Literal["each", "digest", "nothing"]] = {
    "EACH": "each",
    "DIGEST": "digest",
    "NONE": "nothing",
}


@dataclass(frozen=True, slots=True)
class Item:
    """A line of an order; its price in yen."""

    product_name: str
    quantity: int
    unit_price: int


@dataclass(frozen=True, slots=True)
class FileOrder:
    """An order that has to come of a file. Its external id is its note."""

    asked: Asked
    customer_email: str
    items: tuple[Item, ...]
    rows: tuple[int, ...]

    @property
    def is_declined(self) -> bool:
        return self.asked.token == "tok_declined"


@dataclass(frozen=True, slots=True)
class FileRow:
    """What has to come of a row: ``note`` is the order's that it is, or says again, if any."""

    outcome: Literal["created", "failed", "duplicate"]
    code: str | None = None
    note: str | None = None


@dataclass(slots=True)
class AskedFile:
    """A file that is imported, as its client knows it."""

    source: str
    notify: Notify = "EACH"
    orders: dict[str, FileOrder] = field(default_factory=dict)
    rows: dict[int, FileRow] = field(default_factory=dict)
    cells: list[Sequence[Any]] = field(default_factory=list)
    batch_ids: set[str] = field(default_factory=set)
    """Every id that was told: one, or something is wrong."""
    ends_as: Literal["COMPLETED", "CANCELLED", "UNDONE"] = "COMPLETED"
    certificate: dict[str, Any] | None = None
    contradictions: list[str] = field(default_factory=list)

    @property
    def batch_id(self) -> str:
        """The batch's id, once it was told."""
        return next(iter(sorted(self.batch_ids)))

    @property
    def content(self) -> bytes:
        text = io.StringIO(newline="")
        csv.writer(text).writerows([_HEADING, *self.cells])
        return text.getvalue().encode()

    def rows_until(self, position: int) -> dict[int, FileRow]:
        """The rows that were consumed when ``position`` was the last."""
        return {number: row for number, row in self.rows.items() if number <= position}

    def orders_until(self, position: int) -> dict[str, FileOrder]:
        """The orders that were made when ``position`` was the last row consumed."""
        return {note: order for note, order in self.orders.items() if order.rows[0] <= position}


def file_of(rows: int, chance: random.Random, notify: Notify = "EACH") -> AskedFile:
    """A file of ``rows`` rows, or one more: right, wrong, repeated, declined, without an answer."""
    file = AskedFile(f"walk-{new_id()[-8:]}", notify)
    maker = _Maker(file, chance)
    while len(file.cells) < rows:
        maker.add(chance.choice(_KINDS))
    return file


class _Maker:
    def __init__(self, file: AskedFile, chance: random.Random) -> None:
        self._file = file
        self._chance = chance
        self._number = 0
        self._notes: list[str] = []

    def add(self, kind: str) -> None:
        """One order more, or rows of which none comes."""
        if kind in ("again", "conflict") and len(self._notes) < 2:
            kind = "paid"
        order = self._new_order(kind)
        if kind == "no address":
            self._write(replace(order, customer_email="nobody"), FileRow("failed", "invalid_email"))
        elif kind == "no number":
            item = replace(order.items[0], quantity="many")  # type: ignore[arg-type]
            self._write(replace(order, items=(item,)), FileRow("failed", "invalid_number"))
        elif kind == "again":
            earlier = self._earlier()
            self._write(earlier, FileRow("duplicate", None, earlier.asked.note))
        elif kind == "conflict":
            earlier = self._earlier()
            other = replace(earlier, items=(Item("another", 1, 1_000_000),))
            self._write(other, FileRow("failed", "external_id_conflict", earlier.asked.note))
        else:
            code = "payment_declined" if order.is_declined else None
            note = order.asked.note
            rows = self._write(order, FileRow("created", code, note))
            self._file.orders[note] = replace(order, rows=rows)
            self._notes.append(note)

    def _new_order(self, kind: str) -> FileOrder:
        self._number += 1
        price = self._chance.randrange(1_000, 90_000)
        items = [Item("煎茶 100g", self._chance.randrange(1, 4), price)]
        if kind == "two rows":
            items.append(Item("有田焼 湯呑", 2, 1_800))
        token = "tok_declined" if kind == "declined" else "tok_ok"
        if kind == "paid" and self._number % _ORDERS_TO_A_LOST_ANSWER == 20:
            token = "tok_timeout"
        asked = Asked(
            f"{self._file.source}-{self._number:07}",
            sum(item.quantity * item.unit_price for item in items),
            token,
            told=_TOLD[self._file.notify],
        )
        customer = self._number // _ORDERS_TO_A_CUSTOMER
        return FileOrder(asked, f"{self._file.source}-{customer}@example.jp", tuple(items), ())

    def _earlier(self) -> FileOrder:
        """One that is not the last: rows that follow each other would be one order."""
        last = self._file.cells[-1][0]
        while (note := self._chance.choice(self._notes)) == last:
            pass
        return self._file.orders[note]

    def _write(self, order: FileOrder, row: FileRow) -> tuple[int, ...]:
        numbers = []
        for cells in _cells(order):
            self._file.cells.append(cells)
            numbers.append(len(self._file.cells) + 1)  # the heading is row 1
            self._file.rows[numbers[-1]] = row
        return tuple(numbers)


def _cells(order: FileOrder) -> Iterator[Sequence[Any]]:
    note = order.asked.note
    for item in order.items:
        yield (
            note,
            "佐藤 花子",
            order.customer_email,
            item.product_name,
            item.quantity,
            item.unit_price,
            note,
            order.asked.token,
        )
