"""Connections to a mail server that are kept for the next message.

To connect, encrypt and sign in takes several round trips, and providers limit how often that may
happen. A connection is closed after so many messages, or when it was idle for so long; one whose
state is not known for certain is never used again.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import aiosmtplib

from services.notification.senders.mail_server import MailServer

MESSAGES = 100
IDLE_SECONDS = 30.0
_QUIT_SECONDS = 2.0


@dataclass(eq=False, slots=True)
class Connection:
    """One connection, and how many messages it was used for; ``is_clean`` lets it be kept."""

    client: aiosmtplib.SMTP
    messages: int = 0
    is_clean: bool = False
    closing: asyncio.TimerHandle | None = None

    @property
    def is_used(self) -> bool:
        """Whether it was kept from an earlier message: the server may have closed it meanwhile."""
        return self.messages > 1


class Connections:
    """At most ``most`` connections to ``server``, those that are idle among them."""

    def __init__(self, server: MailServer, *, most: int, timeout: float) -> None:
        self._server = server
        self._timeout = timeout
        self._places = asyncio.Semaphore(most)
        self._idle: list[Connection] = []
        self._ending: set[asyncio.Task[None]] = set()
        self._is_closed = False

    @asynccontextmanager
    async def taken(self, *, is_new: bool = False) -> AsyncIterator[Connection]:
        """A connection for one message: the one used last, unless it has to be ``is_new``.

        Whoever takes it says that it is clean; otherwise it is closed afterwards.
        """
        async with self._places:
            connection = await self._open() if is_new else self._kept() or await self._open()
            connection.messages += 1
            connection.is_clean = False
            try:
                yield connection
            finally:
                self._put_back(connection)

    async def close(self) -> None:
        """Say goodbye on what is idle; what is in use is closed as soon as it is put back."""
        self._is_closed = True
        while self._idle:
            self._end(self._idle[-1])
        if self._ending:
            await asyncio.wait(self._ending)

    def _kept(self) -> Connection | None:
        """The connection used last that is still there."""
        while self._idle:
            connection = self._idle.pop()
            if connection.closing is not None:
                connection.closing.cancel()
            if connection.client.is_connected:
                return connection
        return None

    async def _open(self) -> Connection:
        client = self._server.client(self._timeout)
        await client.connect()
        return Connection(client)

    def _put_back(self, connection: Connection) -> None:
        is_good = connection.is_clean and connection.client.is_connected and not self._is_closed
        if not is_good:
            connection.client.close()
            return
        self._idle.append(connection)
        if connection.messages >= MESSAGES:
            self._end(connection)
        else:
            loop = asyncio.get_running_loop()
            connection.closing = loop.call_later(IDLE_SECONDS, self._end, connection)

    def _end(self, connection: Connection) -> None:
        """Say goodbye on an idle connection, beside whatever goes on."""
        self._idle.remove(connection)
        if connection.closing is not None:
            connection.closing.cancel()
        task = asyncio.create_task(_quit(connection.client))
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)


async def _quit(client: aiosmtplib.SMTP) -> None:
    with suppress(aiosmtplib.SMTPException, OSError):
        await client.quit(timeout=_QUIT_SECONDS)
    client.close()
