"""One database a service, reached through short units of work.

A unit of work is a plain function over a SQLAlchemy ``Connection``; ``write`` runs it in one
transaction and commits, ``read`` runs it on a snapshot. No unit waits for anything but the
database, so no network call can ever stand inside a transaction.

On SQLite all writes go through one thread that commits what has gathered meanwhile as one
transaction (each unit in its own savepoint), because SQLite has one writer anyway and a commit
costs an fsync; reads go through aiosqlite beside it (WAL). On PostgreSQL units take turns on the
event loop, each with a pooled connection of its own meanwhile; those about different things that
are asked for at the same moment share a transaction. See docs/adr/0003-units-of-work.md,
docs/adr/0045-postgres-units.md and docs/adr/0048-shared-transactions.md for the figures.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection

from services.chassis.storage.failures import DatabaseUnavailable

T = TypeVar("T")
Work = Callable[[Connection], T]
_PATIENCE_SECONDS = 2.0
"""How long a unit that nobody waits for any more may go on."""


class Database(Protocol):
    """Where a service keeps its rows.

    ``least_portion``: a unit of fewer rows costs more for itself than it spares whoever waits.
    """

    least_portion: int

    async def write(self, work: Work[T], about: str | None = None) -> T:
        """Run ``work`` in one transaction and commit it.

        ``about`` names what it is about, if it reads nothing that is changed by units about
        something else and changes nothing that they read: on PostgreSQL those that are asked for at
        the same moment share a transaction then, as on SQLite all do.

        It is run anew where PostgreSQL broke it off because of another transaction, or had closed
        the connection before. So it must be a pure function of what it reads: it changes nothing
        but the database.

        Raises:
            DatabaseUnavailable: it could not be run or committed; nothing of it was kept.
        """

    async def read(self, work: Work[T]) -> T:
        """Run ``work`` on a consistent snapshot; it cannot write.

        Raises:
            DatabaseUnavailable: it could not be run.
        """

    async def look(self, work: Work[T]) -> T:
        """Find out whether something is due, as services do all the time.

        As ``read``, but on SQLite it joins the units that write, which costs a fraction of a
        reader's changes of thread and delays them by as long as it takes; on PostgreSQL those that
        are asked for in the same turn of the event loop are one unit. So it is for SELECTs that
        find few rows by an index.

        Raises:
            DatabaseUnavailable: it could not be run.
        """

    def is_waited_for(self) -> bool:
        """Whether requests have had to wait for units that write, within the last five seconds.

        So whoever has much to write leaves them room: on SQLite units run one after the other, and
        on PostgreSQL each has the event loop for itself between two statements.
        """

    async def probe(self) -> None:
        """Read and write for real, for those who ask whether the service is ready.

        Raises:
            DatabaseUnavailable: that does not work; its ``trouble`` says why.
        """

    async def scrub(self) -> bool:
        """Leave nothing behind of what was deleted; False where somebody is in the way.

        On SQLite the file is written anew and the log of changes emptied, while writing waits: some
        four seconds for 500 MB. On PostgreSQL it is up to VACUUM, which the server runs by itself.

        Raises:
            DatabaseUnavailable: there is no room for it, or the file cannot be written to.
        """

    async def close(self) -> None:
        """Finish what is under way and let go of every connection; no unit is run after that."""


class UnitsUnderWay:
    """Units that let go of their connections in peace, whatever becomes of those who wait for them.

    A unit whose waiting is cancelled ends as if somebody still waited, as on SQLite: breaking off
    what the database does is another connection and more work than the rest of a short unit. One
    that takes long is cancelled, once. A second time, in the midst of giving its connection back,
    would leave it to the garbage collector.
    """

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._is_closed = False

    async def run(self, unit: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """The result of ``unit``.

        Raises:
            DatabaseUnavailable: the database is closed.
        """
        if self._is_closed:  # the pool would open anew, and nobody would close it again
            raise DatabaseUnavailable
        task = asyncio.create_task(unit())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            asyncio.get_running_loop().call_later(_PATIENCE_SECONDS, _cancel_once, task)
            raise

    async def close(self) -> None:
        """Run no more, and wait until those under way have ended."""
        self._is_closed = True
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=_PATIENCE_SECONDS)
        for task in late:
            _cancel_once(task)
        await asyncio.gather(*late, return_exceptions=True)


def _cancel_once(task: asyncio.Task[Any]) -> None:
    if not task.cancelling():
        task.cancel()
