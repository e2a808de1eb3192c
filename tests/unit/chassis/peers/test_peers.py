"""Calls to a peer, over a real socket: two facts come of whatever can happen there."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from ichiba_sdk.payment_client import AuthenticatedClient
from ichiba_sdk.payment_client.api.payments import get_payment
from ichiba_sdk.payment_client.models import Payment
from services.chassis.identity.tokens import Principal, ServiceToken, SigningKey, TokenVerifier
from services.chassis.peers.peer import Peer, PeerRefused, PeerUnavailable
from services.chassis.telemetry.requests import CURRENT, Observation
from tests.logs import Lines
from tests.unit.chassis.peers.canned import JSON_HEAD, PAYMENT, PROBLEM, Server, ask, http


async def test_an_answer_as_specified_is_given_back(key: SigningKey) -> None:
    async with Server(http("200 OK", PAYMENT)).open() as url:
        assert (await ask(key, url)).amount == PAYMENT["amount"]


async def test_a_continue_before_the_answer_does_not_matter(key: SigningKey) -> None:
    early = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
    async with Server(early + http("200 OK", PAYMENT)).open() as url:
        assert (await ask(key, url)).amount == PAYMENT["amount"]


async def test_token_and_ids_are_sent(key: SigningKey) -> None:
    server = Server(http("200 OK", PAYMENT))
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    observation = Observation("GET", "/", "shop-42", trace)
    reset = CURRENT.set(observation)
    try:
        async with server.open() as url:
            await ask(key, url)
    finally:
        CURRENT.reset(reset)
    (head,) = server.heads
    sent = {
        name.lower(): value
        for name, _, value in (line.partition(": ") for line in head.split("\r\n")[1:])
    }
    principal = await TokenVerifier(key).verify(sent["authorization"])
    assert principal == Principal("service:order", frozenset({"payments:read"}))
    assert sent["x-request-id"] == "shop-42"
    assert sent["traceparent"].startswith(f"00-{trace}-")
    assert head.startswith(f"GET /api/v1/payments/{PAYMENT['id']} HTTP/1.1\r\n")


@pytest.mark.parametrize(
    ("status", "problem"),
    [("404 Not Found", PROBLEM), ("401 Unauthorized", PROBLEM), ("422 X", PROBLEM)],
)
async def test_a_problem_is_a_refusal(key: SigningKey, status: str, problem: Any) -> None:
    head = "Content-Type: application/problem+json\r\n"
    async with Server(http(status, problem, head)).open() as url:
        with pytest.raises(PeerRefused) as caught:
            await ask(key, url)
    refusal = caught.value
    assert (refusal.peer, refusal.status) == ("payment", int(status[:3]))
    assert (refusal.code, refusal.detail) == (PROBLEM["code"], PROBLEM["detail"])


NO_ANSWERS = {
    "500": http("500 Internal Server Error", PROBLEM),
    "500 without a word": http("500 Internal Server Error"),
    "502 from a proxy": http("502 Bad Gateway", b"<html>", "Content-Type: text/html\r\n"),
    "503": http("503 Service Unavailable", PROBLEM),
    "a status of nobody's": http("599 Odd"),
    "a status that is none": http("999 Odd"),
    "404 from a proxy": http("404 Not Found", b"<html>nginx", "Content-Type: text/html\r\n"),
    "404 of another shape": http("404 Not Found", {"error": "no"}),
    "418": http("418 I'm a teapot", PROBLEM),
    "301": http("301 Moved Permanently", b"", "Location: http://127.0.0.1:9/\r\n"),
    "302 to itself": http("302 Found", b"", "Location: /api/v1/payments\r\n"),
    "307": http("307 Temporary Redirect", b"", "Location: https://evil.example/\r\n"),
    "204": b"HTTP/1.1 204 No Content\r\n\r\n",
    "201": http("201 Created", PAYMENT),
    "nothing": http("200 OK"),
    "no JSON": http("200 OK", b"{"),
    "HTML": http("200 OK", b"<html>"),
    "null": http("200 OK", None),
    "a list": http("200 OK", []),
    "a text": http("200 OK", "payment"),
    "another shape": http("200 OK", {"id": "x"}),
    "wrong types": http("200 OK", PAYMENT | {"created_at": 5, "id": [], "refunds": 1}),
    "a problem with 200": http("200 OK", PROBLEM),
    "deep": http("200 OK", b"[" * 100_000),
    "no UTF-8": http("200 OK", b'"\xff\xfe\xfd"'),
    "false gzip": http("200 OK", b"no gzip", JSON_HEAD + "Content-Encoding: gzip\r\n"),
    "cut off": http("200 OK", PAYMENT)[:-20],
    "cut off in the head": b"HTTP/1.1 200 OK\r\nContent-",
    "cut off chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
    "no HTTP": b"220 mail.example ESMTP\r\n",
    "bad chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
    "a huge head": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
    "closed at once": b"",
}


@pytest.mark.parametrize("name", NO_ANSWERS)
async def test_whatever_else_comes_is_no_usable_answer(
    key: SigningKey, name: str, log_lines: Lines
) -> None:
    server = Server(NO_ANSWERS[name])
    async with server.open() as url:
        with pytest.raises(PeerUnavailable) as caught:
            await ask(key, url)
    assert caught.value.peer == "payment"
    assert caught.value.retry_after is None
    assert [line["peer"] for line in log_lines.named("peer_unavailable")] == ["payment"]
    assert len(server.heads) <= 2  # a GET whose connection was lost is repeated once by aiohttp


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("²", None),
        ("-1", None),
        ("1.5", None),
        ("nan", None),
        ("9" * 400, None),
        ("Fri, 20 Nov 2026 09:30:00 GMT", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
async def test_retry_after_is_told(
    key: SigningKey, status: str, header: str, seconds: float | None
) -> None:
    answer = http(status, PROBLEM, f"{JSON_HEAD}Retry-After: {header}\r\n")
    async with Server(answer).open() as url:
        with pytest.raises(PeerUnavailable) as caught:
            await ask(key, url)
    assert caught.value.retry_after == seconds


async def test_no_redirect_gets_the_token(key: SigningKey) -> None:
    thief = Server(http("200 OK", PAYMENT))
    async with thief.open() as elsewhere:
        moved = Server(http("302 Found", b"", f"Location: {elsewhere}/\r\n"))
        async with moved.open() as url:
            with pytest.raises(PeerUnavailable, match="302"):
                await ask(key, url)
    assert thief.heads == []


async def test_a_proxy_in_the_environment_is_not_asked(
    key: SigningKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = Server(http("200 OK", PAYMENT | {"amount": 1}))
    async with proxy.open() as proxy_url, Server(http("200 OK", PAYMENT)).open() as url:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy_url)
        assert (await ask(key, url)).amount == PAYMENT["amount"]
    assert proxy.heads == []


async def test_it_is_known_since_when_a_peer_is_away(key: SigningKey) -> None:
    token = ServiceToken(key, "service:order", [])
    async with Server(http("503 X")).open() as url:
        peer = Peer.connect("payment", url, token, 1.0)
        client = AuthenticatedClient(
            base_url=url, token="", raise_on_unexpected_status=False
        ).set_async_httpx_client(peer.http)
        seen = []
        for _ in range(2):
            with pytest.raises(PeerUnavailable):
                await peer.call(
                    lambda: get_payment.asyncio_detailed(UUID(PAYMENT["id"]), client=client),
                    Payment,
                )
            seen.append(peer.unavailable_since)
        await peer.close()
    assert seen[0] is not None
    assert seen[0].utcoffset() == timedelta(0)
    assert seen[0] == seen[1]
