"""The line to another service, which a test can cut or hold."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Line:
    """Passes bytes on to ``port``: while it is held, calls are taken and stay without an answer.

    ``delay`` is how many seconds later than the service each part of an answer comes.
    """

    def __init__(self, port: int) -> None:
        self._target = port
        self._passes = asyncio.Event()
        self._passes.set()
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.port = 0
        self.delay = 0.0
        self.asked: list[bytes] = []
        """The first line of each part of what was asked."""

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Line"]:
        """The line, standing."""
        await self.join()
        try:
            yield self
        finally:
            await self.cut()

    async def join(self) -> None:
        """Listen, on the same port as before."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Break all connections and refuse new ones."""
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def hold(self) -> None:
        """Pass nothing on until ``release``."""
        self._passes.clear()

    def release(self) -> None:
        """Pass on what was held, and what comes."""
        self._passes.set()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            to_service, from_service = await asyncio.open_connection("127.0.0.1", self._target)
            with suppress(ConnectionError):
                await asyncio.gather(
                    self._pass_on(reader, from_service),
                    self._pass_on(to_service, writer, is_answer=True),
                )
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _pass_on(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, is_answer: bool = False
    ) -> None:
        while part := await source.read(65_536):
            await self._passes.wait()
            if is_answer:
                await asyncio.sleep(self.delay)
            else:
                self.asked.append(part.partition(b"\r\n")[0])
            target.write(part)
            await target.drain()
        target.close()
