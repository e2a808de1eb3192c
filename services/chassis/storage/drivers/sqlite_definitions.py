"""Loosening a table's rules on SQLite without making the table anew.

SQLite cannot change a rule of a table that is there. What does not concern how rows are stored (NOT
NULL, CHECK) may be changed where SQLite keeps the table's definition, says its manual ("Making
Other Kinds Of Table Schema Changes", lang_altertable.html, section 7). Copying a million rows, and
with foreign keys what refers to them, would take minutes and twice the room.
"""

from sqlalchemy import Connection, text

_FIND = text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :table")
_REPLACE = text("UPDATE sqlite_master SET sql = :sql WHERE type = 'table' AND name = :table")


class DefinitionDiffers(Exception):
    """The table is not defined as the revision expects, so nothing was changed."""


def redefine(connection: Connection, table: str, *changes: tuple[str, str]) -> None:
    """Replace parts of the definition of ``table``; each must be there once.

    The rows are not looked at: the new rules have to hold for all that the old ones allowed.

    Raises:
        DefinitionDiffers: a part is not there, or there more than once.
    """
    sql: str = connection.execute(_FIND, {"table": table}).scalar_one()
    for old, new in changes:
        if sql.count(old) != 1:
            raise DefinitionDiffers(f"{old!r} is not once in the definition of {table}")
        sql = sql.replace(old, new)
    version = connection.exec_driver_sql("PRAGMA schema_version").scalar_one()
    connection.exec_driver_sql("PRAGMA writable_schema = ON")
    try:
        connection.execute(_REPLACE, {"sql": sql, "table": table})
        # Every connection reads the definitions again, this one too.
        connection.exec_driver_sql(f"PRAGMA schema_version = {version + 1}")
    finally:
        connection.exec_driver_sql("PRAGMA writable_schema = RESET")
