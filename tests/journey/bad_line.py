"""A proxy that spoils calls: what it draws for each is lost, late, reset or answered in HTML."""

import asyncio
import random
import socket
import struct
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
from aiohttp import web

FATES = ("lost", "lost answer", "reset", "reset after", "html", "html after")
"""What can become of a spoilt call: it never arrives, or it does and its answer does not."""
_RESET_AT_ONCE = struct.pack("ii", 1, 0)
_OWN_HEADERS = {"transfer-encoding", "content-length", "connection", "keep-alive", "host"}
_PAGE = "<!doctype html><h1>502 Bad Gateway</h1><hr>proxy/1.0"


class BadLine:
    """One proxy in front of ``upstream``; ``counts`` says what became of the calls.

    ``silence``: seconds until a connection whose call or answer was lost is hung up.
    """

    def __init__(self, upstream: str, share: float, seed: int, silence: float) -> None:
        self._upstream = upstream
        self._share = share
        self._draw = random.Random(seed)
        self._silence = silence
        self.counts: Counter[str] = Counter()
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Pass a call on, or spoil it."""
        fate = self._draw.choice(FATES) if self._draw.random() < self._share else "passed on"
        self.counts[fate] += 1
        body = await request.read()
        await asyncio.sleep(self._draw.uniform(0, 0.02))
        answer: web.Response | None = None
        if fate not in {"lost", "reset", "html"}:
            answer = await self._pass_on(request, body)
        if fate in {"lost", "lost answer"}:
            await asyncio.sleep(self._silence)
        if fate in {"html", "html after"}:
            return web.Response(status=502, text=_PAGE, content_type="text/html")
        if fate != "passed on":
            _reset(request)
        return answer or web.Response(status=502)

    async def _pass_on(self, request: web.Request, body: bytes) -> web.Response:
        headers = {k: v for k, v in request.headers.items() if k.lower() not in _OWN_HEADERS}
        url = self._upstream + request.raw_path
        async with self._session.request(request.method, url, data=body, headers=headers) as answer:
            kept = {k: v for k, v in answer.headers.items() if k.lower() not in _OWN_HEADERS}
            return web.Response(status=answer.status, headers=kept, body=await answer.read())

    async def run(self, ready: threading.Event, over: asyncio.Event) -> None:
        """Serve until ``over``."""
        async with aiohttp.ClientSession(auto_decompress=False) as self._session:
            app = web.Application(client_max_size=2**26)
            app.router.add_route("*", "/{path:.*}", self.handle)
            runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
            await runner.setup()
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
            ready.set()
            await over.wait()
            await runner.cleanup()
            still_silent = asyncio.all_tasks() - {asyncio.current_task()}
            for each in still_silent:
                each.cancel()
            await asyncio.gather(*still_silent, return_exceptions=True)


def _reset(request: web.Request) -> None:
    transport = request.transport
    if transport is not None:
        found = transport.get_extra_info("socket")
        found.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_ONCE)
        transport.abort()


@contextmanager
def bad_line(upstream: str, share: float, *, seed: int, silence: float) -> Iterator[BadLine]:
    """The proxy, in a thread of its own."""
    line = BadLine(upstream, share, seed, silence)
    loop, over, ready = asyncio.new_event_loop(), asyncio.Event(), threading.Event()
    thread = threading.Thread(target=lambda: loop.run_until_complete(line.run(ready, over)))
    thread.start()
    assert ready.wait(10)
    try:
        yield line
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()
        loop.close()
