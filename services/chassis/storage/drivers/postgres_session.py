"""What is said on a connection to PostgreSQL, through psycopg's libpq and without its cursors.

A cursor looks at a query and at the type of every value anew, and waits for the socket in Python.
Here each statement is prepared once on a connection and then only run; psycopg's adapters convert
values and rows as for a cursor. Values go out as text, whose types the server takes from the
statement. What needs no answer at once goes out with what follows it.
"""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from typing import Any, Final, Protocol

import psycopg
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import DiagnosticField, ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult
from psycopg.waiting import Ready, Wait
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from services.chassis.storage.drivers.loop_units import is_in_unit, until_ready

SqlCall = tuple[str, Sequence[Any]]
"""A statement with ``$1``, ``$2``, ... and its values."""
Outcome = tuple[Sequence[tuple[Any, ...]], int]
"""The rows that a statement has found, and how many of its table it was about."""
_COMMIT: Final[SqlCall] = ("COMMIT", ())
_ROLLBACK: Final[SqlCall] = ("ROLLBACK", ())
_UNPREPARED: Final = ("BEGIN", "COMMIT", "ROLLBACK")
_WELL: Final = frozenset({ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK})
_FORGOTTEN: Final = frozenset({"26000", "0A000"})
"""The server knows a statement no more, or its table has changed."""
_KEY: Final = "session"


class SharedBy(Protocol):
    """Units that share a transaction."""

    def ask(self, calls: Sequence[SqlCall]) -> Sequence[Outcome]:
        """Run what the unit at work has not sent and ``calls``, with what others come to."""

    def ask_later(self, calls: Sequence[SqlCall]) -> None:
        """Run ``calls`` before what it asks next."""


class LoopConnection(psycopg.Connection[Any]):
    """A connection on which a unit lets the event loop go on while it waits.

    For statements that SQLAlchemy runs through psycopg's cursors.
    """

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        """Go through what psycopg does with the socket; outside a unit as psycopg itself would."""
        if not is_in_unit():
            return super().wait(gen, interval, timeout)
        try:
            state = next(gen)
            while True:
                is_to_read = until_ready(self.pgconn.socket, is_to_write=bool(state & Wait.W))
                state = gen.send(Ready.R if is_to_read else Ready.W)
        except StopIteration as end:
            return end.value


class PostgresSession:
    """One connection, for the unit that has it."""

    def __init__(self, driver: "psycopg.Connection[Any]") -> None:
        self.driver = driver
        self._pgconn = driver.pgconn
        self._transformer = Transformer(driver)
        self._names: dict[str, bytes] = {}
        self._numbers = count()
        self._unsent: list[SqlCall] = []
        self._was_answered = True
        self.shared_by: SharedBy | None = None
        """Who says what of the transaction is run when, where units share it."""

    @property
    def is_in_transaction(self) -> bool:
        """Whether a transaction has begun, or will with the next statement, and can go on."""
        return bool(self._unsent) or self._pgconn.transaction_status == TransactionStatus.INTRANS

    @property
    def is_idle(self) -> bool:
        """Whether it can have another transaction."""
        return not self._unsent and self._pgconn.transaction_status == TransactionStatus.IDLE

    @property
    def was_lost_before(self) -> bool:
        """Whether the connection was gone before the server answered anything of this transaction.

        So nothing of it was committed.
        """
        return not self._was_answered and self.driver.broken

    def begin(self, sql: str) -> None:
        """Begin a transaction with the first statement."""
        self._unsent = [(sql, ())]
        self._was_answered = False

    def commit(self) -> None:
        """End the transaction, after what is still unsent.

        Raises:
            sqlalchemy.exc.DBAPIError: something of it failed.
        """
        if not self._was_answered:
            if len(self._unsent) == 1:  # nothing was asked for
                self._unsent = []
                return
            # Else nobody could tell whether a connection was lost before or after it.
            self.run_now([])
        self.run_now([_COMMIT])

    def roll_back(self) -> None:
        """Take back the transaction.

        Raises:
            sqlalchemy.exc.DBAPIError: the connection is lost, and so is what was written.
        """
        self._unsent = []
        if self._pgconn.transaction_status != TransactionStatus.IDLE:
            self.run_now([_ROLLBACK])

    def run_later(self, calls: Sequence[SqlCall]) -> None:
        """Run ``calls`` before whatever comes next, which also tells if one of them fails."""
        if self.shared_by is not None:
            self.shared_by.ask_later(calls)
        else:
            self._unsent += calls

    def run(self, calls: Sequence[SqlCall]) -> Sequence[Outcome]:
        """``run_now``, or together with what other units come to that share the transaction."""
        if self.shared_by is not None:
            return self.shared_by.ask(calls)
        return self.run_now(calls)

    def run_now(self, calls: Sequence[SqlCall]) -> Sequence[Outcome]:
        """Run what is unsent and ``calls``, one after the other; it is all sent at once.

        Raises:
            sqlalchemy.exc.DBAPIError: one of them failed, and those behind it were not run.
        """
        sent, self._unsent = [*self._unsent, *calls], []
        sql = ""
        try:
            sends = []
            for sql, values in sent:
                sends.append(self._sending(sql, values))
            outcomes = []
            for call, result in zip(sent, self._results(sends), strict=True):
                sql = call[0]
                outcomes.append(self._outcome(result))
                self._was_answered = True
        except psycopg.Error as error:
            raise _as_of_sqlalchemy(error, sql, is_lost=self.driver.broken) from error
        return outcomes[len(sent) - len(calls) :]

    def _sending(self, sql: str, values: Sequence[Any]) -> Callable[[], None]:
        """What sends a statement, which is prepared.

        The beginning and end of a transaction are not: they go through whatever is forgotten.
        """
        if sql.startswith(_UNPREPARED):
            return partial(self._pgconn.send_query_params, sql.encode(), None)
        name = self._names.get(sql)
        if name is None:
            name = b"ichiba_%d" % next(self._numbers)
            self._pgconn.send_prepare(name, sql.encode())
            self._check(self._last_result())
            self._names[sql] = name
        dumped = self._transformer.dump_sequence(values, [PyFormat.TEXT] * len(values))
        return partial(self._pgconn.send_query_prepared, name, dumped)

    def _outcome(self, result: PGresult | None) -> Outcome:
        checked = self._check(result)
        number = checked.ntuples
        if not number:
            return (), checked.command_tuples or 0
        self._transformer.set_pgresult(checked)
        return self._transformer.load_rows(0, number, tuple), number

    def _results(self, sends: Sequence[Callable[[], None]]) -> Sequence[PGresult | None]:
        if len(sends) > 1:
            return self._in_pipeline(sends)
        for send in sends:
            send()
        return [self._last_result() for _ in sends]

    def _in_pipeline(self, sends: Sequence[Callable[[], None]]) -> Sequence[PGresult | None]:
        pgconn = self._pgconn
        pgconn.enter_pipeline_mode()
        for send in sends:
            send()
        pgconn.pipeline_sync()
        results = []
        for _ in sends:
            results.append(self._next_result())
            self._next_result()  # None: the end of one statement's
        self._next_result()  # of the synchronization
        if not self.driver.closed:
            pgconn.exit_pipeline_mode()
        return results

    def _last_result(self) -> PGresult | None:
        """The result of what was sent; the first where the loss of the connection is another."""
        result = self._next_result()
        while self._next_result() is not None:
            pass
        return result

    def _next_result(self) -> PGresult | None:
        """The next result, None after the last of a statement's; the loop goes on meanwhile.

        libpq would wait for it by itself, but keep from us what a server says before it goes.
        """
        pgconn = self._pgconn
        while (is_unsent := bool(pgconn.flush())) or pgconn.is_busy():
            until_ready(pgconn.socket, is_to_write=is_unsent)
            try:
                pgconn.consume_input()
            except psycopg.OperationalError:  # the connection is lost, which the next result says
                break
        return pgconn.get_result()

    def _check(self, result: PGresult | None) -> PGresult:
        """``result``, unless it is an error, which is raised."""
        if result is None:
            raise psycopg.OperationalError("the connection is lost")
        if result.status in _WELL:
            return result
        state = (result.error_field(DiagnosticField.SQLSTATE) or b"").decode()
        if not state:  # the server is gone, and has not said why
            raise psycopg.OperationalError(result.get_error_message())
        if state in _FORGOTTEN:
            self._names.clear()
        raise error_from_result(result, encoding=self.driver.info.encoding)


def session_of(connection: Connection) -> PostgresSession:
    """The session on ``connection``, which lives as long as the driver's connection."""
    session = connection.info.get(_KEY)
    if session is None:
        driver: Any = connection.connection.driver_connection
        session = connection.info[_KEY] = PostgresSession(driver)
    return session


def send_before(connection: Connection, *_: object) -> None:
    """Send what is unsent before a statement that SQLAlchemy runs: ``before_cursor_execute``."""
    session_of(connection).run([])


def _as_of_sqlalchemy(error: psycopg.Error, sql: str, *, is_lost: bool) -> DBAPIError:
    """The error that SQLAlchemy raises where its driver raises ``error``."""
    raised = DBAPIError.instance(
        sql, None, error, psycopg.Error, hide_parameters=True, connection_invalidated=is_lost
    )
    assert isinstance(raised, DBAPIError)
    return raised
