"""Swagger UI of each service: complete, offline, with a way to give the token."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html.parser import HTMLParser
from pathlib import Path

import httpx
import pytest
import yaml

from services.chassis.base.settings import SERVICES, Service, Settings
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from services.chassis.web import application
from services.chassis.web.exchange import Handler, Reply, Request
from tests.contract.specs import operations
from tests.lifespan import lifespan_of

OPENAPI = Path(__file__).parents[4] / "openapi"


def handlers_that_are_never_called(service: Service) -> dict[str, Handler]:
    """Stand in for a service's own, so that its spec can be served without it."""

    async def handle(request: Request) -> Reply:
        raise NotImplementedError(request.operation_id)

    return {operation.id: handle for operation in operations(service)}


@asynccontextmanager
async def nothing() -> AsyncIterator[None]:
    yield


@pytest.fixture(params=SERVICES)
def service(request: pytest.FixtureRequest) -> Service:
    name: Service = request.param
    return name


@pytest.fixture
async def api(service: Service, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    app = application.build_app(
        service,
        handlers_that_are_never_called(service),
        nothing,
        Settings.load(data_dir=tmp_path),
        verifier=TokenVerifier(SigningKey.load_or_create(tmp_path)),
        webhook_keys=("whsec_" + "A" * 32,),
    )
    async with lifespan_of(app) as manager:
        transport = httpx.ASGITransport(manager.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            yield client


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value for name, value in attrs if name in ("src", "href") and value]


async def test_the_served_spec_is_the_written_one(api: httpx.AsyncClient, service: Service) -> None:
    written = yaml.safe_load((OPENAPI / f"{service}.yaml").read_text(encoding="utf-8"))
    reply = await api.get("/api/v1/openapi.json")
    assert reply.status_code == 200
    assert reply.headers["content-type"].startswith("application/json")
    assert reply.json() == json.loads(json.dumps(written, default=str))
    scheme = reply.json()["components"]["securitySchemes"]["bearerAuth"]
    assert (scheme["type"], scheme["scheme"]) == ("http", "bearer")


async def test_the_page_and_all_it_needs_come_from_here(api: httpx.AsyncClient) -> None:
    reply = await api.get("/api/v1/ui", follow_redirects=True)
    assert reply.status_code == 200
    assert reply.headers["content-type"].startswith("text/html")
    assert not re.search(r"(https?:)?//[a-z0-9.-]+\.[a-z]{2,}", reply.text), reply.text
    assert "/api/v1/openapi.json" in reply.text
    page = Links()
    page.feed(reply.text)
    assert any(link.endswith(".js") for link in page.links)
    assert any(link.endswith(".css") for link in page.links)
    for link in page.links:
        asset = await api.get(str(httpx.URL("http://test/api/v1/ui/").join(link)))
        assert asset.status_code == 200, link
        assert asset.content


async def test_the_page_is_open_and_holds_no_token(api: httpx.AsyncClient) -> None:
    reply = await api.get("/api/v1/ui/")
    assert reply.status_code == 200
    assert "eyJ" not in reply.text


@pytest.mark.parametrize("path", ["../../../etc/passwd", "..%2f..%2f..%2fauth.py", "nothing.js"])
async def test_no_other_file_is_served(api: httpx.AsyncClient, path: str) -> None:
    request = api.build_request("GET", "/api/v1/ui/x")
    request.url = request.url.copy_with(raw_path=f"/api/v1/ui/{path}".encode())
    reply = await api.send(request)
    assert reply.status_code in (401, 404)
    assert reply.headers["content-type"] == "application/problem+json"


async def test_the_pages_are_only_read(api: httpx.AsyncClient) -> None:
    for path in ("/api/v1/openapi.json", "/api/v1/ui/", "/api/v1/ui/swagger-ui.css"):
        reply = await api.post(path)
        assert reply.status_code == 405
        assert "GET" in reply.headers["allow"]
