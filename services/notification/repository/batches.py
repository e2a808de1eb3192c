"""Batches of notifications as rows, and what their messages count to."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, exists, func, select, update

from services.chassis.jobs import resting
from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.row_locks import held, held_if_free, needs_holding
from services.chassis.storage.units import Unit
from services.notification.domain.batches import NotificationBatch, NotificationBatchNotFound
from services.notification.domain.erasing import Hide, hidden_key
from services.notification.domain.notifications import Priority
from services.notification.domain.states_gen import (
    NOTIFICATION_BATCH_STATES,
    NOTIFICATION_STATES,
    NotificationBatchEvent,
    NotificationBatchStatus,
    NotificationEvent,
    NotificationStatus,
)
from services.notification.repository.turns import open_batches, queued
from services.notification.tables import attempts, batches, notifications, suppressions

_by_id = select(batches).where(batches.c.id == bindparam("b_id"))
_hold = held(select(batches.c.id).where(batches.c.id == bindparam("b_id")))
_counts = (
    select(notifications.c.status, notifications.c.channel, func.count().label("number"))
    .where(notifications.c.batch_id == bindparam("b_id"))
    .group_by(notifications.c.status, notifications.c.channel)
)
_touch = (
    update(batches)
    .where(batches.c.id == bindparam("b_id"))
    .values(version=batches.c.version + 1, updated_at=bindparam("b_now"))
)
_last_due = (
    select(notifications.c.next_attempt_at)
    .where(queued(notifications, Priority.BATCH), notifications.c.batch_id == bindparam("b_id"))
    .order_by(notifications.c.next_attempt_at.desc())
    .limit(1)
)
_singles = select(func.count()).where(queued(notifications, Priority.SINGLE))
_of_batches = select(func.count()).where(
    queued(notifications, Priority.BATCH),
    notifications.c.batch_id.in_(bindparam("b_ids", expanding=True)),
)
_sends = (
    select(
        attempts.c.at,
        func.count().label("number"),
        func.count(notifications.c.batch_id).label("of_batches"),
        func.sum(case((notifications.c.batch_id == bindparam("b_id"), 1), else_=0)).label("own"),
    )
    .join(notifications, notifications.c.id == attempts.c.notification_id)
    .where(
        attempts.c.at > bindparam("b_since"),
        attempts.c.error.is_(None),
        notifications.c.channel == bindparam("b_channel"),
    )
    .group_by(attempts.c.at)
    .order_by(attempts.c.at)
)
_UNDER_WAY = (NotificationStatus.QUEUED.value, NotificationStatus.SENDING.value)


def join_batch(unit: Unit, batch_id: str) -> NotificationBatch:
    """The batch, made where it is new; it stays as it is until this unit of work has ended."""
    values = {
        "id": batch_id,
        "status": NOTIFICATION_BATCH_STATES.initial.value,
        "cancelling_since": None,
        "version": 1,
        "created_at": unit.now,
        "updated_at": unit.now,
    }
    made = unit.connection.execute(insert_ignoring_conflicts(unit.connection, batches), values)
    if made.rowcount == 0:
        unit.connection.execute(_touch, {"b_id": batch_id, "b_now": unit.now})
    return get_batch(unit.connection, batch_id)


def get_batch(connection: Connection, batch_id: str) -> NotificationBatch:
    """The batch itself.

    Raises:
        NotificationBatchNotFound: there is none.
    """
    row = connection.execute(_by_id, {"b_id": batch_id}).one_or_none()
    if row is None:
        raise NotificationBatchNotFound(batch_id)
    return _batch_of(row)


def _batch_of(row: Row[Any]) -> NotificationBatch:
    return NotificationBatch(
        id=row.id,
        status=NotificationBatchStatus(row.status),
        cancelling_since=row.cancelling_since,
        version=row.version,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def hold_batch(connection: Connection, batch_id: str) -> None:
    """Keep others from changing a batch until the unit ends; it goes before its messages."""
    if needs_holding(connection):
        connection.execute(_hold, {"b_id": batch_id})


def move_batch(unit: Unit, batch: NotificationBatch, event: NotificationBatchEvent) -> bool:
    """Take a batch on by ``event``, if it is as it was read; False when it is not.

    Raises:
        IllegalTransition: ``event`` leads nowhere from its status.
    """
    is_cancelled = event is NotificationBatchEvent.CANCELLED
    moved = unit.connection.execute(
        update(batches)
        .where(batches.c.id == batch.id, batches.c.version == batch.version)
        .values(
            status=NOTIFICATION_BATCH_STATES.next_status(batch.status, event).value,
            cancelling_since=unit.now if is_cancelled else None,
            version=batches.c.version + 1,
            updated_at=unit.now,
        )
    )
    return moved.rowcount == 1


def count_messages(connection: Connection, batch_id: str) -> Counter[tuple[str, str]]:
    """How many of its messages there are in each status and channel."""
    rows = connection.execute(_counts, {"b_id": batch_id})
    return Counter({(row.status, row.channel): row.number for row in rows})


def count_before(connection: Connection, channel: str, batch_id: str) -> int:
    """How many messages that wait in ``channel`` go out before those of a batch."""
    older = [other for other in open_batches(connection, channel) if other < batch_id]
    singles: int = connection.execute(_singles, {"b_channel": channel}).scalar_one()
    of_batches: int = connection.execute(
        _of_batches, {"b_channel": channel, "b_ids": older}
    ).scalar_one()
    return singles + of_batches


def find_last_due(connection: Connection, channel: str, batch_id: str) -> datetime | None:
    """When the last of a batch's messages that wait in ``channel`` may be claimed, if any waits."""
    parameters = {"b_channel": channel, "b_id": batch_id}
    return connection.execute(_last_due, parameters).scalar_one_or_none()


def recent_sends(
    connection: Connection, channel: str, batch_id: str, since: datetime
) -> list[Row[Any]]:
    """When messages left, oldest first, and how many; how many of batches, and of this one."""
    parameters = {"b_channel": channel, "b_id": batch_id, "b_since": since}
    return list(connection.execute(_sends, parameters).all())


def cancelling(connection: Connection, now: datetime) -> list[str]:
    """The batches whose messages are being cancelled, and more of them can be now."""
    is_cancelling = batches.c.cancelling_since.is_not(None)
    statement = select(batches.c.id).where(is_cancelling, resting.is_rested(batches, now))
    return list(connection.execute(statement).scalars())


def let_rest(unit: Unit, batch_id: str) -> None:
    """Note that cancelling failed, and that it is not tried again for a while."""
    resting.let_rest(unit, batches, batch_id)


def cancel_queued(unit: Unit, batch_id: str, most: int) -> int:
    """Cancel up to ``most`` QUEUED messages of a batch; answers how many."""
    waiting = NotificationStatus.QUEUED
    some = (
        select(notifications.c.id)
        .where(notifications.c.batch_id == batch_id, notifications.c.status == waiting.value)
        .limit(most)
    )
    # A dispatcher's claim of some may not have ended yet: those are left for later. Asked for on
    # their own: within the UPDATE, PostgreSQL may do so again and lock others.
    ids = unit.connection.execute(held_if_free(some, notifications)).scalars().all()
    cancelled = unit.connection.execute(
        update(notifications)
        .where(notifications.c.id.in_(ids), notifications.c.status == waiting.value)
        .values(
            status=NOTIFICATION_STATES.next_status(waiting, NotificationEvent.CANCELLED).value,
            next_attempt_at=None,
            version=notifications.c.version + 1,
            updated_at=unit.now,
        )
    )
    return cancelled.rowcount


def end_cancelling(connection: Connection, batch_id: str) -> None:
    """Note that a batch is cancelled whole, once none of its messages can be sent any more."""
    under_way = exists().where(
        notifications.c.batch_id == batch_id, notifications.c.status.in_(_UNDER_WAY)
    )
    connection.execute(
        update(batches).where(batches.c.id == batch_id, ~under_way).values(cancelling_since=None)
    )


def suppressed_among(connection: Connection, keys: Collection[str], hide: Hide) -> set[str]:
    """Which of the recipients are on the suppression list."""
    hidden = {hidden_key(key, hide): key for key in keys}
    listed = suppressions.c.recipient_key.in_((*keys, *hidden))
    found = connection.execute(select(suppressions.c.recipient_key).where(listed)).scalars()
    return {hidden.get(key, key) for key in found}
