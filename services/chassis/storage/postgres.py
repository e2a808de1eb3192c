"""PostgreSQL through psycopg: each unit of work on its own pooled connection."""

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import create_async_engine

from services.chassis.storage.database import T, Work, read_with
from services.chassis.storage.failures import translated
from services.chassis.storage.readiness_probe import Probe, touch
from services.chassis.storage.transaction_retry import trying_again

_CONNECT_SECONDS = 5


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
        return await read_with(self._reader_engine, work)

    async def probe(self) -> None:
        await self._probe.run()

    async def close(self) -> None:
        try:
            await self._probe.close()
        finally:
            await self._engine.dispose()
