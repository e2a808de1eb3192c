"""Webhooks that wait for an earlier one of their order."""

from sqlalchemy import Connection, bindparam, select, update

from services.chassis.storage.row_locks import held, needs_holding
from services.chassis.storage.units import Unit
from services.payment.tables import deliveries

_HOLD = held(
    select(deliveries.c.id)
    .where(deliveries.c.subject_id == bindparam("b_subject_id"), deliveries.c.state == "pending")
    .order_by(deliveries.c.id)
)
_HASTEN = (
    update(deliveries)
    .where(
        deliveries.c.subject_id == bindparam("b_subject_id"),
        deliveries.c.state == "pending",
        deliveries.c.next_attempt_at > bindparam("b_now"),
    )
    .values(next_attempt_at=bindparam("b_now"))
)


def hold_owed(connection: Connection, order_id: str) -> None:
    """Hold all that is owed to an order, in one sequence, before one of it is settled."""
    if needs_holding(connection):
        connection.execute(_HOLD, {"b_subject_id": order_id})


def hasten(unit: Unit, order_id: str) -> None:
    """Make everything that is owed to an order due now: what it waited for has been taken."""
    unit.connection.execute(_HASTEN, {"b_subject_id": order_id, "b_now": unit.now})
