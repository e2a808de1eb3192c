"""A batch is followed through whatever happens to its stream."""

import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

from ichiba_sdk import NoAnswer, NotFound
from tests.unit.sdk.conftest import Asked
from tests.unit.sdk.examples import batch
from tests.unit.sdk.server import HTML, RESET, Answer, Request, Server, events, model, problem


@pytest.fixture(autouse=True)
def waited(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """The pauses, none of which is waited for."""
    pauses: list[float] = []

    async def later(seconds: float) -> None:
        pauses.append(seconds)

    where = "ichiba_sdk._runtime.following"
    monkeypatch.setattr(f"{where}.time", SimpleNamespace(sleep=pauses.append))
    monkeypatch.setattr(f"{where}.asyncio", SimpleNamespace(sleep=later))
    yield pauses
    assert sum(pauses) < 200, time.time


class Service:
    """Answers streams and looks by two scripts."""

    def __init__(self, streams: list[Answer], looks: list[Answer]) -> None:
        self.streams, self.looks = streams, looks
        self.last_ids: list[str | None] = []

    def __call__(self, request: Request) -> Answer:
        is_stream = request.path.endswith("/progress")
        if is_stream:
            self.last_ids.append(request.headers.get("Last-Event-ID"))
        script = self.streams if is_stream else self.looks
        return script.pop(0) if len(script) > 1 else script[0]


async def told(asked: Asked, server: Server, service: Service, **options: Any) -> list[Any]:
    server.by = service
    found = await asked.ask("batches.follow", uuid4(), **options)
    return [(each.version, each.status) for each in found]


async def test_it_ends_when_the_batch_is_settled(asked: Asked, server: Server) -> None:
    stream = events(batch(3, "RUNNING"), batch(4, "COMPLETED"))
    service = Service([stream], [problem(500, "never_asked")])
    assert await told(asked, server, service) == [(3, "RUNNING"), (4, "COMPLETED")]
    assert len(server.requests) == 1
    assert service.last_ids == [None]


async def test_a_polite_end_is_not_the_end_of_the_batch(asked: Asked, server: Server) -> None:
    service = Service(
        [events(batch(3, "RUNNING")), events(batch(5, "COMPLETED"))],
        [model(batch(4, "RUNNING"))],
    )
    assert await told(asked, server, service) == [
        (3, "RUNNING"),
        (4, "RUNNING"),
        (5, "COMPLETED"),
    ]
    assert service.last_ids == [None, "4"]


async def test_a_killed_service_is_waited_for(
    asked: Asked, server: Server, waited: list[float]
) -> None:
    whole = events(batch(3, "RUNNING"))
    cut = Answer(200, whole.body, whole.headers, promised=9_999)
    service = Service(
        [cut, RESET, HTML, problem(503, "service_unavailable"), events(batch(5, "COMPLETED"))],
        [RESET, HTML, problem(503, "service_unavailable"), model(batch(3, "RUNNING"))],
    )
    assert await told(asked, server, service) == [(3, "RUNNING"), (5, "COMPLETED")]
    assert service.last_ids == [None, "3", "3", "3", "3"]
    assert len(waited) == 4


async def test_it_is_looked_at_where_streams_do_not_pass(asked: Asked, server: Server) -> None:
    service = Service(
        [HTML],
        [model(batch(3, "RUNNING")), model(batch(3, "RUNNING")), model(batch(4, "FAILED"))],
    )
    assert await told(asked, server, service) == [(3, "RUNNING"), (4, "FAILED")]


async def test_a_stream_that_has_nothing_more_to_tell_is_checked(
    asked: Asked, server: Server
) -> None:
    known = Service([Answer(204)], [model(batch(4, "COMPLETED"))])
    assert await told(asked, server, known, last_event_id="4") == []
    known = Service([Answer(204)], [model(batch(4, "COMPLETED"))])
    assert await told(asked, server, known, last_event_id="3") == [(4, "COMPLETED")]
    assert len(server.requests) == 4


async def test_a_refusal_is_raised_at_once(asked: Asked, server: Server) -> None:
    with pytest.raises(NotFound):
        await told(asked, server, Service([problem(404, "batch_not_found")], [HTML]))
    assert len(server.requests) == 1


async def test_a_service_that_asks_to_be_left_alone_is(
    asked: Asked, server: Server, waited: list[float]
) -> None:
    busy = problem(429, "rate_limited", retry_after="30")
    service = Service(
        [busy, events(batch(3, "RUNNING")), events(batch(5, "COMPLETED"))],
        [busy, model(batch(3, "RUNNING"))],
    )
    assert await told(asked, server, service) == [(3, "RUNNING"), (5, "COMPLETED")]
    assert waited[:2] == [30, 30]
    assert all(each <= 1 for each in waited[2:])


async def test_silence_of_two_minutes_is_the_end(
    asked: Asked, server: Server, waited: list[float]
) -> None:
    with pytest.raises(NoAnswer, match="stream_batch_progress"):
        await told(asked, server, Service([RESET], [RESET]), retries=1_000)
    assert sum(waited) == pytest.approx(120)
    waited.clear()
    with pytest.raises(NoAnswer, match="asked 3 times"):
        await told(asked, server, Service([RESET], [RESET]), retries=2)
    assert len(waited) == 2
