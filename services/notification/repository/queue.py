"""The queue of each channel: who may send what, and when. Claims are compare-and-set."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, exists, func, insert, select, update

from services.chassis.base.ids import new_id
from services.chassis.storage.driver_statements import (
    execute_later,
    execute_one,
    find_all,
    find_one,
)
from services.chassis.storage.row_locks import held_if_free
from services.chassis.storage.units import Unit
from services.notification.domain.notifications import Attempt, Priority
from services.notification.domain.pacing import claim_limit, next_free, wait_for_slot
from services.notification.domain.states_gen import (
    NOTIFICATION_STATES,
    NotificationEvent,
    NotificationStatus,
)
from services.notification.repository.notifications import move
from services.notification.repository.turns import open_batches, queued
from services.notification.tables import attempts, notifications, send_rates, suppressions

_QUEUED = NotificationStatus.QUEUED.value
_SENDING = NotificationStatus.SENDING.value
LEASE = timedelta(seconds=60)
"""How long a dispatcher may take over one message; longer than any sender's timeout."""

_NEVER_SO_FAR = timedelta(hours=2)
"""No message is put off for so long: one that is was written before the clock was set back."""
_RELEASED = 500
_NOTHING_YET = timedelta(milliseconds=50)

_due = (
    select(
        notifications,
        exists()
        .where(suppressions.c.recipient_key == notifications.c.recipient_key)
        .label("is_suppressed"),
    )
    .where(notifications.c.next_attempt_at <= bindparam("b_now"))
    # The batch_id is one and the same; it is named because the index has it there.
    .order_by(notifications.c.batch_id, notifications.c.next_attempt_at, notifications.c.id)
    .limit(bindparam("b_limit"))
)
_single_due = held_if_free(_due.where(queued(notifications, Priority.SINGLE)), notifications)
_batch_due = held_if_free(
    _due.where(
        queued(notifications, Priority.BATCH), notifications.c.batch_id == bindparam("b_batch_id")
    ),
    notifications,
)
_take_all = (
    update(notifications)
    .where(
        notifications.c.id.in_(bindparam("b_ids", expanding=True)),
        notifications.c.status == _QUEUED,
    )
    .values(
        status=NOTIFICATION_STATES.next_status(
            NotificationStatus.QUEUED, NotificationEvent.CLAIMED
        ).value,
        version=notifications.c.version + 1,
        next_attempt_at=bindparam("b_until"),
        leased_by=bindparam("b_sender"),
        updated_at=bindparam("b_now"),
    )
    .returning(notifications.c.id)
)
_rate = select(send_rates).where(send_rates.c.channel == bindparam("b_channel"))
_free_rate = held_if_free(_rate, send_rates)
_take_slot = (
    update(send_rates)
    .where(
        send_rates.c.channel == bindparam("b_channel"),
        send_rates.c.claims == bindparam("b_claims"),
    )
    .values(claims=send_rates.c.claims + 1, free_at=bindparam("b_free_at"))
)
_stale = (
    notifications.c.status == _SENDING,
    notifications.c.channel == bindparam("b_channel"),
    notifications.c.next_attempt_at <= bindparam("b_now"),
)
_ahead = (
    notifications.c.status.in_((_QUEUED, _SENDING)),
    notifications.c.channel == bindparam("b_channel"),
    notifications.c.next_attempt_at > bindparam("b_horizon"),
)
_server_time = select(func.clock_timestamp())
_insert_attempt = insert(attempts)


@dataclass(frozen=True, slots=True)
class Claim:
    """Messages that this process has to send since ``at``, and how long to wait for the next."""

    rows: tuple[Row[Any], ...]
    at: datetime
    wait: timedelta


def claim_due(
    unit: Unit, channel: str, rate: int, clock: Callable[[], datetime], sender: str
) -> Claim:
    """Take what is due into SENDING by the process ``sender``, as much as the rate allows now."""
    slot = find_one(unit.connection, _free_rate, {"b_channel": channel})
    if slot is None:
        raise SlotTaken
    now = _common_time(unit.connection, clock)
    unit = replace(unit, now=now)
    wait = wait_for_slot(slot.free_at, now)
    if wait > timedelta(0):
        return Claim((), now, wait)
    claimed = _claim(unit, channel, claim_limit(rate), sender)
    if not claimed:
        return Claim((), now, _NOTHING_YET)
    free_at = next_free(now, rate)
    taken = {"b_channel": channel, "b_claims": slot.claims, "b_free_at": free_at}
    if execute_one(unit.connection, _take_slot, taken) == 0:
        raise SlotTaken
    return Claim(tuple(claimed), now, free_at - now)


class SlotTaken(Exception):
    """Another process has claimed in the same moment; nothing of this claim is kept."""


def _claim(unit: Unit, channel: str, limit: int, sender: str) -> list[Row[Any]]:
    """What is due, up to ``limit``: single messages, then those of the oldest batch, and so on."""
    due = {"b_channel": channel, "b_now": unit.now}
    rows = find_all(unit.connection, _single_due, {**due, "b_limit": limit})
    claimed = _take(unit, rows, sender)
    if len(claimed) == limit:
        return claimed
    for batch_id in open_batches(unit.connection, channel):
        of_batch = {**due, "b_batch_id": batch_id, "b_limit": limit - len(claimed)}
        rows = find_all(unit.connection, _batch_due, of_batch)
        claimed += _take(unit, rows, sender)
        if len(claimed) == limit:
            break
    return claimed


def _take(unit: Unit, rows: Sequence[Row[Any]], sender: str) -> list[Row[Any]]:
    """Those of ``rows``, which are held, that are ours to send; what is suppressed ends so."""
    queued = NotificationStatus.QUEUED
    for row in rows:
        if row.is_suppressed:
            move(unit, row.id, row.version, queued, NotificationEvent.SUPPRESSED)
    ids = [row.id for row in rows if not row.is_suppressed]
    if not ids:
        return []
    values = {"b_ids": ids, "b_until": unit.now + LEASE, "b_sender": sender, "b_now": unit.now}
    taken = set(unit.connection.execute(_take_all, values).scalars())
    return [row for row in rows if row.id in taken]


def free_since(connection: Connection, channel: str) -> datetime | None:
    """Since when the rate has let the channel's next message go, or from when on it does."""
    slot = connection.execute(_rate, {"b_channel": channel}).one()
    since: datetime | None = slot.free_at
    return since


def _common_time(connection: Connection, clock: Callable[[], datetime]) -> datetime:
    """The time that all dispatchers go by: on PostgreSQL, where they may be many, the server's."""
    if connection.dialect.name == "postgresql":
        row = find_one(connection, _server_time, {})
        assert row is not None  # it is of no table
        now: datetime = row[0]
        return now
    return clock()


def add_attempt(connection: Connection, notification_id: str, attempt: Attempt) -> None:
    """Keep what came of one try."""
    row = {
        "id": new_id(),
        "notification_id": notification_id,
        "at": attempt.at,
        "code": attempt.code,
        "error": attempt.error,
    }
    execute_later(connection, _insert_attempt, [row])


def has_stale(connection: Connection, channel: str, now: datetime) -> bool:
    """Whether a message is SENDING by a dispatcher that is gone."""
    found = select(exists().where(*_stale))
    return bool(connection.execute(found, {"b_channel": channel, "b_now": now}).scalar_one())


def release_stale(unit: Unit, channel: str, expired: datetime) -> int:
    """Put back what a dispatcher that is gone was sending, its lease ending by ``expired``."""
    some = select(notifications.c.id, notifications.c.version).where(*_stale).limit(_RELEASED)
    stale = unit.connection.execute(
        held_if_free(some, notifications), {"b_channel": channel, "b_now": expired}
    ).all()
    _put_back(unit, stale)
    return len(stale)


def senders(connection: Connection) -> set[str]:
    """The slots of the processes that are sending, or were when they died."""
    statement = select(notifications.c.leased_by).where(
        notifications.c.status == _SENDING, notifications.c.leased_by.is_not(None)
    )
    return set(connection.execute(statement.distinct()).scalars())


def release_dead(unit: Unit, slots: Collection[str]) -> int:
    """Put back what the dead processes of ``slots`` were sending, some at a time."""
    some = (
        select(notifications.c.id, notifications.c.version)
        .where(notifications.c.status == _SENDING, notifications.c.leased_by.in_(slots))
        .limit(_RELEASED)
    )
    dead = unit.connection.execute(held_if_free(some, notifications)).all()
    _put_back(unit, dead)
    return len(dead)


def _put_back(unit: Unit, rows: Iterable[Any]) -> None:
    reason = "The dispatcher was stopped before the provider answered."
    interrupted = Attempt(unit.now, None, reason)
    for row in rows:
        sending, deferred = NotificationStatus.SENDING, NotificationEvent.DEFERRED
        if move(unit, row.id, row.version, sending, deferred, next_attempt_at=unit.now):
            add_attempt(unit.connection, row.id, interrupted)


def has_ahead(connection: Connection, channel: str, now: datetime) -> bool:
    """Whether a message waits for a time that only a clock since set back can have given it."""
    found = select(exists().where(*_ahead))
    horizon = now + _NEVER_SO_FAR
    return bool(
        connection.execute(found, {"b_channel": channel, "b_horizon": horizon}).scalar_one()
    )


def bring_forward(unit: Unit, channel: str) -> int:
    """Make due now what waits for such a time; answers how many messages that were."""
    found = held_if_free(select(notifications.c.id).where(*_ahead), notifications)
    values = {"b_channel": channel, "b_horizon": unit.now + _NEVER_SO_FAR}
    ids = unit.connection.execute(found, values).scalars().all()
    statement = update(notifications).where(notifications.c.id.in_(ids))
    statement = statement.values(next_attempt_at=unit.now)
    return unit.connection.execute(statement).rowcount if ids else 0
