"""Orders as a CSV file: streamed, one line for each item, harmless in a spreadsheet."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from services.chassis.storage.pages import fetch_page
from services.order.context import OrderService
from services.order.domain.orders import Order, OrderItem
from services.order.orders.listing import filtered, sort_order
from services.order.repository import order_rows
from services.order.sheets.files.writing import csv_bytes, start_of_file

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
    "refunded_amount",
    "payment_method",
    "tracking_number",
    "carrier",
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
            items = order_rows.items_of_orders(connection, [row.id for row in page.rows])
            return [order_rows.order_of(row, items[row.id]) for row in page.rows], page.next_cursor

        found, cursor = await service.database.read(work)
        yield order_lines(found, encoding)
        if cursor is None:
            return


def heading_line(encoding: str) -> bytes:
    """The start of the file, with a byte order mark where ``encoding`` has one."""
    return start_of_file(encoding) + csv_bytes([COLUMNS], encoding)


def order_lines(orders: Sequence[Order], encoding: str) -> bytes:
    """A line for each item, the order's own values on each of them."""
    lines = [_cells(order, item) for order in orders for item in order.items]
    return csv_bytes(lines, encoding)


def _cells(order: Order, item: OrderItem) -> list[Any]:
    values = {
        name: getattr(item if hasattr(item, name) and name != "id" else order, name)
        for name in COLUMNS
    }
    values["created_at"] = order.created_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return [values[name] for name in COLUMNS]
