"""Orders as the files that carriers and marketplaces take, streamed.

All orders are looked at first: what cannot be written is told before there is a file, not lost in
it. Then they are read again, page by page, so that the file is never whole in memory.
"""

from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from services.chassis.base.problems import FAULT_LIMIT, BadRequest, Fault
from services.chassis.storage.pages import fetch_page
from services.order.context import OrderService
from services.order.domain import texts
from services.order.domain.named_pages import NamedPage, page_by_name
from services.order.domain.orders.orders import Order
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus
from services.order.orders.listing import filtered, sort_order
from services.order.repository.orders import order_rows
from services.order.sheets import built_in_profiles
from services.order.sheets.profiles import Profile
from services.order.sheets.profiles.profile import EXPORTS
from services.order.sheets.written import CellFault, Writer

_PAGE = 200
REPLACE: Final = "replace"
_WHICH: Final[Mapping[str, tuple[OrderStatus, ...]]] = {
    "to_ship": tuple(
        status for status in OrderStatus if ORDER_STATES.can_happen(status, OrderEvent.SHIPPED)
    ),
    "shipped": (OrderStatus.SHIPPED, OrderStatus.DELIVERED),
}
_NOT_FILTERS: Final = ("profile", "unwritable", "encoding")


class UnknownExportProfile(BadRequest):
    code = "unknown_profile"

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(texts.UNKNOWN_EXPORT_PROFILE(name=name, names=", ".join(known)))


class NotWritable(BadRequest):
    """Something of the orders has no place in the file; each fault names an order and a column."""

    code = "not_writable"

    def __init__(self, found: list[CellFault]) -> None:
        told = found[:FAULT_LIMIT]
        count = len({fault.order_id for fault in told})
        said = texts.NOT_WRITABLE_AT_LEAST if len(found) > FAULT_LIMIT else texts.NOT_WRITABLE
        faults = [Fault(f"/{each.order_id}/{each.heading}", each.detail) for each in told]
        super().__init__(said(count=count), errors=faults)


async def write_orders(
    service: OrderService, query: Mapping[str, Any]
) -> tuple[Writer, AsyncIterator[bytes]]:
    """How the file of ``query["profile"]`` is written, and the file in pieces.

    Raises:
        UnknownExportProfile: there is no such profile.
        NotWritable: something has no place in the file, and is not to be replaced.
    """
    profile = _profile(query["profile"])
    zone = ZoneInfo(profile.document.get("time_zone", "Asia/Tokyo"))
    writer = Writer(profile, service.clock().astimezone(zone).date())
    filters = _filters(profile, query)
    if query.get("unwritable") != REPLACE:
        await _check(service, writer, filters)
    return writer, _written(service, writer, filters)


def list_export_profiles(limit: int, cursor: str | None) -> NamedPage[Profile]:
    """A page of what ``profile`` may be, by name.

    Raises:
        InvalidCursor: no profile can have that name.
    """
    return page_by_name(list(built_in_profiles(EXPORTS).values()), limit, cursor)


def _profile(name: str) -> Profile:
    known = built_in_profiles(EXPORTS)
    if name not in known:
        raise UnknownExportProfile(name, known)
    return known[name]


def _filters(profile: Profile, query: Mapping[str, Any]) -> dict[str, Any]:
    """The orders of the file: where nothing else is said, those whose turn it is."""
    filters = {name: value for name, value in query.items() if name not in _NOT_FILTERS}
    filters.setdefault("status", _WHICH[profile.document["which"]])
    if profile.source:
        filters.setdefault("source", profile.source)
    return filters


async def _check(service: OrderService, writer: Writer, filters: Mapping[str, Any]) -> None:
    found: list[CellFault] = []
    async for orders in _pages(service, filters):
        found += [fault for order in orders for fault in writer.faults(order)]
        if len(found) > FAULT_LIMIT:
            break
    if found:
        raise NotWritable(found)


async def _written(
    service: OrderService, writer: Writer, filters: Mapping[str, Any]
) -> AsyncIterator[bytes]:
    yield writer.start()
    async for orders in _pages(service, filters):
        yield writer.lines(orders)


async def _pages(service: OrderService, filters: Mapping[str, Any]) -> AsyncIterator[list[Order]]:
    """The orders with all that belongs to them, some hundred at a time."""
    statement, order = filtered(filters), sort_order(filters["sort"], filters)
    cursor: str | None = None
    while True:

        def work(
            connection: Connection, after: str | None = cursor
        ) -> tuple[list[Order], str | None]:
            page = fetch_page(
                connection, statement, order, limit=_PAGE, cursor=after, counted=False
            )
            ids = [row.id for row in page.rows]
            known = {each.id: each for each in order_rows.orders_with_lines(connection, ids)}
            return [known[each] for each in ids if each in known], page.next_cursor

        found, cursor = await service.database.read(work)
        yield found
        if cursor is None:
            return
