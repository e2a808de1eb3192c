"""One database a service, reached through short units of work.

A unit of work is a plain function over a SQLAlchemy ``Connection``; ``write`` runs it in one
transaction and commits, ``read`` runs it on a snapshot. No unit waits for anything but the
database, so no network call can ever stand inside a transaction.

On SQLite all writes go through one thread that commits what has gathered meanwhile as one
transaction (each unit in its own savepoint), because SQLite has one writer anyway and a commit
costs an fsync; reads go through aiosqlite beside it (WAL). On PostgreSQL each unit has its own
pooled connection. See docs/adr/0003-units-of-work.md for the figures.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from functools import cache
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, DateTime, Table, create_engine
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, Dialect, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool
from sqlalchemy.types import TypeDecorator, TypeEngine

from services.chassis.storage.failures import (
    DAMAGED,
    DatabaseUnavailable,
    needs_new_connection,
    translated,
)
from services.chassis.storage.group_commit import GroupCommit
from services.chassis.storage.readiness_probe import Probe, check_pages, touch
from services.chassis.storage.sqlite_file import SqliteFile, begin_immediately
from services.chassis.storage.transaction_retry import trying_again

T = TypeVar("T")
Work = Callable[[Connection], T]

_CONNECT_SECONDS = 5


class Database(Protocol):
    """Where a service keeps its rows."""

    async def write(self, work: Work[T]) -> T:
        """Run ``work`` in one transaction and commit it.

        It is run anew where PostgreSQL broke it off because of another transaction, so it must be
        a pure function of what it reads: it changes nothing but the database.

        Raises:
            DatabaseUnavailable: it could not be run or committed; nothing of it was kept.
        """

    async def read(self, work: Work[T]) -> T:
        """Run ``work`` on a consistent snapshot; it cannot write.

        Raises:
            DatabaseUnavailable: it could not be run.
        """

    async def probe(self) -> None:
        """Read and write for real, for those who ask whether the service is ready.

        Raises:
            DatabaseUnavailable: that does not work; its ``trouble`` says why.
        """

    async def close(self) -> None:
        """Finish what is under way and let go of every connection."""


def open_database(
    url: str, *, synchronous: str = "FULL", pool_size: int = 10, max_overflow: int = 0
) -> Database:
    """Open the database that ``url`` names; SQLite files must lie in an existing folder.

    On PostgreSQL ``pool_size`` connections are kept, and ``max_overflow`` more are opened while
    those are all in use.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return SqliteDatabase(parsed, synchronous=synchronous)
    return PostgresDatabase(parsed, pool_size=pool_size, max_overflow=max_overflow)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time: ``timestamptz`` on PostgreSQL, sortable RFC 3339 text on SQLite."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(_FixedWidthText())
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None or dialect.name != "sqlite":
            return value
        naive = value.astimezone(UTC).replace(tzinfo=None)
        return naive.isoformat(timespec="microseconds") + "Z"

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        stored: datetime = datetime.fromisoformat(value) if dialect.name == "sqlite" else value
        return stored.astimezone(UTC)


class _FixedWidthText(sqlite.VARCHAR):
    def __init__(self) -> None:
        super().__init__(27)


def insert_ignoring_conflicts(connection: Connection, table: Table) -> Any:
    """An INSERT that does nothing where a unique rule is met; look at its ``rowcount``."""
    return _insert_ignoring_conflicts(table, connection.dialect.name)


@cache  # making a statement costs as much as running it
def _insert_ignoring_conflicts(table: Table, dialect_name: str) -> Any:
    dialect = postgresql if dialect_name == "postgresql" else sqlite
    statement = dialect.insert(table).on_conflict_do_nothing()
    # Without this SQLAlchemy drops the count of an INSERT on PostgreSQL.
    return statement.execution_options(preserve_rowcount=True)


class SqliteDatabase:
    """SQLite: one writing thread with group commit, aiosqlite readers."""

    def __init__(self, url: URL, *, synchronous: str) -> None:
        self._writer_engine = create_engine(
            url.set(drivername="sqlite"),
            poolclass=StaticPool,
            connect_args={"check_same_thread": False, "cached_statements": 256},
            hide_parameters=True,  # they are customers' data, and errors are logged
        )
        file = SqliteFile()
        begin_immediately(self._writer_engine, synchronous=synchronous, file=file)
        self._reader_engine: AsyncEngine = create_async_engine(
            url.set(drivername="sqlite+aiosqlite"), pool_size=4, hide_parameters=True
        )
        begin_immediately(
            self._reader_engine.sync_engine, synchronous=synchronous, reader=True, file=file
        )
        self._writer = GroupCommit(self._writer_engine, before_commit=file.check)
        self._reading: set[asyncio.Task[Any]] = set()
        self._probe = Probe(self._look)
        self._is_suspect = False
        """A page was found damaged, which a look at others would not tell."""

    async def write(self, work: Work[T]) -> T:
        try:
            return await self._writer.run(work)
        except (DBAPIError, sqlite3.Error) as error:
            raise self._noted(translated(error, writing=True)) from error

    async def read(self, work: Work[T]) -> T:
        # Shielded: where opening a connection is cancelled, its thread outlives the loop.
        reading = asyncio.create_task(_read(self._reader_engine, work))
        self._reading.add(reading)
        reading.add_done_callback(self._reading.discard)
        try:
            return await asyncio.shield(reading)
        except DatabaseUnavailable as problem:
            raise self._noted(problem) from problem.__cause__

    def _noted(self, error: Exception) -> Exception:
        if isinstance(error, DatabaseUnavailable) and error.trouble is DAMAGED:
            self._is_suspect = True
        return error

    async def probe(self) -> None:
        await self._probe.run()

    async def _look(self) -> None:
        await self.write(touch)
        if self._is_suspect:
            await self.read(check_pages)
            self._is_suspect = False

    async def close(self) -> None:
        async with AsyncExitStack() as stack:  # backwards; one that fails keeps no other open
            stack.push_async_callback(self._reader_engine.dispose)
            stack.callback(self._writer_engine.dispose)
            stack.push_async_callback(self._wait_for_readers)
            stack.push_async_callback(self._writer.close)
            stack.push_async_callback(self._probe.close)

    async def _wait_for_readers(self) -> None:
        await asyncio.gather(*self._reading, return_exceptions=True)


class PostgresDatabase:
    """PostgreSQL through psycopg: each unit of work on its own pooled connection."""

    def __init__(self, url: URL, *, pool_size: int, max_overflow: int = 0) -> None:
        self._engine = create_async_engine(
            url.set(drivername="postgresql+psycopg").update_query_dict(
                {"connect_timeout": str(_CONNECT_SECONDS), **url.query}
            ),
            pool_size=pool_size,
            max_overflow=max_overflow,
            pool_timeout=5,
            pool_pre_ping=True,
            hide_parameters=True,  # they are customers' data, and errors are logged
        )
        # One snapshot for all statements of a unit; both go out with its BEGIN.
        self._reader_engine = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        self._probe = Probe(lambda: self.write(touch))

    async def write(self, work: Work[T]) -> T:
        try:
            return await trying_again(lambda: self._write_once(work))
        except (DBAPIError, PoolTimeout) as error:
            raise translated(error, writing=True) from error

    async def _write_once(self, work: Work[T]) -> T:
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)

    async def read(self, work: Work[T]) -> T:
        return await _read(self._reader_engine, work)

    async def probe(self) -> None:
        await self._probe.run()

    async def close(self) -> None:
        try:
            await self._probe.close()
        finally:
            await self._engine.dispose()


async def _read(engine: AsyncEngine, work: Work[T]) -> T:
    async def once() -> T:
        async with engine.connect() as connection:
            return await connection.run_sync(work)

    try:
        return await trying_again(once)  # a standby cancels reads with 40001, too
    except (DBAPIError, PoolTimeout) as error:
        if needs_new_connection(error):
            await engine.dispose()
        raise translated(error, writing=False) from error
