"""Whose turn it is in this process: what every engine of jobs goes by.

A subject's turn is some portions of its job, one after the other. It ends when there is nothing
more to do at once, when one failed, or, once it has had its share of time, as soon as another
subject of the same queue waits; then it takes its place at the end of that queue.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from services.chassis.base.problems import Problem
from services.chassis.jobs.contract import Job, Queue, rest_seconds
from services.chassis.jobs.untried import Untried, longest_waiting
from services.chassis.telemetry.logs import log

_SHARE_SECONDS = 1.0
"""How long a turn goes on while others wait; a portion is never cut off for it."""

Subject = tuple[str, str]
"""A job's name, and which of its subjects."""


@dataclass(slots=True)
class _Rest:
    """A subject that failed and has no row to say so: how often, and until when it rests."""

    faults: int = 0
    until: float = 0.0


@dataclass(slots=True)
class Turns:
    """The subjects that wait for a turn in this process, and those that have one."""

    jobs: dict[str, Job]
    _waiting: dict[Subject, float] = field(default_factory=dict)
    _running: set[Subject] = field(default_factory=set)
    _rests: dict[Subject, _Rest] = field(default_factory=dict)
    _is_over: bool = False

    @classmethod
    def of(cls, jobs: Sequence[Job]) -> "Turns":
        """The turns of ``jobs``, of which none has begun."""
        return cls({job.name: job for job in jobs})

    @property
    def queues(self) -> list[Queue]:
        """The queues that these jobs have."""
        return list({job.queue.name: job.queue for job in self.jobs.values()}.values())

    def line_up(self, job: str, subject: str) -> bool:
        """Note that a subject waits; False where it does already, has its turn, or rests."""
        key = (job, subject)
        if self._is_over or key in self._waiting or key in self._running:
            return False
        rest = self._rests.get(key)
        if rest is not None and rest.until > time.monotonic():
            return False
        self._waiting[key] = time.monotonic()
        return True

    def give_up(self, job: str, subject: str) -> None:
        """Note that a subject does not wait any more, as it could not be put into its queue."""
        self._waiting.pop((job, subject), None)

    def waiting_for(self, seconds: float) -> list[Subject]:
        """The subjects that have waited for so long."""
        since = time.monotonic() - seconds
        return [key for key, began in self._waiting.items() if began <= since]

    def is_awaited(self, queue: Queue) -> bool:
        """Whether subjects wait in ``queue``; may be asked for by any thread."""
        return any(self.jobs[job].queue == queue for job, _ in tuple(self._waiting))

    def has_room(self, queue: Queue) -> bool:
        """Whether another turn of ``queue`` may begin; may be asked for by any thread."""
        under_way = sum(self.jobs[job].queue == queue for job, _ in tuple(self._running))
        return under_way < queue.at_once

    def end(self) -> bool:
        """Let no turn begin any more, and those under way end after their portion.

        Answers whether a subject waits or has its turn.
        """
        self._is_over = True
        return bool(self._waiting or self._running)

    async def find_untried(self) -> Untried | None:
        """The owed call that has waited longest although it could have been tried."""
        finders = (job.find_untried for job in self.jobs.values())
        return await longest_waiting(find for find in finders if find is not None)

    async def take(self, job: str, subject: str) -> bool:
        """Have a turn; answers whether the subject is to be queued again at once."""
        key = (job, subject)
        self._waiting.pop(key, None)
        if self._is_over or job not in self.jobs or key in self._running:
            return False
        self._running.add(key)
        try:
            return await self._portions(self.jobs[job], subject)
        finally:
            self._running.discard(key)

    async def _portions(self, job: Job, subject: str) -> bool:
        stop_at = time.monotonic() + _SHARE_SECONDS
        while await self._portion(job, subject):
            if self._is_over:
                return False
            if time.monotonic() >= stop_at and self.is_awaited(job.queue):
                return True
        return False

    async def _portion(self, job: Job, subject: str) -> bool:
        """A portion; after a fault the subject rests and is found due again."""
        try:
            has_more = await job.portion(subject)
        except Problem as problem:
            log().warning("portion_failed", job=job.name, subject=subject, detail=problem.detail)
            await self._postpone(job, subject, problem.detail)
        except Exception as error:  # noqa: BLE001 - told, and tried again: what is owed is not forgotten
            log().exception("portion_failed", job=job.name, subject=subject)
            await self._postpone(job, subject, repr(error))
        else:
            self._rests.pop((job.name, subject), None)
            return has_more
        return False

    async def _postpone(self, job: Job, subject: str, reason: str) -> None:
        if job.postpone is not None:
            try:
                await job.postpone(subject, reason)
            except Problem as problem:  # the database is away
                log().warning("portion_not_postponed", job=job.name, detail=problem.detail)
            except Exception:  # noqa: BLE001 - then the process keeps it in mind
                log().exception("portion_not_postponed", job=job.name, subject=subject)
            else:
                return
        rest = self._rests.setdefault((job.name, subject), _Rest())
        rest.faults += 1
        rest.until = time.monotonic() + rest_seconds(rest.faults)
