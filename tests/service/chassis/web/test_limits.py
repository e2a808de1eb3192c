"""Limits for callers, over HTTP: what is counted, what is refused, and what never is."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import ServiceToken, SigningKey
from services.chassis.telemetry.metrics import metrics_text
from services.chassis.web import application
from tests.service.chassis.probe import Probe, read_spec
from tests.service.chassis.web.test_refusals import expect
from tests.service.chassis.web.test_webhooks import signed
from tests.service.listening import listening

OpenProbe = Callable[..., AbstractAsyncContextManager[tuple[httpx.AsyncClient, Probe]]]
THINGS = "/api/v1/things"
WRONG = {"Authorization": "Bearer wrong"}


@pytest.fixture
def open_probe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenProbe:
    """Starts the probe with these limits, and gives a client without a token for it."""
    monkeypatch.setattr(application, "load_spec", lambda _service: read_spec())

    @asynccontextmanager
    async def open_it(**limits: int) -> AsyncIterator[tuple[httpx.AsyncClient, Probe]]:
        settings = Settings.load(data_dir=tmp_path, response_validation=True, **limits)
        probe = Probe(SigningKey.load_or_create(tmp_path), settings)
        async with (
            listening(probe.app()) as origin,
            httpx.AsyncClient(base_url=origin) as client,
        ):
            yield client, probe

    return open_it


async def test_a_caller_is_refused_what_is_too_much_and_nothing_is_done(
    open_probe: OpenProbe,
) -> None:
    async with open_probe(limit_commands=2) as (client, probe):
        mika = probe.header()
        for left in (1, 0):
            reply = await client.post(THINGS, headers=mika, json={"name": "n"})
            assert reply.status_code == 200
            assert reply.headers["ratelimit-policy"] == '"commands";q=2;w=60'
            assert reply.headers["ratelimit"].startswith(f'"commands";r={left};t=')
        reply = await client.post(
            THINGS, headers={**mika, "Accept-Language": "ja"}, json={"name": "n"}
        )
        problem = expect(reply, 429, "rate_limited")
        assert problem["title"] == "リクエスト過多"
        assert reply.headers["content-language"] == "ja"
        assert 1 <= int(reply.headers["retry-after"]) <= 30
        assert reply.headers["ratelimit"].startswith('"commands";r=0;t=')
        assert len(probe.seen) == 2
        # Reads, and another caller, have limits of their own.
        reply = await client.get(THINGS, headers=mika)
        assert reply.headers["ratelimit"] == '"reads";r=59999;t=1'
        ken = {"Authorization": f"Bearer {_token(probe, 'ken')}"}
        assert (await client.post(THINGS, headers=ken, json={"name": "n"})).status_code == 200
        metrics = metrics_text().decode()
        assert 'ichiba_rate_limited_total{limit="commands"}' in metrics


def _token(probe: Probe, subject: str) -> str:
    return probe.key.mint(subject, ["admin"], timedelta(hours=1))


async def test_what_is_used_up_comes_back_as_retry_after_says(open_probe: OpenProbe) -> None:
    async with open_probe(limit_reads=60) as (client, probe):
        mika = probe.header()
        refused = None
        for _ in range(70):
            reply = await client.get(THINGS, headers=mika)
            if reply.status_code == 429:
                refused = reply
                break
        assert refused is not None
        await asyncio.sleep(int(refused.headers["retry-after"]))
        assert (await client.get(THINGS, headers=mika)).status_code == 200


async def test_a_kind_that_the_spec_names_counts_instead_of_the_method(
    open_probe: OpenProbe,
) -> None:
    async with open_probe(limit_bulk=1, limit_commands=1) as (client, probe):
        mika = probe.header()
        first = await client.post(f"{THINGS}/a/touch", headers=mika)
        assert first.headers["ratelimit-policy"] == '"bulk";q=1;w=60'
        expect(await client.post(f"{THINGS}/a/touch", headers=mika), 429, "rate_limited")
        assert (await client.delete(f"{THINGS}/a", headers=mika)).status_code == 200


async def test_services_have_no_limit_in_whosever_name_they_call(open_probe: OpenProbe) -> None:
    async with open_probe(limit_commands=1) as (client, probe):
        service = ServiceToken(probe.key, "service:order", ["orders:write"])
        for actor in [None, "mika"] * 3:
            headers = {"Authorization": service.header(actor)}
            reply = await client.post(THINGS, headers=headers, json={"name": "n"})
            assert reply.status_code == 200
            assert "ratelimit" not in reply.headers
        mika = {"Authorization": f"Bearer {_token(probe, 'mika')}"}
        assert (await client.post(THINGS, headers=mika, json={"name": "n"})).status_code == 200
        reply = await client.post(THINGS, headers=mika, json={"name": "n"})
        expect(reply, 429, "rate_limited")


async def test_health_and_signed_events_have_no_limit(open_probe: OpenProbe) -> None:
    async with open_probe(limit_reads=1, limit_commands=1, limit_failed_tokens=1) as (client, _):
        for number in range(4):
            reply = await client.get("/health/live")
            assert (reply.status_code, "ratelimit" in reply.headers) == (200, False)
            body = b'{"n": 1}'
            event = signed(body, message_id=f"evt_{number}")
            reply = await client.post(f"{THINGS}/webhook", content=body, headers=event)
            assert (reply.status_code, "ratelimit" in reply.headers) == (200, False)


async def test_a_missing_scope_goes_before_and_costs_nothing(open_probe: OpenProbe) -> None:
    async with open_probe(limit_commands=1) as (client, probe):
        for _ in range(3):
            reply = await client.post(THINGS, headers=probe.header("orders:read"), json={})
            expect(reply, 403, "insufficient_scope")
        reply = await client.post(THINGS, headers=probe.header("orders:write"), json={"name": "n"})
        assert reply.status_code == 200


async def test_failed_tokens_are_slowed_and_good_ones_are_not(open_probe: OpenProbe) -> None:
    async with open_probe(limit_failed_tokens=3) as (client, probe):
        expect(await client.get(THINGS), 401, "unauthorized")
        expect(await client.get("/api/v1/nowhere", headers=WRONG), 401, "unauthorized")
        forged = signed(key="whsec_" + "C" * 32)
        reply = await client.post(f"{THINGS}/webhook", content=b'{"n": 1}', headers=forged)
        expect(reply, 401, "invalid_signature")
        for ask in (
            client.get(THINGS),
            client.get(THINGS, headers=WRONG),
            client.get("/api/v1/nowhere", headers=WRONG),
            client.post(f"{THINGS}/webhook", content=b'{"n": 1}', headers=forged),
        ):
            reply = await ask
            expect(reply, 429, "rate_limited")
            assert 1 <= int(reply.headers["retry-after"]) <= 20
            assert reply.headers["ratelimit-policy"] == '"failed-tokens";q=3;w=60'
            assert "www-authenticate" not in reply.headers
        # Others may be behind the same address.
        assert (await client.get(THINGS, headers=probe.header())).status_code == 200
        good = signed()
        reply = await client.post(f"{THINGS}/webhook", content=b'{"n": 1}', headers=good)
        assert reply.status_code == 200
