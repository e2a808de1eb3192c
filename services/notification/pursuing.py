"""How far a batch is, and holding it, going on with it, cancelling it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from services.notification.domain.batches import BatchProgress, NotificationBatch
from services.notification.domain.notifications import Channel
from services.notification.domain.pacing import seconds_until_gone, steady_rate
from services.notification.domain.states_gen import NotificationBatchEvent, NotificationBatchStatus
from services.notification.repository import batches
from services.notification.service import NotificationService

_WINDOW = timedelta(seconds=10)
_CANCELLED_AT_ONCE = 1_000
"""Messages to a unit of work: other writers wait no longer than some hundredths of a second."""
CANCELLING = "notification_batch_cancelling"
"""The job that cancels the messages of cancelled batches."""


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
            times = [send.at for send in sends if send.of_batches]
            of_channel[channel] = steady_rate(service.rate, times)
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
    return BatchProgress(
        batch=batch,
        counts=batches.count_messages(connection, batch.id),
        rate=service.rate,
        sent_per_second=pace.of_batch,
        eta_seconds=_eta(connection, service, batch, pace, now),
    )


def _eta(
    connection: Connection,
    service: NotificationService,
    batch: NotificationBatch,
    pace: Pace,
    now: datetime,
) -> int | None:
    if batch.cancelling_since is not None:
        return 0
    seconds = 0
    for channel in Channel:
        waiting = batches.waiting_of(connection, channel.value, batch.id)
        if waiting.last_due is None:
            continue
        if batch.status is NotificationBatchStatus.PAUSED or service.outages[channel].is_out:
            return None
        needed = seconds_until_gone(
            waiting.before + waiting.own, waiting.last_due - now, pace.of_channel[channel]
        )
        seconds = max(seconds, needed)
    return seconds


async def pause_batch(service: NotificationService, batch_id: str) -> BatchProgress:
    """Hold what of the batch is QUEUED.

    Raises:
        NotificationBatchNotFound: there is none.
        IllegalBatchTransition: it is not ACTIVE.
    """
    return await _move(service, batch_id, NotificationBatchEvent.PAUSED)


async def resume_batch(service: NotificationService, batch_id: str) -> BatchProgress:
    """Let go what of the batch is held.

    Raises:
        NotificationBatchNotFound: there is none.
        IllegalBatchTransition: it is not PAUSED.
    """
    progress = await _move(service, batch_id, NotificationBatchEvent.RESUMED)
    for channel in Channel:
        service.wake(channel)
    return progress


async def cancel_batch(service: NotificationService, batch_id: str) -> BatchProgress:
    """Hold what of the batch is QUEUED, for good; the messages' statuses follow in portions.

    Raises:
        NotificationBatchNotFound: there is none.
        IllegalBatchTransition: it is CANCELLED.
    """
    await _move(service, batch_id, NotificationBatchEvent.CANCELLED)
    if await cancel_portion(service, batch_id):
        await service.engine.start(CANCELLING, batch_id)
    return await find_progress(service, batch_id)


async def cancel_portion(service: NotificationService, batch_id: str) -> bool:
    """Cancel some messages of a cancelled batch; answers whether there may be more at once."""
    now = service.clock()

    def work(connection: Connection) -> bool:
        cancelled = batches.cancel_queued(connection, batch_id, _CANCELLED_AT_ONCE, now)
        if cancelled == _CANCELLED_AT_ONCE:
            return True
        batches.end_cancelling(connection, batch_id)
        return False

    return await service.database.write(work)


async def _move(
    service: NotificationService, batch_id: str, event: NotificationBatchEvent
) -> BatchProgress:
    pace, now = await look_at_pace(service, batch_id), service.clock()

    def work(connection: Connection) -> BatchProgress:
        while not batches.move_batch(
            connection, batches.get_batch(connection, batch_id), event, now
        ):
            pass  # it moved on between reading and writing: look again
        batch = batches.get_batch(connection, batch_id)
        return progress_of(connection, service, batch, pace, now)

    return await service.database.write(work)
