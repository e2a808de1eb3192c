"""Finishing what is owed: attempt after attempt until it is taken, or given up and visible."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from services.chassis.base.problems import ServiceUnavailable
from services.chassis.identity.principal import acting_for
from services.chassis.jobs.contract import OWED, Job, Queue
from services.chassis.jobs.untried import Untried
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.records import ANY, ATTEMPT, Delivery, Kinds
from services.chassis.peers.peer import PeerRefused, PeerUnavailable, PeerUndecided, retrying
from services.chassis.storage.database import Database
from services.chassis.storage.units import unit_of_work
from services.chassis.telemetry.logs import log

Perform = Callable[[Delivery], Awaitable[None]]
"""Makes one attempt and settles the delivery together with what the answer changes."""

JOB: Final = "deliveries"
AT_ONCE: Final = 50
"""Attempts that one process makes to one target at the same time, unless a runner says less."""

_SLOW_SECONDS = 1.0
"""A pass that takes longer has a slow attempt, which must not keep what is due now waiting."""

Room = Callable[[str, int], int]
"""How many attempts, so many at most, a target would be given now; see ``Peer.retry_room``."""


class _Lanes:
    """The passes to each target that may go on beside one another: the next only beside slow ones.

    A lane is called like its target, and from the second on has a number behind it.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._began: dict[str, float] = {}

    def find_free(self, target: str) -> str | None:
        """A lane for a pass to ``target`` now; None while the last one began only just now."""
        now = time.monotonic()
        for number in range(self._most):
            lane = f"{target} {number + 1}" if number else target
            if lane not in self._began:
                return lane
            if now - self._began[lane] < _SLOW_SECONDS:
                return None
        return None

    @contextmanager
    def taken(self, lane: str) -> Iterator[str]:
        """Take a lane for one pass; gives its target."""
        self._began[lane] = time.monotonic()
        try:
            yield lane.partition(" ")[0]
        finally:
            del self._began[lane]


class DeliveryRunner:
    """Makes the attempts at what is due, by target; each delivery is one process's at a time.

    It sees only ``kinds``, of which it tries ``at_once`` for each target in a pass. A pass ends
    with its slowest attempt; beside one that takes long others begin, ``lanes`` of them in all.
    """

    def __init__(
        self,
        database: Database,
        deliveries: Deliveries,
        performers: Mapping[str, Perform],
        clock: Callable[[], datetime],
        room: Room = lambda _target, most: most,
        *,
        name: str = JOB,
        queue: Queue = OWED,
        kinds: Kinds = ANY,
        at_once: int = AT_ONCE,
        lanes: int = 4,
    ) -> None:
        self._database = database
        self._deliveries = deliveries
        self._performers = performers
        self._clock = clock
        self._room = room
        self._name = name
        self._queue = queue
        self._began = clock()
        self._withheld_at: dict[str, datetime] = {}
        self._kinds = kinds
        self._at_once = at_once
        self._lanes = lanes

    def job(self) -> Job:
        """The deliveries to a target as a job for the engine."""

        lanes = _Lanes(self._lanes)

        async def portion(lane: str) -> bool:
            with lanes.taken(lane) as target:
                return await self.run_pass(target) == self._at_once

        async def due() -> Sequence[str]:
            free = [lanes.find_free(target) for target in await self.due_targets()]
            return [lane for lane in free if lane is not None]

        return Job(self._name, portion, due, self._queue, find_untried=self.find_untried)

    async def due_targets(self) -> list[str]:
        """The targets to which something is due now, and that would be given an attempt."""
        now, kinds = self._clock(), self._kinds
        due = await self._database.look(
            lambda connection: self._deliveries.due_targets(connection, now, kinds)
        )
        return [target for target in due if self._has_room(target)]

    def _has_room(self, target: str) -> bool:
        """Whether a target would be given an attempt; when it last was not is kept in mind."""
        if self._room(target, self._at_once):
            return True
        self._withheld_at[target] = self._clock()
        return False

    async def find_untried(self) -> Untried | None:
        """The delivery that has been due longest while its target would have been given it."""
        now, kinds = self._clock(), self._kinds
        oldest = await self._database.read(
            lambda connection: self._deliveries.oldest_due(connection, now, kinds)
        )
        could_be_tried = [
            replace(each, since=max(each.since, self._withheld_at.get(each.target, self._began)))
            for each in oldest
            if self._has_room(each.target)
        ]
        return min(could_be_tried, key=lambda untried: untried.since, default=None)

    async def run_pass(self, target: str | None = None) -> int:
        """Try what is due to ``target`` (None: to any), so many at once; answers how many.

        What would only be withheld stays as it is: due.
        """
        room = self._at_once if target is None else self._room(target, self._at_once)
        if not room:
            return 0
        now = self._clock()
        claim = partial(self._deliveries.claim_due, limit=room, target=target, kinds=self._kinds)
        claimed = await self._database.write(unit_of_work(claim, now))
        if target is not None and len(claimed) == room:
            self._withheld_at[target] = now  # from whatever is behind these: its turn comes next
        await asyncio.gather(*(self._guarded(delivery) for delivery in claimed))
        return len(claimed)

    async def attempt(self, delivery: Delivery) -> bool:
        """Try once, in the name of whoever asked for it.

        False when it is still owed (or dead), which is written down.
        """
        with acting_for(delivery.actor):
            return await self._attempt(delivery)

    async def _attempt(self, delivery: Delivery) -> bool:
        try:
            await self._perform(delivery)
        except PeerUnavailable as error:
            await self._postpone(delivery, error)
            return False
        except PeerRefused as error:
            await self._bury(delivery, str(error))
            return False
        return True

    async def _perform(self, delivery: Delivery) -> None:
        """Each call has a time of its own, but an attempt may make several."""
        try:
            async with asyncio.timeout(ATTEMPT.total_seconds()):
                await self._performers[delivery.kind](delivery)
        except TimeoutError as error:
            reason = f"the attempt was not at its end in {ATTEMPT.total_seconds():g} s"
            raise PeerUnavailable(delivery.target, reason) from error

    async def _guarded(self, delivery: Delivery) -> None:
        try:
            with retrying():
                await self.attempt(delivery)
        except ServiceUnavailable as problem:  # the database is away: again when the lease ends
            log().warning("delivery_failed", delivery_id=delivery.id, detail=problem.detail)
        except Exception as error:  # noqa: BLE001 - a broken one must not keep the others from being tried
            log().exception("delivery_failed", delivery_id=delivery.id, kind=delivery.kind)
            await self._note_fault(delivery, PeerUnavailable(delivery.target, repr(error)))

    async def _note_fault(self, delivery: Delivery, fault: PeerUnavailable) -> None:
        """Count an attempt that a fault of ours ended, so that it too is dead in the end."""
        try:
            await self._postpone(delivery, fault)
        except ServiceUnavailable as problem:
            log().warning("delivery_failed", delivery_id=delivery.id, detail=problem.detail)

    async def _postpone(self, delivery: Delivery, error: PeerUnavailable) -> None:
        now = self._clock()
        if delivery.is_overdue(now) and not isinstance(error, PeerUndecided):
            await self._bury(delivery, f"given up: {error}")
            return
        postpone = partial(self._deliveries.postpone, delivery=delivery, error=error)
        await self._database.write(unit_of_work(postpone, now))

    async def _bury(self, delivery: Delivery, reason: str) -> None:
        log().error(
            "delivery_dead",
            delivery_id=delivery.id,
            kind=delivery.kind,
            subject_id=delivery.subject_id,
            error=reason,
        )
        bury = partial(self._deliveries.bury, delivery=delivery, error=reason)
        await self._database.write(unit_of_work(bury, self._clock()))


class DeliveryLeases:
    """The attempts that processes have under way; see ``services.chassis.jobs.contract.Leases``."""

    def __init__(
        self, database: Database, deliveries: Deliveries, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._deliveries = deliveries
        self._clock = clock

    async def holders(self) -> set[str]:
        return await self._database.look(self._deliveries.lease_holders)

    async def release(self, slots: Collection[str]) -> None:
        release = partial(self._deliveries.release, slots=slots)
        released = await self._database.write(unit_of_work(release, self._clock()))
        if released:
            log().warning("deliveries_taken_over", slots=sorted(slots), count=released)
