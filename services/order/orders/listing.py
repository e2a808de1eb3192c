"""Finding orders: one, a page of many, their timeline, sums for the dashboard."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    case,
    false,
    func,
    literal,
    or_,
    select,
    union_all,
)

from services.chassis.base.local_days import last_days
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.order.context import OrderService
from services.order.domain.orders.orders import NOT_SOLD, Order
from services.order.domain.searching import forms_of_number, search_form, telephone_form
from services.order.repository.orders import order_rows
from services.order.tables import ORDERED_AT, order_events, orders

# An order's number as its customer knows it (`Order.number`): the last group of its id.
_NUMBER = re.compile(r"[0-9A-Fa-f]{12}")
_SORTS = {
    "created_at": orders.c.created_at,
    "ordered_at": ORDERED_AT,
    "total_amount": orders.c.total_amount,
}


# What is left of an order's yen once those that it never brought, or that went back, are taken off.
_NET_AMOUNT = case(
    (orders.c.status.in_(NOT_SOLD), 0), else_=orders.c.total_amount - orders.c.refunded_amount
)


@dataclass(frozen=True, slots=True)
class OrderSums:
    """Some orders: how many were received, of how many yen, and what of these is left."""

    count: int = 0
    amount: int = 0
    net_amount: int = 0


async def get_order(service: OrderService, order_id: str) -> Order:
    """The order with its items.

    Raises:
        OrderNotFound: there is none.
    """
    return await service.database.read(lambda c: order_rows.get_order(c, order_id))


def filtered(filters: Mapping[str, Any]) -> Select[Any]:
    """The orders that match all of ``filters``, named and typed as in the spec."""
    return select(orders, ORDERED_AT).where(*_conditions(filters))


def _conditions(filters: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    columns, ordered_at = orders.c, ORDERED_AT
    makers: dict[str, Callable[[Any], ColumnElement[bool]]] = {
        "status": columns.status.in_,
        "customer_email": lambda value: func.lower(columns.customer_email) == value.lower(),
        "q": _matches_query,
        "batch_id": lambda value: columns.batch_id == value,
        "source": lambda value: columns.source == value,
        "payment_method": columns.payment_method.in_,
        "ordered_from": lambda value: ordered_at >= _time(value),
        "ordered_to": lambda value: ordered_at < _time(value),
        "created_from": lambda value: columns.created_at >= _time(value),
        "created_to": lambda value: columns.created_at < _time(value),
        "min_total": lambda value: columns.total_amount >= value,
        "max_total": lambda value: columns.total_amount <= value,
    }
    return [makers[name](value) for name, value in filters.items() if name in makers]


def _matches_query(text: str) -> ColumnElement[bool]:
    """A part of name, e-mail or telephone, a whole external id, an id's start, or its end.

    The end of an id is an order's number. Each is found in any of its forms.
    """
    columns = orders.c
    form, telephone = search_form(text), telephone_form(text)
    parts = {part for part in (form, telephone) if part}
    return or_(
        *(columns.search_text.contains(part, autoescape=True) for part in sorted(parts)),
        columns.external_id.in_(sorted(forms_of_number(text))),
        columns.id.startswith(form, autoescape=True) if form else false(),
        columns.id.endswith(f"-{form}") if _NUMBER.fullmatch(form) else false(),
    )


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def sort_order(sort: str, filters: Mapping[str, Any]) -> SortOrder:
    """The sort of a list; its cursors are good for the same filters only."""
    name = sort.removeprefix("-")
    relevant = {key: value for key, value in filters.items() if key not in ("limit", "cursor")}
    return SortOrder(name, _SORTS[name], orders.c.id, sort.startswith("-"), relevant)


async def list_orders(service: OrderService, query: Mapping[str, Any]) -> Page:
    """A page of orders, without their items.

    Raises:
        InvalidCursor: the cursor was not given out for these filters and this sort.
    """
    statement, order = filtered(query), sort_order(query["sort"], query)
    return await service.database.read(
        lambda connection: fetch_page(
            connection, statement, order, limit=query["limit"], cursor=query.get("cursor")
        )
    )


async def list_order_events(
    service: OrderService, order_id: str, limit: int, cursor: str | None
) -> Page:
    """A page of the order's timeline, the oldest first.

    Raises:
        OrderNotFound: there is no such order.
        InvalidCursor: the cursor was not given out for this timeline.
    """
    events = order_events.c
    statement = select(order_events).where(events.order_id == order_id)
    order = SortOrder("events", events.id, events.id, descending=False, filters=order_id)

    def work(connection: Connection) -> Page:
        order_rows.get_order(connection, order_id)
        return fetch_page(connection, statement, order, limit=limit, cursor=cursor)

    return await service.database.read(work)


def _sums(row: Any) -> OrderSums:
    return OrderSums(row[1], int(row[2]), int(row[3]))


async def get_order_stats(service: OrderService, days: int, time_zone: str) -> dict[str, Any]:
    """Counts and yen of the orders placed in the last ``days`` days, today included.

    Raises:
        UnknownTimeZone: ``time_zone`` is no IANA name.
    """
    calendar = last_days(service.clock(), days, time_zone)
    sums = (
        func.count(),
        func.coalesce(func.sum(orders.c.total_amount), 0),
        func.coalesce(func.sum(_NET_AMOUNT), 0),
    )
    status, ordered_at = orders.c.status, ORDERED_AT
    by_status = select(status, *sums).where(ordered_at >= calendar[0].start).group_by(status)
    by_day = union_all(
        *(select(literal(day.date), *sums).where(day.holds(ordered_at)) for day in calendar)
    )

    def work(connection: Connection) -> dict[str, Any]:
        return {
            name: {row[0]: _sums(row) for row in connection.execute(statement)}
            for name, statement in (("by_status", by_status), ("by_day", by_day))
        }

    return await service.database.read(work)
