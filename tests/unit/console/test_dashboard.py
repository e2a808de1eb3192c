"""The dashboard's own server: files, the one page, the headers, the sign-in."""

import asyncio
import json
import os
import re
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest
from aiohttp import web

from services.chassis.base.settings import Service, Settings
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from services.console.dashboard import built as built_dashboard
from services.console.dashboard.issuer import Issuer
from services.console.dashboard.links import LINK_SCOPE, UsedLinks, sign_in_link
from services.console.dashboard.site import build_site

ORIGINS: dict[Service, str] = {
    "order": "http://127.0.0.1:8000",
    "payment": "http://127.0.0.1:8001",
    "notification": "http://127.0.0.1:8002",
}
PAGE = '<!doctype html><meta name="ichiba" content="{}" /><title>Ichiba</title>'


@pytest.fixture
def key(tmp_path: Path) -> SigningKey:
    return SigningKey.load_or_create(tmp_path / "data")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "preview.html").write_text("<body></body>", encoding="utf-8")
    (folder / "robots.txt").write_text("User-agent: *\n", encoding="utf-8")
    (folder / "assets" / "index-1a2b.js").write_text("// " + "x" * 5_000, encoding="utf-8")
    return folder


@pytest.fixture
async def site(built: Path, key: SigningKey) -> AsyncIterator[httpx.AsyncClient]:
    async with browsing(built, key) as client:
        yield client


def browsing(built: Path, key: SigningKey, issuer: Issuer | None = None) -> httpx.AsyncClient:
    used = UsedLinks(built.parent / "data" / "used-links")
    transport = httpx.ASGITransport(build_site(built, ORIGINS, key, used, issuer))
    return httpx.AsyncClient(transport=transport, base_url="http://dashboard")


def config_in(reply: httpx.Response) -> dict[str, Any]:
    found = re.search(r'content="([^"]*)"', reply.text)
    assert found is not None
    config: dict[str, Any] = json.loads(unescape(found[1]))
    return config


def connectable(reply: httpx.Response) -> set[str]:
    found = re.search(r"connect-src ([^;]*);", reply.headers["Content-Security-Policy"])
    assert found is not None
    return set(found[1].split())


@pytest.mark.parametrize("path", ["/", "/index.html", "/orders", "/orders/019a?q=%E4%BD%90"])
async def test_every_path_of_the_app_is_its_page(site: httpx.AsyncClient, path: str) -> None:
    reply = await site.get(path)
    assert reply.status_code == 200
    assert reply.headers["Cache-Control"] == "no-cache"
    assert config_in(reply) == dict(ORIGINS) | {"exchange": "/session"}


async def test_the_page_may_connect_to_the_services_alone_and_runs_nothing_inline(
    site: httpx.AsyncClient,
) -> None:
    headers = (await site.get("/")).headers
    policy = headers["Content-Security-Policy"]
    assert f"connect-src 'self' {' '.join(sorted(ORIGINS.values()))};" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"


async def test_what_is_built_is_kept_for_ever_and_compressed(site: httpx.AsyncClient) -> None:
    reply = await site.get("/assets/index-1a2b.js")
    assert reply.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert reply.headers["Content-Encoding"] == "gzip"
    assert (await site.get("/robots.txt")).headers["Cache-Control"] == "no-cache"


async def test_a_built_file_of_another_version_is_404(site: httpx.AsyncClient) -> None:
    assert (await site.get("/assets/index-0000.js")).status_code == 404


async def test_nothing_beside_the_folder_is_served(site: httpx.AsyncClient) -> None:
    for path in ("/..%2fdata/keys/signing.jwk", "/%2e%2e/data/keys/signing.jwk"):
        assert (await site.get(path)).text == (await site.get("/")).text


async def test_the_frame_of_a_message_is_sandboxed(site: httpx.AsyncClient) -> None:
    policy = (await site.get("/preview.html")).headers["Content-Security-Policy"]
    assert policy.startswith("sandbox allow-scripts; default-src 'none'; script-src 'self';")
    assert "frame-ancestors 'self'" in policy


async def test_nothing_is_posted_to_the_page(site: httpx.AsyncClient) -> None:
    assert (await site.post("/orders")).status_code == 405


async def test_a_link_is_exchanged_for_an_administrators_token(
    site: httpx.AsyncClient, key: SigningKey
) -> None:
    link = sign_in_link(key, "http://127.0.0.1:5173")
    origin, _, token = link.partition("/#token=")
    assert origin == "http://127.0.0.1:5173"
    principal = await TokenVerifier(key).verify(f"Bearer {token}")
    assert principal.scopes == {LINK_SCOPE}  # which no service asks for
    reply = await site.post("/session", headers={"Authorization": f"Bearer {token}"})
    assert reply.status_code == 200
    assert reply.headers["Cache-Control"] == "no-store"
    session = await TokenVerifier(key).verify(f"Bearer {reply.json()['token']}")
    assert (session.subject, set(session.scopes)) == ("operator", {"admin"})


async def test_a_link_signs_in_once_also_after_a_restart(built: Path, key: SigningKey) -> None:
    token = sign_in_link(key, "http://127.0.0.1:5173").partition("/#token=")[2]
    headers = {"Authorization": f"Bearer {token}"}
    other = {
        "Authorization": f"bearer  {sign_in_link(key, '').partition('/#token=')[2]}",
    }
    async with browsing(built, key) as site:
        replies = await asyncio.gather(*(site.post("/session", headers=headers) for _ in range(10)))
        assert sorted(reply.status_code for reply in replies) == [200] + [401] * 9
        refused = {reply.json()["code"] for reply in replies if reply.status_code == 401}
        assert refused == {"link_used"}
    async with browsing(built, key) as restarted:
        again = await restarted.post("/session", headers=headers)
        assert (again.status_code, again.json()["code"]) == (401, "link_used")
        assert (await restarted.post("/session", headers=other)).status_code == 200
        assert (await restarted.post("/session", headers=other)).status_code == 401


async def test_what_cannot_be_written_down_signs_nobody_in(built: Path, key: SigningKey) -> None:
    (built.parent / "data" / "used-links").write_text("in the way")
    token = sign_in_link(key, "").partition("/#token=")[2]
    async with browsing(built, key) as site:
        reply = await site.post("/session", headers={"Authorization": f"Bearer {token}"})
    assert (reply.status_code, reply.json()["code"]) == (503, "service_unavailable")


def test_old_links_are_forgotten_when_they_could_not_be_used_anyway(tmp_path: Path) -> None:
    used = UsedLinks(tmp_path)
    used.use("a")
    (first,) = tmp_path.iterdir()
    long_ago = time.time() - 26 * 3600
    os.utime(first, (long_ago, long_ago))
    used.use("b")
    (left,) = tmp_path.iterdir()
    assert left != first


async def test_nothing_else_is_exchanged(site: httpx.AsyncClient, key: SigningKey) -> None:
    narrow = key.mint("shop", ["orders:read"], timedelta(hours=1))
    stale = key.mint("operator", [LINK_SCOPE], timedelta(minutes=-5))
    for authorization, status, code in (
        (None, 401, "unauthorized"),
        ("Bearer a.b.c", 401, "unauthorized"),
        (f"Bearer {stale}", 401, "unauthorized"),
        (f"Bearer {narrow}", 403, "insufficient_scope"),
    ):
        headers = {"Authorization": authorization} if authorization else {}
        reply = await site.post("/session", headers=headers)
        assert (reply.status_code, reply.json()["code"]) == (status, code)


def test_what_makes_a_dashboard_depends_on_where_the_code_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (
        built_dashboard.why_missing()
        == "the dashboard is not built; run `python frontend/build.py`"
    )
    monkeypatch.setattr(built_dashboard, "_SOURCES", tmp_path)
    assert built_dashboard.why_missing().startswith(
        "this installation has no dashboard; install a wheel"
    )


class Published:
    """An issuer as far as the dashboard's server asks it: what it says of itself, or nothing."""

    def __init__(self) -> None:
        self.url = ""
        self.changes: dict[str, Any] = {}
        self.status = 200
        self.asked = 0

    async def describe(self, _request: web.Request) -> web.Response:
        self.asked += 1
        endpoint = {"issuer": self.url, "token_endpoint": "https://tokens.example.com/v1/token"}
        return web.json_response(endpoint | self.changes, status=self.status)


@pytest.fixture
async def published() -> AsyncIterator[Published]:
    issuer = Published()
    app = web.Application()
    app.router.add_get("/realms/shop/.well-known/openid-configuration", issuer.describe)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    issuer.url = f"http://{host}:{port}/realms/shop"
    yield issuer
    await runner.cleanup()


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def configured(published: Published, clock: Clock) -> Issuer:
    return Issuer(published.url, "dashboard", "openid orders:read", "shop", clock)


async def test_the_page_is_told_of_the_issuer_and_may_reach_it(
    built: Path, key: SigningKey, published: Published
) -> None:
    async with browsing(built, key, configured(published, Clock())) as site:
        reply = await site.get("/orders")
        asset = await site.get("/assets/index-1a2b.js")
        await site.get("/")
    assert config_in(reply)["oidc"] == {
        "issuer": published.url,
        "client_id": "dashboard",
        "scopes": "openid orders:read",
        "audience": "shop",
    }
    origin = published.url.removesuffix("/realms/shop")
    allowed = {"'self'", *ORIGINS.values(), origin, "https://tokens.example.com"}
    assert connectable(reply) == allowed
    assert connectable(asset) == {"'self'", *ORIGINS.values()}
    assert published.asked == 1


async def test_an_issuer_that_is_down_stops_no_page_and_is_asked_again_later(
    built: Path, key: SigningKey, published: Published
) -> None:
    clock = Clock()
    published.status = 503
    origin = published.url.removesuffix("/realms/shop")
    async with browsing(built, key, configured(published, clock)) as site:
        for _ in range(3):
            reply = await site.get("/")
            assert reply.status_code == 200
            assert connectable(reply) == {"'self'", *ORIGINS.values(), origin}
        assert published.asked == 1
        published.status, clock.now = 200, 31
        assert "https://tokens.example.com" in connectable(await site.get("/"))
        published.status, clock.now = 503, 700
        assert "https://tokens.example.com" in connectable(await site.get("/"))
    assert published.asked == 3


@pytest.mark.parametrize(
    "changes",
    [
        {"issuer": "https://another.example.com"},
        {"token_endpoint": "https://a.example.com; script-src *"},
        {"token_endpoint": "https://a.example.com;script-src"},
        {"token_endpoint": "javascript:alert(1)"},
        {"token_endpoint": None},
        {"token_endpoint": 7},
    ],
)
async def test_what_an_issuer_says_cannot_widen_the_policy(
    built: Path, key: SigningKey, published: Published, changes: dict[str, Any]
) -> None:
    published.changes = changes
    async with browsing(built, key, configured(published, Clock())) as site:
        reply = await site.get("/")
    assert published.asked == 1
    origin = published.url.removesuffix("/realms/shop")
    assert connectable(reply) == {"'self'", *ORIGINS.values(), origin}
    assert "script-src 'self';" in reply.headers["Content-Security-Policy"]


def test_without_a_client_of_its_own_the_dashboard_offers_no_issuer() -> None:
    url = "https://login.example.com"
    assert Issuer.of(Settings.load()) is None
    assert Issuer.of(Settings.load(oidc_issuer=url)) is None
    issuer = Issuer.of(Settings.load(oidc_issuer=url, oidc_client_id="dashboard"))
    assert issuer is not None
    assert "audience" not in issuer.config()
    scopes = issuer.config()["scopes"].split()
    assert "openid" in scopes
    assert "payments:refund" in scopes
    assert "admin" not in scopes
