"""Whose turn it is in a channel's queue: first what belongs to no batch, then batch by batch.

The index of the queue has the QUEUED messages of each batch side by side. Statements here go from
one batch to the next in it, so that their cost grows with the batches that have something QUEUED,
held or not, and never with their messages.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, or_, select

from services.chassis.storage.driver_statements import find_all, find_one
from services.notification.domain.notifications import Priority
from services.notification.domain.states_gen import NotificationBatchStatus, NotificationStatus
from services.notification.tables import batches, notifications


def queued(table: Any, priority: int) -> Any:
    """Which rows wait in the queue of channel ``b_channel``: single ones, or those of batches."""
    condition = and_(
        table.c.status == NotificationStatus.QUEUED.value,
        table.c.channel == bindparam("b_channel"),
        table.c.priority == priority,
    )
    return and_(condition, table.c.batch_id.is_(None)) if priority == Priority.SINGLE else condition


def _first_batch(table: Any, *conditions: Any) -> Any:
    return (
        select(table.c.batch_id)
        .where(queued(table, Priority.BATCH), table.c.batch_id.is_not(None), *conditions)
        # All of it is said so that PostgreSQL takes the queue's index, whatever its statistics are.
        .order_by(table.c.batch_id, table.c.next_attempt_at, table.c.id)
        .limit(1)
    )


def _walk() -> Any:
    """Every batch that has something QUEUED, oldest first, and NULL after the last."""
    walk = select(_first_batch(notifications.alias()).scalar_subquery().label("batch_id")).cte(
        "turns", recursive=True
    )
    following = notifications.alias()
    return walk.union_all(
        select(
            _first_batch(following, following.c.batch_id > walk.c.batch_id)
            .correlate(walk)
            .scalar_subquery()
        ).where(walk.c.batch_id.is_not(None))
    )


_turns = _walk()
_is_held = or_(
    batches.c.status == NotificationBatchStatus.PAUSED.value,
    batches.c.cancelling_since.is_not(None),
)
_held = select(batches.c.id).where(batches.c.id == _turns.c.batch_id, _is_held).exists()
_of_turn = notifications.alias()
_due = (
    select(_of_turn.c.next_attempt_at)
    .where(queued(_of_turn, Priority.BATCH), _of_turn.c.batch_id == _turns.c.batch_id)
    .order_by(_of_turn.c.next_attempt_at)
    .limit(1)
    .scalar_subquery()
)
_open = (
    select(_turns.c.batch_id)
    .where(_turns.c.batch_id.is_not(None), ~_held)
    .order_by(_turns.c.batch_id)
)
_earliest_of_batches = select(func.min(_due)).where(_turns.c.batch_id.is_not(None), ~_held)
_earliest_single: Select[Any] = (
    select(notifications.c.next_attempt_at)
    .where(queued(notifications, Priority.SINGLE))
    .order_by(notifications.c.batch_id, notifications.c.next_attempt_at)
    .limit(1)
)


def open_batches(connection: Connection, channel: str) -> list[str]:
    """The batches that have something QUEUED and are not held, oldest first."""
    return [row.batch_id for row in find_all(connection, _open, {"b_channel": channel})]


def earliest_due(connection: Connection, channel: str) -> datetime | None:
    """When the first message that waits may be claimed; None where none waits, or all are held."""
    found = [
        find_one(connection, statement, {"b_channel": channel})
        for statement in (_earliest_single, _earliest_of_batches)
    ]
    times: list[datetime] = [row[0] for row in found if row is not None and row[0] is not None]
    return min(times, default=None)
