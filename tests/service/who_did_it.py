"""Where a service has written down whose command something was."""

from collections.abc import Awaitable, Callable

from sqlalchemy import Connection, MetaData, String, Table, exists, select

from services.chassis.storage.database import Database
from tests.contract.specs import operations

Ask = Callable[..., Awaitable[object]]
"""Sends a request in the name of the person whose traces are looked for."""

_NO_RECORD = {"idempotency_keys"}
"""Tables that hold a subject for another reason, and for 30 days only."""
_CHANGE_NOTHING = {"preview_template", "detect_import_profile", "preview_erasure"}
_READS = {"get", "head"}


def commands(service: str) -> set[str]:
    """The operations of a service by which a person changes something."""
    return {
        operation.id
        for operation in operations(service)
        if operation.method not in _READS
        and operation.id not in _CHANGE_NOTHING
        and operation.schemes == {"bearerAuth"}
    }


async def records_of(database: Database, metadata: MetaData, subject: str) -> set[str]:
    """The columns, as ``table.column``, in which ``subject`` is named."""

    def look(connection: Connection) -> set[str]:
        return {
            f"{table.name}.{name}"
            for table in metadata.sorted_tables
            if table.name not in _NO_RECORD
            for name in _naming(connection, table, subject)
        }

    return await database.read(look)


def _naming(connection: Connection, table: Table, subject: str) -> set[str]:
    """The columns of ``table`` in which ``subject`` is named, all asked for at once."""
    texts = [column for column in table.columns if isinstance(column.type, String)]
    if not texts:
        return set()
    asked = [exists().where(column == subject).label(column.name) for column in texts]
    found = connection.execute(select(*asked)).one()
    return {name for name, is_named in found._mapping.items() if is_named}
