"""Finding orders: one, a page of many, their timeline, sums for the dashboard."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, false, func, or_, select

from services.chassis.base.local_days import last_days
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.order.context import OrderService
from services.order.domain.orders.orders import NOT_SOLD, Order
from services.order.domain.searching import forms_of_number, search_form, telephone_form
from services.order.domain.states_gen import OrderStatus
from services.order.repository.orders import order_rows, search_rows, sum_rows
from services.order.repository.orders.sum_rows import Period
from services.order.tables import ORDERED_AT, order_events, orders

# An order's number as its customer knows it (`Order.number`): the last group of its id.
_NUMBER = re.compile(r"[0-9A-Fa-f]{12}")
_SORTS = {
    "created_at": orders.c.created_at,
    "ordered_at": ORDERED_AT,
    "total_amount": orders.c.total_amount,
}
_LATER = "later"
_PAGING = {"sort", "limit", "cursor"}
_ALL = "orders"
"""The list of all of them, in ``OrderService.uncounted``."""


@dataclass(frozen=True, slots=True)
class OrderSums:
    """Some orders: how many were received, of how many yen, and what of these is left."""

    count: int = 0
    amount: int = 0
    net_amount: int = 0

    def __add__(self, other: "OrderSums") -> "OrderSums":
        return OrderSums(
            self.count + other.count,
            self.amount + other.amount,
            self.net_amount + other.net_amount,
        )


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
    order, limit, cursor = sort_order(query["sort"], query), query["limit"], query.get("cursor")
    is_of_all = query.keys() <= _PAGING
    # Orders are kept for ever: once they are too many to be counted, they always are.
    is_counted = not (is_of_all and _ALL in service.uncounted)

    def work(connection: Connection) -> Page:
        if "q" in query:
            return _search(connection, query, order)
        statement = filtered(query)
        return fetch_page(
            connection, statement, order, limit=limit, cursor=cursor, counted=is_counted
        )

    page = await service.database.read(work)
    if is_of_all and page.total is None:
        service.uncounted.add(_ALL)
    return page


def _search(connection: Connection, query: Mapping[str, Any], order: SortOrder) -> Page:
    """A page of what is found; where very much is, the list is read until the page is full."""
    limit, cursor = query["limit"], query.get("cursor")
    others = {name: value for name, value in query.items() if name != "q"}
    is_alone = not _conditions(others)
    found: search_rows.Found | None
    total = None
    if is_alone and cursor is None and order.name == "created_at":
        newest = search_rows.find_newest(
            connection, query["q"], limit + 1, descending=order.descending
        )
        found, total = newest or (None, None)
    else:
        found = search_rows.find_matches(connection, query["q"])
        if found is not None and is_alone:
            total = len(found)
    if found is None:
        statement = filtered(query)
        return fetch_page(
            connection, statement, order, limit=limit, cursor=cursor, counted=not is_alone
        )
    statement = filtered(others).where(search_rows.is_one_of(connection, [i for i, _ in found]))
    page = fetch_page(
        connection, statement, order, limit=limit, cursor=cursor, counted=not is_alone
    )
    return replace(page, total=total) if is_alone else page


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


async def get_order_stats(service: OrderService, days: int, time_zone: str) -> dict[str, Any]:
    """Counts and yen of the orders placed in the last ``days`` days, today included.

    Raises:
        UnknownTimeZone: ``time_zone`` is no IANA name.
    """
    calendar = last_days(service.clock(), days, time_zone)
    periods: list[Period] = [(day.date, day.start, day.end) for day in calendar]
    periods.append((_LATER, calendar[-1].end, None))
    sums_of = sum_rows.sums_of if sum_rows.begin_with_quarters(_starts(periods)) else _count
    found = await service.database.read(lambda connection: sums_of(connection, periods))
    by_status: dict[str, OrderSums] = {}
    by_day = {day.date: OrderSums() for day in calendar}
    for (name, status), sums in found.items():
        net = 0 if status in NOT_SOLD else sums.amount - sums.refunded
        its = OrderSums(sums.orders, sums.amount, net)
        by_status[status] = by_status.get(status, OrderSums()) + its
        if name in by_day:
            by_day[name] += its
    return {"by_status": by_status, "by_day": by_day}


def _starts(periods: Sequence[Period]) -> Iterator[datetime]:
    return (start for _, start, _ in periods)


def _count(
    connection: Connection, periods: Sequence[Period]
) -> dict[tuple[str, OrderStatus], sum_rows.Sums]:
    """As ``sums_of``, from the orders: the days of a zone that counts leap seconds, such as
    ``right/Asia/Tokyo``, begin within a quarter of an hour.
    """
    amounts = orders.c.total_amount, orders.c.refunded_amount
    found = {}
    for name, start, end in periods:
        is_in = [start <= ORDERED_AT, *([] if end is None else [end > ORDERED_AT])]
        statement = select(orders.c.status, func.count(), *map(func.sum, amounts)).where(*is_in)
        for status, *sums in connection.execute(statement.group_by(orders.c.status)):
            found[name, OrderStatus(status)] = sum_rows.Sums(*map(int, sums))
    return found
