"""Indexes on tables that may be large: PostgreSQL builds them while the table is written to.

A revision says that there is to be such an index (``create_index_later``), and writes down that it
is missing. Once all revisions are done, whatever index of the tables is missing, or was left
half-made by an attempt that was cut off, is made ``CONCURRENTLY``, outside of any transaction.
"""

from typing import Any

from alembic import op
from sqlalchemy import Connection, Index, MetaData, text
from sqlalchemy.schema import CreateIndex, DropIndex

from services.chassis.storage import schema_state
from services.chassis.telemetry.logs import log

_VALID = text(
    "SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
    " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema()"
)


def create_index_later(name: str, table: str, columns: list[Any], **options: Any) -> None:
    """``op.create_index`` of a table that was there before; on PostgreSQL after all revisions."""
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        schema_state.note_whole(connection, is_whole=False)
    else:
        op.create_index(name, table, columns, **options)


def make_missing(connection: Connection, metadata: MetaData) -> None:
    """Make the indexes of ``metadata`` that are missing or invalid; ``connection`` has to be idle.

    Nobody waits for it, and so it waits for nobody in vain: as long as it takes.
    """
    found = {row.relname: row.indisvalid for row in connection.execute(_VALID)}
    connection.commit()
    indexes = [index for table in metadata.sorted_tables for index in table.indexes]
    missing = [index for index in indexes if not found.get(str(index.name))]
    if missing:
        at_once = connection.execution_options(isolation_level="AUTOCOMMIT")
        try:
            at_once.exec_driver_sql("SET lock_timeout = 0")
            for index in sorted(missing, key=lambda each: str(each.name)):
                _make(at_once, index, is_half_made=str(index.name) in found)
        finally:
            connection.rollback()  # of nothing: but only then may the level be changed back
            connection.execution_options(isolation_level="READ COMMITTED")
    schema_state.note_whole(connection, is_whole=True)
    connection.commit()


def _make(connection: Connection, index: Index, *, is_half_made: bool) -> None:
    options = index.dialect_options["postgresql"]
    before, options["concurrently"] = options["concurrently"], True
    try:
        if is_half_made:
            log().warning("index_half_made", index=index.name)
            connection.execute(DropIndex(index, if_exists=True))
        log().info("index_made", index=index.name)
        connection.execute(CreateIndex(index, if_not_exists=True))
    finally:
        options["concurrently"] = before
