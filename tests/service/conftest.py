"""One service at a time, in process, with its lifespan and its real database."""

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey
from services.chassis.identity.webhook_secrets import webhook_keys
from tests.conftest import DatabaseUrl
from tests.dealing import begin_with_the_longest
from tests.lifespan import lifespan_of
from tests.plain_engine import PlainEngine
from tests.service.shared_apps import plain_settings
from tests.templates import compiled_once

OpenApi = Callable[[str], AbstractAsyncContextManager[httpx.AsyncClient]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    begin_with_the_longest(items)


@pytest.fixture(scope="session", autouse=True)
def templates_compiled_once() -> Iterator[None]:
    """Not at each test's first message."""
    with compiled_once():
        yield


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The keys of an installation, which most tests share as they share its apps."""
    folder = tmp_path_factory.mktemp("installation")
    SigningKey.load_or_create(folder)
    for source in ("gateway", "notification"):
        webhook_keys(folder, source, None)
    return folder / "keys"


@pytest.fixture
def plain(tmp_path: Path, keys: Path) -> Settings:
    """Settings with a data directory of the test's own; replies are checked."""
    shutil.copytree(keys, tmp_path / "keys")
    return plain_settings(tmp_path)


@pytest.fixture
def settings(plain: Settings, database_url: DatabaseUrl) -> Settings:
    """Those, with an order database of the test's own."""
    return plain.model_copy(update={"order_database_url": SecretStr(database_url("order"))})


@pytest.fixture
def token(settings: Settings) -> Callable[..., str]:
    """Makes bearer tokens; an administrator's without scopes."""
    key = SigningKey.load_or_create(settings.data_dir)

    def mint(*scopes: str) -> str:
        return key.mint("test", scopes or ("admin",), timedelta(hours=1))

    return mint


@pytest.fixture
def open_api(settings: Settings, token: Callable[..., str]) -> OpenApi:
    """Starts a service and gives a client with an administrator's token for it."""

    @asynccontextmanager
    async def open_service(service: str) -> AsyncIterator[httpx.AsyncClient]:
        app = import_module(f"services.{service}.app").create_app(
            settings, open_engine=PlainEngine.open
        )
        async with lifespan_of(app) as manager:
            transport = httpx.ASGITransport(manager.app)
            headers = {"Authorization": f"Bearer {token()}"}
            async with httpx.AsyncClient(
                transport=transport, base_url="http://test", headers=headers
            ) as client:
                yield client

    return open_service


@pytest.fixture
async def order_api(open_api: OpenApi) -> AsyncIterator[httpx.AsyncClient]:
    async with open_api("order") as client:
        yield client


@pytest.fixture
async def payment_api(open_api: OpenApi) -> AsyncIterator[httpx.AsyncClient]:
    async with open_api("payment") as client:
        yield client


@pytest.fixture
async def notification_api(open_api: OpenApi) -> AsyncIterator[httpx.AsyncClient]:
    async with open_api("notification") as client:
        yield client
