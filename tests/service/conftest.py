"""One service at a time, in process, with its lifespan and its real database."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import httpx
import pytest

from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey
from tests.conftest import DatabaseUrl
from tests.lifespan import lifespan_of
from tests.plain_engine import PlainEngine

OpenApi = Callable[[str], AbstractAsyncContextManager[httpx.AsyncClient]]


@pytest.fixture
def settings(tmp_path: Path, database_url: DatabaseUrl) -> Settings:
    """Settings with a data directory and databases of the test's own; replies are checked."""
    return Settings.load(
        data_dir=tmp_path,
        order_database_url=database_url("order"),
        response_validation=True,
        log_level="ERROR",
    )


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
