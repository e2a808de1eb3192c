"""Databases at any revision, and all that they say of their shape."""

import re
from collections.abc import Callable
from typing import Any

from alembic import command
from sqlalchemy import Engine, create_engine, inspect, make_url, text
from sqlalchemy.pool import NullPool

from services.chassis.storage import migrations

MakeUrl = Callable[[], str]


# The indexes' own texts: SQLAlchemy cannot read those over expressions back from SQLite.
_INDEXES = {
    "sqlite": text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"),
    "postgresql": text("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"),
}


def engine_of(url: str) -> Engine:
    parsed = make_url(url)
    driver = "sqlite" if parsed.get_backend_name() == "sqlite" else "postgresql+psycopg"
    return create_engine(parsed.set(drivername=driver), poolclass=NullPool)


def shape(engine: Engine) -> dict[str, Any]:
    """All that the database says of its tables, columns, keys, rules and indexes."""
    inspector = inspect(engine)
    tables = set(inspector.get_table_names()) - {"alembic_version", "schema_state"}
    with engine.connect() as connection:
        rows = connection.execute(_INDEXES[engine.dialect.name]).all()
    indexes = {row[0]: row[1] for row in rows}
    indexes.pop("alembic_version_pkc", None)
    found = {table: _table_shape(inspector, table) for table in tables}
    return found | ({"indexes": _comparable(indexes)} if tables else {})


def _table_shape(inspector: Any, table: str) -> dict[str, Any]:
    def by_name(found: list[dict[str, Any]]) -> dict[str, Any]:
        return {str(each["name"]): _comparable(each) for each in found}

    return {
        "columns": by_name(inspector.get_columns(table)),
        "primary key": _comparable(inspector.get_pk_constraint(table)),
        "foreign keys": by_name(inspector.get_foreign_keys(table)),
        "unique": by_name(inspector.get_unique_constraints(table)),
        "checks": by_name(inspector.get_check_constraints(table)),
    }


def _comparable(found: Any) -> Any:
    """The same for two databases of one shape: everything as text without its line breaks."""
    if isinstance(found, dict):
        return {str(name): _comparable(value) for name, value in sorted(found.items())}
    if isinstance(found, list | tuple):
        return [_comparable(value) for value in found]
    return re.sub(r"\s+", " ", str(found))


def move_to(service: str, url: str, revision: str) -> None:
    """Bring a database to ``revision``, forward or back."""
    config = migrations._config(service)
    with migrations.migrating(url) as connection:
        config.attributes["connection"] = connection
        current = migrations._current(connection)
        if connection.dialect.name == "postgresql":
            connection.rollback()
        is_ahead = current is not None and current > revision
        (command.downgrade if is_ahead else command.upgrade)(config, revision)
