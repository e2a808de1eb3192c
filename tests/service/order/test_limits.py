"""Limits for callers, at the order service with its database, and the SDK that obeys them."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NoReturn

import httpx
import pytest

from ichiba_sdk import AsyncIchiba, TooManyRequests
from services.chassis.base.settings import Settings
from services.order.app import create_app
from tests.conftest import DatabaseUrl
from tests.plain_engine import PlainEngine
from tests.service.listening import listening

ORDERS = "/api/v1/orders"
ORDER = {
    "customer_name": "佐藤 花子",
    "items": [{"product_name": "有田焼 湯呑", "quantity": 1, "unit_price": 1800}],
    "payment_method": "invoice",
}


@pytest.fixture
def settings(tmp_path: Path, database_url: DatabaseUrl) -> Settings:
    """As for the other tests, with low limits."""
    return Settings.load(
        data_dir=tmp_path,
        order_database_url=database_url("order"),
        response_validation=True,
        log_level="ERROR",
        limit_reads=30,
        limit_commands=1,
    )


@asynccontextmanager
async def _serving(settings: Settings) -> AsyncIterator[str]:
    async with listening(create_app(settings, open_engine=PlainEngine.open)) as origin:
        yield origin


@pytest.fixture
async def origin(settings: Settings) -> AsyncIterator[str]:
    async with _serving(settings) as origin:
        yield origin


async def _place(origin: str, token: str, number: int) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": f"order-{number}"}
    async with httpx.AsyncClient(base_url=origin, headers=headers, timeout=30) as client:
        return await client.post(ORDERS, json=ORDER)


async def test_a_refused_order_is_not_there_and_its_key_is_not_used(
    settings: Settings, token: Callable[..., str]
) -> None:
    mika = token()
    async with _serving(settings) as origin:
        replies = [await _place(origin, mika, number) for number in range(2)]
        assert [each.status_code for each in replies] == [201, 429]
        assert replies[1].json()["code"] == "rate_limited"
        async with AsyncIchiba(mika, order_url=origin) as client:
            assert (await client.orders.list()).total == 1
    async with _serving(settings) as origin:  # a restart fills the buckets
        reply = await _place(origin, mika, 1)
        assert reply.status_code == 201
        assert "idempotent-replayed" not in reply.headers


async def _list_for_ever(client: AsyncIchiba) -> NoReturn:
    """More often than there may be at once: on a slow machine some come back meanwhile."""
    while True:
        await client.orders.list(limit=1)


async def test_the_sdk_waits_and_asks_again(origin: str, token: Callable[..., str]) -> None:
    async with AsyncIchiba(token(), order_url=origin) as client:
        started = time.monotonic()
        for _ in range(31):  # one more than there may be at once
            await client.orders.list(limit=1)
        assert 1.5 < time.monotonic() - started < 60  # one comes back after 2 s, all after 60


async def test_the_sdk_says_so_where_it_is_not_to_wait(
    origin: str, token: Callable[..., str]
) -> None:
    async with AsyncIchiba(token(), order_url=origin, retries=0) as client:
        with pytest.raises(TooManyRequests) as refused:
            await _list_for_ever(client)
    assert refused.value.code == "rate_limited"
    assert int(refused.value.headers["retry-after"]) in {1, 2}
