"""The same statement for hundreds of rows, at the driver's own cost.

SQLAlchemy looks at every value of every row anew, which on SQLite costs more than storing it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement, Executable

from services.chassis.storage.columns import UtcDateTime

Row = Mapping[str, Any]


def execute_for_each(connection: Connection, statement: Executable, rows: Sequence[Row]) -> int:
    """Run ``statement`` for each of ``rows``, which all have the same keys; for none it is not run.

    Statements are compiled once and kept: give the same object again. Answers how many rows of the
    table it was about.
    """
    if not rows:
        return 0
    if connection.dialect.name != "sqlite":  # there many rows go out in one statement
        return connection.execute(statement, rows).rowcount
    sql, values_of = _compiled(statement, connection.dialect, tuple(rows[0]))
    return connection.exec_driver_sql(sql, values_of(rows)).rowcount


_ValuesOf = Callable[[Sequence[Row]], list[Any]]


@cache
def _compiled(
    statement: ClauseElement, dialect: Dialect, keys: tuple[str, ...]
) -> tuple[str, _ValuesOf]:
    compiled: Any = statement.compile(dialect=dialect, column_keys=keys)
    names: list[str] = compiled.positiontup
    fixed = {name: compiled.params[name] for name in names if name not in keys}
    times = [name for name in names if isinstance(compiled.binds[name].type, UtcDateTime)]
    values_of_row = itemgetter(*names)
    stored = UtcDateTime().process_bind_param

    def values_of(rows: Sequence[Row]) -> list[Any]:
        # The rows of one unit of work have few times between them.
        known: dict[datetime | None, Any] = {}
        values: list[Any] = []
        for row in rows:
            changed = {**fixed, **row}
            for name in times:
                time = changed[name]
                if time not in known:
                    known[time] = stored(time, dialect)
                changed[name] = known[time]
            values.append(values_of_row(changed))
        return values

    return str(compiled), values_of
