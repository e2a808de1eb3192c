"""The timelines of orders: what happened to each, and whose doing it was."""

from collections.abc import Iterable
from typing import Any

import orjson
from sqlalchemy import insert

from services.chassis.base.ids import new_id
from services.chassis.storage.bulk_statements import execute_for_each
from services.chassis.storage.units import Unit
from services.order.domain.orders import Order, TimelineEntry
from services.order.domain.states_gen import ORDER_STATES
from services.order.tables import order_events

_INSERT_EVENTS = insert(order_events)


def placed(order: Order) -> TimelineEntry:
    """The timeline's word for a new order."""
    data: dict[str, Any] = {"total_amount": order.total_amount}
    if order.replaces is not None:
        data["replaces"] = order.replaces
    return TimelineEntry("order_placed", None, ORDER_STATES.initial, data)


def replaced_by(order: Order) -> list[tuple[str, TimelineEntry]]:
    """What is told to the undone order whose number ``order`` took, if there is one."""
    if order.replaces is None:
        return []
    return [(order.replaces, TimelineEntry("replaced", data={"order_id": order.id}))]


def record(unit: Unit, order_id: str, entries: Iterable[TimelineEntry]) -> None:
    """Add ``entries`` to the order's timeline, in their order."""
    record_all(unit, [(order_id, entry) for entry in entries])


def record_all(unit: Unit, entries: Iterable[tuple[str, TimelineEntry]]) -> None:
    """Add entries to the timelines of many orders, each named by its id."""
    execute_for_each(
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
                "data": orjson.dumps(entry.data or {}).decode(),
            }
            for order_id, entry in entries
        ],
    )
