"""Orders as a CSV file: streamed, one line for each item, harmless in a spreadsheet."""

import csv
import io
from collections.abc import AsyncIterator, Mapping
from typing import Any

from sqlalchemy import Connection

from services.chassis.paging import fetch_page
from services.order import repository
from services.order.domain.orders import Order, OrderItem
from services.order.reading import filtered, sort_order
from services.order.service import OrderService

COLUMNS = (
    "id",
    "status",
    "created_at",
    "source",
    "external_id",
    "customer_name",
    "customer_email",
    "customer_phone",
    "shipping_address",
    "product_name",
    "sku",
    "quantity",
    "unit_price",
    "line_total",
    "total_amount",
    "payment_method",
    "tracking_number",
    "carrier",
    "note",
    "locale",
)
_PAGE = 200
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


async def export_orders(service: OrderService, query: Mapping[str, Any]) -> AsyncIterator[bytes]:
    """The file in pieces of some hundred lines each, so that it is never whole in memory."""
    encoding = query["encoding"]
    if encoding == "utf-8-sig":  # the mark stands once, at the very start
        yield b"\xef\xbb\xbf"
        encoding = "utf-8"
    yield _lines([COLUMNS]).encode(encoding, "replace")
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
            items = repository.items_of_orders(connection, [row.id for row in page.rows])
            return [repository.order_of(row, items[row.id]) for row in page.rows], page.next_cursor

        found, cursor = await service.database.read(work)
        lines = [_cells(each, item) for each in found for item in each.items]
        yield _lines(lines).encode(encoding, "replace")
        if cursor is None:
            return


def _cells(order: Order, item: OrderItem) -> list[Any]:
    values = {
        name: getattr(item if hasattr(item, name) and name != "id" else order, name)
        for name in COLUMNS
    }
    values["created_at"] = order.created_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return [harmless(values[name]) for name in COLUMNS]


def harmless(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula (OWASP); numbers stay numbers."""
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value


def _lines(rows: Any) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()
