"""SQLite: one writing thread with group commit, and readers beside it."""

import asyncio
import sqlite3
from contextlib import AsyncExitStack, closing
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from services.chassis.storage.database import T, Work
from services.chassis.storage.drivers.group_commit import GroupCommit
from services.chassis.storage.drivers.sqlite_file import SqliteFile, begin_immediately
from services.chassis.storage.failures import (
    DAMAGED,
    LOCKED,
    DatabaseUnavailable,
    needs_new_connection,
    translated,
    trouble_of,
)
from services.chassis.storage.readiness_probe import Probe, check_pages, touch

_PATIENCE_SECONDS = 2.0


def _rewrite(path: str) -> bool:
    """Write the file anew from what is in it, and have the write-ahead log empty.

    ``secure_delete`` overwrites rows that are deleted, but not the copies of them that moving rows
    from page to page has left in unused places.
    """
    with closing(sqlite3.connect(path, timeout=_PATIENCE_SECONDS, isolation_level=None)) as file:
        try:
            file.execute("VACUUM")
        except sqlite3.OperationalError as error:
            if trouble_of(error) is LOCKED:
                return False
            raise
        is_busy, *_ = file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not is_busy


class SqliteDatabase:
    """SQLite: one writing thread with group commit, aiosqlite readers."""

    least_portion = 25

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
        self._is_closed = False
        self._probe = Probe(self._look)
        self._is_suspect = False
        """A page was found damaged, which a look at others would not tell."""

    async def write(self, work: Work[T], about: str | None = None) -> T:
        del about  # units share a transaction anyway
        try:
            return await self._writer.run(work)
        except (DBAPIError, sqlite3.Error) as error:
            raise self._noted(translated(error, writing=True)) from error

    async def look(self, work: Work[T]) -> T:
        return await self.write(work)

    async def read(self, work: Work[T]) -> T:
        if self._is_closed:  # the pool would open anew, and nobody would close it again
            raise DatabaseUnavailable
        # Shielded: where opening a connection is cancelled, its thread outlives the loop.
        reading = asyncio.create_task(self._read(work))
        self._reading.add(reading)
        reading.add_done_callback(self._reading.discard)
        try:
            return await asyncio.shield(reading)
        except DatabaseUnavailable as problem:
            raise self._noted(problem) from problem.__cause__

    async def _read(self, work: Work[T]) -> T:
        try:
            async with self._reader_engine.connect() as connection:
                return await connection.run_sync(work)
        except (DBAPIError, PoolTimeout) as error:
            if needs_new_connection(error):
                await self._reader_engine.dispose()
            raise translated(error, writing=False) from error

    def _noted(self, error: Exception) -> Exception:
        if isinstance(error, DatabaseUnavailable) and error.trouble is DAMAGED:
            self._is_suspect = True
        return error

    def is_waited_for(self) -> bool:
        return self._writer.is_waited_for()

    async def probe(self) -> None:
        await self._probe.run()

    async def _look(self) -> None:
        await self.write(touch)
        if self._is_suspect:
            await self.read(check_pages)
            self._is_suspect = False

    async def scrub(self) -> bool:
        path = self._writer_engine.url.database
        if path in (None, "", ":memory:"):
            return True
        try:
            return await asyncio.to_thread(self._writer.pausing, lambda: _rewrite(path))
        except sqlite3.Error as error:
            raise self._noted(translated(error, writing=True)) from error

    async def close(self) -> None:
        self._is_closed = True
        async with AsyncExitStack() as stack:  # backwards; one that fails keeps no other open
            stack.push_async_callback(self._reader_engine.dispose)
            stack.callback(self._writer_engine.dispose)
            stack.push_async_callback(self._wait_for_readers)
            stack.push_async_callback(self._writer.close)
            stack.push_async_callback(self._probe.close)

    async def _wait_for_readers(self) -> None:
        await asyncio.gather(*self._reading, return_exceptions=True)
