"""The client for calls to a peer is httpx's own: its hooks, redirects and auth work."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx
import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from services.chassis.identity.principal import acting_for
from services.chassis.identity.tokens import Principal, ServiceToken, SigningKey, TokenVerifier
from services.chassis.peers.transport import peer_client
from services.chassis.telemetry.requests import CURRENT, Observation
from services.chassis.telemetry.tracing import Tracing
from tests.unit.chassis.peers.canned import OK, Server, http

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
SCOPES = frozenset({"payments:read"})
MOVED = "Location: {}\r\n"

Open = Callable[[str], AbstractAsyncContextManager[httpx.AsyncClient]]


@pytest.fixture
def opened(key: SigningKey) -> Open:
    @asynccontextmanager
    async def client(url: str) -> AsyncIterator[httpx.AsyncClient]:
        token = ServiceToken(key, "service:order", ["payments:read"])
        async with peer_client(url, token, 2.0) as found:
            yield found

    return client


def sent(head: str, name: str) -> str | None:
    """A header of a request."""
    pairs = (line.partition(": ") for line in head.splitlines()[1:])
    return {header.lower(): value for header, _, value in pairs}.get(name)


async def test_the_token_is_in_the_name_of_whoever_the_call_is_made_for(
    key: SigningKey, opened: Open
) -> None:
    server = Server(OK)
    async with server.open() as url, opened(url) as client:
        await client.get("/x")
        with acting_for("kim"):
            await client.get("/x")
    verifier = TokenVerifier(key)
    found = [await verifier.verify(sent(head, "authorization")) for head in server.heads]
    assert found == [
        Principal("service:order", SCOPES),
        Principal("kim", SCOPES, "service:order"),
    ]


async def test_a_call_may_bring_its_own_auth(opened: Open) -> None:
    server = Server(OK)
    async with server.open() as url, opened(url) as client:
        await client.get("/x", auth=("kim", "secret"))
    [head] = server.heads
    assert (sent(head, "authorization") or "").startswith("Basic ")


async def test_hooks_see_each_request_with_its_token_and_each_answer(opened: Open) -> None:
    server, seen = Server(OK), []

    async def on_request(request: httpx.Request) -> None:
        seen.append(request.headers["authorization"].split()[0])

    async def on_response(response: httpx.Response) -> None:
        seen.append(response.request.headers["traceparent"])

    async with server.open() as url, opened(url) as client:
        client.event_hooks = {"request": [on_request], "response": [on_response]}
        await client.get("/x")
    assert seen == ["Bearer", sent(server.heads[0], "traceparent")]


async def test_redirects_are_followed_where_a_call_says_so(opened: Open) -> None:
    target = Server(OK)
    async with target.open() as elsewhere:
        moved = Server(http("307 Temporary Redirect", b"", MOVED.format(f"{elsewhere}/y")))
        async with moved.open() as url, opened(url) as client:
            assert (await client.get("/x")).status_code == 307
            assert target.heads == []
            answer = await client.get("/x", follow_redirects=True)
    assert [each.status_code for each in (*answer.history, answer)] == [307, 200]
    [head] = target.heads
    assert head.startswith("GET /y ")
    assert sent(head, "authorization") is None  # it is another origin's
    assert sent(head, "x-request-id") is not None


async def test_answers_that_are_streamed_carry_the_ids_too(opened: Open) -> None:
    server = Server(OK)
    observation = Observation("GET", "/", "shop-42", TRACE)
    reset = CURRENT.set(observation)
    try:
        async with (
            server.open() as url,
            opened(url) as client,
            client.stream("POST", "/x", content=b"{}") as answer,
        ):
            assert b"".join([piece async for piece in answer.aiter_raw()])
    finally:
        CURRENT.reset(reset)
    [head] = server.heads
    assert sent(head, "x-request-id") == "shop-42"
    assert (sent(head, "traceparent") or "").startswith(f"00-{TRACE}-")


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    """The spans that have ended."""
    exporter, provider, tracing = InMemorySpanExporter(), TracerProvider(), Tracing()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(tracing, "_tracer", provider.get_tracer("test"))
    monkeypatch.setattr("services.chassis.peers.transport.TRACING", tracing)
    return exporter


def only(spans: InMemorySpanExporter) -> ReadableSpan:
    [span] = spans.get_finished_spans()
    return span


async def test_a_span_lasts_from_the_request_to_the_end_of_the_answer(
    opened: Open, spans: InMemorySpanExporter
) -> None:
    server = Server(OK)
    async with server.open() as url, opened(url) as client:
        async with client.stream("GET", "/x"):
            assert spans.get_finished_spans() == ()
        span = only(spans)
    assert span.name == f"GET 127.0.0.1:{server.port}"
    assert dict(span.attributes or {}) == {"http.response.status_code": 200}
    assert span.status.status_code is StatusCode.UNSET
    context = span.get_span_context()
    assert context is not None
    traceparent = f"00-{context.trace_id:032x}-{context.span_id:016x}-01"
    assert sent(server.heads[0], "traceparent") == traceparent


@pytest.mark.parametrize(
    ("answer", "described"), [(b"", "Server disconnected"), (OK[:-20], "ReadError")]
)
async def test_a_span_tells_what_broke_the_call_off(
    opened: Open, spans: InMemorySpanExporter, answer: bytes, described: str
) -> None:
    async with Server(answer).open() as url, opened(url) as client:
        with pytest.raises(httpx.HTTPError):
            await client.post("/x")
    status = only(spans).status
    assert status.status_code is StatusCode.ERROR
    assert described in (status.description or "")


async def test_a_span_tells_that_the_peer_failed(opened: Open, spans: InMemorySpanExporter) -> None:
    async with Server(http("503 Busy")).open() as url, opened(url) as client:
        await client.post("/x")
    assert only(spans).status.status_code is StatusCode.ERROR


@pytest.mark.parametrize(
    ("below", "path", "target"),
    [
        ("", "/api/v1/payments", "/api/v1/payments"),
        ("/payment", "/api/v1/payments?limit=2", "/payment/api/v1/payments?limit=2"),
        ("/payment/", "/x%20y", "/payment/x%20y"),
    ],
)
async def test_a_call_goes_to_its_path_below_the_peers_url(
    opened: Open, below: str, path: str, target: str
) -> None:
    server = Server(OK)
    async with server.open() as url, opened(url + below) as client:
        for _ in range(2):
            await client.get(path)
        await client.get(f"{url}/elsewhere")
    assert [head.split()[1] for head in server.heads] == [target, target, "/elsewhere"]
