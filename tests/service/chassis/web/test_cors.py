"""Browsers: the dashboard may read every answer, nobody else any."""

import httpx
import pytest

from services.chassis.web.exchange import Reply, Request
from tests.service.chassis.probe import DASHBOARD, Probe

STRANGERS = ["http://evil.example", "http://127.0.0.1:5174", "null", f"{DASHBOARD}.evil.example"]


async def preflight(api: httpx.AsyncClient, origin: str, method: str) -> httpx.Response:
    return await api.options(
        "/api/v1/things",
        headers={
            "Origin": origin,
            "Access-Control-Request-Method": method,
            "Access-Control-Request-Headers": "authorization,if-match,idempotency-key",
        },
    )


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
async def test_the_dashboard_may_ask(api: httpx.AsyncClient, method: str) -> None:
    reply = await preflight(api, DASHBOARD, method)
    assert reply.status_code == 200
    assert reply.headers["access-control-allow-origin"] == DASHBOARD
    assert method in reply.headers["access-control-allow-methods"]
    assert "access-control-allow-credentials" not in reply.headers


@pytest.mark.parametrize("origin", STRANGERS)
async def test_nobody_else_may(api: httpx.AsyncClient, probe: Probe, origin: str) -> None:
    reply = await preflight(api, origin, "GET")
    assert "access-control-allow-origin" not in reply.headers
    reply = await api.get("/api/v1/things", headers=probe.header() | {"Origin": origin})
    assert "access-control-allow-origin" not in reply.headers


async def test_the_dashboard_may_read_every_answer_problems_too(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    async def fail(_request: Request) -> Reply:
        raise RuntimeError("a bug")

    headers = probe.header() | {"Origin": DASHBOARD}
    replies = [
        await api.get("/api/v1/things", headers=headers),
        await api.get("/api/v1/things?x=1", headers=headers),
        await api.get("/api/v1/nothing", headers=headers),
        await api.put("/api/v1/things", headers=headers),
        await api.get("/api/v1/things", headers={"Origin": DASHBOARD}),
        await api.get("/api/v1/nothing", headers={"Origin": DASHBOARD}),
    ]
    probe.handler = fail
    replies.append(await api.get("/api/v1/things", headers=headers))
    assert [reply.status_code for reply in replies] == [200, 422, 404, 405, 401, 401, 500]
    for reply in replies:
        assert reply.headers["access-control-allow-origin"] == DASHBOARD
        is_problem = reply.status_code != 200
        assert reply.headers["vary"] == ("Accept-Language, Origin" if is_problem else "Origin")
        exposed = reply.headers["access-control-expose-headers"].split(", ")
        assert {"ETag", "Location", "Retry-After", "X-Request-Id"} <= set(exposed)
