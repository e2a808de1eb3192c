"""Progress as server-sent events: from where it was left, to the end, or until we stop."""

import asyncio
import signal
from collections.abc import AsyncIterator
from typing import Any

import httpx
import orjson
import pytest

from services.chassis.base import shutdown
from services.order.context import OrderUnit
from services.order.domain.states_gen import BatchStatus
from services.order.imports import following
from services.order.repository.batches import batch_rows
from tests.logs import Lines, log_lines
from tests.service.listening import listening, until
from tests.service.order.batch_requests import BATCHES, made
from tests.service.order.conftest import Shop

__all__ = ["log_lines"]


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "_BUSY_SECONDS", 0.01)
    monkeypatch.setattr(following, "_IDLE_SECONDS", 0.01)


async def change(shop: Shop, batch_id: str, **changes: Any) -> None:
    def work(unit: OrderUnit) -> None:
        batch = batch_rows.get_batch(unit.connection, batch_id, locked=True)
        batch_rows.change_batch(unit, batch, **changes)

    await shop.service.write(work)


class Stream:
    """A stream of events, read as a browser reads it."""

    def __init__(self, reply: httpx.Response) -> None:
        self._lines = reply.aiter_lines()

    async def next(self) -> dict[str, str] | None:
        """The next event, or comment; None at the end."""
        found: dict[str, str] = {}
        async with asyncio.timeout(5):
            async for line in self._lines:
                if not line:
                    return found
                name, _, value = line.partition(":")
                found[name] = value.removeprefix(" ")
        return None

    async def batch(self) -> dict[str, Any]:
        """The batch of the next event."""
        found = await self.next()
        assert found is not None
        assert found["event"] == "progress"
        batch: dict[str, Any] = orjson.loads(found["data"])
        assert found["id"] == str(batch["version"])
        return batch


@pytest.fixture
async def client(shop: Shop) -> AsyncIterator[httpx.AsyncClient]:
    """A client over a real connection."""
    headers = {"Authorization": f"Bearer {shop.token()}"}
    async with (
        listening(shop.app, "off") as origin,
        httpx.AsyncClient(base_url=origin, headers=headers) as found,
    ):
        yield found


def url(batch: dict[str, Any]) -> str:
    return f"{BATCHES}/{batch['id']}/progress"


async def test_each_change_is_told_until_the_end(shop: Shop, client: httpx.AsyncClient) -> None:
    batch = await made(shop)
    async with client.stream("GET", url(batch)) as reply:
        assert reply.headers["content-type"] == "text/event-stream; charset=utf-8"
        assert reply.headers["cache-control"] == "no-cache, no-transform"
        assert reply.headers["x-accel-buffering"] == "no"
        stream = Stream(reply)
        assert await stream.batch() == batch  # at once
        counts = {"rows_total": 2, "rows_processed": 1, "rows_created": 1}
        await change(shop, batch["id"], status=BatchStatus.RUNNING, **counts)
        assert (await stream.batch())["rows_processed"] == 1
        await change(shop, batch["id"], status=BatchStatus.COMPLETED)
        last = await stream.batch()
        assert last == (await shop.api.get(f"{BATCHES}/{batch['id']}")).json()
        assert await stream.next() is None
    again = await client.get(url(batch), headers={"Last-Event-ID": str(last["version"])})
    assert again.status_code == 204
    late = await client.get(url(batch), headers={"Last-Event-ID": "1"})
    assert late.text.count("event: progress") == 1


async def test_it_goes_on_where_it_was_left(shop: Shop, client: httpx.AsyncClient) -> None:
    batch = await made(shop)
    async with client.stream("GET", url(batch), headers={"Last-Event-ID": "1"}) as reply:
        stream = Stream(reply)
        waiting = asyncio.create_task(stream.batch())
        await asyncio.sleep(0.1)
        assert not waiting.done()  # what it knows is not told again
        await change(shop, batch["id"], status=BatchStatus.CANCELLED)
        assert (await waiting)["version"] == 2


async def test_a_paused_batch_keeps_the_stream_open(shop: Shop, client: httpx.AsyncClient) -> None:
    batch = await made(shop)
    async with client.stream("GET", url(batch)) as reply:
        stream = Stream(reply)
        await stream.batch()
        assert (await shop.api.post(f"{BATCHES}/{batch['id']}/pause")).status_code == 202
        assert (await stream.batch())["status"] == "PAUSED"
        assert (await shop.api.post(f"{BATCHES}/{batch['id']}/resume")).status_code == 202
        assert (await stream.batch())["status"] == "QUEUED"


async def test_silence_is_broken_by_a_comment(
    shop: Shop, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "_HEARTBEAT_SECONDS", 0.05)
    batch = await made(shop)
    async with client.stream("GET", url(batch), headers={"Last-Event-ID": "1"}) as reply:
        stream = Stream(reply)
        assert await stream.next() == {"": "still here"}
        assert await stream.next() == {"": "still here"}


async def test_a_caller_that_goes_away_ends_it(
    shop: Shop, client: httpx.AsyncClient, log_lines: Lines
) -> None:
    batch = await made(shop)
    async with client.stream("GET", url(batch)) as reply:
        await Stream(reply).batch()
    await until(lambda: bool(log_lines.named("client_gone")))
    assert log_lines.named("reply_broken_off") == []


async def test_it_ends_when_the_process_is_to_stop(shop: Shop, client: httpx.AsyncClient) -> None:
    """At the signal, which uvicorn would otherwise wait out."""
    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _frame: heard.append(number))
    try:
        with shutdown.watching_for_the_end():
            batch = await made(shop)
            async with client.stream("GET", url(batch)) as reply:
                stream = Stream(reply)
                await stream.batch()
                signal.raise_signal(signal.SIGTERM)
                assert await stream.next() is None
        assert heard == [signal.SIGTERM]  # who was to hear it has
        signal.raise_signal(signal.SIGTERM)
        assert len(heard) == 2
    finally:
        signal.signal(signal.SIGTERM, before)


@pytest.mark.parametrize("last", ["", "x", "1" * 11, "-1"])
async def test_a_last_event_that_is_none_is_refused(shop: Shop, last: str) -> None:
    batch = await made(shop)
    reply = await shop.api.get(url(batch), headers={"Last-Event-ID": last})
    assert reply.status_code == 422
