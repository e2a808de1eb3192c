"""The proxy between services: what arrives, and what the caller hears, for each fault."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp
import pytest
from aiohttp import web

from services.chassis.base.fault_profiles import Fault, FaultProfile, Faults
from services.console.faults.proxy import FaultProxy, proxy_app, upstream_session


@dataclass
class Upstream:
    """A service that counts what arrives."""

    arrived: asyncio.Queue[str] = field(default_factory=asyncio.Queue)

    async def answer(self, request: web.Request) -> web.Response:
        body = await request.text()
        self.arrived.put_nowait(f"{request.method} {request.raw_path} {body}")
        headers = {"X-Request-Id": request.headers["X-Request-Id"], "ETag": '"1"'}
        return web.Response(status=201, text="made", headers=headers)


Open = Callable[[FaultProfile], Awaitable[str]]


@pytest.fixture
def upstream() -> Upstream:
    return Upstream()


@pytest.fixture
async def open_proxy(upstream: Upstream) -> AsyncIterator[Open]:
    """Starts a proxy under a profile in front of ``upstream``; answers its origin."""
    runners: list[web.AppRunner] = []

    async def serve(app: web.Application) -> str:
        runner = web.AppRunner(app)
        await runner.setup()
        runners.append(runner)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}"

    service = web.Application()
    service.router.add_route("*", "/{path:.*}", upstream.answer)
    behind = await serve(service)
    async with upstream_session() as session:

        async def open_one(profile: FaultProfile) -> str:
            return await serve(proxy_app(FaultProxy("order", behind, profile, session)))

        yield open_one
        for runner in reversed(runners):
            await runner.cleanup()


async def _call(origin: str, path: str = "/api/v1/orders?a=%C3%A9") -> tuple[int, str, str | None]:
    async with (
        aiohttp.ClientSession() as client,
        client.post(origin + path, data="body", headers={"X-Request-Id": "r1"}) as reply,
    ):
        return reply.status, await reply.text(), reply.headers.get("ETag")


def _always(fault: Fault) -> FaultProfile:
    return FaultProfile(calls=Faults(**{fault.value: 1}, silence=0, lateness=0))


async def test_without_a_fault_a_call_passes_as_it_is(open_proxy: Open, upstream: Upstream) -> None:
    origin = await open_proxy(FaultProfile())
    assert await _call(origin) == (201, "made", '"1"')
    assert upstream.arrived.get_nowait() == "POST /api/v1/orders?a=%C3%A9 body"
    assert upstream.arrived.empty()


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.RESET])
async def test_what_is_lost_never_arrives(
    open_proxy: Open, upstream: Upstream, fault: Fault
) -> None:
    with pytest.raises(aiohttp.ClientError):
        await _call(await open_proxy(_always(fault)))
    assert upstream.arrived.empty()


@pytest.mark.parametrize("fault", [Fault.UNANSWERED, Fault.RESET_AFTER])
async def test_what_loses_its_answer_arrives_once(
    open_proxy: Open, upstream: Upstream, fault: Fault
) -> None:
    with pytest.raises(aiohttp.ClientError):
        await _call(await open_proxy(_always(fault)))
    assert upstream.arrived.qsize() == 1


async def test_a_reset_is_one(open_proxy: Open) -> None:
    with pytest.raises(aiohttp.ClientOSError, match="reset by peer"):
        await _call(await open_proxy(_always(Fault.RESET)))


@pytest.mark.parametrize(("fault", "arrivals"), [(Fault.FAILED, 0), (Fault.FAILED_AFTER, 1)])
async def test_an_error_is_a_problem_of_the_house(
    open_proxy: Open, upstream: Upstream, fault: Fault, arrivals: int
) -> None:
    status, text, _ = await _call(await open_proxy(_always(fault)))
    assert (status, upstream.arrived.qsize()) == (500, arrivals)
    assert '"code":"fault_injected","request_id":"r1"' in text


async def test_what_is_repeated_arrives_twice(open_proxy: Open, upstream: Upstream) -> None:
    assert await _call(await open_proxy(_always(Fault.REPEATED))) == (201, "made", '"1"')
    assert await upstream.arrived.get() == await upstream.arrived.get()


async def test_what_is_late_arrives_after_the_caller_gave_up(
    open_proxy: Open, upstream: Upstream
) -> None:
    with pytest.raises(aiohttp.ClientError):
        await _call(await open_proxy(_always(Fault.LATE)))
    assert await upstream.arrived.get() == "POST /api/v1/orders?a=%C3%A9 body"


async def test_webhooks_meet_faults_of_their_own(open_proxy: Open, upstream: Upstream) -> None:
    origin = await open_proxy(FaultProfile(webhooks=Faults(failed=1)))
    assert (await _call(origin))[0] == 201
    assert (await _call(origin, "/api/v1/orders/1/webhook"))[0] == 500
    assert upstream.arrived.qsize() == 1


async def test_it_tells_what_it_has_done_and_spares_health_checks(open_proxy: Open) -> None:
    origin = await open_proxy(_always(Fault.FAILED))
    await _call(origin)
    assert (await _call(origin, "/health/ready"))[0] == 201
    async with aiohttp.ClientSession() as client, client.get(f"{origin}/faults") as reply:
        assert await reply.json() == {"service": "order", "calls": {"all": 1, "failed": 1}}


async def test_a_service_that_is_away_is_away_behind_the_proxy_too() -> None:
    async with upstream_session() as session:
        proxy = FaultProxy("order", "http://127.0.0.1:9", FaultProfile(), session)
        runner = web.AppRunner(proxy_app(proxy))
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        with pytest.raises(aiohttp.ClientOSError, match="reset by peer"):
            await _call(f"http://127.0.0.1:{runner.addresses[0][1]}")
        await runner.cleanup()
