"""The durable engine: DBOS, and nothing else imports it.

Each job for each subject is one DBOS workflow whose steps are the job's portions. A killed
process's workflows go on at the next portion: at restart where it was alone (SQLite), within
seconds in another process (PostgreSQL). DBOS runs in threads of its own and hands every portion to
the service's event loop. See docs/adr/0009-durable-engine.md for what was measured.
"""

import asyncio
import logging
import os
import signal
import threading
import time
from collections.abc import AsyncIterator, Collection, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

import psycopg
from dbos import DBOS, DBOSConfig, ScheduleInput, SetWorkflowID
from sqlalchemy import Engine as SqlEngine
from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError

from services.chassis.engine_file import open_engine_file, set_damaged_aside
from services.chassis.ids import new_id
from services.chassis.jobs import Job, Leases, Schedule
from services.chassis.problems import Problem
from services.chassis.settings import ENGINE_CONNECTIONS, Service, Settings
from services.chassis.slots import Slot, SlotLost, take_slot
from services.chassis.telemetry import log

_APPLICATION_VERSION = "1"
"""Kept over releases: a workflow is nothing but portions, whose state is in our own rows."""
_SCHEMA = "dbos"
_LOOK_EVERY_SECONDS = 0.25
_REAP_EVERY_SECONDS = 2.0
_LONGEST_SILENCE_SECONDS = 30.0
_AFTER_A_FAULT_SECONDS = 2.0
_LONGEST_PAUSE_SECONDS = 60.0
_CLOSING_SECONDS = 3.0
_THREADS = 16
_UNDER_WAY = ("PENDING", "ENQUEUED")
_FINISHED_KEPT_FOR = timedelta(days=30)
_DELETED_AT_ONCE = 500


class _Stopped(BaseException):
    """This process ends: the workflow is left as it is, for whoever takes it over.

    Not an ``Exception``, which DBOS would keep as the workflow's result.
    """


class DurableEngine:
    """See ``services.chassis.jobs.Engine``. There can be one in a process, as DBOS has it."""

    current: "ClassVar[DurableEngine | None]" = None

    def __init__(self, service: Service, database_url: str) -> None:
        """Take a slot; nothing runs yet.

        Raises:
            SlotTaken: on SQLite, another process has the database.
        """
        self._service = service
        self._database_url = database_url
        self._slot: Slot = take_slot(service, database_url)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="engine")
        self._jobs: dict[str, Job] = {}
        self._schedules: dict[str, Schedule] = {}
        self._running: set[tuple[str, str]] = set()
        self._portions: set[Future[Any]] = set()
        self._lock = threading.Lock()
        self._faults: dict[tuple[str, str], int] = {}
        self._is_closing = False
        self._file: SqlEngine | None = None
        self._looked_at = time.monotonic()

    @classmethod
    def open(cls, service: Service, settings: Settings) -> "DurableEngine":
        """The engine of ``service`` on its database."""
        return cls(service, settings.database_url(service))

    @property
    def slot(self) -> str:
        return self._slot.name

    @asynccontextmanager
    async def running(
        self, jobs: Sequence[Job], schedules: Sequence[Schedule], leases: Sequence[Leases] = ()
    ) -> AsyncIterator[None]:
        """Do the jobs until the block ends; what is then under way stays for the next start."""
        self._loop = asyncio.get_running_loop()
        self._jobs = {job.name: job for job in jobs}
        own = Schedule("prune_jobs", "41 3 * * *", self._prune)
        self._schedules = {schedule.name: schedule for schedule in (*schedules, own)}
        for each in leases:
            await each.release({self.slot})
        await self._in_thread(self._launch)
        tasks = [asyncio.create_task(self._look_forever())]
        if not self._slot.is_only:
            tasks.append(asyncio.create_task(self._reap_forever(leases)))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._finish_portions()
            await self._in_thread(self._destroy)
            self._thread.shutdown()
            self._slot.release()

    async def start(self, job: str, subject: str) -> None:
        await self._start_unless_running(job, subject, is_due=False)

    async def _start_unless_running(self, job: str, subject: str, *, is_due: bool) -> None:
        with self._lock:
            if (job, subject) in self._running or self._is_closing:
                return
            self._running.add((job, subject))
        try:
            await self._in_thread(self._start, job, subject, is_due)
        except BaseException:
            self._forget(job, subject)
            raise

    async def check(self) -> tuple[str, str | None]:
        silence = time.monotonic() - self._looked_at
        if silence > _LONGEST_SILENCE_SECONDS:
            return "failed", f"No work was looked for since {silence:.0f} s."
        return "ok", None

    def _destroy(self) -> None:
        DBOS.destroy()
        if self._file is not None:  # DBOS leaves open what it was given
            self._file.dispose()

    def _launch(self) -> None:
        DurableEngine.current = self
        config = _configuration(self._service, self._database_url, self.slot)
        self._file = config.get("system_database_engine")
        DBOS(config=config)
        _log_like_the_rest()
        DBOS.launch()
        DBOS.apply_schedules(
            [
                ScheduleInput(
                    schedule_name=schedule.name,
                    workflow_fn=_on_schedule,
                    schedule=schedule.cron,
                    context=schedule.name,
                    automatic_backfill=schedule.make_up,
                )
                for schedule in self._schedules.values()
            ]
        )

    async def _prune(self, now: datetime) -> None:
        """Delete the records of what ended over 30 days ago; DBOS deletes nothing by itself."""
        await self._in_thread(_delete_finished, now - _FINISHED_KEPT_FOR)

    def _start(self, job: str, subject: str, is_due: bool) -> None:
        if not self._jobs[job].once:
            self._start_workflow(f"{job}:{subject}:{new_id()}", job, subject)
            return
        status = self._start_workflow(f"{job}:{subject}", job, subject)
        if status in _UNDER_WAY:
            return
        if is_due:  # its workflow has come to an end without it: another one does the rest
            log().warning("job_started_again", job=job, subject=subject, ended=status)
            self._start_workflow(f"{job}:{subject}:{new_id()}", job, subject)
        else:
            self._forget(job, subject)

    def _start_workflow(self, workflow_id: str, job: str, subject: str) -> str:
        """The status of the workflow of that id, which is started where there is none yet."""
        with SetWorkflowID(workflow_id):
            handle = DBOS.start_workflow(_work_off, job, subject)
        return handle.get_status().status

    def _forget(self, job: str, subject: str) -> None:
        with self._lock:
            self._running.discard((job, subject))

    async def _in_thread(self, function: Any, *arguments: Any) -> Any:
        return await self._loop.run_in_executor(self._thread, function, *arguments)

    async def _look_forever(self) -> None:
        """Find what is due, and have it done, until cancelled."""
        while True:
            for job in self._jobs.values():
                try:
                    for subject in await job.due():
                        await self._start_unless_running(job.name, subject, is_due=True)
                except Problem as problem:  # the database is away: it is asked again
                    log().warning("job_not_looked_for", job=job.name, detail=problem.detail)
                except DBAPIError as error:  # the engine's own tables: likewise
                    log().warning("job_not_started", job=job.name, error=str(error.orig))
                except Exception:  # noqa: BLE001 - what is owed must not be forgotten because of a bug
                    log().exception("job_not_looked_for", job=job.name)
                else:
                    continue
                await asyncio.sleep(_AFTER_A_FAULT_SECONDS)
            self._looked_at = time.monotonic()
            await asyncio.sleep(_LOOK_EVERY_SECONDS)

    async def _reap_forever(self, leases: Sequence[Leases]) -> None:
        """Take over from processes that have died, until cancelled."""
        while True:
            await asyncio.sleep(_REAP_EVERY_SECONDS)
            try:
                holders = set().union(*[await each.holders() for each in leases])
                dead = await self._in_thread(self._take_over, holders)
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

    def _take_over(self, holders: Collection[str]) -> set[str]:
        """Put dead processes' workflows back into the queue; answers the dead ones' slots."""
        pending = DBOS.list_workflows(status="PENDING", load_input=False, load_output=False)
        executors = {workflow.executor_id or "" for workflow in pending}
        dead = self._slot.free_among({*executors, *holders} - {self.slot})
        abandoned = sorted(dead & executors)
        if abandoned:
            log().warning("jobs_taken_over", slots=abandoned)
            # Its version is pinned, and a test that kills processes watches over this.
            DBOS._recover_pending_workflows(abandoned)  # noqa: SLF001 - there is no public call
        return dead

    def do_portion(self, job: str, subject: str) -> bool:
        """One portion, done on the service's loop while a thread of DBOS's waits."""
        return bool(self._on_loop(self._portion(job, subject)))

    def done(self, job: str, subject: str) -> None:
        """Note that a workflow has come to its end."""
        self._forget(job, subject)

    def keep_time(self, name: str, meant_for: datetime) -> None:
        """What a schedule has to do at the time it was meant for."""
        schedule = self._schedules.get(name)
        if schedule is not None:  # else it is one of an earlier release
            self._on_loop(self._scheduled(schedule, meant_for))

    async def _portion(self, job: str, subject: str) -> bool:
        """A portion; after a fault the job goes on: what is owed must not be forgotten."""
        try:
            has_more = await self._jobs[job].portion(subject)
        except Problem as problem:
            log().warning("portion_failed", job=job, subject=subject, detail=problem.detail)
        except Exception:  # noqa: BLE001 - told, and tried again
            log().exception("portion_failed", job=job, subject=subject)
        else:
            self._faults.pop((job, subject), None)
            return has_more
        await self._pause_after_fault(job, subject)
        return True

    async def _pause_after_fault(self, job: str, subject: str) -> None:
        faults = self._faults[job, subject] = self._faults.get((job, subject), 0) + 1
        await asyncio.sleep(min(2.0**faults, _LONGEST_PAUSE_SECONDS))

    async def _scheduled(self, schedule: Schedule, meant_for: datetime) -> None:
        while True:
            try:
                await schedule.run(meant_for)
            except Problem as problem:
                log().warning("schedule_failed", schedule=schedule.name, detail=problem.detail)
            except Exception:  # noqa: BLE001 - told, and tried again
                log().exception("schedule_failed", schedule=schedule.name)
            else:
                return
            await self._pause_after_fault("schedule", schedule.name)

    def _on_loop(self, work: Any) -> Any:
        with self._lock:
            if self._is_closing:
                work.close()
                raise _Stopped
            future = asyncio.run_coroutine_threadsafe(work, self._loop)
            self._portions.add(future)
        try:
            return future.result()
        except CancelledError:
            raise _Stopped from None
        finally:
            with self._lock:
                self._portions.discard(future)

    async def _finish_portions(self) -> None:
        """Let what is under way come to its end for a moment, then cut it off."""
        with self._lock:
            self._is_closing = True
            portions = [asyncio.wrap_future(future) for future in self._portions]
        if portions:
            _, late = await asyncio.wait(portions, timeout=_CLOSING_SECONDS)
            for portion in late:
                portion.cancel()
            await asyncio.gather(*late, return_exceptions=True)


def _current() -> DurableEngine:
    if DurableEngine.current is None:
        raise _Stopped
    return DurableEngine.current


@DBOS.workflow(name="work_off", max_recovery_attempts=None)
def _work_off(job: str, subject: str) -> None:
    try:
        while _do_portion(job, subject):
            pass
    finally:
        _current().done(job, subject)


@DBOS.step(name="portion")
def _do_portion(job: str, subject: str) -> bool:
    return _current().do_portion(job, subject)


@DBOS.workflow(name="on_schedule", max_recovery_attempts=None)
def _on_schedule(meant_for: datetime, name: Any) -> None:
    _keep_time(meant_for, name)


@DBOS.step(name="keep_time")
def _keep_time(meant_for: datetime, name: str) -> None:
    _current().keep_time(name, meant_for.astimezone(UTC))


def _delete_finished(before: datetime) -> None:
    while finished := DBOS.list_workflows(
        status=["SUCCESS", "ERROR", "CANCELLED"],
        completed_before=before.isoformat(),
        limit=_DELETED_AT_ONCE,
        load_input=False,
        load_output=False,
    ):
        DBOS.delete_workflows([workflow.workflow_id for workflow in finished])


def migrate_engine(database_url: str) -> None:
    """Bring the engine's own tables up to date; on SQLite that happens at every start."""
    url = make_url(database_url)
    if url.get_backend_name() == "postgresql":
        DBOS.migrate(url.set(drivername="postgresql").render_as_string(False), schema=_SCHEMA)


def _configuration(service: str, database_url: str, slot: str) -> DBOSConfig:
    config = DBOSConfig(
        name=f"ichiba-{service}",
        executor_id=slot,
        application_version=_APPLICATION_VERSION,
        log_level="WARNING",
        max_executor_threads=_THREADS,
        use_listen_notify=False,
        dbos_system_schema=_SCHEMA,
        scheduler_polling_interval_sec=5.0,
    )
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        path = Path(f"{url.database}.engine")
        set_damaged_aside(path)
        engine_url = url.set(drivername="sqlite", database=str(path))
        config["system_database_url"] = engine_url.render_as_string(False)
        config["system_database_engine"] = open_engine_file(engine_url.render_as_string(False))
    else:
        postgres = url.set(drivername="postgresql").render_as_string(False)
        config["system_database_url"] = postgres
        config["sys_db_pool_size"] = ENGINE_CONNECTIONS
        config["run_migrations"] = False
    return config


def _log_like_the_rest() -> None:
    """DBOS writes to a handler of its own; its lines belong among ours."""
    logger = logging.getLogger("dbos")
    logger.handlers.clear()
    logger.propagate = True
