"""What is deleted at once: a few hundred rows that an index leads to, in one short transaction."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Row,
    Select,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    literal,
    select,
    update,
)

from services.chassis.keeping.kinds import AgedRows
from services.chassis.storage.row_locks import held_if_free

ROWS_AT_ONCE: Final = 100


def portion(rows: AgedRows, before: datetime, now: datetime) -> Callable[[Connection], int]:
    """The unit of work that deletes, or empties, the oldest rows; it answers how many.

    Rows that somebody holds are left for later, so nobody waits for anybody.
    """
    oldest = _oldest(rows, before)

    def work(connection: Connection) -> int:
        found = connection.execute(oldest).all()
        if found:
            change = _change(rows, now, connection.dialect.name)
            connection.execute(change, [_names(row) for row in found])
        return len(found)

    return work


def _change(rows: AgedRows, now: datetime, dialect: str) -> Delete | Update | Insert:
    """What is done to one row. A list of compound keys would make SQLite read the whole table."""
    is_it = [each == bindparam(f"b_{each.name}") for each in rows.table.primary_key]
    if not rows.left_as:
        return delete(rows.table).where(*is_it)
    left = {**rows.left_as, **({rows.emptied_at: now} if rows.emptied_at else {})}
    if dialect != "sqlite":
        return update(rows.table).where(*is_it).values(left)
    return _written_anew(rows.table, left, is_it)


def _written_anew(
    table: Table, left: Mapping[str, Any], is_it: Sequence[ColumnElement[bool]]
) -> Insert:
    """The row as it is left, in a new place: in its old one SQLite would not use what it freed."""
    values = [
        each if each.name not in left else _as_expression(each, left[each.name]) for each in table.c
    ]
    statement = insert(table).prefix_with("OR REPLACE", dialect="sqlite")
    return statement.from_select(list(table.c), select(*values).where(*is_it))


def _as_expression(column: Column[Any], value: Any) -> ColumnElement[Any]:
    return value if isinstance(value, ColumnElement) else literal(value, column.type)


def _names(row: Row[Any]) -> dict[str, Any]:
    return {f"b_{name}": value for name, value in row._mapping.items()}


def _oldest(rows: AgedRows, before: datetime) -> Select[Any]:
    statement = (
        select(*rows.table.primary_key)
        .where(rows.age < before, *rows.only)
        .order_by(rows.age)
        .limit(ROWS_AT_ONCE)
    )
    return held_if_free(statement, rows.table)


def oldest_overdue(rows: AgedRows, before: datetime) -> Callable[[Connection], datetime | None]:
    """Since when the row has been there that should have been deleted first; None: none should."""
    oldest = select(rows.age).where(rows.age < before, *rows.only).order_by(rows.age).limit(1)
    return lambda connection: connection.execute(oldest).scalar()
