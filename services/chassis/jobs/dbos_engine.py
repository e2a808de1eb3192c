"""The durable engine: DBOS, which only this module and its siblings named ``dbos_*`` import.

Each turn of a subject (``services.chassis.jobs.turns``) is one DBOS workflow in the queue of its
kind of work. It is a coroutine, so that no thread of DBOS's is kept while a portion waits; the
portions themselves run on the service's event loop. A process puts its turns into queues of its
own, named after its slot, and does them itself: what it has in hand (leases, open files) stays with
it. What a dead process left there is cancelled by another, which finds the same subjects due.
See docs/adr/0009-durable-engine.md for what was measured.
"""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, ClassVar

import psycopg
from dbos import DBOS, ScheduleInput, SetEnqueueOptions, SetWorkflowID
from sqlalchemy import Engine as SqlEngine
from sqlalchemy.exc import DBAPIError

from services.chassis.base.ids import new_id
from services.chassis.base.problems import Problem
from services.chassis.base.settings import Service, Settings
from services.chassis.base.ticks import until_tick
from services.chassis.jobs.contract import UPKEEP, Job, Leases, Schedule, rest_seconds
from services.chassis.jobs.dbos_bell import LONGEST_WAIT_SECONDS, Bell, hang_up
from services.chassis.jobs.dbos_configuration import configuration, log_like_the_rest
from services.chassis.jobs.dbos_queues import delete_finished, lost_among, queue_of, take_over
from services.chassis.jobs.process_slots import Slot, SlotLost, take_slot
from services.chassis.jobs.service_loop import ServiceLoop, Stopped
from services.chassis.jobs.tasks import Background, Work
from services.chassis.jobs.turns import Subject, Turns
from services.chassis.jobs.untried import Untried
from services.chassis.telemetry.logs import log

_REAP_EVERY_SECONDS = 4.0
_LONGEST_SILENCE_SECONDS = 30.0
_AFTER_A_FAULT_SECONDS = 2.0
_SOON_SECONDS = 0.05
_LOST_AFTER_SECONDS = 10.0
"""How long a subject waits before DBOS is asked whether it still has its turn in the queue."""


class DurableEngine:
    """The engine of ``services.chassis.jobs.contract``: one in a process, as DBOS has it."""

    current: "ClassVar[DurableEngine | None]" = None

    def __init__(
        self, service: Service, database_url: str, finished_kept_for: timedelta = timedelta(days=30)
    ) -> None:
        """Take a slot; nothing runs yet.

        Raises:
            SlotTaken: on SQLite, another process has the database.
        """
        self._service = service
        self._database_url = database_url
        self._finished_kept_for = finished_kept_for
        self._slot: Slot = take_slot(service, database_url)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="engine")
        self._turns = Turns.of(())
        self._workflows: dict[Subject, str] = {}
        self._schedules: dict[str, Schedule] = {}
        self._file: SqlEngine | None = None
        self._looked_at: dict[str, float] = {}
        self._background = Background()
        self._bell = Bell(self._patience)

    @classmethod
    def open(cls, service: Service, settings: Settings) -> "DurableEngine":
        """The engine of ``service`` on its database."""
        kept_for = timedelta(days=settings.keep_job_records)
        return cls(service, settings.database_url(service), kept_for)

    @property
    def slot(self) -> str:
        return self._slot.name

    @asynccontextmanager
    async def running(
        self, jobs: Sequence[Job], schedules: Sequence[Schedule], leases: Sequence[Leases] = ()
    ) -> AsyncIterator[None]:
        """Do the jobs until the block ends; what is then under way stays for the next start."""
        self._loop = asyncio.get_running_loop()
        self._service_loop = ServiceLoop()
        self._turns = Turns.of(jobs)
        own = Schedule("prune_jobs", "41 3 * * *", self._prune)
        self._schedules = {schedule.name: schedule for schedule in (*schedules, own)}
        for each in leases:
            await each.release({self.slot})
        await self._in_thread(self._launch)
        works: list[Work] = [partial(self._look_forever, job) for job in jobs]
        works.append(self._look_for_lost_turns_forever)
        if not self._slot.is_only:
            works.append(partial(self._reap_forever, leases))
        try:
            async with self._background.running(*works):
                yield
        finally:
            is_busy = self._turns.end()
            await self._service_loop.finish()
            await self._in_thread(self._destroy, is_busy)
            self._thread.shutdown()
            self._slot.release()

    async def start(self, job: str, subject: str) -> None:
        if not self._turns.line_up(job, subject):
            return
        try:
            await self._in_thread(self._enqueue, job, subject)
        except BaseException:
            self._turns.give_up(job, subject)
            raise

    async def check(self) -> tuple[str, str | None]:
        now = time.monotonic()
        for job, at in self._looked_at.items():
            if now - at > _LONGEST_SILENCE_SECONDS:
                return "failed", f"The job loop of {job} has not run for {now - at:.0f} seconds."
        return await self._background.check()

    async def find_untried(self) -> Untried | None:
        return await self._turns.find_untried()

    def _destroy(self, is_busy: bool) -> None:
        # DBOS closes its loop before the threads that hand it work have ended: where turns wait,
        # they are given a moment.
        DBOS.destroy(workflow_completion_timeout_sec=1 if is_busy else 0)
        if self._file is not None:  # DBOS leaves open what it was given
            self._file.dispose()

    def _launch(self) -> None:
        DurableEngine.current = self
        config = configuration(self._service, self._database_url, self.slot)
        self._file = config.get("system_database_engine")
        DBOS(config=config)
        log_like_the_rest()
        queues = {queue_of(self.slot, queue): queue for queue in self._turns.queues}
        queues[UPKEEP.name] = UPKEEP
        DBOS.listen_queues(list(queues))
        hang_up(self._bell)
        DBOS.launch()
        for name, queue in queues.items():
            DBOS.register_queue(
                name,
                worker_concurrency=queue.at_once,
                polling_interval_sec=queue.look_every,
                on_conflict="always_update",
            )
        DBOS.apply_schedules(
            [
                ScheduleInput(
                    schedule_name=schedule.name,
                    workflow_fn=_on_schedule,
                    schedule=schedule.cron,
                    context=schedule.name,
                    automatic_backfill=schedule.make_up,
                    queue_name=UPKEEP.name,
                )
                for schedule in self._schedules.values()
            ]
        )

    async def _prune(self, now: datetime) -> None:
        """Delete the records of what ended long ago; DBOS deletes nothing by itself."""
        await self._in_thread(delete_finished, now - self._finished_kept_for)

    def _enqueue(self, job: str, subject: str) -> None:
        workflow_id = f"{job}:{subject}:{new_id()}"
        self._workflows[job, subject] = workflow_id
        queue = queue_of(self.slot, self._turns.jobs[job].queue)
        with SetWorkflowID(workflow_id):
            DBOS.enqueue_workflow(queue, _work_off, job, subject)
        self._bell.ring(queue)

    def _patience(self, name: str) -> float | None:
        """How long a queue of DBOS's may go without a look; None: as it says itself.

        Where a turn has just ended, DBOS may not have written that down when it is told so: it is
        asked again soon, as long as there is room for one of those that wait.
        """
        queues = (each for each in self._turns.queues if queue_of(self.slot, each) == name)
        queue = next(queues, None)
        if queue is None:  # other processes may fill it, too
            return None
        if not self._turns.is_awaited(queue):
            return LONGEST_WAIT_SECONDS
        return _SOON_SECONDS if self._turns.has_room(queue) else None

    async def _in_thread(self, function: Any, *arguments: Any) -> Any:
        return await self._loop.run_in_executor(self._thread, function, *arguments)

    async def _look_forever(self, job: Job) -> None:
        """Find what is due of a job, and put it into its queue, until cancelled."""
        while True:
            rest = 0.0
            try:
                for subject in await job.due():
                    await self.start(job.name, subject)
            except Problem as problem:  # the database is away: it is asked again
                log().warning("job_not_looked_for", job=job.name, detail=problem.detail)
                rest = _AFTER_A_FAULT_SECONDS
            except DBAPIError as error:  # the engine's own tables: likewise
                log().warning("job_not_started", job=job.name, error=str(error.orig))
                rest = _AFTER_A_FAULT_SECONDS
            except Exception:  # noqa: BLE001 - what is owed must not be forgotten because of a bug
                log().exception("job_not_looked_for", job=job.name)
                rest = _AFTER_A_FAULT_SECONDS
            self._looked_at[job.name] = time.monotonic()
            await asyncio.sleep(rest or until_tick(job.queue.look_every))

    async def _look_for_lost_turns_forever(self) -> None:
        """Forget what waits for a turn that DBOS does not have any more, until cancelled.

        Somebody may have cancelled it, or it could not be begun: then it is found due again.
        """
        while True:
            await asyncio.sleep(_LOST_AFTER_SECONDS)
            waiting = self._turns.waiting_for(_LOST_AFTER_SECONDS)
            try:
                lost = await self._in_thread(self._lost_among, waiting) if waiting else ()
            except DBAPIError as error:
                log().warning("turns_not_looked_for", error=str(error.orig))
                continue
            for job, subject in lost:
                log().warning("turn_was_lost", job=job, subject=subject)
                self._turns.give_up(job, subject)

    def _lost_among(self, waiting: Sequence[Subject]) -> list[Subject]:
        return lost_among({key: self._workflows.get(key, "") for key in waiting})

    async def _reap_forever(self, leases: Sequence[Leases]) -> None:
        """Take over from processes that have died, until cancelled."""
        while True:
            await asyncio.sleep(until_tick(_REAP_EVERY_SECONDS))
            try:
                holders = set().union(*await asyncio.gather(*(each.holders() for each in leases)))
                dead = await self._in_thread(take_over, self._slot, holders)
                for each in leases if dead else ():
                    await each.release(dead)
            except SlotLost as lost:  # another counts us as dead: end, and be started again
                log().critical("slot_lost", slot=str(lost))
                os.kill(os.getpid(), signal.SIGTERM)
            except Problem as problem:
                log().warning("dead_processes_not_looked_for", detail=problem.detail)
            except (DBAPIError, psycopg.Error) as error:  # PostgreSQL is away: it is asked again
                log().warning("dead_processes_not_looked_for", error=str(error).strip())
            except Exception:  # noqa: BLE001 - a bug must not end it for good: told, and tried again
                log().exception("dead_processes_not_looked_for")

    async def have_turn(self, job: str, subject: str) -> None:
        """A turn, for a workflow that waits for it on DBOS's loop."""
        await self._service_loop.do(self._turn(job, subject))

    async def keep_time(self, name: str, meant_for: datetime, faults: int) -> None:
        """What a schedule has to do at the time it was meant for; later again where it fails."""
        schedule = self._schedules.get(name)
        if schedule is not None:  # else it is one of an earlier release
            await self._service_loop.do(self._scheduled(schedule, meant_for, faults))

    async def _turn(self, job: str, subject: str) -> None:
        self._workflows.pop((job, subject), None)
        has_more = await self._turns.take(job, subject)
        known = self._turns.jobs.get(job)
        if known is not None and self._turns.is_awaited(known.queue):
            self._bell.ring(queue_of(self.slot, known.queue))
        if has_more:
            await self.start(job, subject)

    async def _scheduled(self, schedule: Schedule, meant_for: datetime, faults: int) -> None:
        try:
            await schedule.run(meant_for)
        except Problem as problem:
            log().warning("schedule_failed", schedule=schedule.name, detail=problem.detail)
        except Exception:  # noqa: BLE001 - told, and tried again
            log().exception("schedule_failed", schedule=schedule.name)
        else:
            return
        await self._in_thread(_keep_time_later, schedule.name, meant_for, faults + 1)


def _current() -> DurableEngine:
    if DurableEngine.current is None:
        raise Stopped
    return DurableEngine.current


@DBOS.workflow(name="work_off", max_recovery_attempts=None)
async def _work_off(job: str, subject: str) -> None:
    await _current().have_turn(job, subject)


@DBOS.workflow(name="on_schedule", max_recovery_attempts=None)
async def _on_schedule(meant_for: datetime, name: Any) -> None:
    await _current().keep_time(name, meant_for.astimezone(UTC), 0)


@DBOS.workflow(name="on_schedule_again", max_recovery_attempts=None)
async def _on_schedule_again(meant_for: datetime, name: str, faults: int) -> None:
    await _current().keep_time(name, meant_for, faults)


def _keep_time_later(name: str, meant_for: datetime, faults: int) -> None:
    """Put what a schedule could not do into its queue again; the rest is kept over restarts."""
    with SetEnqueueOptions(delay_seconds=rest_seconds(faults)):
        DBOS.enqueue_workflow(UPKEEP.name, _on_schedule_again, meant_for, name, faults)
