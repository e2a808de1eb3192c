"""Units of work about different things that are asked for at the same moment, in one transaction.

What one unit waits for, on PostgreSQL, is mostly the way there and back. Here the statements that
all of them come to next go out together, and one COMMIT ends them all: eight orders cost as many
round trips as one. It is tried once. Where anything fails, nothing is kept and each is run by
itself, so that whatever becomes of one is no other's business.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from contextvars import Context, copy_context
from typing import Any, Final

from greenlet import GreenletExit, getcurrent, greenlet
from prometheus_client import Counter
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from services.chassis.storage.database import T, Work
from services.chassis.storage.drivers.handing_back import for_a_task
from services.chassis.storage.drivers.loop_units import until
from services.chassis.storage.drivers.postgres_session import (
    Outcome,
    PostgresSession,
    SqlCall,
    session_of,
)
from services.chassis.storage.failures import DatabaseUnavailable, translated
from services.chassis.telemetry.metrics import REGISTRY

_MOST: Final = 32
_PATIENCE: Final[SqlCall] = ("SET LOCAL lock_timeout = 20", ())
"""Milliseconds: one that has to wait for a row is not to keep the others waiting."""
_TAKEN_APART = Counter(
    "ichiba_database_shared_transactions_taken_apart_total",
    "Transactions shared by units of work that failed, after which each unit had its own.",
    registry=REGISTRY,
)
Run = Callable[[Work[Any]], Coroutine[Any, Any, Any]]


class _Member:
    """One of the units: what it has asked the database and not been answered, and its result."""

    def __init__(self, work: Work[Any]) -> None:
        self.work = work
        self.context: Context = copy_context()
        self.future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.result: Any = None
        self.unsent: list[SqlCall] = []
        self.asked: Sequence[SqlCall] | None = None
        self.greenlet: greenlet | None = None

    def tell(self, result: Any) -> None:
        """Answer whoever asked for it and still waits."""
        if not self.future.done():
            self.future.set_result(result)

    def refuse(self, error: BaseException) -> None:
        """Have it raise ``error``, likewise."""
        if not self.future.done():
            self.future.set_exception(for_a_task(error))


class _Together:
    """Runs units in the transaction that has begun on ``connection``, in step."""

    def __init__(self, connection: Connection, members: Sequence[_Member]) -> None:
        self._connection = connection
        self._session: PostgresSession = session_of(connection)
        self._members = members
        self._at_work: _Member | None = None

    def run(self) -> None:
        """Run all of them to their ends.

        Raises:
            Exception: one of them failed.
        """
        self._session.run_later([_PATIENCE])
        self._session.shared_by = self
        try:
            for member in self._members:
                self._begin(member)
            while waiting := [each for each in self._members if each.asked is not None]:
                self._answer(waiting)
        finally:
            self._session.shared_by = None
            self._stop()
        for member in self._members:
            self._session.run_later(member.unsent)

    def ask(self, calls: Sequence[SqlCall]) -> Sequence[Outcome]:
        """What the unit at work asks; the others' statements go out with it."""
        loop = getcurrent().parent
        assert loop is not None
        outcomes: Sequence[Outcome] = loop.switch(calls)
        return outcomes

    def ask_later(self, calls: Sequence[SqlCall]) -> None:
        """What it does not wait for."""
        assert self._at_work is not None
        self._at_work.unsent += calls

    def _begin(self, member: _Member) -> None:
        def run() -> None:
            member.result = member.work(self._connection)

        member.unsent, member.asked = [], None
        member.greenlet = greenlet(run)
        member.greenlet.gr_context = member.context
        self._go_on(member)

    def _answer(self, waiting: Sequence[_Member]) -> None:
        calls: list[SqlCall] = []
        ends = []
        for member in waiting:
            calls += [*member.unsent, *(member.asked or ())]
            ends.append(len(calls))
        outcomes = self._session.run_now(calls)
        for member, end in zip(waiting, ends, strict=True):
            number = len(member.asked or ())
            member.unsent, member.asked = [], None
            self._go_on(member, outcomes[end - number : end])

    def _go_on(self, member: _Member, *answer: Sequence[Outcome]) -> None:
        """Run it until it asks the database something or has ended."""
        assert member.greenlet is not None
        self._at_work = member
        asked = member.greenlet.switch(*answer)
        while callable(asked):  # SQLAlchemy's own statements: it waits by itself
            until(asked)
            asked = member.greenlet.switch()
        member.asked = asked

    def _stop(self) -> None:
        """Let go of those that are still under way, because another has failed."""
        for member in self._members:
            if member.greenlet is not None and not member.greenlet.dead:
                member.greenlet.throw(GreenletExit)
            member.greenlet = None


class SharedTransactions:
    """Gathers units of a turn of the event loop; ``run`` runs one by itself, ``run_once`` once."""

    def __init__(self, run: Run, run_once: Run) -> None:
        self._run = run
        self._run_once = run_once
        self._gathered: dict[str, _Member] = {}
        self._under_way: set[asyncio.Task[None]] = set()

    async def run(self, work: Work[T], about: str) -> T:
        """What ``work``, which is about ``about`` and nothing else, answers once it is committed.

        Raises:
            Exception: whatever ``work`` or its commit raised; nothing of it was kept.
        """
        if about in self._gathered:  # in step, neither would see what the other has done
            result: T = await self._run(work)
        else:
            if not self._gathered:
                asyncio.get_running_loop().call_soon(self._pass_on)
            member = self._gathered[about] = _Member(work)
            result = await member.future
        return result

    def _pass_on(self) -> None:
        """Begin with what this turn of the loop has gathered."""
        members, self._gathered = list(self._gathered.values()), {}
        for first in range(0, len(members), _MOST):
            some = members[first : first + _MOST]
            if len(some) == 1:
                self._begin(some, self._run_alone(some[0]), some[0].context)
            else:
                self._begin(some, self._run_together(some), copy_context())

    def _begin(
        self, members: Sequence[_Member], run: Coroutine[Any, Any, None], context: Context
    ) -> None:
        task = asyncio.get_running_loop().create_task(run, context=context)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

        def see_who_waits(_: object) -> None:
            if all(member.future.cancelled() for member in members):
                task.cancel()

        for member in members:
            member.future.add_done_callback(see_who_waits)

    async def _run_alone(self, member: _Member) -> None:
        try:
            member.tell(await self._run(member.work))
        except Exception as error:  # noqa: BLE001 - handed to whoever waits for it
            member.refuse(error)

    async def _run_together(self, members: Sequence[_Member]) -> None:
        try:
            await self._run_once(lambda connection: _Together(connection, members).run())
        except Exception as error:  # noqa: BLE001 - handed to those who wait, or met again
            await self._after(error, members)
        else:
            for member in members:
                member.tell(member.result)

    async def _after(self, error: Exception, members: Sequence[_Member]) -> None:
        """Run each by itself, unless the database is away: that may be after all was kept."""
        problem = translated(error, writing=True) if _is_outage(error) else None
        if isinstance(problem, DatabaseUnavailable):
            for member in members:
                member.refuse(DatabaseUnavailable(problem.trouble))
            return
        _TAKEN_APART.inc()
        loop = asyncio.get_running_loop()
        await asyncio.gather(
            *(
                loop.create_task(self._run_alone(member), context=member.context)
                for member in members
                if not member.future.done()
            )
        )


def _is_outage(error: Exception) -> bool:
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    # What no server has said: there was no connection.
    is_silence = isinstance(error, OperationalError) and not getattr(error.orig, "sqlstate", None)
    return is_silence or isinstance(error, PoolTimeout)
