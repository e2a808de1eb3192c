"""Databases for tests (every test of data runs on SQLite and on a real PostgreSQL), and Stripe."""

import gc
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import psycopg
import pytest
from connexion.spec import Specification
from hypothesis import HealthCheck, settings

from services.chassis.base.ids import new_id
from services.chassis.storage import migrations
from tests.compiled import compiled_for_all
from tests.gateways.servers import StripeAnswers, stripe_answering
from tests.kept_connections import KeptConnections
from tests.logs import plainly
from tests.postgres import create_database, execute, quick_postgres
from tests.specs import reading_once

# No test may fail because the machine is busy; an example that hangs meets pytest's own time limit.
settings.register_profile("ichiba", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ichiba")


def pytest_configure() -> None:
    """Have log lines cost little, also those of failures that a test brings about."""
    plainly()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Find the tests without looking for garbage: all that is made there stays."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Take what is there before the first test out of the collector's sight: it stays.

    To look through it again and again took an eighth of the time of some tests.
    """
    gc.collect()
    gc.freeze()


DatabaseUrl = Callable[[str], str]
"""Answers the URL of a migrated database of a service with nothing in it but seeds."""


@pytest.fixture(scope="session", autouse=True)
def specs_read_once() -> Iterator[None]:
    """Let Connexion check and resolve each spec once, not at each test's start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Specification, "load", reading_once())
        yield


@pytest.fixture(scope="session", autouse=True)
def statements_compiled_once() -> Iterator[None]:
    """Let SQLAlchemy compile each statement once, not at its first use in each test."""
    with compiled_for_all():
        yield


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
def postgres_uri() -> Iterator[str]:
    """A PostgreSQL server of this test process's own."""
    with quick_postgres() as uri:
        yield uri


@pytest.fixture(scope="session")
def kept_connections() -> Iterator[KeptConnections]:
    """What tests hand on to one another of their connections to reused databases."""
    kept = KeptConnections()
    with kept.handed_on():
        yield kept
    kept.close()


@pytest.fixture(scope="session")
def postgres_databases(
    postgres_uri: str, kept_connections: KeptConnections
) -> Iterator[Callable[[str], str]]:
    """A migrated database a service, put back to its first rows before each use."""
    made: dict[str, ReusedDatabase] = {}

    def database(service: str) -> str:
        if service not in made:
            made[service] = ReusedDatabase.create(postgres_uri, service)
            kept_connections.keep(made[service].name)
        else:
            made[service].reset()
        return made[service].url

    yield database
    for each in made.values():
        each.close()


@dataclass(slots=True)
class ReusedDatabase:
    """A database that serves one test after the other: making a new one takes far longer."""

    name: str
    url: str
    tables: tuple[str, ...]
    """Its tables, those that refer to others first."""
    _connection: "psycopg.Connection[Any] | None" = None
    """What it is put back with: a new one would read the catalogue of all tables anew."""

    @classmethod
    def create(cls, uri: str, service: str) -> "ReusedDatabase":
        name = f"{service}_{new_id()}"
        url = create_database(uri, name)
        migrations.upgrade(service, url)
        metadata = import_module(f"services.{service}.tables").metadata
        tables = tuple(table.name for table in reversed(metadata.sorted_tables))
        for table in tables:  # what the migrations have seeded
            execute(url, f"CREATE TABLE first_{table} AS TABLE {table}")
        return cls(name, url, tables)

    def reset(self) -> None:
        """Put back the rows that the migrations made; nothing else stays."""
        emptied = [f"DELETE FROM {table}" for table in self.tables]
        filled = [f"INSERT INTO {table} TABLE first_{table}" for table in reversed(self.tables)]
        if self._connection is None or self._connection.closed:
            self._connection = psycopg.connect(self.url, autocommit=True)
        self._connection.execute(";".join(emptied + filled).encode())

    def close(self) -> None:
        """End the connection."""
        if self._connection is not None:
            self._connection.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """Which kind of database the test runs on."""
    kind: str = request.param
    return kind


@pytest.fixture
def database_url(request: pytest.FixtureRequest, backend: str, tmp_path: Path) -> DatabaseUrl:
    """A migrated database with nothing in it for a service, on the backend in turn."""

    def on_sqlite(service: str) -> str:
        path = tmp_path / f"{service}_service.db"
        shutil.copy(request.getfixturevalue("sqlite_templates")(service), path)
        return f"sqlite:///{path}"

    def on_postgres(service: str) -> str:
        url: str = request.getfixturevalue("postgres_databases")(service)
        return url

    return on_sqlite if backend == "sqlite" else on_postgres


@pytest.fixture(scope="session")
def stripe_server() -> Iterator[StripeAnswers]:
    """Stripe, for one test after the other."""
    with stripe_answering() as answers:
        yield answers


@pytest.fixture
def stripe_answers(stripe_server: StripeAnswers) -> StripeAnswers:
    """Stripe as a test finds it: it knows nothing yet."""
    stripe_server.begin()
    return stripe_server
