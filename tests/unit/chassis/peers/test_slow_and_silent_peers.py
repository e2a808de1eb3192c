"""A slow peer is not a dead one; nobody who can hand over waits for a silent one."""

import asyncio

import pytest

from ichiba_sdk.payment_client.models import Payment
from services.chassis.identity.tokens import SigningKey
from services.chassis.peers.peer import PeerNotAsked, PeerStillAsked, PeerUnavailable
from services.chassis.web.health import peer_check
from tests.logs import Lines
from tests.unit.chassis.conftest import Clock
from tests.unit.chassis.peers.canned import FAILURE, OK, Asked, Server, peer_at

STILL_ASKED = "no answer yet; the call continues and will be repeated in the background"


async def ask_briefly(peer: Asked, times: int) -> list[Payment | PeerUnavailable]:
    return await asyncio.gather(*(peer.ask_briefly() for _ in range(times)))


async def test_healthy_calls_that_take_a_good_part_of_their_time_open_nothing(
    key: SigningKey, log_lines: Lines
) -> None:
    server = Server(OK, pause=0.4)
    async with (
        server.open() as url,
        peer_at(key, url, timeout_seconds=3.0, silent_after=3.0) as peer,
    ):
        for _ in range(2):
            waited = await asyncio.gather(*(peer.ask() for _ in range(5)))
            handed_over = await ask_briefly(peer, 5)
            retried = await asyncio.gather(*(peer.ask_again() for _ in range(5)))
            assert {type(each) for each in [*waited, *handed_over, *retried]} == {Payment}
        assert (peer.state, peer.peer.retry_room(50)) == ("closed", 50)
        assert await peer_check(peer.peer)() == ("ok", None)
    assert len(server.heads) == 30
    assert log_lines.named("peer_unavailable") == log_lines.named("peer_silent") == []


@pytest.mark.parametrize("silent_after", [None, 0.2])
async def test_every_call_has_the_time_it_is_allowed_however_many_wait(
    key: SigningKey, silent_after: float | None
) -> None:
    """As the bulk calls do, which take most of their time, and whoever does not hand over."""
    server = Server(OK, pause=1.2)
    async with (
        server.open() as url,
        peer_at(key, url, timeout_seconds=1.8, silent_after=silent_after) as peer,
    ):
        for _ in range(2):
            await asyncio.gather(*(peer.ask() for _ in range(8)))
        assert peer.state == "closed"
    assert len(server.heads) == 16


async def test_who_hands_over_is_let_go_once_the_peer_is_silent_and_nothing_is_cut_off(
    key: SigningKey, log_lines: Lines
) -> None:
    server = Server(OK)
    server.free.clear()
    async with (
        server.open() as url,
        peer_at(key, url, timeout_seconds=30.0, silent_after=0.4) as peer,
    ):
        let_go = await ask_briefly(peer, 8)
        assert {(type(each), getattr(each, "reason", None)) for each in let_go} == {
            (PeerStillAsked, STILL_ASKED)
        }
        assert (peer.state, peer.peer.unavailable_since) == ("closed", None)
        began = asyncio.get_running_loop().time()
        withheld = await peer.ask_briefly()
        assert asyncio.get_running_loop().time() - began < 0.1
        assert isinstance(withheld, PeerNotAsked)
        assert withheld.reason == "not called: it has not answered any call for 0.4 s"
        status, detail = await peer_check(peer.peer)()
        assert (
            status,
            detail is not None and "(circuit breaker closed)" in detail,
        ) == (
            "degraded",
            True,
        )
        assert len(server.heads) == 8
        patient = asyncio.create_task(peer.ask())
        await server.until_asked(9)
        server.free.set()
        assert isinstance(await patient, Payment)
        assert isinstance(await peer.ask_briefly(), Payment)
        assert await peer_check(peer.peer)() == ("ok", None)
    assert len(log_lines.named("peer_silent")) == 1
    assert log_lines.named("peer_unavailable") == []


async def test_a_single_call_that_waits_is_enough_to_see_the_silence(key: SigningKey) -> None:
    server = Server(OK)
    server.free.clear()
    async with server.open() as url, peer_at(key, url, 30.0, silent_after=0.2) as peer:
        assert isinstance(await peer.ask_briefly(), PeerStillAsked)
        assert isinstance(await peer.ask_briefly(), PeerNotAsked)
        server.free.set()


async def test_a_peer_that_answers_others_is_not_silent(key: SigningKey) -> None:
    """Eight wait for several times the patience, which is 0.5 s, while others are answered."""
    server = Server(OK)
    server.free.clear()
    async with server.open() as url, peer_at(key, url, 10.0, silent_after=0.5) as peer:
        waiting = [asyncio.create_task(peer.ask_briefly()) for _ in range(8)]
        await server.until_asked(8)
        held, server.free = server.free, asyncio.Event()
        server.free.set()
        end = asyncio.get_running_loop().time() + 1.5
        while asyncio.get_running_loop().time() < end:
            await peer.ask()
        held.set()
        assert {type(each) for each in await asyncio.gather(*waiting)} == {Payment}


async def test_calls_that_were_let_go_count_once_they_have_really_failed(key: SigningKey) -> None:
    server = Server(OK)
    server.free.clear()
    async with server.open() as url, peer_at(key, url, 0.6, silent_after=0.2) as peer:
        assert {type(each) for each in await ask_briefly(peer, 5)} == {PeerStillAsked}
        assert peer.state == "closed"
        async with asyncio.timeout(5):
            while peer.state == "closed":  # noqa: ASYNC110 - nothing tells when
                await asyncio.sleep(0.02)
        assert peer.peer.breaker_state().last_error == "no answer within 0.6 s"
        withheld = await peer.ask_briefly()
        assert isinstance(withheld, PeerNotAsked)
        assert withheld.reason == "not called: its circuit breaker is open (no answer within 0.6 s)"
    assert len(server.heads) == 5


async def test_owed_work_asks_a_silent_peer_now_and_then(key: SigningKey) -> None:
    server = Server(OK)
    server.free.clear()
    async with server.open() as url, peer_at(key, url, 30.0, silent_after=0.3) as peer:
        await peer.ask_briefly()
        assert peer.peer.retry_room(50) == 1  # the last call began a patience ago
        retry = asyncio.create_task(peer.ask_again())
        await server.until_asked(2)
        assert peer.peer.retry_room(50) == 0
        withheld = await peer.ask_again()
        assert isinstance(withheld, PeerNotAsked)
        assert withheld.reason == "not called: it has not answered any call for 0.3 s"
        server.free.set()
        assert isinstance(await retry, Payment)
        assert peer.peer.retry_room(50) == 50
    assert len(server.heads) == 2


async def test_a_refused_connection_ends_the_silence(key: SigningKey) -> None:
    """A peer that hung and then died has failed: that is for the breaker to say."""
    server = Server(OK)
    server.free.clear()
    async with server.open() as url, peer_at(key, url, 30.0, silent_after=0.3) as peer:
        assert isinstance(await peer.ask_briefly(), PeerStillAsked)
        server.answer = b""
        server.free.set()
        async with asyncio.timeout(5):
            while peer.peer.is_silent:  # noqa: ASYNC110 - nothing tells when
                await asyncio.sleep(0.02)
        await ask_briefly(peer, 5)
        assert peer.state == "open"


async def test_a_customer_does_not_wait_long_for_a_probe_whose_answer_counts(
    key: SigningKey, clock: Clock
) -> None:
    server = Server(FAILURE)
    async with server.open() as url, peer_at(key, url, 30.0, clock, silent_after=3.0) as peer:
        for _ in range(5):
            await peer.fail()
        server.free.clear()
        clock.now += 10.0
        began = asyncio.get_running_loop().time()
        assert isinstance(await peer.ask_briefly(), PeerStillAsked)
        assert asyncio.get_running_loop().time() - began < 1.0
        assert peer.state == "half_open"
        server.answer = OK
        server.free.set()
        async with asyncio.timeout(5):
            while peer.state != "closed":  # noqa: ASYNC110 - nothing tells when
                await asyncio.sleep(0.02)


async def test_a_caller_that_is_gone_takes_its_call_along(
    key: SigningKey, log_lines: Lines
) -> None:
    server = Server(OK)
    server.free.clear()
    async with server.open() as url, peer_at(key, url, 0.5, silent_after=0.4) as peer:
        task = asyncio.create_task(peer.ask_briefly())
        await server.until_asked(1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.sleep(0.6)
        assert (peer.state, peer.peer.is_silent) == ("closed", False)
    assert log_lines.named("peer_unavailable") == []


async def test_calls_that_go_on_end_with_the_peer(key: SigningKey, log_lines: Lines) -> None:
    server = Server(OK)
    server.free.clear()
    async with server.open() as url:
        async with peer_at(key, url, 30.0, silent_after=0.2) as peer:
            await peer.ask_briefly()
        assert len(asyncio.all_tasks()) == 2  # this test and the server
    assert log_lines.named("peer_unavailable") == []
