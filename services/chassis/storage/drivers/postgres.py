"""PostgreSQL through psycopg: each unit of work on its own pooled connection."""

import asyncio
from typing import Final

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import QueuePool

from services.chassis.storage.database import T, UnitsUnderWay, Work, read_with
from services.chassis.storage.failures import translated
from services.chassis.storage.readiness_probe import Probe, touch
from services.chassis.storage.silence import ending_silence
from services.chassis.storage.transaction_retry import trying_again
from services.chassis.telemetry.logs import log

_CONNECT_SECONDS: Final = 5
_LET_GO_SECONDS: Final = 5.0
_LOOK_EVERY_SECONDS: Final = 0.005


class PostgresDatabase:
    """PostgreSQL through psycopg: each unit of work on its own pooled connection."""

    def __init__(self, url: URL, *, pool_size: int, max_overflow: int = 0) -> None:
        self._engine = create_async_engine(
            ending_silence(url)
            .set(drivername="postgresql+psycopg")
            .update_query_dict(
                {"connect_timeout": url.query.get("connect_timeout", str(_CONNECT_SECONDS))}
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
        self._units = UnitsUnderWay()

    async def write(self, work: Work[T]) -> T:
        return await self._units.run(lambda: self._write(work))

    async def _write(self, work: Work[T]) -> T:
        try:
            return await trying_again(lambda: self._write_once(work))
        except (DBAPIError, PoolTimeout) as error:
            raise translated(error, writing=True) from error

    async def _write_once(self, work: Work[T]) -> T:
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)

    async def read(self, work: Work[T]) -> T:
        return await self._units.run(lambda: read_with(self._reader_engine, work))

    async def probe(self) -> None:
        await self._probe.run()

    async def scrub(self) -> bool:
        return True

    async def close(self) -> None:
        try:
            await self._probe.close()
        finally:
            await self._units.close()
            await self._wait_for_connections()
            await self._engine.dispose()

    async def _wait_for_connections(self) -> None:
        """Wait until the connections of units that were cancelled are back in the pool.

        SQLAlchemy gives them back in a task that nobody waits for. A loop that ends before it
        leaves them open until the garbage collector finds them.
        """
        pool = self._engine.pool
        assert isinstance(pool, QueuePool)
        try:
            async with asyncio.timeout(_LET_GO_SECONDS):
                while pool.checkedout():  # noqa: ASYNC110 - the pool tells nobody
                    await asyncio.sleep(_LOOK_EVERY_SECONDS)
        except TimeoutError:
            log().warning("connections_not_given_back", connections=pool.checkedout())
