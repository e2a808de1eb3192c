"""A PostgreSQL server for the three services under measurement."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import psycopg

from services.chassis.jobs.dbos_configuration import migrate_engine
from services.chassis.storage import migrations
from tests.bench.running.processes import SERVICES

DATABASES = ("sqlite", "postgres")


@contextmanager
def settings_for(database: str, connections: int | None = None) -> Iterator[Mapping[str, str]]:
    """What the services are told of their databases: nothing for SQLite, else where they are.

    ``connections``: how many a PostgreSQL server takes, where that is not its own 100.
    """
    if database == "sqlite":
        yield {}
    else:
        # Not at the top: every load generator would import the server, too.
        from tests.postgres import execute, postgres_server, restart

        with postgres_server() as server:
            if connections is not None:
                execute(server.get_uri(), f"ALTER SYSTEM SET max_connections = {connections}")
                restart(server)
            yield databases_on(server.get_uri())


def databases_on(uri: str) -> Mapping[str, str]:
    """A migrated database for each service, as settings."""
    from tests.postgres import on_database

    found = {}
    for name in SERVICES:
        with psycopg.connect(uri, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}_bench")
        url = on_database(uri, f"{name}_bench")
        driven = url.replace("postgresql://", "postgresql+psycopg://", 1)
        migrations.upgrade(name, driven)
        migrate_engine(driven)
        found[f"ICHIBA_{name.upper()}_DATABASE_URL"] = url
    return found
