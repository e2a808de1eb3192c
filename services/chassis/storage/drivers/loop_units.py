"""Units of work on the event loop, each in a greenlet that gives way while it waits.

A unit is a plain function, so it cannot ``await``. Where it has to wait, for its database or for a
thread, its greenlet gives way, and the loop resumes it as soon as it can go on.

A unit that nobody waits for any more is broken off from outside: the server is asked to end its
statement, and where that does not help, the socket is shut. Its place is free again only when it
has ended, so a connection never has two users.
"""

import asyncio
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from typing import Any, Final, Generic, TypeVar

import psycopg
from greenlet import getcurrent, greenlet
from sqlalchemy.exc import TimeoutError as PoolTimeout

from services.chassis.storage.drivers.handing_back import for_a_task
from services.chassis.telemetry.logs import log
from services.chassis.telemetry.requests import CURRENT

T = TypeVar("T")

_ASKING_SECONDS: Final = 1.0
"""How long the server may take to hear that a statement is to end, and again to end it."""
Arrange = Callable[[Callable[[], object]], object]
"""Has the event loop call what it is given, as soon as there is what is waited for."""
_LONG_SECONDS: Final = 0.005
"""A request that waits longer than this for its turn has to wait for something large."""
_LATELY_SECONDS: Final = 5.0
_LET_GO_SECONDS: Final = 5.0
"""How long a unit that is broken off may go on: as long as opening a connection takes at most."""


class Hold:
    """What a unit has in its hands, for whoever wants to break it off from another thread."""

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
    """End the conversation without closing the descriptor, which the loop watches."""
    with suppress(OSError, psycopg.Error), socket.socket(fileno=_copy_of(driver)) as copy:
        copy.shutdown(socket.SHUT_RDWR)


def _copy_of(driver: psycopg.Connection[Any]) -> int:
    return socket.dup(driver.fileno())


class _Unit(Generic[T]):
    """One unit, from its beginning to its end."""

    def __init__(
        self, work: Callable[[Hold], T], note_turn: Callable[["_Unit[Any]", float], None]
    ) -> None:
        """``note_turn`` is told how many seconds it has kept the loop, each time it gives way."""
        self.hold = Hold()
        self.future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self.is_of_request = CURRENT.get(None) is not None
        self._work = work
        self._note_turn = note_turn

    def start(self) -> None:
        """Run it until it waits for something or has ended, in the context of whoever asked."""
        self._greenlet = greenlet(self._run)
        self._greenlet.gr_context = copy_context()
        self._go_on()

    def _go_on(self) -> None:
        """Run it until it waits again, and see to what it waits for.

        That is done here and not in the greenlet: while one runs, what the loop has on its stack
        is somewhere else, and the loop may not be touched.
        """
        arrange: Arrange | None = self._take_turn(self._greenlet.switch)
        while arrange is not None:
            try:
                arrange(self._go_on)
            except Exception as refused:  # noqa: BLE001 - handed to the unit, which else would wait for ever
                arrange = self._take_turn(partial(self._greenlet.throw, refused))
            else:
                return
        self._end()

    def _end(self) -> None:
        del self._greenlet
        outcome, error = self._outcome
        if self.future.done():
            return
        if error is not None:
            self.future.set_exception(for_a_task(error))
        else:
            self.future.set_result(outcome)

    def _take_turn(self, resume: Callable[[], Any]) -> Arrange | None:
        """What it waits for next; None: it has ended."""
        began = time.monotonic()
        arrange: Arrange | None = resume()
        self._note_turn(self, time.monotonic() - began)
        return arrange

    def _run(self) -> None:
        try:
            self._outcome: tuple[Any, BaseException | None] = self._work(self.hold), None
        except BaseException as error:  # noqa: BLE001 - handed to the caller that waits, in its own task
            self._outcome = None, error


def is_in_unit() -> bool:
    """Whether whoever asks runs in a unit, and so has to let the loop go on while it waits."""
    return getcurrent().parent is not None


def until(arrange: Arrange) -> None:
    """Let the loop go on until it calls what ``arrange`` is given: once, in the loop's thread."""
    loop = getcurrent().parent
    assert loop is not None, "not in a unit"
    loop.switch(arrange)


def until_ready(fileno: int, *, is_to_write: bool) -> bool:
    """Let the loop go on until there is something to read, or room to write; true: to read."""
    loop = asyncio.get_running_loop()
    ready: list[bool] = []

    def watch(go_on: Callable[[], object]) -> None:
        def tell(is_to_read: bool) -> None:
            # Before the driver has the descriptor again, which it may close.
            loop.remove_reader(fileno)
            if is_to_write:
                loop.remove_writer(fileno)
            ready.append(is_to_read)
            go_on()

        loop.add_reader(fileno, tell, True)
        if is_to_write:
            loop.add_writer(fileno, tell, False)

    until(watch)
    return ready[0]


def in_thread(work: Callable[[], T]) -> T:
    """What ``work`` answers in a thread, while the loop goes on."""
    loop = asyncio.get_running_loop()
    running: list[asyncio.Future[T]] = []

    def run(go_on: Callable[[], object]) -> None:
        running.append(loop.run_in_executor(None, work))
        running[0].add_done_callback(lambda _: go_on())

    until(run)
    return running[0].result()


class LoopUnits:
    """At most ``limit`` units at a time."""

    def __init__(self, limit: int, patience: float) -> None:
        """``patience``: how many seconds a unit waits for its turn."""
        self._limit = limit
        self._patience = patience
        self._places = asyncio.Semaphore(limit)
        self._of_requests = 0
        self._waited_for_at: float | None = None

    def is_waited_for(self) -> bool:
        """Whether a unit that belongs to a request has had to wait for its turn lately."""
        at = self._waited_for_at
        return at is not None and time.monotonic() - at < _LATELY_SECONDS

    async def run(self, work: Callable[[Hold], T]) -> T:
        """What ``work`` answers in a greenlet; where this is cancelled, it is broken off.

        It returns when the unit has ended, or cannot be brought to in five seconds.

        Raises:
            sqlalchemy.exc.TimeoutError: its turn did not come.
            Exception: whatever ``work`` raised.
        """
        await self._take_place()
        unit: _Unit[T] = _Unit(work, self._note_turn)
        self._of_requests += unit.is_of_request
        unit.future.add_done_callback(partial(self._give_place_back, unit))
        unit.start()
        if unit.future.done():
            return unit.future.result()
        try:
            return await asyncio.shield(unit.future)
        except asyncio.CancelledError:
            await _break_off(unit)
            raise

    async def _take_place(self) -> None:
        if not self._places.locked():
            await self._places.acquire()
            return
        try:
            async with asyncio.timeout(self._patience):
                await self._places.acquire()
        except TimeoutError:
            raise PoolTimeout(f"all {self._limit} connections are in use") from None

    def _note_turn(self, unit: _Unit[Any], seconds: float) -> None:
        if seconds > _LONG_SECONDS and self._of_requests > unit.is_of_request:
            self._waited_for_at = time.monotonic()

    def _give_place_back(self, unit: _Unit[Any], future: "asyncio.Future[Any]") -> None:
        self._of_requests -= unit.is_of_request
        self._places.release()
        if not future.cancelled():
            future.exception()  # whoever asked may be gone


async def _break_off(unit: _Unit[Any]) -> None:
    threading.Thread(target=unit.hold.break_off, name="breaking off", daemon=True).start()
    _, late = await asyncio.wait({unit.future}, timeout=_LET_GO_SECONDS)
    if late:
        log().warning("unit_not_broken_off")
