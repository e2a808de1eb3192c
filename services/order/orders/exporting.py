"""Orders as a CSV file: streamed, one line for each item, harmless in a spreadsheet.

The columns are those of an import, so that the file makes the same orders again, and a few that
only tell of an order.
"""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection

from services.chassis.storage.pages import fetch_page
from services.order.context import OrderService
from services.order.domain.orders.orders import Order
from services.order.orders.listing import filtered, sort_order
from services.order.repository.orders import order_rows
from services.order.sheets import COLUMNS as IMPORTED
from services.order.sheets import rows_of
from services.order.sheets.files.writing import csv_bytes, start_of_file
from services.order.sheets.model import ITEM_COLUMNS

_BEFORE = ("id", "status", "created_at", "source")
_AFTER = ("line_total", "refunded_amount", "tracking_number", "carrier")
_SECRET = "payment_token"  # noqa: S105 - the name of a column
COLUMNS = (*_BEFORE, *(name for name in IMPORTED if name != _SECRET), *_AFTER)
_SUMS = ("shipping_amount", "fee_amount", "discount_amount", "points_amount", "total_amount")
_OF_ORDER = (*_BEFORE, *_SUMS, "refunded_amount", "tracking_number", "carrier")
_MEMBERS = (
    "source",
    "external_id",
    "customer_name",
    "customer_email",
    "customer_phone",
    "shipping_address",
    "payment_method",
    "note",
    "locale",
)
_PAGE = 200


async def export_orders(service: OrderService, query: Mapping[str, Any]) -> AsyncIterator[bytes]:
    """The file in pieces of some hundred lines each, so that it is never whole in memory."""
    encoding = query["encoding"]
    yield heading_line(encoding)
    filters = {name: value for name, value in query.items() if name != "encoding"}
    statement, order = filtered(filters), sort_order(query["sort"], filters)
    cursor: str | None = None
    while True:

        def work(
            connection: Connection, after: str | None = cursor
        ) -> tuple[list[Order], str | None]:
            page = fetch_page(
                connection, statement, order, limit=_PAGE, cursor=after, counted=False
            )
            ids = [row.id for row in page.rows]
            items = order_rows.items_of_orders(connection, ids)
            adjustments = order_rows.adjustments_of_orders(connection, ids)
            found = [
                order_rows.order_of(row, items[row.id], adjustments.get(row.id, ()))
                for row in page.rows
            ]
            return found, page.next_cursor

        found, cursor = await service.database.read(work)
        yield order_lines(found, encoding)
        if cursor is None:
            return


def heading_line(encoding: str) -> bytes:
    """The start of the file, with a byte order mark where ``encoding`` has one."""
    return start_of_file(encoding) + csv_bytes([COLUMNS], encoding)


def order_lines(orders: Sequence[Order], encoding: str) -> bytes:
    """A line for each item and each adjustment, the order's own values on each of them."""
    lines = [line for order in orders for line in _lines(order)]
    return csv_bytes(lines, encoding)


def _lines(order: Order) -> Iterator[list[Any]]:
    own = {name: getattr(order, name) for name in _OF_ORDER}
    own["created_at"] = _time(order.created_at)
    for item, row in zip_longest(order.items, rows_of(_members(order))):
        cells = row | own | {"line_total": None if item is None else item.line_total}
        yield [cells[name] for name in COLUMNS]


def _members(order: Order) -> dict[str, Any]:
    """The members of the ``OrderCreate`` that makes such an order."""
    elsewhere = order.paid_elsewhere
    parts: dict[str, Any] = {
        "ordered_at": _time(order.ordered_at),
        "recipient": order.recipient and asdict(order.recipient),
        "delivery_request": order.delivery_request and asdict(order.delivery_request),
        "paid_elsewhere": elsewhere and elsewhere.document(),
        "items": [{name: getattr(each, name) for name in ITEM_COLUMNS} for each in order.items],
        "adjustments": [asdict(each) for each in order.adjustments],
    }
    return {name: getattr(order, name) for name in _MEMBERS} | parts


def _time(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
