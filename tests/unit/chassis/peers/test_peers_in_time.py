"""Calls to a peer that is slow, silent or away: they end, and in their time."""

import asyncio
import socket
import time

import pytest

from services.chassis.identity.tokens import SigningKey
from services.chassis.peers.peer import PeerUnavailable
from tests.logs import Lines
from tests.unit.chassis.peers.canned import PAYMENT, Server, ask, http


async def test_nobody_there(key: SigningKey) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    for url in (f"http://127.0.0.1:{port}", "http://no-such-host.invalid"):
        with pytest.raises(PeerUnavailable):
            await ask(key, url)


_SLOW_SECONDS = 10
"""How long an answer takes that nobody waits for."""


@pytest.mark.parametrize(
    "server",
    [
        Server(b"", stays=True),
        Server(http("200 OK", PAYMENT), pause=_SLOW_SECONDS),
        Server(http("200 OK", PAYMENT)[:-20], stays=True),
        Server(b"HTTP/1.1 200 OK\r\n", stays=True),
        Server(b"HTTP/1.1 100 Continue\r\n\r\n", stays=True),
    ],
    ids=["never answers", "slow", "stops in the middle", "stops in the head", "only continues"],
)
async def test_a_call_ends_in_its_time(key: SigningKey, server: Server) -> None:
    async with server.open() as url:
        started = time.monotonic()
        with pytest.raises(PeerUnavailable, match=r"0\.3 s"):
            await ask(key, url, timeout_seconds=0.3)
        assert time.monotonic() - started < _SLOW_SECONDS


async def test_drop_by_drop_is_slow_too(key: SigningKey) -> None:
    """Each byte comes in time; the whole answer does not."""
    answer = http("200 OK", PAYMENT)

    async def drip(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            for byte in answer:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(0.02)
        except ConnectionError:
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(drip, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    with pytest.raises(PeerUnavailable, match=r"0\.3 s"):
        await ask(key, url, timeout_seconds=0.3)
    server.close()
    await asyncio.sleep(0.05)


async def test_a_reset_in_the_middle(key: SigningKey) -> None:
    async def reset(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(http("200 OK", PAYMENT)[:-20])
        await writer.drain()
        writer.transport.abort()

    server = await asyncio.start_server(reset, "127.0.0.1", 0)
    with pytest.raises(PeerUnavailable):
        await ask(key, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    server.close()


async def test_a_caller_that_gives_up_is_no_fault_of_the_peer(
    key: SigningKey, log_lines: Lines
) -> None:
    async with Server(b"", stays=True).open() as url:
        task = asyncio.create_task(ask(key, url))
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert log_lines.named("peer_unavailable") == []
