"""Databases without a service's tables, a service without a database, and what was logged."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Column, Engine, Integer, MetaData, Table, Text, create_engine, make_url, text
from sqlalchemy.pool import NullPool

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey
from services.chassis.storage.database import Database
from services.chassis.storage.opening import open_database
from services.chassis.web import application
from tests.lifespan import lifespan_of
from tests.logs import log_lines
from tests.postgres import create_database, execute
from tests.service.chassis.probe import Probe, read_spec

__all__ = ["log_lines"]

METADATA = MetaData()
NOTES = Table(
    "notes",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("content", Text, nullable=False),
)


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, backend: str, tmp_path: Path) -> Iterator[str]:
    """The URL of a database that holds nothing, on each backend in turn."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    uri: str = request.getfixturevalue("postgres_uri")
    name = f"empty_{new_id()}"
    yield create_database(uri, name)
    execute(uri, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
async def database(empty_url: str) -> AsyncIterator[Database]:
    """An open database with the table ``NOTES``."""
    opened = open_database(empty_url)
    await opened.write(METADATA.create_all)
    yield opened
    await opened.close()


def connect_beside(url: str) -> Engine:
    """Another way to the same database, in this thread."""
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    driver = "sqlite" if is_sqlite else "postgresql+psycopg"
    return create_engine(parsed.set(drivername=driver), poolclass=NullPool)


async def contents(database: Database) -> list[str]:
    """The notes' contents in the order of their ids."""
    statement = text("SELECT content FROM notes ORDER BY id")
    return await database.read(lambda connection: list(connection.execute(statement).scalars()))


@pytest.fixture
def probe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Probe:
    """A service of a few operations whose replies are checked."""
    monkeypatch.setattr(application, "load_spec", lambda _service: read_spec())
    settings = Settings.load(data_dir=tmp_path, response_validation=True, max_body_bytes=4096)
    return Probe(SigningKey.load_or_create(tmp_path), settings)


@pytest.fixture
async def api(probe: Probe) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the probe's, without a token."""
    async with lifespan_of(probe.app()) as manager:
        transport = httpx.ASGITransport(manager.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            yield client
