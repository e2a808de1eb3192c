"""Statements that are made once and then cost what their driver costs.

SQLAlchemy looks at every statement and at every value anew, which costs ten times as much as
handing it to the database. Here it compiles a statement once, and the driver runs it from then on
with the same conversions of values and rows. On a driver of a third kind, such as that of SQLite's
readers, SQLAlchemy runs it as any other.

Give the same statement object each time, with ``bindparam`` where values go in; one with an
``expanding`` parameter, whose text depends on its values, is for ``Connection.execute``.
"""

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final, NamedTuple

import psycopg
from sqlalchemy import Connection, Row
from sqlalchemy.engine import Dialect, IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.sql import ClauseElement, Executable
from sqlalchemy.types import TypeDecorator, TypeEngine

from services.chassis.storage.drivers.postgres_session import Outcome, session_of

# Without this SQLAlchemy drops the count of an INSERT on PostgreSQL.
_COUNTED: Final = {"preserve_rowcount": True}
_STATEMENTS: Final = 1_000
"""More than there are: one that is made anew each time would fill the memory."""
Values = Mapping[str, Any]
"""What goes into a statement, by the names of its columns and parameters."""


class Step(NamedTuple):
    """A statement as its driver takes it, and the values of each time that it is run."""

    sql: str
    rows: Sequence[Sequence[Any]]


def execute_one(connection: Connection, statement: Executable, values: Values) -> int:
    """Run a statement that writes; answers how many rows of its table it was about."""
    return execute_for_each(connection, statement, (values,))


def execute_for_each(connection: Connection, statement: Executable, rows: Sequence[Values]) -> int:
    """Run ``statement`` for each of ``rows``, which all have the same keys; for none it is not run.

    Answers how many rows of the table it was about.
    """
    if not rows:
        return 0
    driver = _known_driver(connection)
    if driver is not None:
        _, count = run(connection, driver, _step(connection, statement, rows))
        return count
    values = rows[0] if len(rows) == 1 else rows
    return connection.execute(statement, values, execution_options=_COUNTED).rowcount


def execute_later(connection: Connection, statement: Executable, rows: Sequence[Values]) -> None:
    """``execute_for_each`` where nobody asks how many rows it was about, such as an INSERT.

    On PostgreSQL it goes out with the next statement, or with the end of the unit. Where it fails,
    that one raises what it would have raised.
    """
    driver = _known_driver(connection) if rows else None
    if driver is not None:
        run(connection, driver, _step(connection, statement, rows), is_asked=False)
    else:
        execute_for_each(connection, statement, rows)


def find_all(connection: Connection, statement: Executable, values: Values) -> Sequence[Row[Any]]:
    """The rows that a SELECT finds."""
    driver = _known_driver(connection)
    if driver is None:
        return connection.execute(statement, values).all()
    found, _ = run(connection, driver, _step(connection, statement, (values,)))
    if not found:
        return ()
    columns = _compiled(statement, connection.dialect, tuple(values)).columns
    rows: IteratorResult[Any] = IteratorResult(columns, iter(found))
    return rows.all()


def find_one(connection: Connection, statement: Executable, values: Values) -> Row[Any] | None:
    """The one row that a SELECT finds, if any; of several the first."""
    found = find_all(connection, statement, values)
    return found[0] if found else None


def run(connection: Connection, driver: object, step: Step, *, is_asked: bool = True) -> Outcome:
    """Hand a statement to the connection's driver; all of them pass here.

    What it answers means nothing where nobody asks.
    """
    if isinstance(driver, sqlite3.Connection):
        return _run_on_sqlite(driver, step)
    session = session_of(connection)
    calls = [(step.sql, row) for row in step.rows]
    if not is_asked:
        session.run_later(calls)
        return (), 0
    outcomes = session.run(calls)
    if len(outcomes) == 1:
        return outcomes[0]
    return (), sum(count for _, count in outcomes)


def _run_on_sqlite(driver: sqlite3.Connection, step: Step) -> Outcome:
    if len(step.rows) > 1:
        return (), driver.executemany(*step).rowcount
    cursor = driver.execute(step.sql, step.rows[0])
    return cursor.fetchall(), cursor.rowcount


def _known_driver(connection: Connection) -> object | None:
    """The connection's driver, if statements are handed to it here, in this thread."""
    driver: object = connection.connection.dbapi_connection
    if isinstance(driver, sqlite3.Connection):
        return driver
    if isinstance(driver, psycopg.Connection) and session_of(connection).is_in_transaction:
        return driver
    return None  # a third, or one whose own cursor has to begin a transaction


def _step(connection: Connection, statement: Executable, rows: Sequence[Values]) -> Step:
    compiled = _compiled(statement, connection.dialect, tuple(rows[0]))
    return Step(compiled.sql, [compiled.place(row) for row in rows])


class _Compiled(NamedTuple):
    sql: str
    place: Callable[[Values], Sequence[Any]]
    """The values in the order of the statement's parameters, as the driver takes them."""
    columns: Any
    """How the rows that it finds are read."""


@lru_cache(maxsize=_STATEMENTS)
def _compiled(statement: ClauseElement, dialect: Dialect, keys: tuple[str, ...]) -> _Compiled:
    compiled: Any = statement.compile(dialect=dialect, column_keys=keys)
    sql, names = _numbered(compiled) if dialect.name == "postgresql" else _in_turn(compiled)
    fixed = {name: compiled.params[name] for name in names if name not in keys}
    in_order = _in_order(names)
    kinds = [compiled.binds[name].type for name in names]
    processes = [_processor(kind, dialect, to_driver=True) for kind in kinds]
    processed = [(at, process) for at, process in enumerate(processes) if process is not None]

    def place(values: Values) -> Sequence[Any]:
        placed = list(in_order({**fixed, **values} if fixed else values))
        for at, process in processed:
            placed[at] = process(placed[at])
        return placed

    found = getattr(statement, "selected_columns", ())
    columns = SimpleResultMetaData(
        [column.key for column in found],
        _processors=[_processor(column.type, dialect, to_driver=False) for column in found],
    )
    return _Compiled(sql, place, columns)


def _in_turn(compiled: Any) -> tuple[str, Sequence[str]]:
    """The text of a statement with ``?`` for each of its values, and their names."""
    return str(compiled), compiled.positiontup


def _numbered(compiled: Any) -> tuple[str, Sequence[str]]:
    """The text of a statement with ``$1``, ``$2``, ... for its values, and their names."""
    numbers: dict[str, int] = {}

    def numbered(found: re.Match[str]) -> str:
        name = found[1]
        return f"${numbers.setdefault(name, len(numbers) + 1)}" if name else "%"

    return re.sub(r"%(?:%|\((\w+)\)s)", numbered, str(compiled)), list(numbers)


def _in_order(names: Sequence[str]) -> Callable[[Values], Sequence[Any]]:
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: [values[name] for name in names]


def _processor(kind: TypeEngine[Any], dialect: Dialect, *, to_driver: bool) -> Any:
    """What SQLAlchemy would do to each value of this type; None: nothing."""
    known = kind if isinstance(kind, TypeDecorator) else kind.dialect_impl(dialect)
    return known.bind_processor(dialect) if to_driver else known.result_processor(dialect, None)
