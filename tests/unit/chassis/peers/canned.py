"""A peer that answers with whatever bytes a test wants, and a call to it."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import pytest

from ichiba_sdk.payment_client import AuthenticatedClient
from ichiba_sdk.payment_client.api.payments import get_payment
from ichiba_sdk.payment_client.models import Payment
from services.chassis.identity.tokens import ServiceToken, SigningKey
from services.chassis.peers.peer import Peer, PeerUnavailable, handing_over, retrying
from tests.contract.specs import spec

PAYMENT: dict[str, Any] = spec("payment")["components"]["examples"]["CapturedPayment"]["value"]
PROBLEM = {
    "type": "about:blank",
    "title": "Not Found",
    "status": 404,
    "detail": "There is no such payment.",
    "code": "payment_not_found",
    "request_id": "r",
}
JSON_HEAD = "Content-Type: application/json\r\n"
PROBLEM_HEAD = "Content-Type: application/problem+json\r\n"

Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def http(status: str, body: bytes | Any = b"", headers: str = JSON_HEAD) -> bytes:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    head = f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(raw)}\r\n\r\n"
    return head.encode("latin-1") + raw


OK = http("200 OK", PAYMENT)
FAILURE = http("500 Internal Server Error", PROBLEM)
REFUSAL = http("404 Not Found", PROBLEM, PROBLEM_HEAD)


def busy(seconds: int, status: str = "503 Service Unavailable") -> bytes:
    """A peer that asks to be left alone."""
    return http(status, PROBLEM, f"{JSON_HEAD}Retry-After: {seconds}\r\n")


class Server:
    """Answers each connection with the same bytes, then closes (or not); keeps what it was sent."""

    def __init__(self, answer: bytes, *, pause: float = 0, stays: bool = False) -> None:
        self.answer, self._pause, self.stays = answer, pause, stays
        self.heads: list[str] = []
        self.free = asyncio.Event()
        """Nothing is answered while it is not set."""
        self.free.set()
        self._arrival = asyncio.Event()

    async def until_asked(self, times: int) -> None:
        """Wait until so many requests have come in all."""
        while len(self.heads) < times:
            self._arrival.clear()
            await self._arrival.wait()

    @asynccontextmanager
    async def open(self) -> AsyncIterator[str]:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._tasks: set[asyncio.Task[Any]] = set()
        try:
            yield f"http://127.0.0.1:{self.port}"
        finally:
            server.close()
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            self.heads.append((await reader.readuntil(b"\r\n\r\n")).decode("latin-1"))
            self._arrival.set()
            await asyncio.sleep(self._pause)
            await self.free.wait()
            writer.write(self.answer)
            await writer.drain()
            if self.stays:
                await asyncio.sleep(60)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


Clock = Callable[[], float]


@asynccontextmanager
async def peer_at(
    key: SigningKey,
    url: str,
    timeout_seconds: float = 2.0,
    clock: Clock = time.monotonic,
    silent_after: float | None = None,
) -> AsyncIterator["Asked"]:
    """The peer at ``url``, to be asked for the same payment again and again."""
    token = ServiceToken(key, "service:order", ["payments:read"])
    peer = Peer.connect("payment", url, token, timeout_seconds, silent_after_seconds=silent_after)
    peer = replace(peer, clock=clock)
    client = AuthenticatedClient(
        base_url=url, token="", raise_on_unexpected_status=False
    ).set_async_httpx_client(peer.http)
    try:
        yield Asked(peer, client)
    finally:
        await peer.close()


@dataclass(frozen=True, slots=True)
class Asked:
    """A peer and the question that it is asked."""

    peer: Peer
    client: AuthenticatedClient

    async def ask(self) -> Payment:
        return await self.peer.call(
            lambda: get_payment.asyncio_detailed(UUID(PAYMENT["id"]), client=self.client), Payment
        )

    async def fail(self) -> PeerUnavailable:
        """Ask, which must bring no usable answer."""
        with pytest.raises(PeerUnavailable) as caught:
            await self.ask()
        return caught.value

    async def ask_briefly(self) -> Payment | PeerUnavailable:
        """Ask as a request does that has written down what it wants: the answer, or why none."""
        with handing_over():
            try:
                return await self.ask()
            except PeerUnavailable as error:
                return error

    async def ask_again(self) -> Payment | PeerUnavailable:
        """One attempt at owed work: the answer, or why there is none."""
        with retrying():
            try:
                return await self.ask()
            except PeerUnavailable as error:
                return error

    @property
    def state(self) -> str:
        """The state of the peer's breaker."""
        return self.peer.breaker_state().state


async def ask(key: SigningKey, url: str, timeout_seconds: float = 2.0) -> Payment:
    async with peer_at(key, url, timeout_seconds) as asked:
        return await asked.ask()
