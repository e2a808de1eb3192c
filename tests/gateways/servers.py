"""Servers that stand for a gateway's own, each a process of its own."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

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
