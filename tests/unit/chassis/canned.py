"""A peer that answers with whatever bytes a test wants, and a call to it."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from payment_client import AuthenticatedClient
from payment_client.api.payments import get_payment
from payment_client.models import Payment
from services.chassis.auth import ServiceToken, SigningKey
from services.chassis.peers import Peer

SPEC = Path(__file__).parents[3] / "openapi" / "payment.yaml"
EXAMPLES = yaml.safe_load(SPEC.read_text(encoding="utf-8"))["components"]["examples"]
PAYMENT: dict[str, Any] = EXAMPLES["CapturedPayment"]["value"]
PROBLEM = {
    "type": "about:blank",
    "title": "Not Found",
    "status": 404,
    "detail": "There is no such payment.",
    "code": "payment_not_found",
    "request_id": "r",
}
JSON_HEAD = "Content-Type: application/json\r\n"

Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def http(status: str, body: bytes | Any = b"", headers: str = JSON_HEAD) -> bytes:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    head = f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(raw)}\r\n\r\n"
    return head.encode("latin-1") + raw


class Server:
    """Answers each connection with the same bytes, then closes (or not); keeps what it was sent."""

    def __init__(self, answer: bytes, *, pause: float = 0, stays: bool = False) -> None:
        self._answer, self._pause, self._stays = answer, pause, stays
        self.heads: list[str] = []

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
            await asyncio.sleep(self._pause)
            writer.write(self._answer)
            await writer.drain()
            if self._stays:
                await asyncio.sleep(60)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


async def ask(key: SigningKey, url: str, timeout_seconds: float = 2.0) -> Payment:
    token = ServiceToken(key, "service:order", ["payments:read"])
    peer = Peer.connect("payment", url, token, timeout_seconds)
    client = AuthenticatedClient(base_url=url, token="")
    client.set_async_httpx_client(peer.http)
    try:
        return await peer.call(
            lambda: get_payment.asyncio_detailed(UUID(PAYMENT["id"]), client=client), Payment
        )
    finally:
        await peer.close()
