"""What is said on a connection to PostgreSQL, through psycopg's libpq and without its cursors.

A cursor looks at a query and at the type of every value anew, and waits for the socket in Python.
Here each statement is prepared once on a connection and then only run; psycopg's adapters convert
values and rows as for a cursor. Values go out as text, whose types the server takes from the
statement.
"""

import select
from collections.abc import Sequence
from itertools import count
from typing import Any, Final

import psycopg
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import DiagnosticField, ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

Outcome = tuple[Sequence[tuple[Any, ...]], int]
"""The rows that a statement has found, and how many of its table it was about."""
_WELL: Final = frozenset({ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK})
_FORGOTTEN: Final = frozenset({"26000", "0A000"})
"""The server knows a statement no more, or its table has changed."""
_KEY: Final = "session"


class PostgresSession:
    """One connection, for the thread that has it."""

    def __init__(self, driver: "psycopg.Connection[Any]") -> None:
        self.driver = driver
        self._pgconn = driver.pgconn
        self._transformer = Transformer(driver)
        self._names: dict[str, bytes] = {}
        self._numbers = count()
        self._to_read = _watch(driver, select.POLLIN)
        self._to_write = _watch(driver, select.POLLIN | select.POLLOUT)

    @property
    def is_in_transaction(self) -> bool:
        """Whether a transaction has begun, and can go on."""
        return self._pgconn.transaction_status == TransactionStatus.INTRANS

    @property
    def is_idle(self) -> bool:
        """Whether a transaction can begin."""
        return self._pgconn.transaction_status == TransactionStatus.IDLE

    def command(self, sql: bytes) -> None:
        """Begin or end a transaction.

        Raises:
            psycopg.Error: the server refuses, or the connection is lost.
        """
        self._pgconn.send_query(sql)
        self._check(self._last_result())

    def run(self, calls: Sequence[tuple[str, Sequence[Any]]]) -> list[Outcome]:
        """Run statements with their values, ``$1`` and so on; several go out together.

        Raises:
            psycopg.Error: one of them failed, and those behind it were not run.
        """
        bound = [(self._prepared(sql), self._dumped(values)) for sql, values in calls]
        if len(bound) == 1:
            self._pgconn.send_query_prepared(*bound[0])
            results = [self._last_result()]
        else:
            results = self._in_pipeline(bound)
        return [self._outcome(result) for result in results]

    def _prepared(self, sql: str) -> bytes:
        name = self._names.get(sql)
        if name is None:
            name = b"ichiba_%d" % next(self._numbers)
            self._pgconn.send_prepare(name, sql.encode())
            self._check(self._last_result())
            self._names[sql] = name
        return name

    def _dumped(self, values: Sequence[Any]) -> Sequence[Any]:
        return self._transformer.dump_sequence(values, [PyFormat.TEXT] * len(values))

    def _outcome(self, result: PGresult | None) -> Outcome:
        checked = self._check(result)
        number = checked.ntuples
        if not number:
            return (), checked.command_tuples or 0
        self._transformer.set_pgresult(checked)
        return self._transformer.load_rows(0, number, tuple), number

    def _in_pipeline(self, bound: Sequence[tuple[bytes, Sequence[Any]]]) -> list[PGresult | None]:
        pgconn = self._pgconn
        pgconn.enter_pipeline_mode()
        for name, values in bound:
            pgconn.send_query_prepared(name, values)
        pgconn.pipeline_sync()
        results = []
        for _ in bound:
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
        """The next result, None after the last of a statement's; others' threads go on meanwhile.

        libpq would wait for it by itself, but keep from us what a server says before it goes.
        """
        pgconn = self._pgconn
        while (is_unsent := bool(pgconn.flush())) or pgconn.is_busy():
            (self._to_write if is_unsent else self._to_read).poll()
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


def as_of_sqlalchemy(error: psycopg.Error, sql: str, connection: Connection) -> Exception:
    """The error that SQLAlchemy raises where its driver raises ``error``."""
    is_lost = bool(connection.connection.driver_connection.broken)  # type: ignore[union-attr]
    if is_lost:
        connection.invalidate(error)
    raised = DBAPIError.instance(
        sql,
        None,
        error,
        psycopg.Error,
        hide_parameters=True,
        connection_invalidated=is_lost,
        dialect=connection.dialect,
    )
    assert isinstance(raised, DBAPIError)
    return raised


def _watch(driver: "psycopg.Connection[Any]", events: int) -> select.poll:
    socket = select.poll()
    socket.register(driver.fileno(), events)
    return socket
