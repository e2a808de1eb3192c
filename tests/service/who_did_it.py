"""Where a service has written down whose command something was."""

from collections.abc import Awaitable, Callable

from sqlalchemy import Connection, MetaData, String, select

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
            f"{table.name}.{column.name}"
            for table in metadata.sorted_tables
            if table.name not in _NO_RECORD
            for column in table.columns
            if isinstance(column.type, String)
            and connection.execute(select(column).where(column == subject).limit(1)).first()
        }

    return await database.read(look)
