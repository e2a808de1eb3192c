"""Paths and methods: literal before template, `Allow` complete, nothing decoded twice."""

import httpx
import pytest

from tests.service.chassis.probe import Probe
from tests.service.chassis.web.test_refusals import expect


@pytest.mark.parametrize(
    ("path", "operation_id", "thing_id"),
    [
        ("/api/v1/things", "list_things", None),
        ("/api/v1/things/first", "get_first_thing", None),
        ("/api/v1/things/firsts", "get_thing", "firsts"),
        ("/api/v1/things/a-1", "get_thing", "a-1"),
        ("/api/v1/things/%66irst", "get_first_thing", None),
    ],
)
async def test_a_concrete_path_goes_before_a_template(
    api: httpx.AsyncClient, probe: Probe, path: str, operation_id: str, thing_id: str | None
) -> None:
    reply = await api.get(path, headers=probe.header())
    assert reply.json() == {"answer": operation_id}
    assert probe.seen[0].path.get("thing_id") == thing_id


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/things/",
        "/api/v1/things/a/",
        "/api/v1//things",
        "/api/v1/things/a%2Ftouch",
        "/api/v1/things/a%2Fb",
        "/api/v1/things/a/touch/b",
        "/api/v1/THINGS",
        "/things",
        "/api/v1",
        "/api/v1/things%00",
        "/api/v1/things%0A",
        "/api/v1/things/first/%0A",
    ],
)
async def test_what_is_no_path_of_the_spec_is_not_there(
    api: httpx.AsyncClient, probe: Probe, path: str
) -> None:
    expect(await api.get(path, headers=probe.header()), 404, "not_found")
    assert probe.seen == []


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        ("PUT", "/api/v1/things", "GET, HEAD, POST"),
        ("OPTIONS", "/api/v1/things", "GET, HEAD, POST"),
        ("TRACE", "/api/v1/things", "GET, HEAD, POST"),
        ("BREW", "/api/v1/things", "GET, HEAD, POST"),
        ("get", "/api/v1/things/a", "DELETE, GET, HEAD"),
        ("DELETE", "/api/v1/things/first", "GET, HEAD"),
        ("GET", "/api/v1/things/a/touch", "POST"),
        ("HEAD", "/api/v1/things/a/touch", "POST"),
    ],
)
async def test_allow_names_every_method(
    api: httpx.AsyncClient, probe: Probe, method: str, path: str, allow: str
) -> None:
    request = api.build_request("GET", path, headers=probe.header())
    request.method = method  # httpx writes methods in upper case
    reply = await api.send(request)
    assert reply.status_code == 405
    assert reply.headers["allow"] == allow


@pytest.mark.parametrize(
    "path", ["/api/v1/things", "/api/v1/things/a-1", "/api/v1/things/A", "/health/live", "/nowhere"]
)
@pytest.mark.parametrize("has_token", [True, False])
async def test_head_is_get_without_the_body(
    api: httpx.AsyncClient, probe: Probe, path: str, has_token: bool
) -> None:
    headers = {**(probe.header() if has_token else {}), "X-Request-Id": "r"}
    got = await api.get(path, headers=headers)
    seen = [(each.operation_id, each.path, each.query) for each in probe.seen]
    head = await api.head(path, headers=headers)
    assert (head.status_code, head.content) == (got.status_code, b"")
    told = [{**reply.headers, "ratelimit": None} for reply in (got, head)]  # the next request's
    assert told[0] == told[1]
    assert [(each.operation_id, each.path, each.query) for each in probe.seen] == seen * 2


@pytest.mark.parametrize("thing_id", ["A", "a_b", "a" * 21, "%00", "a%0a", "%ff", "%E3%81%82"])
async def test_a_path_parameter_is_checked(
    api: httpx.AsyncClient, probe: Probe, thing_id: str
) -> None:
    request = api.build_request("GET", "/api/v1/things/x", headers=probe.header())
    request.url = request.url.copy_with(raw_path=f"/api/v1/things/{thing_id}".encode())
    problem = expect(await api.send(request), 422, "validation_failed")
    assert {error["pointer"] for error in problem["errors"]} == {"path/thing_id"}  # type: ignore[attr-defined]
    assert probe.seen == []
