"""Which batches wait for a process to bring them forward, and which process has which in hand."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select, update

from services.chassis.jobs import resting
from services.chassis.jobs.resting import is_rested
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.storage.row_locks import held
from services.chassis.storage.units import Unit
from services.order.domain.imports.batches import CUT_SHORT, WORKING
from services.order.domain.states_gen import BatchStatus
from services.order.repository.batches.batch_rows import note_waiting
from services.order.repository.orders.batch_counts import IS_DIGEST_OWED
from services.order.tables import batches

_b = batches.c
_AT_WORK = (*sorted(WORKING), BatchStatus.PAUSED, *sorted(CUT_SHORT))
_WINDOW = 2
"""Chunks whose payments are owed at the same time; while they are, no more orders are made."""
_MOST_AT_A_TIME = 1_000
_HAS_ROWS_LEFT = (_b.status == BatchStatus.RUNNING) & (_b.rows_processed < _b.rows_total)


def importable_ids(
    connection: Connection, deliveries: Deliveries, kind: str, slot: str, now: datetime
) -> list[str]:
    """Batches whose import the process ``slot`` can bring forward now, the oldest first.

    ``kind`` is of the deliveries that ask for payments: a batch with too many of them waits for the
    payment service, and one without a row left for the last of them.
    """
    owed = deliveries.number_pending(_b.id, kind)
    looks_only = _b.status.in_((BatchStatus.QUEUED, BatchStatus.VALIDATING))
    is_paid_for = (owed == 0) | ((owed < _WINDOW) & _HAS_ROWS_LEFT)
    goes_on = ((_b.status == BatchStatus.RUNNING) | IS_DIGEST_OWED) & is_paid_for
    return _due_ids(connection, looks_only | goes_on, slot, now)


def undoable_ids(connection: Connection, slot: str, now: datetime) -> list[str]:
    """Batches whose undoing the process ``slot`` can bring forward now, the oldest first."""
    return _due_ids(connection, _b.status == BatchStatus.UNDOING, slot, now)


def _due_ids(
    connection: Connection, condition: ColumnElement[bool], slot: str, now: datetime
) -> list[str]:
    is_free = _b.leased_by.is_(None) | (_b.leased_by == slot)
    statement = select(_b.id).where(condition, is_free, is_rested(batches, now))
    found = connection.execute(statement.order_by(_b.created_at).limit(_MOST_AT_A_TIME))
    return list(found.scalars())


def let_rest(unit: Unit, batch_id: str, reason: str) -> None:
    """Note that a batch failed to go on, why, and that it is not tried again for a while."""
    resting.let_rest(unit, batches, batch_id)
    note_waiting(unit, batch_id, reason)


def lease(connection: Connection, batch_id: str, slot: str) -> bool:
    """Take a batch in hand for the process ``slot``; False where another has it."""
    taken = connection.execute(
        update(batches)
        .where(_b.id == batch_id, _b.leased_by.is_(None) | (_b.leased_by == slot))
        .values(leased_by=slot)
    )
    return taken.rowcount == 1


def lease_holders(connection: Connection) -> set[str]:
    """The processes that have batches in hand, or had when they died."""
    statement = select(_b.leased_by).where(_b.leased_by.is_not(None), _b.status.in_(_AT_WORK))
    return set(connection.execute(statement.distinct()).scalars())


def release(connection: Connection, slots: Collection[str]) -> int:
    """Let others take what ``slots`` had in hand; answers how many batches."""
    is_theirs = _b.leased_by.in_(slots), _b.status.in_(_AT_WORK)
    found = held(select(_b.id).where(*is_theirs).order_by(_b.id))
    ids = connection.execute(found).scalars().all()
    statement = update(batches).where(_b.id.in_(ids)).values(leased_by=None)
    return connection.execute(statement).rowcount if ids else 0
