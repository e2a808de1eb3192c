"""Statements that are made once and then cost what their driver costs.

SQLAlchemy looks at every statement and at every value anew, which on SQLite costs ten times as much
as running it. Here it compiles a statement once, and SQLite's driver runs it from then on. On
PostgreSQL, where the server is asked, SQLAlchemy runs it as any other.

Give the same statement object each time, with ``bindparam`` where values go in; one with an
``expanding`` parameter, whose text depends on its values, is for ``Connection.execute``.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row
from sqlalchemy.engine import Dialect, IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.sql import ClauseElement, Executable
from sqlalchemy.types import TypeDecorator, TypeEngine

# Without this SQLAlchemy drops the count of an INSERT on PostgreSQL.
_COUNTED: Final = {"preserve_rowcount": True}
_STATEMENTS: Final = 1_000
"""More than there are: one that is made anew each time would fill the memory."""
Values = Mapping[str, Any]
"""What goes into a statement, by the names of its columns and parameters."""


def execute_one(connection: Connection, statement: Executable, values: Values) -> int:
    """Run a statement that writes; answers how many rows of its table it was about."""
    driver = _driver(connection)
    if driver is None:
        return connection.execute(statement, values, execution_options=_COUNTED).rowcount
    compiled = _compiled(statement, connection.dialect, tuple(values))
    return run(driver, compiled.sql, compiled.place(values)).rowcount


def execute_for_each(connection: Connection, statement: Executable, rows: Sequence[Values]) -> int:
    """Run ``statement`` for each of ``rows``, which all have the same keys; for none it is not run.

    Answers how many rows of the table it was about.
    """
    if not rows:
        return 0
    if len(rows) == 1:
        return execute_one(connection, statement, rows[0])
    driver = _driver(connection)
    if driver is None:  # on PostgreSQL many rows go out in one statement
        return connection.execute(statement, rows, execution_options=_COUNTED).rowcount
    compiled = _compiled(statement, connection.dialect, tuple(rows[0]))
    return run(driver, compiled.sql, [compiled.place(row) for row in rows], many=True).rowcount


def find_all(connection: Connection, statement: Executable, values: Values) -> Sequence[Row[Any]]:
    """The rows that a SELECT finds."""
    driver = _driver(connection)
    if driver is None:
        return connection.execute(statement, values).all()
    compiled = _compiled(statement, connection.dialect, tuple(values))
    found = run(driver, compiled.sql, compiled.place(values)).fetchall()
    if not found:
        return ()
    rows: IteratorResult[Any] = IteratorResult(compiled.columns, iter(found))
    return rows.all()


def find_one(connection: Connection, statement: Executable, values: Values) -> Row[Any] | None:
    """The one row that a SELECT finds, if any; of several the first."""
    found = find_all(connection, statement, values)
    return found[0] if found else None


def run(
    driver: sqlite3.Connection, sql: str, values: Sequence[Any], *, many: bool = False
) -> sqlite3.Cursor:
    """Hand a statement to the driver; all of them pass here."""
    return driver.executemany(sql, values) if many else driver.execute(sql, values)


def _driver(connection: Connection) -> sqlite3.Connection | None:
    """SQLite's own connection; None for any other, and for one in another thread."""
    driver: object = connection.connection.dbapi_connection
    return driver if isinstance(driver, sqlite3.Connection) else None


class _Compiled(NamedTuple):
    sql: str
    place: Callable[[Values], Sequence[Any]]
    """The values in the order of the statement's parameters, as the driver takes them."""
    columns: Any
    """How the rows that it finds are read."""


@lru_cache(maxsize=_STATEMENTS)
def _compiled(statement: ClauseElement, dialect: Dialect, keys: tuple[str, ...]) -> _Compiled:
    compiled: Any = statement.compile(dialect=dialect, column_keys=keys)
    names: list[str] = compiled.positiontup
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
    return _Compiled(str(compiled), place, columns)


def _in_order(names: Sequence[str]) -> Callable[[Values], Sequence[Any]]:
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: [values[name] for name in names]


def _processor(kind: TypeEngine[Any], dialect: Dialect, *, to_driver: bool) -> Any:
    """What SQLAlchemy would do to each value of this type; None: nothing."""
    known = kind if isinstance(kind, TypeDecorator) else kind.dialect_impl(dialect)
    return known.bind_processor(dialect) if to_driver else known.result_processor(dialect, None)
