"""Holding rows until a unit of work ends; in which order is said in docs/adr/0021-locks.md.

On PostgreSQL a row is held FOR NO KEY UPDATE: whatever refers to it by a foreign key (a timeline
entry, an attempt) can be written meanwhile, for which FOR UPDATE would make its writer wait. SQLite
has one writer, so nothing has to be held there.
"""

from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table

S = TypeVar("S", bound=Select[Any])


def held(statement: S) -> S:
    """``statement`` with its rows held; where they may be several, it has to sort them by id."""
    return statement.with_for_update(key_share=True)


def held_if_free(statement: S, table: Table) -> S:
    """``statement`` without the rows of ``table`` that somebody holds, and with the rest held.

    So workers that claim at the same time get different rows, and none waits for another.
    """
    return statement.with_for_update(key_share=True, skip_locked=True, of=table)


def needs_holding(connection: Connection) -> bool:
    """Whether others may write beside this unit; else a statement that only holds is spared."""
    return connection.dialect.name == "postgresql"
