"""Sending what is QUEUED: one dispatcher a channel in each process, together within the rate.

Each message costs one short unit of work that claims it, the sending outside of any, and one unit
that settles what came of it. While the provider is out nothing but a probe now and then is tried.
"""

import asyncio
import random
from datetime import datetime, timedelta
from typing import Any

from prometheus_client import Counter
from sqlalchemy import Connection, Row

from services.chassis.base.problems import Problem
from services.chassis.base.ticks import until_tick
from services.chassis.jobs.untried import Untried
from services.chassis.storage.units import Unit
from services.chassis.telemetry.logs import log
from services.chassis.telemetry.metrics import REGISTRY
from services.notification.context import NotificationService
from services.notification.domain.notifications import Attempt, Channel, retry_delay
from services.notification.domain.states_gen import NotificationEvent, NotificationStatus
from services.notification.repository import queue
from services.notification.repository.delivery_events import apply_waiting
from services.notification.repository.notifications import move
from services.notification.repository.turns import earliest_due
from services.notification.senders.protocol import (
    OutgoingMessage,
    PermanentFailure,
    Receipt,
    SendFailure,
    TemporaryFailure,
)

_POLL_SECONDS = 1.0
_SEND_SECONDS = 40.0  # less than the lease of a claim
_STOP_SECONDS = 2.0
_STALE_EVERY_SECONDS = 10.0

_SENT = Counter(
    "ichiba_notifications_sent_total",
    "Messages that a provider took.",
    ["channel"],
    registry=REGISTRY,
)


class Dispatcher:
    """Sends the messages of one channel."""

    def __init__(self, service: NotificationService, channel: Channel) -> None:
        self._service = service
        self._channel = channel
        self._sender = service.senders[channel]
        self._outage = service.outages[channel]
        self._most_at_once = min(max(20, 3 * service.rate), self._sender.most_at_once)
        self._under_way: set[asyncio.Task[None]] = set()
        self._claiming: asyncio.Task[float] | None = None
        self._is_busy = False

    async def run_forever(self) -> None:
        """Send until cancelled; what is under way then has two seconds to end."""
        try:
            while True:
                self._service.wakes[self._channel].clear()
                try:
                    seconds, may_be_woken = await self._pass()
                except Problem as problem:  # the database is away: it is asked again
                    log().warning("dispatching_failed", detail=problem.detail)
                    seconds, may_be_woken = _POLL_SECONDS, False
                except Exception:  # noqa: BLE001 - a bug here must not end it for good
                    log().exception("dispatching_failed")
                    seconds, may_be_woken = _POLL_SECONDS, False
                await self._pause(seconds, may_be_woken=may_be_woken)
        finally:
            await self._stop()

    async def keep_releasing(self) -> None:
        """Put back, every ten seconds, what dispatchers that are gone were sending."""
        while True:
            try:
                await self.bring_forward()
                await self.release(self._service.clock())
            except Problem as problem:
                log().warning("releasing_failed", detail=problem.detail)
            await asyncio.sleep(until_tick(_STALE_EVERY_SECONDS))

    async def release(self, expired: datetime) -> None:
        """Put back what is SENDING under a lease that ends by ``expired``."""
        database, channel = self._service.database, self._channel.value
        while await database.look(lambda c: queue.has_stale(c, channel, expired)):
            released = await self._service.write(
                lambda unit: queue.release_stale(unit, channel, expired)
            )
            if not released:  # somebody has them in hand just now: the next pass looks again
                return
            log().warning("sending_was_interrupted", channel=channel, messages=released)

    async def bring_forward(self) -> None:
        """Let nothing wait for a time that was written before the clock was set back."""
        database, channel, now = self._service.database, self._channel.value, self._service.clock()
        if await database.look(lambda c: queue.has_ahead(c, channel, now)):
            messages = await self._service.write(lambda unit: queue.bring_forward(unit, channel))
            log().warning("clock_was_set_back", channel=channel, messages=messages)

    async def _pass(self) -> tuple[float, bool]:
        """Claim what may go out now and start sending it.

        Answers the seconds until the next pass, and whether a new message may shorten them.
        """
        rest = self._outage.seconds_left()
        if rest > 0:
            return rest, False
        await self._wait_for_room()
        if not self._is_busy and (seconds := await self._seconds_until_due()) > 0:
            return seconds, True
        # Shielded: what has been claimed is sent, also when the service is asked to stop meanwhile.
        self._claiming = asyncio.create_task(self._claim_and_start())
        # Counted from here, so that a slow claim never brings two messages closer together.
        return await asyncio.shield(self._claiming), False

    async def _claim_and_start(self) -> float:
        claim = await self._claim()
        self._is_busy = bool(claim.rows)  # where something was, there may be more
        for row in claim.rows:
            task = asyncio.create_task(self._deliver(row, claim.at))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        return claim.wait.total_seconds()

    async def _seconds_until_due(self) -> float:
        """0 when something is due; at most until the next tick, when it is asked again."""
        channel = self._channel.value
        due = await self._service.database.look(lambda c: earliest_due(c, channel))
        tick = until_tick(_POLL_SECONDS)
        return tick if due is None else min((due - self._service.clock()).total_seconds(), tick)

    async def _claim(self) -> queue.Claim:
        service, channel = self._service, self._channel.value
        try:
            return await service.write(
                lambda unit: queue.claim_due(
                    unit, channel, service.rate, service.clock, service.engine.slot
                )
            )
        except queue.SlotTaken:
            wait = timedelta(seconds=random.uniform(0, 0.05))  # noqa: S311 - jitter
            return queue.Claim((), service.clock(), wait)

    async def _wait_for_room(self) -> None:
        most = 1 if self._outage.is_out else self._most_at_once
        while len(self._under_way) >= most:
            await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)

    async def _pause(self, seconds: float, *, may_be_woken: bool) -> None:
        if not may_be_woken:
            await asyncio.sleep(seconds)
            return
        try:
            async with asyncio.timeout(seconds):
                await self._service.wakes[self._channel].wait()
        except TimeoutError:
            pass

    async def _stop(self) -> None:
        if self._claiming is not None:
            await asyncio.wait({self._claiming}, timeout=_STOP_SECONDS)
        if not self._under_way:
            return
        _, unfinished = await asyncio.wait(self._under_way, timeout=_STOP_SECONDS)
        for task in unfinished:
            task.cancel()
        await asyncio.gather(*unfinished, return_exceptions=True)

    async def _deliver(self, row: Row[Any], at: datetime) -> None:
        """Send one message and settle it; if this is cut off, its lease runs out."""
        outcome = await self._send(_outgoing(row))
        if isinstance(outcome, Receipt):
            self._outage.end()
            _SENT.labels(self._channel.value).inc()
        elif outcome.is_outage:
            self._outage.note(outcome.reason)
        await self._keep(lambda unit: _settle(unit, row, outcome, at))

    async def _send(self, message: OutgoingMessage) -> Receipt | SendFailure:
        try:
            async with asyncio.timeout(_SEND_SECONDS):
                return await self._sender.send(message)
        except SendFailure as failure:
            return failure
        except TimeoutError:
            return TemporaryFailure("The provider took too long.", is_outage=True)
        except Exception as error:  # noqa: BLE001 - one odd message must not end the dispatcher
            log().exception("sending_failed", notification_id=message.id)
            return TemporaryFailure(
                f"The message could not be handed over: {type(error).__name__}."
            )

    async def _keep(self, work: Any) -> None:
        """Write down what came of a message, however long the database takes to be back."""
        while True:
            try:
                await self._service.write(work)
            except Problem:
                await asyncio.sleep(_POLL_SECONDS)
            except Exception:  # noqa: BLE001 - nobody waits for this task
                log().exception("settling_failed")
                return
            else:
                return


async def find_unsent(service: NotificationService, channel: Channel) -> Untried | None:
    """The message that has been due longest while its channel sent nothing, though it could have.

    What the rate or an outage holds back could not have been sent: it counts from when the channel
    was free.
    """
    if service.outages[channel].is_out:
        return None

    def work(connection: Connection) -> tuple[datetime | None, datetime | None]:
        due = earliest_due(connection, channel.value)
        return due, queue.free_since(connection, channel.value)

    due, free_since = await service.database.read(work)
    if due is None or due > service.clock():
        return None
    since = max(due, service.opened_at, free_since or due)
    return Untried(service.senders[channel].name, "notification", since)


def _outgoing(row: Row[Any]) -> OutgoingMessage:
    return OutgoingMessage(
        id=row.id,
        recipient=row.recipient,
        subject=row.subject,
        text=row.text,
        html=row.html,
        resends=row.resends,
        may_be_there=row.version > 1,
    )


def _settle(unit: Unit, row: Row[Any], outcome: Receipt | SendFailure, at: datetime) -> None:
    """Write the attempt made ``at`` and what it leads to; a lease that ran out moves nothing."""
    sending, version = NotificationStatus.SENDING, row.version + 1
    if isinstance(outcome, Receipt):
        accepted = NotificationEvent.ACCEPTED
        move(unit, row.id, version, sending, accepted, sent_at=at)
        queue.add_attempt(unit.connection, row.id, Attempt(at, outcome.code, None))
        apply_waiting(unit, row.id)
        return
    made = row.attempts_made + 1
    event, next_attempt_at = NotificationEvent.GAVE_UP, None
    delay = retry_delay(made, random.random())  # noqa: S311 - jitter
    if isinstance(outcome, TemporaryFailure) and delay is not None:
        wait = max(delay, timedelta(seconds=outcome.retry_after))
        event, next_attempt_at = NotificationEvent.DEFERRED, unit.now + wait
    elif isinstance(outcome, PermanentFailure) and outcome.is_bounce:
        event = NotificationEvent.BOUNCED
    move(unit, row.id, version, sending, event, next_attempt_at=next_attempt_at, attempts_made=made)
    queue.add_attempt(unit.connection, row.id, Attempt(at, outcome.code, outcome.reason))
    if event is not NotificationEvent.DEFERRED:  # what waited for it to be SENT waits in vain
        apply_waiting(unit, row.id)
