"""Ids that tie requests together, the log line of each, and the metrics."""

import re

import httpx
import pytest

from services.chassis.telemetry.metrics import metrics_text
from services.chassis.telemetry.requests import correlation_headers
from services.chassis.web.exchange import Reply, Request
from tests.logs import Lines
from tests.service.chassis.probe import Probe

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


async def test_a_request_keeps_the_id_it_came_with(
    api: httpx.AsyncClient, probe: Probe, log_lines: Lines
) -> None:
    headers = probe.header() | {"X-Request-Id": "shop-42"}
    reply = await api.get("/api/v1/things", headers=headers)
    assert reply.headers.get_list("x-request-id") == ["shop-42"]
    assert probe.seen[0].request_id == "shop-42"
    assert log_lines.named("request")[0]["request_id"] == "shop-42"


@pytest.mark.parametrize(
    "given",
    ["", " ", "a b", "a\nb", "a\r\nX-Evil: 1", "x" * 129, "é", '{"a": "\x00"}', "a\x1b[31m"],
)
async def test_an_id_that_is_not_well_formed_is_replaced(
    api: httpx.AsyncClient, probe: Probe, given: str, log_lines: Lines
) -> None:
    headers = httpx.Headers(probe.header(), encoding="latin-1")
    headers["X-Request-Id"] = given
    reply = await api.get("/api/v1/things", headers=headers)
    made = reply.headers["x-request-id"]
    assert UUID7.fullmatch(made)
    assert log_lines.named("request")[0]["request_id"] == made
    assert "x-evil" not in reply.headers


async def test_every_reply_has_an_id_and_a_line(
    api: httpx.AsyncClient, probe: Probe, log_lines: Lines
) -> None:
    for path, status in (
        ("/health/live", 200),
        ("/api/v1/things", 401),
        ("/api/v1/nothing", 401),
        ("/api/v1/openapi.json", 200),
    ):
        reply = await api.get(path)
        assert reply.status_code == status
        line = log_lines.named("request")[-1]
        assert (line["path"], line["status"]) == (path, status)
        if path != "/api/v1/openapi.json":
            assert reply.headers["x-request-id"] == line["request_id"]


async def test_the_line_of_a_probe_is_for_all_where_it_fails(
    api: httpx.AsyncClient, probe: Probe, log_lines: Lines
) -> None:
    async def fail(_request: Request) -> Reply:
        raise RuntimeError("no database")

    assert (await api.get("/health/live")).status_code == 200
    probe.handler = fail
    assert (await api.get("/health/live")).status_code == 500
    levels = [line["log_level"] for line in log_lines.named("request")]
    assert levels == ["debug", "info"]


async def test_the_line_tells_who_asked_for_what_and_no_query(
    api: httpx.AsyncClient, probe: Probe, log_lines: Lines
) -> None:
    await api.get("/api/v1/things?q=secret", headers=probe.header("orders:read"))
    (line,) = log_lines.named("request")
    assert line["subject"] == "tester"
    assert line["operation"] == "list_things"
    assert line["status"] == 200
    assert "secret" not in repr(line)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/nothing", 404),
        ("PUT", "/api/v1/things", 405),
        ("POST", "/api/v1/things", 403),
    ],
)
async def test_the_line_tells_who_asked_for_what_is_not_there(
    api: httpx.AsyncClient, probe: Probe, log_lines: Lines, method: str, path: str, status: int
) -> None:
    await api.request(method, path, headers=probe.header("orders:read"))
    (line,) = log_lines.named("request")
    assert (line["status"], line["subject"]) == (status, None if status == 403 else "tester")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (f"00-{TRACE}-00f067aa0ba902b7-01", TRACE),
        (f"00-{TRACE.upper()}-00f067aa0ba902b7-01", None),
        (f"00-{'0' * 32}-00f067aa0ba902b7-01", None),
        (f"00-{TRACE}-{'0' * 16}-01", None),
        (f"00-{TRACE}-00f067aa0ba902b7", None),
        (f"ff-{TRACE}-00f067aa0ba902b7-01", None),
        (f"00-{TRACE}-00f067aa0ba902b7-01-more", None),
        ("nonsense", None),
    ],
)
async def test_traceparent_is_passed_on(
    api: httpx.AsyncClient, probe: Probe, given: str, expected: str | None
) -> None:
    async def pass_on(_request: Request) -> Reply:
        return Reply({"answer": correlation_headers()})

    probe.handler = pass_on
    headers = probe.header() | {"traceparent": given, "X-Request-Id": "r-1"}
    passed_on = (await api.get("/api/v1/things", headers=headers)).json()["answer"]
    assert passed_on["X-Request-Id"] == "r-1"
    match = re.fullmatch(r"00-([0-9a-f]{32})-([0-9a-f]{16})-01", passed_on["traceparent"])
    assert match is not None
    assert match[2] != "00f067aa0ba902b7"
    assert (match[1] == TRACE) is (expected == TRACE)
    assert match[1] != "0" * 32


async def test_requests_are_counted_by_operation_and_status(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    async def metrics(_request: Request) -> Reply:
        return Reply({"answer": metrics_text().decode()})

    await api.get("/api/v1/things/counted-here", headers=probe.header())
    await api.get("/api/v1/nothing/at/all", headers=probe.header())
    probe.handler = metrics
    text = (await api.get("/api/v1/things", headers=probe.header())).json()["answer"]
    assert 'ichiba_requests_total{operation="get_thing",status="200"}' in text
    assert 'ichiba_requests_total{operation="none",status="404"}' in text
    assert "ichiba_request_seconds_bucket" in text
    assert "nothing/at/all" not in text
    assert "counted-here" not in text
    for line in text.splitlines():
        assert line.startswith("#") or re.fullmatch(r"[a-z_]+(\{[^{}]*\})? [0-9.e+-]+", line), line
