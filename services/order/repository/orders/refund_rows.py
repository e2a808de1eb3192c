"""What an order's timeline has of refunds that the order service asked for."""

from collections.abc import Collection
from typing import Any

import orjson
from sqlalchemy import Connection, func, select

from services.order.domain.imports.row_outcomes import UndoOutcome
from services.order.tables import batch_rows, deliveries, order_events, orders

_e = order_events.c
_d = deliveries.c


def accepted_amounts(connection: Connection, order_ids: Collection[str]) -> dict[str, int]:
    """The yen of the latest refund that was accepted for each of these orders, where one was."""
    rows = connection.execute(
        select(_e.order_id, _e.data)
        .where(_e.order_id.in_(order_ids), _e.type == "refund_accepted")
        .order_by(_e.id)
    )
    told: list[tuple[str, dict[str, Any]]] = [
        (row.order_id, orjson.loads(row.data)) for row in rows
    ]
    return {order_id: data["amount"] for order_id, data in told if "amount" in data}


def amount_owed(connection: Connection, batch_id: str, kind: str) -> int:
    """Yen of orders of a batch whose refund is still to be asked for, each by itself.

    Of an order that has not been paid nothing is known to be owed: it may never be.
    """
    was_paid = select(_e.id).where(_e.order_id == orders.c.id, _e.type == "payment_completed")
    is_owed = select(_d.id).where(_d.subject_id == orders.c.id, _d.kind == kind, _d.state != "done")
    left = func.coalesce(func.sum(orders.c.total_amount - orders.c.refunded_amount), 0)
    statement = select(left).where(
        orders.c.batch_id == batch_id, was_paid.exists(), is_owed.exists()
    )
    return int(connection.execute(statement).scalar_one())


def amount_owed_together(connection: Connection, batch_id: str, kind: str) -> int:
    """Yen of orders of a batch whose refunds are still to be asked for, together with others."""
    statement = select(_d.payload).where(
        _d.subject_id == batch_id, _d.kind == kind, _d.state != "done"
    )
    payloads = [orjson.loads(each) for each in connection.execute(statement).scalars()]
    return sum(sum(payload.get("amounts", {}).values()) for payload in payloads)


def is_undone(connection: Connection, order_id: str) -> bool:
    """Whether it was the undoing of its batch that cancelled an order."""
    rows = batch_rows.c
    statement = select(rows.order_id).where(
        rows.order_id == order_id, rows.undo == UndoOutcome.UNDONE
    )
    return connection.execute(statement.limit(1)).first() is not None
