"""PostgreSQL through psycopg: units of work beside one another on the event loop.

Each has a connection of its own meanwhile. See docs/adr/0045-postgres-units.md for what that costs,
and what else was measured.
"""

from contextlib import suppress
from typing import Any, Final

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import NullPool

from services.chassis.storage.database import T, UnitsUnderWay, Work
from services.chassis.storage.drivers.loop_units import Hold, LoopUnits, in_thread
from services.chassis.storage.drivers.postgres_session import (
    LoopConnection,
    PostgresSession,
    send_before,
    session_of,
)
from services.chassis.storage.drivers.shared_looks import SharedLooks
from services.chassis.storage.drivers.shared_transactions import SharedTransactions
from services.chassis.storage.failures import translated
from services.chassis.storage.readiness_probe import Probe, touch
from services.chassis.storage.silence import ending_silence
from services.chassis.storage.transaction_retry import trying_again

_CONNECT_SECONDS: Final = 5
_TO_WRITE: Final = "BEGIN"
_TO_READ: Final = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
"""One snapshot for all statements of a unit."""
_PATIENCE_SECONDS: Final = 5.0
"""How long a unit waits for a connection."""


class PostgresDatabase:
    """PostgreSQL through psycopg: each unit of work on a connection of its own.

    Of the connections that nobody uses, ``pool_size`` are kept. The last that was given back is
    taken first, as what it has prepared is at hand. SQLAlchemy's own pool would look after them for
    as long as a short unit takes.
    """

    least_portion = 50

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
        event.listen(self._engine, "do_connect", _connect)
        event.listen(self._engine, "before_cursor_execute", send_before)
        self._resting: list[Connection] = []
        self._kept = pool_size
        self._turns = LoopUnits(pool_size + max_overflow, _PATIENCE_SECONDS)
        self._probe = Probe(lambda: self.write(touch))
        self._units = UnitsUnderWay()
        self._looks = SharedLooks(self.read)
        self._shared = SharedTransactions(self.write, self._write_once)

    async def write(self, work: Work[T], about: str | None = None) -> T:
        if about is not None:
            return await self._shared.run(work, about)
        return await self._units.run(lambda: self._run(work, _TO_WRITE))

    async def _write_once(self, work: Work[T]) -> T:
        return await self._units.run(lambda: self._run_once(work, _TO_WRITE))

    async def read(self, work: Work[T]) -> T:
        return await self._units.run(lambda: self._run(work, _TO_READ))

    async def look(self, work: Work[T]) -> T:
        return await self._looks.run(work)

    async def _run(self, work: Work[T], begin: str) -> T:
        try:
            # Reads as well: a standby cancels them with 40001.
            return await trying_again(lambda: self._run_once(work, begin))
        except (DBAPIError, PoolTimeout) as error:
            raise translated(error, writing=begin is _TO_WRITE) from error

    async def _run_once(self, work: Work[T], begin: str) -> T:
        return await self._turns.run(lambda hold: self._in_transaction(work, begin, hold))

    def _in_transaction(self, work: Work[T], begin: str, hold: Hold) -> T:
        """Run ``work`` in a transaction of its own.

        A server may have closed a connection while nobody used it. Nothing of the unit was kept
        then, so it is run anew on another, and at last on one that is new.
        """
        while True:
            connection, is_new = self._take()
            session = session_of(connection)
            try:
                hold.take(session.driver)
                session.begin(begin)
                result = work(connection)
                session.commit()
            except BaseException:
                if is_new or not session.was_lost_before:
                    with suppress(DBAPIError):  # lost with the connection, or taken back
                        session.roll_back()
                    self._give_back(connection, session, is_untouched=hold.let_go())
                    raise
                hold.drop()
                _discard(connection)
            else:
                self._give_back(connection, session, is_untouched=hold.let_go())
                return result

    def _take(self) -> tuple[Connection, bool]:
        """A connection, and whether it is new."""
        try:
            return self._resting.pop(), False
        except IndexError:
            return in_thread(self._engine.connect), True

    def _give_back(
        self, connection: Connection, session: PostgresSession, *, is_untouched: bool
    ) -> None:
        """Have ``connection`` used again if nobody has interfered with it and it is as it was."""
        if is_untouched and session.is_idle and len(self._resting) < self._kept:
            self._resting.append(connection)
        else:
            _discard(connection)

    def is_waited_for(self) -> bool:
        return self._turns.is_waited_for()

    async def probe(self) -> None:
        await self._probe.run()

    async def scrub(self) -> bool:
        return True

    async def close(self) -> None:
        try:
            await self._probe.close()
        finally:
            await self._units.close()
            self._kept = 0
            self._let_go()

    def _let_go(self) -> None:
        """End the connections that nobody uses; those in use are ended by who gives them back."""
        while self._resting:
            self._resting.pop().close()


def _connect(_dialect: object, _record: object, arguments: Any, options: Any) -> LoopConnection:
    return LoopConnection.connect(*arguments, **options)


def _discard(connection: Connection) -> None:
    connection.invalidate()
    connection.close()
