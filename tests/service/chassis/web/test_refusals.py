"""Refusals come in the contract's order: 401, 403, 404/405, 415, 400, 422."""

import httpx
import pytest

from tests.service.chassis.probe import Probe

JSON = {"Content-Type": "application/json"}
NOTHING: dict[str, str] = {}


def expect(reply: httpx.Response, status: int, code: str) -> dict[str, object]:
    """Check that ``reply`` is that problem, whole and of one shape; answers it."""
    problem: dict[str, object] = reply.json()
    assert (reply.status_code, problem["code"]) == (status, code), problem
    assert reply.headers["content-type"] == "application/problem+json"
    assert problem["status"] == status
    assert problem["type"] == "about:blank"
    assert isinstance(problem["detail"], str)
    assert problem["request_id"] == reply.headers["x-request-id"]
    return problem


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        ("no token", 401, "unauthorized"),
        ("no scope", 403, "insufficient_scope"),
        ("type", 415, "unsupported_media_type"),
        ("json", 400, "malformed_body"),
        ("query", 422, "validation_failed"),
        ("nothing", 200, ""),
    ],
)
async def test_the_first_of_several_faults_is_told(
    api: httpx.AsyncClient, probe: Probe, fault: str, status: int, code: str
) -> None:
    """The request has this fault and all that come after it in the order."""
    faults = ["no token", "no scope", "type", "json", "query", "nothing"]
    later = faults[faults.index(fault) :]
    headers = NOTHING if "no token" in later else probe.header("orders:write")
    if fault == "no scope":
        headers = probe.header("orders:read")
    kind = "text/plain" if "type" in later else "application/json"
    reply = await api.post(
        "/api/v1/things",
        headers={**headers, "Content-Type": kind},
        content=b"{" if "json" in later else b'{"name": "n"}',
        params={"unknown": "1", "bad": "%ff"} if "query" in later else None,
    )
    if status == 200:
        assert reply.status_code == 200
        return
    expect(reply, status, code)
    assert probe.seen == []


async def test_malformed_json_goes_before_a_query_that_cannot_be_read(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    reply = await api.post("/api/v1/things?days=%ff", headers=probe.header() | JSON, content=b"{")
    expect(reply, 400, "malformed_body")


async def test_faults_of_path_query_header_and_body_are_told_together(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    reply = await api.post(
        "/api/v1/things",
        params={"days": "10", "x": "1"},
        headers=probe.header() | {"Idempotency-Key": "a b"},
        json={"amount": -1, "colour": 1},
    )
    problem = expect(reply, 422, "validation_failed")
    errors = problem["errors"]
    assert isinstance(errors, list)
    assert {error["pointer"] for error in errors} == {
        "query/days",
        "query/x",
        "header/Idempotency-Key",
        "/name",
        "/amount",
        "/colour",
    }


async def test_where_nothing_is_only_those_with_a_token_learn_it(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    for method, path in (("GET", "/api/v1/nothing"), ("PUT", "/api/v1/things"), ("GET", "/")):
        expect(await api.request(method, path), 401, "unauthorized")
    expect(await api.get("/api/v1/nothing", headers=probe.header("x")), 404, "not_found")
    reply = await api.put("/api/v1/things", headers=probe.header("x"))
    expect(reply, 405, "method_not_allowed")


@pytest.mark.parametrize("path", ["/health/live", "/api/v1/things/webhook"])
async def test_what_a_path_without_tokens_allows_anybody_may_know(
    api: httpx.AsyncClient, path: str
) -> None:
    expect(await api.put(path), 405, "method_not_allowed")


@pytest.mark.parametrize(
    "value",
    [
        "",
        "Bearer",
        "Bearer ",
        "Basic dXNlcjpwYXNz",
        "bearer\tx",
        "Bearer é",
        "Bearer a.b.c",
        "Bearer ..",
        "Bearer " + "x" * 5_000,
        "Bearer eyJhbGciOlsibm9uZSJdfQ.e30.",  # {"alg": ["none"]}
        "Bearer eyJhbGciOiJub25lIn0.e30.",  # {"alg": "none"}
        "Bearer W10.e30.x",  # a header that is a list
        "Bearer bnVsbA.e30.x",  # a header that is null
        "Bearer eyJhbGciOiJFZDI1NTE5Iiwia2lkIjp7fX0.e30.x",  # a kid that is an object
        "Bearer a.b.c.d.e",  # the shape of an encrypted token
    ],
)
async def test_whatever_stands_in_authorization_is_at_most_401(
    api: httpx.AsyncClient, probe: Probe, value: str
) -> None:
    headers = {"Authorization": value.encode()}
    reply = await api.get("/api/v1/things", headers=headers)  # type: ignore[arg-type]
    expect(reply, 401, "unauthorized")
    assert reply.headers["www-authenticate"].startswith("Bearer")
    assert probe.seen == []


@pytest.mark.parametrize("scheme", ["Bearer ", "bearer ", "BEARER  "])
async def test_the_scheme_is_not_case_sensitive(
    api: httpx.AsyncClient, probe: Probe, scheme: str
) -> None:
    headers = {"Authorization": scheme + probe.token("orders:read")}
    assert (await api.get("/api/v1/things", headers=headers)).status_code == 200
    assert probe.seen[0].principal.subject == "tester"


async def test_a_scope_is_enough_or_admin_but_not_a_neighbour(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    for scopes in (("orders:read",), ("admin",), ("payments:read", "orders:read")):
        reply = await api.get("/api/v1/things", headers=probe.header(*scopes))
        assert reply.status_code == 200
    for scopes in (("orders:write",), ("orders",), ("orders:readonly",), ("ADMIN",), (" ",)):
        reply = await api.get("/api/v1/things", headers=probe.header(*scopes))
        problem = expect(reply, 403, "insufficient_scope")
        assert "orders:read" in str(problem["detail"])


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/json", 200),
        ("Application/JSON; charset=UTF-8", 200),
        ('application/json; charset="utf-8"', 200),
        ("application/json ; Charset=utf-8", 200),
        ("application/json; charset=utf-8; v=1", 200),
        ("application/json; charset=latin-1", 415),
        ("application/jsonp", 415),
        ("text/json", 415),
        ("multipart/form-data; boundary=x", 415),
        ("", 415),
    ],
)
async def test_only_json_in_utf_8_is_taken(
    api: httpx.AsyncClient, probe: Probe, content_type: str, status: int
) -> None:
    headers = probe.header() | {"Content-Type": content_type}
    reply = await api.post("/api/v1/things", headers=headers, content=b'{"name": "n"}')
    assert reply.status_code == status, reply.text


@pytest.mark.parametrize("kind", ["Application/JSON", "application/json ", "application/json;"])
async def test_a_type_that_is_written_otherwise_is_checked_as_well(
    api: httpx.AsyncClient, probe: Probe, kind: str
) -> None:
    headers = probe.header() | {"Content-Type": kind}
    reply = await api.post("/api/v1/things", headers=headers, content=b'{"colour": 1}')
    expect(reply, 422, "validation_failed")
    assert probe.seen == []


async def test_a_body_that_may_be_left_out_needs_no_type(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    reply = await api.post("/api/v1/things/a/touch", headers=probe.header())
    assert reply.status_code == 200
    assert probe.seen[0].body is None
    reply = await api.post("/api/v1/things/a/touch", headers=probe.header(), content=b"x")
    expect(reply, 415, "unsupported_media_type")


async def test_a_name_as_long_as_the_body_is_not_told_back(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    body = {"name": "n", **{f"{n}" + "x" * 1500: 1 for n in range(2)}}
    reply = await api.post("/api/v1/things", headers=probe.header(), json=body)
    expect(reply, 422, "validation_failed")
    assert len(reply.content) < 1_500
    many = "&".join(f"p{n}=" for n in range(1_000))
    reply = await api.get(f"/api/v1/things?{many}", headers=probe.header())
    problem = expect(reply, 422, "validation_failed")
    assert len(problem["errors"]) == 100  # type: ignore[arg-type]
    assert "999 more" in str(problem["detail"])


@pytest.mark.parametrize(
    ("accepted", "language", "title", "detail"),
    [
        (None, "en", "Forbidden", "The token lacks the scope orders:write."),
        ("en-GB", "en", "Forbidden", "The token lacks the scope orders:write."),
        ("ja-JP,en;q=0.5", "ja", "権限不足", "トークンに権限 orders:write がありません。"),
    ],
)
async def test_a_refusal_is_in_the_reader_s_language(
    api: httpx.AsyncClient,
    probe: Probe,
    accepted: str | None,
    language: str,
    title: str,
    detail: str,
) -> None:
    wanted = NOTHING if accepted is None else {"Accept-Language": accepted}
    headers = {**probe.header("orders:read"), **wanted}
    reply = await api.post("/api/v1/things", headers=headers, json={"name": "n"})
    problem = expect(reply, 403, "insufficient_scope")
    assert (problem["title"], problem["detail"]) == (title, detail)
    assert reply.headers["content-language"] == language
    assert "accept-language" in reply.headers["vary"].lower()


async def test_so_are_the_faults_that_it_lists(api: httpx.AsyncClient, probe: Probe) -> None:
    headers = {**probe.header("orders:write"), "Accept-Language": "ja"}
    body = {"amount": -1, "more": 1}
    reply = await api.post("/api/v1/things", headers=headers, json=body)
    problem = expect(reply, 422, "validation_failed")
    assert isinstance(problem["errors"], list)
    assert {each["pointer"]: each["detail"] for each in problem["errors"]} == {
        "/amount": "値が最小値の 0 を下回っています",
        "/name": "必須です",
        "/more": "このような項目はありません",
    }


async def test_so_is_the_refusal_of_a_path_that_leads_nowhere(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    """No operation is found for it, so that another layer answers."""
    headers = {**probe.header(), "Accept-Language": "ja"}
    reply = await api.get("/api/v1/nowhere", headers=headers)
    problem = expect(reply, 404, "not_found")
    assert problem["detail"] == "/api/v1/nowhere は存在しません。"
    assert reply.headers["content-language"] == "ja"
