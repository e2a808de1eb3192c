"""One database a service, reached through short units of work.

A unit of work is a plain function over a SQLAlchemy ``Connection``; ``write`` runs it in one
transaction and commits, ``read`` runs it on a snapshot. No unit waits for anything but the
database, so no network call can ever stand inside a transaction.

On SQLite all writes go through one thread that commits what has gathered meanwhile as one
transaction (each unit in its own savepoint), because SQLite has one writer anyway and a commit
costs an fsync; reads go through aiosqlite beside it (WAL). On PostgreSQL each unit has its own
pooled connection. See docs/adr/0003-units-of-work.md for the figures.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine

from services.chassis.storage.failures import needs_new_connection, translated
from services.chassis.storage.transaction_retry import trying_again

T = TypeVar("T")
Work = Callable[[Connection], T]


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
        """Finish what is under way and let go of every connection; no unit is run after that."""


async def read_with(engine: AsyncEngine, work: Work[T]) -> T:
    """Run ``work`` on a snapshot of a connection of ``engine``: the same on both databases.

    Raises:
        DatabaseUnavailable: it could not be run.
    """

    async def once() -> T:
        async with engine.connect() as connection:
            return await connection.run_sync(work)

    try:
        return await trying_again(once)  # a standby cancels reads with 40001, too
    except (DBAPIError, PoolTimeout) as error:
        if needs_new_connection(error):
            await engine.dispose()
        raise translated(error, writing=False) from error
