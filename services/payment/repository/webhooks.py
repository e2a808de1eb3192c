"""Webhooks that wait for an earlier one of their order."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, update

from services.payment.tables import deliveries

_HASTEN = (
    update(deliveries)
    .where(
        deliveries.c.subject_id == bindparam("b_subject_id"),
        deliveries.c.state == "pending",
        deliveries.c.next_attempt_at > bindparam("b_now"),
    )
    .values(next_attempt_at=bindparam("b_now"))
)


def hasten(connection: Connection, order_id: str, now: datetime) -> None:
    """Make everything that is owed to an order due now: what it waited for has been taken."""
    connection.execute(_HASTEN, {"b_subject_id": order_id, "b_now": now})
