"""SQLite's one writer: a thread that commits the units of work that have gathered together.

A commit costs an fsync, so what waits while one is under way shares the next; and where more have
just been committed together than wait now, the next are given a moment to gather, as PostgreSQL
does with ``commit_delay`` and ``commit_siblings``. Each unit has a savepoint of its own; one that
fails takes back only its own writes.
"""

import asyncio
import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from services.chassis.storage.drivers.handing_back import for_a_task
from services.chassis.storage.failures import (
    LOCKED,
    DatabaseUnavailable,
    needs_new_connection,
    trouble_of,
)
from services.chassis.telemetry.requests import CURRENT

T = TypeVar("T")

_GROUP_LIMIT = 64
_LONG_SECONDS = 0.005
"""A request that waits longer than this for its turn has to wait for something large."""
_LATELY_SECONDS = 5.0
_GATHERING_SECONDS = 0.0005
"""A tenth less CPU time an order at eight connections; their median time is the same."""


@dataclass(slots=True)
class _Job:
    work: Callable[[Connection], Any]
    future: "asyncio.Future[Any]"
    result: Any = None
    error: BaseException | None = None
    context: Context = field(default_factory=copy_context)
    """of whoever asked for it, such as in whose name that was"""
    asked_at: float = field(default_factory=time.monotonic)


class GroupCommit:
    """Runs units of work on ``engine`` in a thread of its own; made inside the running loop."""

    def __init__(self, engine: Engine, *, before_commit: Callable[[], None] | None = None) -> None:
        self._engine = engine
        self._before_commit = before_commit
        self._loop = asyncio.get_running_loop()
        self._queue: queue.SimpleQueue[list[_Job] | None] = queue.SimpleQueue()
        self._gathering: list[_Job] = []
        self._connection: Connection | None = None
        self._is_closed = False
        self._waited_for_at: float | None = None
        self._writing = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    async def run(self, work: Callable[[Connection], T]) -> T:
        """The result of ``work`` once it is committed.

        Raises:
            DatabaseUnavailable: the writer is closed.
            Exception: whatever ``work`` or its commit raised; nothing of it was kept.
        """
        if self._is_closed:
            raise DatabaseUnavailable
        future: asyncio.Future[T] = self._loop.create_future()
        if not self._gathering:
            self._loop.call_soon(self._pass_on)  # once for all that come in this turn
        self._gathering.append(_Job(work, future))
        return await future

    def is_waited_for(self) -> bool:
        """Whether a unit that belongs to a request has had to wait for its turn lately."""
        at = self._waited_for_at
        return at is not None and time.monotonic() - at < _LATELY_SECONDS

    def pausing(self, work: Callable[[], T]) -> T:
        """The result of ``work``, run in the caller's thread while units wait to be committed."""
        with self._writing:
            return work()

    async def close(self) -> None:
        """Commit what is queued, take nothing more, and end the thread."""
        self._is_closed = True
        self._pass_on()
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _pass_on(self) -> None:
        """Hand what has gathered to the writing thread: one wake-up for all of it."""
        jobs, self._gathering = self._gathering, []
        if jobs:
            self._queue.put(jobs)

    def _run(self) -> None:
        try:
            self._write_until_closed()
        finally:
            self._let_go()

    def _write_until_closed(self) -> None:
        before = 1  # units in the last group
        while (jobs := self._queue.get()) is not None:
            last = False
            if len(jobs) < before:
                time.sleep(_GATHERING_SECONDS)
            while len(jobs) < _GROUP_LIMIT and not self._queue.empty():
                following = self._queue.get()
                if following is None:
                    last = True
                    break
                jobs += following
            before = len(jobs)
            self._note_waiting(jobs)
            with self._writing:
                self._commit_together(jobs)
            if any(job.error is not None for job in jobs):
                last = self._after_errors(jobs) or last
            self._loop.call_soon_threadsafe(_hand_back, jobs)
            if last:
                return

    def _note_waiting(self, jobs: list[_Job]) -> None:
        now = time.monotonic()
        long_ago = (job for job in jobs if now - job.asked_at > _LONG_SECONDS)
        if any(job.context.get(CURRENT) is not None for job in long_ago):
            self._waited_for_at = now

    def _commit_together(self, jobs: list[_Job]) -> None:
        """Run ``jobs`` in one transaction; one that fails takes back only its own writes."""
        try:
            connection = self._held_connection()
            with connection.begin():
                if len(jobs) == 1:
                    jobs[0].result = jobs[0].context.run(jobs[0].work, connection)
                else:
                    for job in jobs:
                        _run_in_savepoint(connection, job)
                if self._before_commit is not None:
                    self._before_commit()
        except BaseException as error:  # noqa: BLE001 - handed to the callers that wait, in their own task
            for job in jobs:
                job.error = job.error or error
            self._let_go()  # the pool rolls back what a commit that failed has left open

    def _held_connection(self) -> Connection:
        """The writer's one connection: taking it from the pool and back costs as much as a unit."""
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection

    def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            connection.close()
        except (DBAPIError, sqlite3.Error):  # it is of no more use; the next unit opens another
            self._engine.dispose()

    def _after_errors(self, jobs: list[_Job]) -> bool:
        """Be ready for the next group; answers whether the end was asked for.

        What has gathered while the file was locked is refused with the group that waited for it:
        it would wait as long again, and its callers with it.
        """
        errors = [job.error for job in jobs if job.error is not None]
        if any(needs_new_connection(error) for error in errors):
            self._let_go()  # a unit's own error leaves the connection held
            self._engine.dispose()
        locked = next((error for error in errors if trouble_of(error) is LOCKED), None)
        while locked is not None and not self._queue.empty():
            following = self._queue.get()
            if following is None:
                return True
            for job in following:
                job.error = locked
            jobs += following
        return False


def _run_in_savepoint(connection: Connection, job: _Job) -> None:
    # On the driver itself: SQLAlchemy's own way costs as much as a statement.
    driver: Any = connection.connection.dbapi_connection
    execute = driver.cursor().execute
    execute("SAVEPOINT unit")
    try:
        job.result = job.context.run(job.work, connection)
    except BaseException as error:
        job.error = error
        if not driver.in_transaction:  # a full disk: SQLite has taken back the whole group
            raise
        execute("ROLLBACK TO unit")
    execute("RELEASE unit")


def _hand_back(jobs: list[_Job]) -> None:
    for job in jobs:
        if job.future.cancelled():
            continue
        if job.error is None:
            job.future.set_result(job.result)
        else:
            job.future.set_exception(for_a_task(job.error))
