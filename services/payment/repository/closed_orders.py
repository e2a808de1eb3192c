"""Orders for which no more payments are made."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.driver_statements import find_one
from services.chassis.storage.units import Unit
from services.payment.tables import closed_orders

_c = closed_orders.c
_CLOSED_AT = select(_c.closed_at).where(_c.order_id == bindparam("b_order_id"))
_CLOSED = select(_c.order_id).where(_c.order_id.in_(bindparam("b_order_ids", expanding=True)))


def close(unit: Unit, order_id: str) -> datetime:
    """Close an order that is held; answers since when it is closed."""
    values = {"order_id": order_id, "closed_at": unit.now, "closed_by": unit.cause.actor}
    unit.connection.execute(insert_ignoring_conflicts(unit.connection, closed_orders), values)
    closed_at: datetime = unit.connection.execute(_CLOSED_AT, {"b_order_id": order_id}).scalar_one()
    return closed_at


def is_closed(connection: Connection, order_id: str) -> bool:
    """Whether no more payments are made for an order."""
    return find_one(connection, _CLOSED_AT, {"b_order_id": order_id}) is not None


def closed_among(connection: Connection, order_ids: Iterable[str]) -> set[str]:
    """Those of the orders that are closed."""
    return set(connection.execute(_CLOSED, {"b_order_ids": list(order_ids)}).scalars())
