"""Retries to a struggling peer are few, and what becomes of calls is counted and told."""

import asyncio
from collections import Counter

import pytest

from services.chassis.identity.tokens import SigningKey
from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from services.chassis.telemetry.metrics import metrics_text
from services.chassis.web.health import peer_check
from tests.unit.chassis.conftest import Clock
from tests.unit.chassis.peers.canned import FAILURE, OK, REFUSAL, Server, busy, peer_at


def calls() -> Counter[str]:
    """Calls by attempt and result, and those withheld by attempt and reason, so far."""
    counted: Counter[str] = Counter()
    for line in metrics_text().decode().splitlines():
        name, _, rest = line.partition("{")
        if name in ("ichiba_peer_calls_total", "ichiba_peer_calls_withheld_total"):
            labels, _, value = rest.partition("} ")
            told = dict(each.split("=") for each in labels.replace('"', "").split(","))
            if told["peer"] == "payment":
                what = told.get("result") or told["reason"]
                counted[f"{told['attempt']} {what}"] += int(float(value))
    return counted


async def test_a_struggling_peer_gets_few_retries(key: SigningKey, clock: Clock) -> None:
    server = Server(OK)
    before = calls()
    async with server.open() as url, peer_at(key, url, clock=clock) as peer:
        for turn in range(180):
            server.answer = FAILURE if turn % 2 else OK
            if turn % 2:
                await peer.fail()
            else:
                await peer.ask()
            for _ in range(3):
                server.answer = OK
                await peer.ask_again()
    made = calls() - before
    retries = made["retry answered"] + made["retry failed"]
    assert len(server.heads) == 180 + retries
    assert made["first answered"] + made["first failed"] == 180
    # Three while the peer was still well, the floor's one, and then a ninth of the first calls.
    assert 15 <= retries <= 3 + 1 + 20
    assert made["retry budget"] == 540 - retries


async def test_a_retry_beyond_the_budget_is_told_so(key: SigningKey, clock: Clock) -> None:
    server = Server(FAILURE)
    async with server.open() as url, peer_at(key, url, clock=clock) as peer:
        await peer.fail()
        await peer.ask_again()  # the floor's
        withheld = await peer.ask_again()
        assert isinstance(withheld, PeerUnavailable)
        assert (withheld.reason, withheld.retry_after) == (
            "not called: its retry budget is used up",
            1.0,
        )
        clock.now += 1.0
        await peer.ask_again()
    assert len(server.heads) == 3


async def test_a_peer_that_is_well_gets_every_retry(key: SigningKey) -> None:
    server = Server(OK)
    async with server.open() as url, peer_at(key, url, 60.0) as peer:
        answers = await asyncio.gather(*(peer.ask_again() for _ in range(50)))
    assert not [answer for answer in answers if isinstance(answer, PeerUnavailable)]
    assert len(server.heads) == 50


async def test_it_is_known_how_many_retries_would_go(key: SigningKey, clock: Clock) -> None:
    server = Server(OK)
    async with server.open() as url, peer_at(key, url, clock=clock) as asked:
        peer = asked.peer
        assert peer.retry_room(50) == 50
        server.answer = FAILURE
        await asked.fail()
        assert peer.retry_room(50) == 1
        await asked.ask_again()
        assert peer.retry_room(50) == 0
        for _ in range(3):
            await asked.fail()
        assert (asked.state, peer.retry_room(50)) == ("open", 0)
        clock.now += 1.0
        assert peer.retry_room(50) == 1
        server.answer = OK
        server.free.clear()
        probe = asyncio.create_task(asked.ask_again())
        await server.until_asked(6)
        assert (asked.state, peer.retry_room(50)) == ("half_open", 0)
        server.free.set()
        await probe
        clock.now += 5.0
        assert peer.retry_room(50) == 50


async def test_calls_are_counted_by_what_came_of_them(key: SigningKey, clock: Clock) -> None:
    server = Server(OK)
    before = calls()
    async with server.open() as url, peer_at(key, url, clock=clock) as peer:
        await peer.ask()
        await peer.ask_again()
        server.answer = REFUSAL
        with pytest.raises(PeerRefused):
            await peer.ask()
        server.answer = busy(5)
        await peer.fail()
        await peer.fail()
        await peer.ask_again()
    assert calls() - before == {
        "first answered": 1,
        "first refused": 1,
        "first failed": 1,
        "first breaker": 1,
        "retry answered": 1,
        "retry breaker": 1,
    }


async def test_readiness_tells_how_the_breaker_stands(key: SigningKey, clock: Clock) -> None:
    server = Server(FAILURE)
    async with server.open() as url, peer_at(key, url, clock=clock) as peer:
        look = peer_check(peer.peer)
        assert await look() == ("ok", None)
        await peer.fail()
        since = f"{peer.peer.unavailable_since:%Y-%m-%dT%H:%M:%SZ}"
        words = f"It gives no usable answer since {since}; the breaker is closed."
        assert await look() == ("degraded", words)
        for _ in range(4):
            await peer.fail()
        opened = peer.peer.breaker_state()
        status, detail = await look()
        assert status == "degraded"
        assert detail is not None
        assert detail.startswith(
            f"The breaker is open since {opened.since:%Y-%m-%dT%H:%M:%SZ}; the next probe goes at "
        )
        assert detail.endswith("Z. The last error: status 500.")
        server.answer = OK
        server.free.clear()
        clock.now += 1.0
        probe = asyncio.create_task(peer.ask_again())
        await server.until_asked(6)
        since = f"{opened.since:%Y-%m-%dT%H:%M:%SZ}"
        words = f"The breaker opened at {since} and is half-open: a probe is under way."
        assert await look() == ("degraded", f"{words} The last error: status 500.")
        server.free.set()
        await probe
        assert await look() == ("ok", None)
