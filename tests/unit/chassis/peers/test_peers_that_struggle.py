"""A peer that fails or begs for mercy is left alone."""

import asyncio
import socket

import pytest

from services.chassis.identity.tokens import SigningKey
from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from tests.unit.chassis.conftest import Clock
from tests.unit.chassis.peers.canned import (
    FAILURE,
    OK,
    PROBLEM,
    REFUSAL,
    Server,
    busy,
    http,
    peer_at,
)

HURRIED = http("429 Too Many Requests", PROBLEM)


@pytest.mark.parametrize(
    "answer", [FAILURE, HURRIED, http("200 OK", b"{"), http("404 Not Found", b"<html>nginx")]
)
async def test_five_failures_in_a_row_and_it_is_asked_no_more(
    key: SigningKey, clock: Clock, answer: bytes
) -> None:
    server = Server(answer)
    async with server.open() as url, peer_at(key, url, clock=clock) as peer:
        for _ in range(5):
            assert "not called" not in (await peer.fail()).reason
        withheld = await peer.fail()
        assert withheld.reason.startswith("not called: its circuit breaker is open (")
        assert withheld.retry_after == 1.0
        assert peer.state == "open"
    assert len(server.heads) == 5


async def test_a_peer_that_is_down_is_asked_no_more(key: SigningKey, clock: Clock) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
    async with peer_at(key, url, clock=clock) as peer:
        for _ in range(5):
            await peer.fail()
        assert (await peer.fail()).reason.startswith("not called: its circuit breaker is open (")


async def test_resets_are_failures(key: SigningKey, clock: Clock) -> None:
    async with Server(b"").open() as url, peer_at(key, url, clock=clock) as peer:
        for _ in range(5):
            await peer.fail()
        assert peer.state == "open"


async def test_refusals_are_answers(key: SigningKey) -> None:
    server = Server(REFUSAL)
    async with server.open() as url, peer_at(key, url) as peer:
        for turn in range(3):
            server.answer = FAILURE
            for _ in range(4):
                await peer.fail()
            server.answer = REFUSAL
            with pytest.raises(PeerRefused):
                await peer.ask()
            assert (turn, peer.state) == (turn, "closed")
    assert len(server.heads) == 15


@pytest.mark.parametrize("status", ["503 Service Unavailable", "429 Too Many Requests"])
async def test_retry_after_is_obeyed(key: SigningKey, clock: Clock, status: str) -> None:
    server = Server(busy(7, status))
    async with server.open() as url, peer_at(key, url, clock=clock) as peer:
        assert (await peer.fail()).retry_after == 7.0
        server.answer = OK
        clock.now += 6.5
        withheld = await peer.ask_again()
        assert isinstance(withheld, PeerUnavailable)
        assert withheld.retry_after == 0.5
        assert len(server.heads) == 1
        clock.now += 0.5
        assert not isinstance(await peer.ask_again(), PeerUnavailable)
        assert peer.state == "closed"


async def test_one_probe_at_a_time(key: SigningKey, clock: Clock) -> None:
    server = Server(FAILURE)
    async with server.open() as url, peer_at(key, url, clock=clock) as peer:
        for _ in range(5):
            await peer.fail()
        server.answer = OK
        server.free.clear()
        clock.now += 1.0
        probe = asyncio.create_task(peer.ask_again())
        await server.until_asked(6)
        assert peer.state == "half_open"
        refused = await asyncio.gather(*(peer.fail() for _ in range(10)))
        assert {(error.reason, error.retry_after) for error in refused} == {
            ("not called: its circuit breaker is half-open and a probe is under way", 1.0)
        }
        server.free.set()
        assert not isinstance(await probe, PeerUnavailable)
        assert peer.state == "closed"
        await peer.ask()
    assert len(server.heads) == 7


async def test_a_probe_whose_caller_gives_up_is_followed_by_another(
    key: SigningKey, clock: Clock
) -> None:
    server = Server(FAILURE)
    async with server.open() as url, peer_at(key, url, clock=clock) as peer:
        for _ in range(5):
            await peer.fail()
        server.answer = OK
        server.free.clear()
        clock.now += 1.0
        probe = asyncio.create_task(peer.ask_again())
        await server.until_asked(6)
        probe.cancel()
        await asyncio.gather(probe, return_exceptions=True)
        assert peer.state == "half_open"
        server.free.set()
        await peer.ask()
        assert peer.state == "closed"
