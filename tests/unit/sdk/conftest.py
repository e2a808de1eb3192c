"""The server with a script, and both clients, asked in one way."""

import asyncio
import inspect
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from ichiba_sdk import AsyncIchiba, Ichiba
from tests.unit.sdk.server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


class Asked:
    """One of the two clients; a call of either is awaited, and a list comes whole."""

    def __init__(self, client: Ichiba | AsyncIchiba) -> None:
        self.client = client

    async def ask(self, call: str, *args: Any, **options: Any) -> Any:
        """``orders.get``, for example."""
        method: Any = self.client
        for part in call.split("."):
            method = getattr(method, part)
        if isinstance(self.client, Ichiba):
            return await asyncio.to_thread(lambda: _whole(method(*args, **options)))
        answered = method(*args, **options)
        if hasattr(answered, "__aiter__"):
            return [each async for each in answered]
        return await answered if inspect.isawaitable(answered) else answered

    async def whole(self, call: str, *args: Any, **options: Any) -> Any:
        """``orders.get`` by ``with_response``."""
        method: Any = self.client
        for part in call.split("."):
            method = getattr(method, part)
        if isinstance(self.client, Ichiba):
            client = self.client
            return await asyncio.to_thread(lambda: client.with_response(method, *args, **options))
        return await self.client.with_response(method, *args, **options)


def _whole(answered: Any) -> Any:
    return list(answered) if hasattr(answered, "__next__") else answered


KINDS = [Ichiba, AsyncIchiba]


@pytest.fixture(params=KINDS, ids=["blocking", "awaited"])
async def asked(request: pytest.FixtureRequest, server: Server) -> AsyncIterator[Asked]:
    async with asking(request.param, "SECRET-TOKEN", server) as client:
        yield client


@asynccontextmanager
async def asking(kind: Any, token: Any, server: Server) -> AsyncIterator[Asked]:
    """A client of this kind, closed in the end."""
    urls = dict.fromkeys(("order_url", "payment_url", "notification_url"), server.url)
    client = kind(token, **urls, timeout=5)
    try:
        yield Asked(client)
    finally:
        if isinstance(client, Ichiba):
            client.close()
        else:
            await client.close()


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Every pause that a call makes, in seconds; none of them is waited for."""
    pauses: list[float] = []

    async def later(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr("httpx_retries.retry.time", SimpleNamespace(sleep=pauses.append))
    monkeypatch.setattr("httpx_retries.retry.asyncio", SimpleNamespace(sleep=later))
    return pauses
