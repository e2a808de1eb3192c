"""Dry runs that nobody confirmed: found, and deleted with all that they have."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select

from services.chassis.storage.row_locks import held
from services.order.domain.states_gen import BatchStatus
from services.order.repository.batches import row_outcomes
from services.order.tables import batch_events, batches

_b = batches.c


def _is_unconfirmed(before: datetime) -> ColumnElement[bool]:
    return (_b.status == BatchStatus.VALIDATED) & (_b.updated_at < before)


def unconfirmed(connection: Connection, before: datetime) -> list[str]:
    """The dry runs that have waited since before then."""
    statement = select(_b.id).where(_is_unconfirmed(before)).order_by(_b.id)
    return list(connection.execute(statement).scalars())


def forget_rows_of_dry_run(
    connection: Connection, batch_id: str, before: datetime, limit: int
) -> int:
    """Delete some of its rows; answers how many, 0 too where somebody has confirmed it since."""
    if not _is_held(connection, batch_id, before):
        return 0
    return row_outcomes.forget_rows(connection, batch_id, limit)


def forget_dry_run(connection: Connection, batch_id: str, before: datetime) -> bool:
    """Delete it with its history; False where somebody has confirmed it since."""
    if not _is_held(connection, batch_id, before):
        return False
    connection.execute(delete(batch_events).where(batch_events.c.batch_id == batch_id))
    connection.execute(delete(batches).where(_b.id == batch_id))
    return True


def _is_held(connection: Connection, batch_id: str, before: datetime) -> bool:
    statement: Any = held(select(_b.id).where(_b.id == batch_id, _is_unconfirmed(before)))
    return connection.execute(statement).first() is not None
