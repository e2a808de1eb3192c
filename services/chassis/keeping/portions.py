"""What is deleted at once: a few hundred rows that an index leads to, in one short transaction."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Delete, Row, Select, Update, bindparam, delete, select, update

from services.chassis.keeping.kinds import AgedRows
from services.chassis.storage.row_locks import held_if_free

ROWS_AT_ONCE: Final = 200


def portion(rows: AgedRows, before: datetime, now: datetime) -> Callable[[Connection], int]:
    """The unit of work that deletes, or empties, the oldest rows; it answers how many.

    Rows that somebody holds are left for later, so nobody waits for anybody.
    """
    oldest, change = _oldest(rows, before), _change(rows, now)

    def work(connection: Connection) -> int:
        found = connection.execute(oldest).all()
        if found:
            connection.execute(change, [_names(row) for row in found])
        return len(found)

    return work


def _change(rows: AgedRows, now: datetime) -> Delete | Update:
    """What is done to one row. A list of compound keys would make SQLite read the whole table."""
    is_it = [each == bindparam(f"b_{each.name}") for each in rows.table.primary_key]
    if not rows.left_as:
        return delete(rows.table).where(*is_it)
    emptied = {rows.emptied_at: now} if rows.emptied_at else {}
    return update(rows.table).where(*is_it).values({**rows.left_as, **emptied})


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
