"""The timelines of orders: what happened to each, and whose doing it was."""

from collections.abc import Collection, Iterable
from typing import Any

import orjson
from sqlalchemy import Connection, insert, select

from services.chassis.base.ids import new_id
from services.chassis.storage.driver_statements import execute_later
from services.chassis.storage.units import Unit
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.orders.placing import first_event
from services.order.domain.states_gen import ORDER_STATES
from services.order.tables import order_events

_INSERT_EVENTS = insert(order_events)


def beginnings(order: Order) -> list[tuple[str, TimelineEntry]]:
    """The first entries of a new order; also that of the undone order whose number it took."""
    data: dict[str, Any] = {"total_amount": order.total_amount}
    if order.replaces is not None:
        data["replaces"] = order.replaces
    entries = [
        TimelineEntry("order_placed", None, ORDER_STATES.initial, data),
        TimelineEntry(
            first_event(order.total_amount, order.payment_method),
            ORDER_STATES.initial,
            order.status,
        ),
    ]
    if not order.is_reachable:
        entries.append(TimelineEntry("no_address_for_notices"))
    found = [(order.id, entry) for entry in entries]
    if order.replaces is not None:
        found.append((order.replaces, TimelineEntry("replaced", data={"order_id": order.id})))
    return found


def record(unit: Unit, order_id: str, entries: Iterable[TimelineEntry]) -> None:
    """Add ``entries`` to the order's timeline, in their order."""
    record_all(unit, [(order_id, entry) for entry in entries])


def has_entry(connection: Connection, order_id: str, entry: TimelineEntry) -> bool:
    """Whether the order's timeline says that already."""
    events = order_events.c
    is_it = (
        events.order_id == order_id,
        events.type == entry.type,
        events.data == _data_of(entry),
    )
    return connection.execute(select(events.id).where(*is_it).limit(1)).first() is not None


def has_one_of(connection: Connection, order_id: str, types: Collection[str]) -> bool:
    """Whether the order's timeline has an entry of one of these types."""
    events = order_events.c
    is_it = events.order_id == order_id, events.type.in_(types)
    return connection.execute(select(events.id).where(*is_it).limit(1)).first() is not None


def _data_of(entry: TimelineEntry) -> str:
    return orjson.dumps(entry.data or {}).decode()


def record_all(unit: Unit, entries: Iterable[tuple[str, TimelineEntry]]) -> None:
    """Add entries to the timelines of many orders, each named by its id."""
    execute_later(
        unit.connection,
        _INSERT_EVENTS,
        [
            {
                "id": new_id(),
                "order_id": order_id,
                "at": unit.now,
                "type": entry.type,
                "actor": unit.cause.actor,
                "cause": unit.cause.cause,
                "from_status": entry.from_status,
                "to_status": entry.to_status,
                "data": _data_of(entry),
            }
            for order_id, entry in entries
        ],
    )
