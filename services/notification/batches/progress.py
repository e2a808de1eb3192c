"""How far a batch is, and holding it, going on with it, cancelling it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from services.chassis.identity.principal import Cause
from services.chassis.storage.units import Unit
from services.notification.context import NotificationService
from services.notification.domain.actions import ActionType
from services.notification.domain.batches import BatchProgress, NotificationBatch
from services.notification.domain.notifications import Channel
from services.notification.domain.pacing import seconds_until_gone, steady_rate
from services.notification.domain.states_gen import (
    NotificationBatchEvent,
    NotificationBatchStatus,
    NotificationStatus,
)
from services.notification.repository import batches
from services.notification.repository.actions import add_action

_WINDOW = timedelta(seconds=10)
_CANCELLED_AT_ONCE = 500
"""Messages to a unit of work: other writers wait no longer than some hundredths of a second."""
CANCELLING = "notification_batch_cancelling"
"""The job that cancels the messages of cancelled batches."""
_ACTIONS = {
    NotificationBatchEvent.PAUSED: ActionType.BATCH_PAUSED,
    NotificationBatchEvent.RESUMED: ActionType.BATCH_RESUMED,
    NotificationBatchEvent.CANCELLED: ActionType.BATCH_CANCELLED,
}


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast messages left lately: those of one batch, and what each channel can do."""

    of_batch: float
    of_channel: Mapping[Channel, float]


async def find_progress(service: NotificationService, batch_id: str) -> BatchProgress:
    """The batch and how far it is.

    Raises:
        NotificationBatchNotFound: there is none.
    """
    pace, now = await look_at_pace(service, batch_id), service.clock()

    def work(connection: Connection) -> BatchProgress:
        batch = batches.get_batch(connection, batch_id)
        return progress_of(connection, service, batch, pace, now)

    return await service.database.read(work)


async def look_at_pace(service: NotificationService, batch_id: str) -> Pace:
    """How fast messages left in the last ten seconds."""
    since = service.clock() - _WINDOW

    def work(connection: Connection) -> Pace:
        own, of_channel = 0, {}
        for channel in Channel:
            sends = batches.recent_sends(connection, channel.value, batch_id, since)
            own += sum(send.own for send in sends)
            # Single messages come when they come; those of batches tell what the channel can do.
            steady = [(send.at, send.number) for send in sends if send.of_batches]
            of_channel[channel] = steady_rate(service.rate, steady)
        return Pace(own / _WINDOW.total_seconds(), of_channel)

    return await service.database.read(work)


def progress_of(
    connection: Connection,
    service: NotificationService,
    batch: NotificationBatch,
    pace: Pace,
    now: datetime,
) -> BatchProgress:
    """How far ``batch`` is ``now``, while messages leave at ``pace``."""
    messages = batches.count_messages(connection, batch.id)
    counts = Counter[str]()
    for (status, _), number in messages.items():
        counts[status] += number
    eta_seconds = (
        0
        if batch.cancelling_since is not None
        else _eta(connection, service, batch, messages, pace, now)
    )
    return BatchProgress(batch, counts, service.rate, pace.of_batch, eta_seconds)


def _eta(
    connection: Connection,
    service: NotificationService,
    batch: NotificationBatch,
    messages: Counter[tuple[str, str]],
    pace: Pace,
    now: datetime,
) -> int | None:
    seconds = 0
    for channel in Channel:
        own = messages[NotificationStatus.QUEUED, channel]
        if own == 0:
            continue
        if batch.status is NotificationBatchStatus.PAUSED or service.outages[channel].is_out:
            return None
        last_due = batches.find_last_due(connection, channel.value, batch.id)
        if last_due is None:  # in a unit that writes, all may have been claimed since the count
            continue
        before = batches.count_before(connection, channel.value, batch.id)
        needed = seconds_until_gone(before + own, last_due - now, pace.of_channel[channel])
        seconds = max(seconds, needed)
    return seconds


async def pause_batch(service: NotificationService, batch_id: str, actor: str) -> BatchProgress:
    """Hold what of the batch is QUEUED.

    Raises:
        NotificationBatchNotFound: there is none.
        IllegalTransition: it is not ACTIVE.
    """
    await _move(service, batch_id, NotificationBatchEvent.PAUSED, actor)
    return await find_progress(service, batch_id)


async def resume_batch(service: NotificationService, batch_id: str, actor: str) -> BatchProgress:
    """Let go what of the batch is held.

    Raises:
        NotificationBatchNotFound: there is none.
        IllegalTransition: it is not PAUSED.
    """
    await _move(service, batch_id, NotificationBatchEvent.RESUMED, actor)
    for channel in Channel:
        service.wake(channel)
    return await find_progress(service, batch_id)


async def cancel_batch(service: NotificationService, batch_id: str, actor: str) -> BatchProgress:
    """Hold what of the batch is QUEUED, for good; the messages' statuses follow in portions.

    Raises:
        NotificationBatchNotFound: there is none.
        IllegalTransition: it is CANCELLED.
    """
    await _move(service, batch_id, NotificationBatchEvent.CANCELLED, actor)
    if await cancel_portion(service, batch_id):
        await service.engine.start(CANCELLING, batch_id)
    return await find_progress(service, batch_id)


async def cancel_portion(service: NotificationService, batch_id: str) -> bool:
    """Cancel some messages of a cancelled batch; answers whether there may be more at once."""

    def work(unit: Unit) -> bool:
        batches.hold_batch(unit.connection, batch_id)
        cancelled = batches.cancel_queued(unit, batch_id, _CANCELLED_AT_ONCE)
        if cancelled == _CANCELLED_AT_ONCE:
            return True
        batches.end_cancelling(unit.connection, batch_id)
        return False

    return await service.write(work)


async def _move(
    service: NotificationService, batch_id: str, event: NotificationBatchEvent, actor: str
) -> None:

    def work(unit: Unit) -> None:
        while not batches.move_batch(unit, batches.get_batch(unit.connection, batch_id), event):
            pass  # it moved on between reading and writing: look again
        add_action(unit, _ACTIONS[event], batch_id)

    await service.write(work, Cause(actor))
