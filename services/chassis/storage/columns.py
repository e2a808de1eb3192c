"""Columns and statements that SQLite and PostgreSQL need in forms of their own."""

from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, DateTime, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time: ``timestamptz`` on PostgreSQL, sortable RFC 3339 text on SQLite."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(_FixedWidthText())
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        return _to_text(value) if dialect.name == "sqlite" else value

    def bind_processor(self, dialect: Dialect) -> Any:
        # The same, without two calls between: an order has more than twenty times to be written.
        return _to_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        stored: datetime = datetime.fromisoformat(value) if dialect.name == "sqlite" else value
        return stored.astimezone(UTC)


def _to_text(value: datetime | None) -> str | None:
    if value is None:
        return None
    # Two times of a zone that puts its clocks back can be equal and an hour apart.
    return _as_text(value if value.tzinfo is UTC else value.astimezone(UTC))


@lru_cache(maxsize=256)  # all that a unit of work writes bears the same few times
def _as_text(value: datetime) -> str:
    return value.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


class _FixedWidthText(sqlite.VARCHAR):
    def __init__(self) -> None:
        super().__init__(27)


def insert_ignoring_conflicts(connection: Connection, table: Table) -> Any:
    """An INSERT that does nothing where a unique rule is met; look at its ``rowcount``."""
    return _insert_ignoring_conflicts(table, connection.dialect.name)


@cache  # making a statement costs as much as running it
def _insert_ignoring_conflicts(table: Table, dialect_name: str) -> Any:
    dialect = postgresql if dialect_name == "postgresql" else sqlite
    statement = dialect.insert(table).on_conflict_do_nothing()
    # Without this SQLAlchemy drops the count of an INSERT on PostgreSQL.
    return statement.execution_options(preserve_rowcount=True)
