"""What is owed for orders: whether it waits for a person, and what it goes out with."""

from collections.abc import Mapping
from typing import Any

import orjson
from sqlalchemy import Connection, select, update

from services.order.tables import deliveries


def has_dead_delivery(connection: Connection, order_id: str, kind: str) -> bool:
    """Whether something of ``kind`` is owed for an order and waits for a person."""
    columns = deliveries.c
    is_it = columns.subject_id == order_id, columns.kind == kind, columns.state == "dead"
    return connection.execute(select(columns.id).where(*is_it).limit(1)).first() is not None


def find_payload(connection: Connection, delivery_id: str) -> dict[str, Any] | None:
    """What a delivery goes out with, held until the unit ends; None: it is not owed any more."""
    columns = deliveries.c
    statement = select(columns.payload).where(columns.id == delivery_id, columns.state == "pending")
    found = connection.execute(statement.with_for_update()).scalar_one_or_none()
    return None if found is None else orjson.loads(found)


def change_payload(connection: Connection, delivery_id: str, payload: Mapping[str, Any]) -> None:
    """Change what a delivery that is still owed goes out with."""
    connection.execute(
        update(deliveries)
        .where(deliveries.c.id == delivery_id, deliveries.c.state == "pending")
        .values(payload=orjson.dumps(payload).decode())
    )
