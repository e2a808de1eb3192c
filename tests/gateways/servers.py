"""Servers that stand for a gateway's own, each a process of its own."""

import asyncio
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.plain_http import TRUST_NOBODY
from tests.ports import free_port

KEY = "sk_test_1"


@asynccontextmanager
async def running(script: str, *arguments: str) -> AsyncIterator[str]:
    """Where ``script`` of this folder answers, which is given a port and ``arguments``."""
    url = f"http://127.0.0.1:{(port := free_port())}"
    path = str(Path(__file__).with_name(script))
    process = await asyncio.create_subprocess_exec(sys.executable, path, str(port), *arguments)
    try:
        async with httpx.AsyncClient(auth=(KEY, ""), verify=TRUST_NOBODY) as http:
            for _ in range(150):
                try:
                    await http.get(f"{url}/v1/customers")
                    break
                except httpx.TransportError:
                    await asyncio.sleep(0.1)
        yield url
    finally:
        process.kill()
        await process.wait()


async def make_card(url: str, number: str) -> str:
    """A payment method of localstripe's, as the shop's pages would make it."""
    card = {"number": number, "exp_month": "12", "exp_year": "2040", "cvc": "123"}
    body = {"type": "card"} | {f"card[{name}]": value for name, value in card.items()}
    async with httpx.AsyncClient(auth=(KEY, ""), verify=TRUST_NOBODY) as http:
        reply = await http.post(f"{url}/v1/payment_methods", data=body)
    assert reply.status_code == 200, reply.text
    identity: str = reply.json()["id"]
    return identity


@dataclass(frozen=True, slots=True)
class StripeAnswers:
    """A server that speaks Stripe's documented answers, and how it is played."""

    url: str

    async def play(self, what: str, **body: Any) -> Any:
        """Say what the customer, the shop's settings or the weather do; see ``stripe_answers``."""
        async with httpx.AsyncClient(verify=TRUST_NOBODY) as http:
            reply = await http.post(f"{self.url}/test/{what}", json=body)
        assert reply.status_code == 200, reply.text
        return reply.json()

    async def fail(self, status: int, *, times: int = 1, path: str = "/v1/", **error: Any) -> None:
        """Answer the next calls of ``path`` with an error, without acting."""
        await self.play("script", status=status, error=error, times=times, path=path)

    def begin(self) -> None:
        """Let it forget all that it was told, as if it had just started."""
        httpx.post(f"{self.url}/test/begin", verify=TRUST_NOBODY).raise_for_status()


@contextmanager
def stripe_answering() -> Iterator[StripeAnswers]:
    """Such a server, in a process of its own; its start takes far longer than ``begin``.

    Raises:
        TimeoutError: it does not answer.
    """
    port = free_port()
    path = str(Path(__file__).with_name("stripe_answers.py"))
    with subprocess.Popen([sys.executable, path, str(port)]) as process:
        try:
            _wait_for(port)
            yield StripeAnswers(f"http://127.0.0.1:{port}")
        finally:
            process.kill()


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"nobody listens on port {port}")
