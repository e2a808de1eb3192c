"""What a database says of its own shape, for code that does not know its newest revision.

One row beside Alembic's: the oldest revision whose code can still work with the tables, and whether
every index is there. A revision that takes something away (``contracts = True`` in its file) raises
the former; all others only add, so that the version before goes on working. See
docs/adr/0024-migrations.md.
"""

from dataclasses import dataclass

from sqlalchemy import Boolean, Column, Connection, MetaData, String, Table, insert, inspect, update
from sqlalchemy import select as sql_select

_METADATA = MetaData()
TABLE = Table(
    "schema_state",
    _METADATA,
    Column("oldest_revision", String(32), nullable=False),
    Column("is_whole", Boolean, nullable=False),
)


@dataclass(frozen=True, slots=True)
class SchemaState:
    """``oldest_revision``: its code and all later code can work with the database."""

    oldest_revision: str
    is_whole: bool


def read(connection: Connection) -> SchemaState | None:
    """What the database says; None where no version has written it yet."""
    if not inspect(connection).has_table(TABLE.name):
        return None
    row = connection.execute(sql_select(TABLE)).first()
    return None if row is None else SchemaState(row.oldest_revision, row.is_whole)


def prepare(connection: Connection) -> None:
    """Make the table where it is not there yet."""
    _METADATA.create_all(connection)


def note_oldest(connection: Connection, revision: str) -> None:
    """Write down whose code can work with the database from now on."""
    changed = connection.execute(update(TABLE).values(oldest_revision=revision))
    if changed.rowcount == 0:
        connection.execute(insert(TABLE).values(oldest_revision=revision, is_whole=True))


def note_whole(connection: Connection, *, is_whole: bool) -> None:
    """Write down whether every index is there."""
    changed = connection.execute(update(TABLE).values(is_whole=is_whole))
    assert changed.rowcount == 1, "the revision is written down first"
