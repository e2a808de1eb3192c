"""PostgreSQL through psycopg: each unit of work in a thread, on a connection of its own meanwhile.

See docs/adr/0045-postgres-threads.md for what that costs, and what else was measured.
"""

from contextlib import suppress
from typing import Final

import psycopg
from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import NullPool

from services.chassis.storage.database import T, UnitsUnderWay, Work
from services.chassis.storage.drivers.postgres_session import (
    PostgresSession,
    as_of_sqlalchemy,
    session_of,
)
from services.chassis.storage.drivers.unit_threads import Hold, UnitThreads
from services.chassis.storage.failures import translated
from services.chassis.storage.readiness_probe import Probe, touch
from services.chassis.storage.silence import ending_silence
from services.chassis.storage.transaction_retry import trying_again

_CONNECT_SECONDS: Final = 5
_TO_WRITE: Final = b"BEGIN"
_TO_KEEP: Final = b"COMMIT"
"""Of what was only read as well."""
_TO_TAKE_BACK: Final = b"ROLLBACK"
_TO_READ: Final = b"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
"""One snapshot for all statements of a unit."""
_PATIENCE_SECONDS: Final = 5.0
"""How long a unit waits for a connection."""


class PostgresDatabase:
    """PostgreSQL through psycopg: each unit of work in a thread, on a connection of its own.

    Of the connections that nobody uses, ``pool_size`` are kept. The last that was given back is
    taken first, as what it has prepared is at hand. SQLAlchemy's own pool would look after them for
    as long as a short unit takes.
    """

    def __init__(self, url: URL, *, pool_size: int, max_overflow: int = 0) -> None:
        self._engine = create_engine(
            ending_silence(url)
            .set(drivername="postgresql+psycopg")
            .update_query_dict(
                {"connect_timeout": url.query.get("connect_timeout", str(_CONNECT_SECONDS))}
            ),
            poolclass=NullPool,
            hide_parameters=True,  # they are customers' data, and errors are logged
        )
        self._resting: list[Connection] = []
        self._kept = pool_size
        self._threads = UnitThreads(pool_size + max_overflow, _PATIENCE_SECONDS)
        self._probe = Probe(lambda: self.write(touch))
        self._units = UnitsUnderWay()

    async def write(self, work: Work[T]) -> T:
        return await self._units.run(lambda: self._run(work, _TO_WRITE))

    async def read(self, work: Work[T]) -> T:
        return await self._units.run(lambda: self._run(work, _TO_READ))

    async def _run(self, work: Work[T], begin: bytes) -> T:
        def in_thread(hold: Hold) -> T:
            return self._in_transaction(work, begin, hold)

        try:
            # Reads as well: a standby cancels them with 40001.
            return await trying_again(lambda: self._threads.run(in_thread))
        except (DBAPIError, PoolTimeout) as error:
            raise translated(error, writing=begin is _TO_WRITE) from error

    def _in_transaction(self, work: Work[T], begin: bytes, hold: Hold) -> T:
        """Run ``work`` in a transaction of its own, in this thread.

        It is begun and ended without SQLAlchemy and psycopg, which cost more than the server does,
        and of which the latter forgets what it has prepared at a ROLLBACK.
        """
        connection = self._begun(begin, hold)
        session = session_of(connection)
        try:
            try:
                result = work(connection)
            except BaseException:
                with suppress(psycopg.Error):  # the connection is lost, and so is what was written
                    session.command(_TO_TAKE_BACK)
                raise
            try:
                session.command(_TO_KEEP)
            except psycopg.Error as error:
                raise as_of_sqlalchemy(error, _TO_KEEP.decode(), connection) from error
            return result
        finally:
            self._give_back(connection, session, is_untouched=hold.let_go())

    def _begun(self, begin: bytes, hold: Hold) -> Connection:
        """A connection with a transaction.

        A server may have closed one while nobody used it. Nothing of the unit was run by then, so
        it is given another, and at last one that is new.

        Raises:
            sqlalchemy.exc.DBAPIError: the server refuses, or no connection comes about.
        """
        while True:
            try:
                connection, is_new = self._resting.pop(), False
            except IndexError:
                connection, is_new = self._engine.connect(), True
            session = session_of(connection)
            try:
                hold.take(session.driver)
                session.command(begin)
            except psycopg.Error as error:
                hold.drop()
                is_lost = session.driver.broken
                raised = as_of_sqlalchemy(error, begin.decode(), connection)
                connection.close()
                if is_new or not is_lost:
                    raise raised from error
            else:
                return connection

    def _give_back(
        self, connection: Connection, session: PostgresSession, *, is_untouched: bool
    ) -> None:
        is_whole = is_untouched and not connection.invalidated and session.is_idle
        if is_whole and len(self._resting) < self._kept:
            self._resting.append(connection)
            return
        if not is_whole:
            connection.invalidate()
        connection.close()

    async def probe(self) -> None:
        await self._probe.run()

    async def scrub(self) -> bool:
        return True

    async def close(self) -> None:
        try:
            await self._probe.close()
        finally:
            await self._units.close()
            self._threads.close()
            self._kept = 0
            while self._resting:
                self._resting.pop().close()
