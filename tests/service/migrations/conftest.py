"""Each service's tables, and empty databases for them."""

import shutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from sqlalchemy import MetaData

from services.chassis.base.ids import new_id
from services.chassis.base.settings import SERVICES
from services.chassis.storage import migrations
from tests.logs import log_lines
from tests.postgres import create_database, execute
from tests.service.migrations.databases import MakeAt, MakeUrl, move_to

__all__ = ["log_lines"]


@pytest.fixture(params=SERVICES)
def service(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def metadata(service: str) -> MetaData:
    found: MetaData = import_module(f"services.{service}.tables").metadata
    return found


class _Templates:
    """Databases at one revision each, which copies are made of: migrating takes far longer."""

    def __init__(self, folder: Path, server: Callable[[], str]) -> None:
        self._folder = folder
        self._server = server
        self._made: set[tuple[str, str, str]] = set()

    def copy(self, backend: str, service: str, revision: str, name: str) -> str:
        """The URL of a new database ``name`` of ``service`` at ``revision``."""
        kind = (backend, service, revision)
        template = f"template_{service}_{revision}"
        if kind not in self._made:
            url = self.make(backend, template)
            if revision == "head":
                migrations.upgrade(service, url)
            else:
                move_to(service, url, revision)
            self._made.add(kind)
        return self.make(backend, name, like=template)

    def make(self, backend: str, name: str, *, like: str | None = None) -> str:
        """The URL of a new database, empty or ``like`` another."""
        if backend == "sqlite":
            path = self._folder / f"{name}.db"
            if like is not None:
                shutil.copy(self._folder / f"{like}.db", path)
            return f"sqlite:///{path}"
        return create_database(self._server(), name, like=like)


@pytest.fixture(scope="session")
def _templates(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> _Templates:
    def server() -> str:
        uri: str = request.getfixturevalue("postgres_uri")
        return uri

    return _Templates(tmp_path_factory.mktemp("migrated"), server)


@pytest.fixture
def _made(request: pytest.FixtureRequest, backend: str) -> Iterator[list[str]]:
    """The names of databases that are dropped when the test is over."""
    made: list[str] = []
    if backend == "sqlite":
        yield made
        return
    uri: str = request.getfixturevalue("postgres_uri")
    yield made
    for name in made:
        execute(uri, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def empty(_templates: _Templates, _made: list[str], backend: str) -> MakeUrl:
    """Makes empty databases on the backend in turn."""

    def make() -> str:
        _made.append(f"empty_{new_id()}")
        return _templates.make(backend, _made[-1])

    return make


@pytest.fixture
def migrated(_templates: _Templates, _made: list[str], backend: str) -> MakeAt:
    """Makes databases at a revision on the backend in turn."""

    def make(service: str, revision: str) -> str:
        _made.append(f"migrated_{new_id()}")
        return _templates.copy(backend, service, revision, _made[-1])

    return make
