"""Databases at any revision, and all that they say of their shape."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from alembic import command
from sqlalchemy import Engine, create_engine, inspect, make_url, text
from sqlalchemy.pool import NullPool

from services.chassis.storage import migrations

MakeUrl = Callable[[], str]
MakeAt = Callable[[str, str], str]
"""Makes a database of a service at a revision; ``head``: at the newest."""


# SQLAlchemy's inspector tells of no trigger.
_TRIGGERS = {
    "sqlite": text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"),
    "postgresql": text(
        "SELECT tgname, pg_get_triggerdef(t.oid) || p.prosrc FROM pg_trigger t"
        " JOIN pg_proc p ON p.oid = tgfoid WHERE NOT tgisinternal"
    ),
}

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
        triggers = {row[0]: row[1] for row in connection.execute(_TRIGGERS[engine.dialect.name])}
    indexes = {row[0]: row[1] for row in rows}
    indexes.pop("alembic_version_pkc", None)
    parts = {
        "columns": _by_name(inspector.get_multi_columns()),
        "primary key": {
            key: _comparable(c) for key, c in inspector.get_multi_pk_constraint().items()
        },
        "foreign keys": _by_name(inspector.get_multi_foreign_keys()),
        "unique": _by_name(inspector.get_multi_unique_constraints()),
        "checks": _by_name(inspector.get_multi_check_constraints()),
    }
    found = {
        table: {part: of_tables.get((None, table)) for part, of_tables in parts.items()}
        for table in tables
    }
    beside = {"indexes": _comparable(indexes), "triggers": _comparable(triggers)}
    return found | (beside if tables else {})


def _by_name(of_tables: Mapping[Any, Sequence[Mapping[str, Any]]]) -> dict[Any, dict[str, Any]]:
    """All tables at once: asked for one by one, they take most of a test."""
    return {
        table: {str(each["name"]): _comparable(each) for each in found}
        for table, found in of_tables.items()
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
