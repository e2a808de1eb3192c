"""Streamed replies over a real socket: whole, or visibly broken off."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager

import httpx
import pytest

from services.chassis.storage.failures import DatabaseUnavailable
from services.chassis.web.exchange import Reply, Request
from tests.logs import Lines
from tests.service.chassis.probe import Probe, usual_answer
from tests.service.listening import listening, raw_exchange, until

PATH = "/api/v1/things/stream"


def serving(probe: Probe) -> AbstractAsyncContextManager[str]:
    """The probe behind uvicorn; its origin."""
    return listening(probe.app())


class Source:
    """A stream that tells how far it got and whether it was closed."""

    def __init__(self, pieces: int, error: Exception | None = None, pause: float = 0.0) -> None:
        self._pieces, self._error, self._pause = pieces, error, pause
        self.given = 0
        self.closed = asyncio.Event()

    async def __call__(self, _request: Request) -> Reply:
        return Reply(media_type="text/csv", stream=self._stream())

    async def _stream(self) -> AsyncIterator[bytes]:
        try:
            for _ in range(self._pieces):
                yield b"a line\n"
                self.given += 1
                await asyncio.sleep(self._pause)
            if self._error is not None:
                raise self._error
        finally:
            self.closed.set()


async def test_a_stream_arrives_whole(probe: Probe) -> None:
    probe.handler = source = Source(100)
    async with serving(probe) as origin, httpx.AsyncClient() as client:
        reply = await client.get(origin + PATH, headers=probe.header())
    assert reply.text == "a line\n" * 100
    assert reply.headers["content-type"] == "text/csv; charset=utf-8"
    assert "content-length" not in reply.headers
    assert reply.headers["x-accel-buffering"] == "no"
    assert reply.headers["cache-control"] == "no-store"
    assert source.closed.is_set()


async def test_a_head_begins_no_stream(probe: Probe) -> None:
    probe.handler = source = Source(100)
    async with serving(probe) as origin, httpx.AsyncClient() as client:
        reply = await client.head(origin + PATH, headers=probe.header())
        assert (await client.get(origin + PATH, headers=probe.header())).status_code == 200
    assert (reply.status_code, reply.content, source.given) == (200, b"", 100)
    assert reply.headers["content-type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize("error", [RuntimeError("a bug"), DatabaseUnavailable(), TimeoutError()])
@pytest.mark.parametrize("pieces", [0, 3])
async def test_a_stream_that_fails_is_cut_off_and_logged(
    probe: Probe, log_lines: Lines, error: Exception, pieces: int
) -> None:
    probe.handler = source = Source(pieces, error)
    async with serving(probe) as origin, httpx.AsyncClient() as client:
        with pytest.raises(httpx.RemoteProtocolError, match=r"incomplete|disconnected"):
            await client.get(origin + PATH, headers=probe.header())
        await until(lambda: bool(log_lines.named("reply_broken_off")))
        assert source.closed.is_set()
        (line,) = log_lines.named("reply_broken_off")
        assert line["operation"] == "stream_things"
        assert log_lines.named("request")
        probe.handler = usual_answer
        again = await client.get(origin + "/api/v1/things", headers=probe.header())
        assert again.status_code == 200  # the server goes on


@pytest.mark.parametrize("pause", [0.01, 60.0])
async def test_a_caller_that_goes_away_ends_the_stream(
    probe: Probe, log_lines: Lines, pause: float
) -> None:
    """Whether the next piece is near or far."""
    probe.handler = source = Source(100_000, pause=pause)
    async with serving(probe) as origin:
        async with (
            httpx.AsyncClient() as client,
            client.stream("GET", origin + PATH, headers=probe.header()) as reply,
        ):
            assert await anext(reply.aiter_raw()) == b"a line\n"
        await until(source.closed.is_set)
        await until(lambda: bool(log_lines.named("client_gone")))
    assert source.given < 100
    assert log_lines.named("reply_broken_off") == []
    assert log_lines.named("request_failed") == []
    assert len(log_lines.named("request")) == 1


async def test_a_caller_that_goes_away_before_its_body_is_here_does_nothing(
    probe: Probe, log_lines: Lines
) -> None:
    head = (
        "POST /api/v1/things/a/touch HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {probe.token()}\r\n"
    )
    async with serving(probe) as origin:
        for rest in ("Content-Length: 10\r\n\r\n", 'Content-Length: 10\r\n\r\n{"na'):
            await raw_exchange(origin, (head + rest).encode(), hang_up=True)
        chunked = "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"
        await raw_exchange(origin, (head + chunked).encode(), hang_up=True)
        await until(lambda: len(log_lines.named("client_gone")) == 3)
    assert probe.seen == []
    assert log_lines.named("request_failed") == []


@pytest.mark.parametrize(
    ("rest", "status"),
    [
        ("Content-Length: 2\r\n\r\n{}", b"200"),
        ("Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n", b"200"),
        ("Content-Length: 5000\r\n\r\n", b"413"),
        (f"Transfer-Encoding: chunked\r\n\r\n1388\r\n{' ' * 5000}\r\n0\r\n\r\n", b"413"),
        ("Transfer-Encoding: chunked\r\n\r\n" + "400\r\n" + " " * 1024 + "\r\n", None),
        ("Content-Length: 99999999999999999999999999\r\n\r\n", b"400"),
        ("Content-Length: -1\r\n\r\n", b"400"),
        ("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", b"400"),
    ],
)
async def test_bodies_are_bounded_however_they_come(
    probe: Probe, rest: str, status: bytes | None
) -> None:
    head = (
        "POST /api/v1/things/a/touch HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {probe.token()}\r\n"
    )
    async with serving(probe) as origin:
        request = (head + rest).encode()
        if status is None:  # chunk after chunk without an end: refused before there is one
            request += (b"400\r\n" + b" " * 1024 + b"\r\n") * 5
            status = b"413"
        answer = await raw_exchange(origin, request)
    assert answer.split(b" ", 2)[1] == status
