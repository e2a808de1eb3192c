"""An app behind uvicorn, as it runs in production."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, Literal

import uvicorn


@asynccontextmanager
async def listening(app: Any, lifespan: Literal["on", "off"] = "on") -> AsyncIterator[str]:
    """The app on a port of its own; answers its origin."""
    config = uvicorn.Config(
        app, port=0, http="httptools", access_log=False, log_config=None, lifespan=lifespan
    )
    server = uvicorn.Server(config)
    running = asyncio.create_task(server._serve())
    await until(lambda: server.started)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        await running


async def until(is_so: Callable[[], bool]) -> None:
    """Wait for what has no event."""
    async with asyncio.timeout(5):
        while not is_so():  # noqa: ASYNC110 - what is waited for has no event
            await asyncio.sleep(0.01)


async def raw_exchange(origin: str, request: bytes, *, hang_up: bool = False) -> bytes:
    """Send bytes; answers the head of the reply, or hangs up without waiting for one."""
    host, _, port = origin.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(request)
    await writer.drain()
    answer = b""
    if not hang_up:
        async with asyncio.timeout(5):
            answer = await reader.readuntil(b"\r\n\r\n")
    writer.close()
    await writer.wait_closed()
    return answer
