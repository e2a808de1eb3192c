"""The dashboard's own server: files, the one page, the headers, the sign-in."""

import json
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from html import unescape
from pathlib import Path

import httpx
import pytest

from services.chassis.auth import SigningKey, TokenVerifier
from services.chassis.settings import Service
from services.console.dashboard import built
from services.console.dashboard.links import LINK_SCOPE, sign_in_link
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
async def site(tmp_path: Path, key: SigningKey) -> AsyncIterator[httpx.AsyncClient]:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "preview.html").write_text("<body></body>", encoding="utf-8")
    (folder / "robots.txt").write_text("User-agent: *\n", encoding="utf-8")
    (folder / "assets" / "index-1a2b.js").write_text("// " + "x" * 5_000, encoding="utf-8")
    transport = httpx.ASGITransport(build_site(folder, ORIGINS, key))
    async with httpx.AsyncClient(transport=transport, base_url="http://dashboard") as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/index.html", "/orders", "/orders/019a?q=%E4%BD%90"])
async def test_every_path_of_the_app_is_its_page(site: httpx.AsyncClient, path: str) -> None:
    reply = await site.get(path)
    assert reply.status_code == 200
    assert reply.headers["Cache-Control"] == "no-cache"
    found = re.search(r'content="([^"]*)"', reply.text)
    assert found is not None
    assert json.loads(unescape(found[1])) == dict(ORIGINS) | {"exchange": "/session"}


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
    assert built.why_missing() == "the dashboard is not built; run `python frontend/build.py`"
    monkeypatch.setattr(built, "_SOURCES", tmp_path)
    assert built.why_missing().startswith("this installation has no dashboard; install a wheel")
