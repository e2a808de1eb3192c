"""An engine for tests of a service in one process: the jobs run, and nothing of them is kept.

Kinds of work have the same queues as with the real engine, as many turns at once and no more, and
turns are had by the same rules: what would starve there starves here.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial

from services.chassis.base.settings import Service, Settings
from services.chassis.jobs.contract import Job, Leases, Queue, Schedule
from services.chassis.jobs.tasks import Background, Work
from services.chassis.jobs.turns import Subject, Turns
from services.chassis.jobs.untried import Untried
from services.chassis.telemetry.logs import log

_EVERY_SECONDS = 0.1


class PlainEngine:
    """Stands at the protocol ``Engine`` of the jobs; DBOS takes half a second to stop."""

    slot = "test-0"

    def __init__(self) -> None:
        self._turns = Turns.of(())
        self._queues: dict[str, asyncio.Queue[Subject]] = {}
        self._background = Background()

    @classmethod
    def open(cls, _service: Service, _settings: Settings) -> "PlainEngine":
        return cls()

    def know(self, jobs: Sequence[Job]) -> None:
        """Have these jobs without doing them: what is owed can be looked at."""
        self._turns = Turns.of(jobs)

    @asynccontextmanager
    async def running(
        self, jobs: Sequence[Job], _schedules: Sequence[Schedule], leases: Sequence[Leases] = ()
    ) -> AsyncIterator[None]:
        self._turns = Turns.of(jobs)
        self._queues = {queue.name: asyncio.Queue() for queue in self._turns.queues}
        for each in leases:
            await each.release({self.slot})
        works: list[Work] = [partial(self._look_forever, job) for job in jobs]
        for queue in self._turns.queues:
            works += [partial(self._work_off, queue) for _ in range(queue.at_once)]
        async with self._background.running(*works):
            yield

    async def start(self, job: str, subject: str) -> None:
        if self._turns.line_up(job, subject):
            self._queues[self._turns.jobs[job].queue.name].put_nowait((job, subject))

    async def check(self) -> tuple[str, str | None]:
        return await self._background.check()

    async def find_untried(self) -> Untried | None:
        return await self._turns.find_untried()

    async def _work_off(self, queue: Queue) -> None:
        while True:
            job, subject = await self._queues[queue.name].get()
            if await self._turns.take(job, subject):
                await self.start(job, subject)

    async def _look_forever(self, job: Job) -> None:
        while True:
            try:
                for subject in await job.due():
                    await self.start(job.name, subject)
            except Exception:  # noqa: BLE001 - as the real one: told, and tried again
                log().exception("job_not_looked_for", job=job.name)
            await asyncio.sleep(_EVERY_SECONDS)
