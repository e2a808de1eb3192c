"""A line to the payment service on which answers take longer: those about one payment, or many."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.ports import free_port

_BULK = b"/payments/batch "


class SlowLine:
    """Passes bytes on to port ``target``; each part of an answer comes so many seconds later.

    ``single`` is for connections on which a payment was asked for, ``bulk`` for those of batches,
    which the order service keeps apart. Both may be changed meanwhile.
    """

    def __init__(self, target: int) -> None:
        self.port = free_port()
        self.single = self.bulk = 0.0
        self._target = target

    @contextmanager
    def open(self) -> Iterator["SlowLine"]:
        """The line, standing, on a thread of its own that ends with the process."""
        is_open = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self._listen(is_open)), daemon=True).start()
        is_open.wait()
        yield self

    async def _listen(self, is_open: threading.Event) -> None:
        server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        is_open.set()
        await server.serve_forever()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            to_service, from_service = await asyncio.open_connection("127.0.0.1", self._target)
            is_bulk = asyncio.Event()
            await asyncio.gather(
                self._ask(reader, from_service, is_bulk), self._answer(to_service, writer, is_bulk)
            )

    async def _ask(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, is_bulk: asyncio.Event
    ) -> None:
        while part := await source.read(65_536):
            if _BULK in part.partition(b"\r\n")[0]:
                is_bulk.set()
            target.write(part)
            await target.drain()
        target.close()

    async def _answer(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, is_bulk: asyncio.Event
    ) -> None:
        while part := await source.read(1024 * 1024):
            await asyncio.sleep(self.bulk if is_bulk.is_set() else self.single)
            target.write(part)
            await target.drain()
        target.close()
