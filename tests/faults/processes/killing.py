"""Lets a service kill its own process at a boundary between two of its SQL statements.

Boundaries are counted over the work of one request (by its ``X-Request-Id``, which goes along with
calls to peers) or over the work of none, which is the service's own: before each statement,
before each commit and after each commit. A plan can wait to be armed, so that what a service does
when it starts is not counted.
"""

import os
import signal
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.engine.default import DefaultDialect

from services.chassis.storage.drivers.postgres import PostgresDatabase
from services.chassis.storage.drivers.postgres_session import PostgresSession
from services.chassis.storage.drivers.sqlite import SqliteDatabase
from services.chassis.telemetry.requests import CURRENT
from tests.statements import watch

OWN_WORK = "own-work"
"""Instead of a request's id: whatever the service does by itself."""
ALL_WORK = "all-work"
"""Instead of a request's id: whatever the service writes, by itself or as a peer asks it to."""

_COUNTED: set[int] = set()
"""The connections that counted work is being done on,"""
_TO_BE_COMMITTED: set[int] = set()
"""and those that hold counted work until they are committed or rolled back."""


@dataclass(frozen=True, slots=True)
class KillPlan:
    """Kill at boundary ``place`` (from 1) of ``request_id``'s work; say where in ``trace``."""

    request_id: str
    place: int
    trace: str
    has_reads: bool = True
    """Whether statements of units that only read are counted; where they are cached, they shift."""
    armed_by: str | None = None
    """A file: boundaries are counted once it is there; None: from the start."""

    def means_this_work(self, *, is_write: bool) -> bool:
        """Whether the running task is what the plan is about.

        A service looks for work of its own all the time; only what it then writes is counted.
        """
        if self.armed_by is not None and not Path(self.armed_by).exists():
            return False
        if self.request_id == ALL_WORK:
            return is_write
        current = CURRENT.get()
        if current is None:
            return is_write and self.request_id == OWN_WORK
        return current.request_id == self.request_id and (is_write or self.has_reads)


class _Countdown:
    def __init__(self, plan: KillPlan) -> None:
        self._plan = plan
        self._numbers = count(1)  # units of several threads pass by

    def pass_by(self, boundary: str) -> None:
        """Count one boundary; the last one is not survived."""
        if next(self._numbers) == self._plan.place:
            Path(self._plan.trace).write_text(boundary, encoding="utf-8")
            os.kill(os.getpid(), signal.SIGKILL)


def install(plan: KillPlan) -> None:
    """Have this process killed as ``plan`` says."""
    countdown = _Countdown(plan)
    for kind in (SqliteDatabase, PostgresDatabase):
        kind.write = _counted(plan, kind.write, is_write=True)  # type: ignore[method-assign]
        kind.read = _counted(plan, kind.read, is_write=False)  # type: ignore[method-assign]
    _watch_statements(countdown)
    _watch_commits(countdown)


def _counted(
    plan: KillPlan, original: Callable[..., Awaitable[Any]], *, is_write: bool
) -> Callable[..., Any]:
    async def run(self: Any, work: Callable[[Connection], Any], *about: str | None) -> Any:
        if not plan.means_this_work(is_write=is_write):
            return await original(self, work, *about)

        def marked(connection: Connection) -> Any:
            key = _key(connection.connection)
            _COUNTED.add(key)
            if is_write:
                _TO_BE_COMMITTED.add(key)
            try:
                return work(connection)
            finally:
                _COUNTED.discard(key)  # others' work may follow in the same transaction

        return await original(self, marked, *about)

    return run


def _watch_statements(countdown: _Countdown) -> None:
    def on_statement(connection: Connection, sql: str) -> None:
        if _key(connection.connection) in _COUNTED:
            countdown.pass_by(f"before {' '.join(sql.split())[:80]}")

    watch(on_statement)


def _watch_commits(countdown: _Countdown) -> None:
    def counted(commit: Callable[[], None], connection: Any) -> None:
        is_counted = _is_to_be_committed(connection)
        if is_counted:
            countdown.pass_by("before COMMIT")
        commit()
        if is_counted:
            countdown.pass_by("after COMMIT")

    commit, rollback = DefaultDialect.do_commit, DefaultDialect.do_rollback
    session_commit, session_roll_back = PostgresSession.commit, PostgresSession.roll_back

    # SQLAlchemy has not typed the first two. All four are replaced for good, as the process dies.
    def do_commit(self: DefaultDialect, connection: Any) -> None:
        counted(lambda: commit(self, connection), connection)  # type: ignore[no-untyped-call]

    def do_rollback(self: DefaultDialect, connection: Any) -> None:
        _is_to_be_committed(connection)
        rollback(self, connection)  # type: ignore[no-untyped-call]

    def do_session_commit(self: PostgresSession) -> None:
        counted(lambda: session_commit(self), self.driver)

    def do_session_roll_back(self: PostgresSession) -> None:
        _is_to_be_committed(self.driver)
        session_roll_back(self)

    DefaultDialect.do_commit = do_commit  # type: ignore[method-assign]
    DefaultDialect.do_rollback = do_rollback  # type: ignore[method-assign]
    PostgresSession.commit = do_session_commit  # type: ignore[method-assign]
    PostgresSession.roll_back = do_session_roll_back  # type: ignore[method-assign]


def _key(connection: Any) -> int:
    """The same for SQLAlchemy's proxy of a driver's connection and for that itself."""
    return id(getattr(connection, "dbapi_connection", connection))


def _is_to_be_committed(connection: Any) -> bool:
    """Whether counted work was done in the transaction that ends here."""
    key = _key(connection)
    is_counted = key in _TO_BE_COMMITTED
    _TO_BE_COMMITTED.discard(key)
    return is_counted
