"""What is deleted at once: a few hundred rows that an index leads to, in one short transaction."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    delete,
    select,
    tuple_,
    update,
)

from services.chassis.keeping.kinds import AgedRows
from services.chassis.storage.row_locks import held_if_free

ROWS_AT_ONCE: Final = 200


def portion(rows: AgedRows, before: datetime, now: datetime) -> Callable[[Connection], int]:
    """The unit of work that deletes, or empties, the oldest rows; it answers how many.

    Rows that somebody holds are left for later, so nobody waits for anybody.
    """
    oldest = _oldest(rows, before)

    def work(connection: Connection) -> int:
        found = connection.execute(oldest).all()
        if not found:
            return 0
        if rows.left_as:
            values = {**rows.left_as, **({rows.emptied_at: now} if rows.emptied_at else {})}
            changed = connection.execute(
                update(rows.table).where(_is_among(rows, found), *rows.only).values(values)
            )
        else:
            changed = connection.execute(delete(rows.table).where(_is_among(rows, found)))
        return changed.rowcount

    return work


def _oldest(rows: AgedRows, before: datetime) -> Select[Any]:
    statement = (
        select(*rows.table.primary_key)
        .where(rows.age < before, *rows.only)
        .order_by(rows.age)
        .limit(ROWS_AT_ONCE)
    )
    return held_if_free(statement, rows.table)


def _is_among(rows: AgedRows, found: Any) -> ColumnElement[bool]:
    keys = list(rows.table.primary_key)
    if len(keys) == 1:
        return keys[0].in_([row[0] for row in found])
    return tuple_(*keys).in_([tuple(row) for row in found])


def oldest_overdue(rows: AgedRows, before: datetime) -> Callable[[Connection], datetime | None]:
    """Since when the row has been there that should have been deleted first; None: none should."""
    oldest = select(rows.age).where(rows.age < before, *rows.only).order_by(rows.age).limit(1)
    return lambda connection: connection.execute(oldest).scalar()
