"""Servers that stand for a gateway's own, each a process of its own."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.ports import free_port

KEY = "sk_test_1"


@asynccontextmanager
async def running(script: str, *arguments: str) -> AsyncIterator[str]:
    """Where ``script`` of this folder answers, which is given a port and ``arguments``."""
    url = f"http://127.0.0.1:{(port := free_port())}"
    path = str(Path(__file__).with_name(script))
    process = await asyncio.create_subprocess_exec(sys.executable, path, str(port), *arguments)
    try:
        async with httpx.AsyncClient(auth=(KEY, "")) as http:
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
    async with httpx.AsyncClient(auth=(KEY, "")) as http:
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
        async with httpx.AsyncClient() as http:
            reply = await http.post(f"{self.url}/test/{what}", json=body)
        assert reply.status_code == 200, reply.text
        return reply.json()

    async def fail(self, status: int, *, times: int = 1, path: str = "/v1/", **error: Any) -> None:
        """Answer the next calls of ``path`` with an error, without acting."""
        await self.play("script", status=status, error=error, times=times, path=path)


@asynccontextmanager
async def stripe_answering() -> AsyncIterator[StripeAnswers]:
    """Such a server, in a process of its own."""
    async with running("stripe_answers.py") as url:
        yield StripeAnswers(url)
