"""An engine for tests of a service in one process: the jobs run, and nothing of them is kept."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from services.chassis.background import running
from services.chassis.jobs import Job, Leases, Schedule
from services.chassis.settings import Service, Settings
from services.chassis.telemetry import log

_EVERY_SECONDS = 0.1


class PlainEngine:
    """Stands at the protocol ``services.chassis.jobs.Engine``; DBOS takes half a second to stop."""

    slot = "test-0"

    @classmethod
    def open(cls, _service: Service, _settings: Settings) -> "PlainEngine":
        return cls()

    @asynccontextmanager
    async def running(
        self, jobs: Sequence[Job], _schedules: Sequence[Schedule], leases: Sequence[Leases] = ()
    ) -> AsyncIterator[None]:
        self._jobs = {job.name: job for job in jobs}
        for each in leases:
            await each.release({self.slot})
        async with running(*(self._work_off(job) for job in jobs)):
            yield

    async def start(self, job: str, subject: str) -> None:
        while await self._jobs[job].portion(subject):
            pass

    async def check(self) -> tuple[str, str | None]:
        return "ok", None

    async def _work_off(self, job: Job) -> None:
        while True:
            try:
                for subject in await job.due():
                    await self.start(job.name, subject)
            except Exception:  # noqa: BLE001 - as the real one: told, and tried again
                log().exception("job_failed", job=job.name)
            await asyncio.sleep(_EVERY_SECONDS)
