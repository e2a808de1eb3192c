"""PostgreSQL through psycopg: each unit of work in a thread, on its own pooled connection.

See docs/adr/0045-postgres-threads.md for what that costs, and what else was measured.
"""

from typing import Any, Final, cast

import psycopg
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus
from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import QueuePool

from services.chassis.storage.database import T, UnitsUnderWay, Work
from services.chassis.storage.drivers.unit_threads import Hold, UnitThreads
from services.chassis.storage.failures import translated
from services.chassis.storage.readiness_probe import Probe, touch
from services.chassis.storage.silence import ending_silence
from services.chassis.storage.transaction_retry import trying_again

_CONNECT_SECONDS: Final = 5
_TO_WRITE: Final = b"BEGIN"
_TO_READ: Final = b"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
"""One snapshot for all statements of a unit."""


class PostgresDatabase:
    """PostgreSQL through psycopg: each unit of work in a thread, on its own pooled connection."""

    def __init__(self, url: URL, *, pool_size: int, max_overflow: int = 0) -> None:
        self._engine = create_engine(
            ending_silence(url)
            .set(drivername="postgresql+psycopg")
            .update_query_dict(
                {"connect_timeout": url.query.get("connect_timeout", str(_CONNECT_SECONDS))}
            ),
            pool_size=pool_size,
            max_overflow=max_overflow,
            pool_timeout=5,
            pool_use_lifo=True,  # a connection that is used often has its statements prepared
            hide_parameters=True,  # they are customers' data, and errors are logged
        )
        pool = self._engine.pool
        assert isinstance(pool, QueuePool)
        self._connections = pool_size + max_overflow
        self._threads = UnitThreads(self._connections, pool.timeout)
        self._probe = Probe(lambda: self.write(touch))
        self._units = UnitsUnderWay()

    async def write(self, work: Work[T]) -> T:
        return await self._units.run(lambda: self._run(work, _TO_WRITE))

    async def read(self, work: Work[T]) -> T:
        return await self._units.run(lambda: self._run(work, _TO_READ))

    async def look(self, work: Work[T]) -> T:
        return await self.read(work)

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

        Reads are committed as well: at a ROLLBACK, psycopg forgets what it has prepared.
        """
        with self._engine.connect() as connection:
            try:
                self._begin(connection, begin, hold)
                with connection.begin():
                    return work(connection)
            finally:
                if not hold.let_go():
                    connection.invalidate()

    def _begin(self, connection: Connection, begin: bytes, hold: Hold) -> None:
        """Begin a transaction on the driver itself, which costs far less than a statement.

        This also finds out whether the server has closed the connection while nobody used it, at no
        round trip of its own. Nothing of the unit was run by then, so it is given another
        connection. All in the pool may be dead, so there is one attempt more than it holds.

        Raises:
            sqlalchemy.exc.DBAPIError: the server refuses, or no connection comes about.
        """
        for left in reversed(range(self._connections + 1)):
            driver = cast("psycopg.Connection[Any]", connection.connection.driver_connection)
            hold.take(driver)
            error = _error_at(driver, begin)
            if error is None:
                return
            hold.drop()
            if not (left and driver.broken):
                raise OperationalError(begin.decode(), None, error)
            connection.invalidate(error)

    def is_waited_for(self) -> bool:
        return False  # they run beside one another

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
            self._engine.dispose()


def _error_at(driver: "psycopg.Connection[Any]", begin: bytes) -> psycopg.Error | None:
    """What goes wrong where ``begin`` is sent; None where it has begun."""
    try:
        result = driver.pgconn.exec_(begin)
    except psycopg.OperationalError as error:
        return error
    return None if result.status == ExecStatus.COMMAND_OK else error_from_result(result)
