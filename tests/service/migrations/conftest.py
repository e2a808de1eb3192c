"""Each service's tables, and empty databases for them."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import MetaData

from services.chassis.base.ids import new_id
from services.chassis.base.settings import SERVICES
from tests.logs import log_lines
from tests.postgres import on_database
from tests.service.migrations.databases import MakeUrl

__all__ = ["log_lines"]


@pytest.fixture(params=SERVICES)
def service(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def metadata(service: str) -> MetaData:
    found: MetaData = import_module(f"services.{service}.tables").metadata
    return found


@pytest.fixture
def empty(request: pytest.FixtureRequest, backend: str, tmp_path: Path) -> Iterator[MakeUrl]:
    """Makes empty databases on the backend in turn."""
    made: list[str] = []

    def on_sqlite() -> str:
        return f"sqlite:///{tmp_path / new_id()}.db"

    def on_postgres() -> str:
        uri: str = request.getfixturevalue("postgres_uri")
        made.append(f"migrated_{new_id()}")
        with psycopg.connect(uri, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{made[-1]}"'.encode())
        return on_database(uri, made[-1])

    yield on_sqlite if backend == "sqlite" else on_postgres
    for name in made:
        with psycopg.connect(request.getfixturevalue("postgres_uri"), autocommit=True) as end:
            end.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())
