"""Threads that run units of work, each of which has a connection of its own meanwhile.

A unit that nobody waits for any more is broken off from outside: the server is asked to end its
statement, and where that does not help, the socket is shut. Its place is free again only when its
thread has ended with it, so a connection never has two users.
"""

import asyncio
import queue
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar, cast

import psycopg
from sqlalchemy.exc import TimeoutError as PoolTimeout

from services.chassis.storage.drivers.handing_back import for_a_task
from services.chassis.telemetry.logs import log

T = TypeVar("T")

THREAD_NAME: Final = "unit of work"
_ASKING_SECONDS: Final = 1.0
"""How long the server may take to hear that a statement is to end, and again to end it."""
_LET_GO_SECONDS: Final = 5.0
"""How long a unit that is broken off may go on: as long as opening a connection takes at most."""


class Hold:
    """What a unit in a thread has in its hands, for whoever wants to break it off."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._driver: psycopg.Connection[Any] | None = None
        self._is_broken_off = False
        self._has_ended = threading.Event()

    def take(self, driver: psycopg.Connection[Any]) -> None:
        """``driver`` is in use from now on, and may be broken off.

        Raises:
            psycopg.OperationalError: the unit is broken off already.
        """
        with self._lock:
            if self._is_broken_off:
                raise psycopg.OperationalError("nobody waits for this unit any more")
            self._driver = driver

    def drop(self) -> None:
        """The connection is about to be closed."""
        with self._lock:
            self._driver = None

    def let_go(self) -> bool:
        """The connection is not touched from outside any more; whether it can be used again.

        A request to end a statement may reach the server late, and would meet the next one.
        """
        with self._lock:
            self._driver = None
            self._has_ended.set()
            return not self._is_broken_off

    def break_off(self) -> None:
        """Have the unit fail soon; takes two seconds at most, and so belongs in a thread."""
        with self._lock:
            self._is_broken_off = True
            if self._driver is not None:
                with suppress(psycopg.Error):
                    self._driver.cancel_safe(timeout=_ASKING_SECONDS)
        if not self._has_ended.wait(_ASKING_SECONDS):
            with self._lock:
                if self._driver is not None:
                    _shut(self._driver)


def _shut(driver: psycopg.Connection[Any]) -> None:
    """End the conversation without closing the descriptor, which the unit's thread waits on."""
    with suppress(OSError, psycopg.Error), socket.socket(fileno=_copy_of(driver)) as copy:
        copy.shutdown(socket.SHUT_RDWR)


def _copy_of(driver: psycopg.Connection[Any]) -> int:
    return socket.dup(driver.fileno())


@dataclass(slots=True)
class _Job(Generic[T]):
    work: Callable[[Hold], T]
    future: "asyncio.Future[T]"
    loop: asyncio.AbstractEventLoop
    hold: Hold = field(default_factory=Hold)
    context: Context = field(default_factory=copy_context)
    """of whoever asked for it, such as in whose name that was"""

    def run(self) -> None:
        """Run it, and tell the loop; one that has ended needs no answer any more."""
        try:
            result = self.context.run(self.work, self.hold)
        except BaseException as error:  # noqa: BLE001 - handed to the caller that waits, in its own task
            tell, value = self.future.set_exception, cast("Any", for_a_task(error))
        else:
            tell, value = cast("Any", self.future.set_result), result
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(tell, value)


class UnitThreads:
    """At most ``limit`` threads, each started when no other is free."""

    def __init__(self, limit: int, patience: float) -> None:
        """``patience``: how many seconds a unit waits for a thread."""
        self._limit = limit
        self._patience = patience
        self._places = asyncio.Semaphore(limit)
        self._jobs: queue.SimpleQueue[_Job[Any] | None] = queue.SimpleQueue()
        self._threads = 0
        self._under_way = 0

    async def run(self, work: Callable[[Hold], T]) -> T:
        """What ``work`` answers in a thread; where this is cancelled, it is broken off.

        It returns when the thread has ended with it, or cannot be brought to in five seconds.

        Raises:
            sqlalchemy.exc.TimeoutError: no thread became free.
            Exception: whatever ``work`` raised.
        """
        await self._take_place()
        loop = asyncio.get_running_loop()
        job = _Job(work, loop.create_future(), loop)
        job.future.add_done_callback(self._give_place_back)
        self._jobs.put(job)
        try:
            return await asyncio.shield(job.future)
        except asyncio.CancelledError:
            await _break_off(job)
            raise

    def close(self) -> None:
        """Let the threads end after what they are at."""
        for _ in range(self._threads):
            self._jobs.put(None)
        self._threads = 0

    async def _take_place(self) -> None:
        if self._places.locked():
            try:
                async with asyncio.timeout(self._patience):
                    await self._places.acquire()
            except TimeoutError:
                raise PoolTimeout(f"all {self._limit} connections are in use") from None
        else:
            await self._places.acquire()
        self._under_way += 1
        if self._under_way > self._threads:
            # Daemons: one that the system keeps waiting, as for a name, does not keep the process.
            threading.Thread(target=self._work, name=THREAD_NAME, daemon=True).start()
            self._threads += 1

    def _give_place_back(self, future: "asyncio.Future[Any]") -> None:
        self._under_way -= 1
        self._places.release()
        if not future.cancelled():
            future.exception()  # whoever asked may be gone

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job.run()
            del job  # and what it holds, while waiting for the next


async def _break_off(job: _Job[Any]) -> None:
    threading.Thread(target=job.hold.break_off, name="breaking off", daemon=True).start()
    _, late = await asyncio.wait({job.future}, timeout=_LET_GO_SECONDS)
    if late:
        log().warning("unit_not_broken_off")
