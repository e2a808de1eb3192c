"""A look at the database for those who ask whether the service is ready.

It reads and writes for real: a statement that touches no file would succeed on a file that is
gone, damaged or on a full disk.
"""

import asyncio
from collections.abc import Awaitable, Callable

from sqlalchemy import Connection, text

from services.chassis.storage.failures import DAMAGED, READ_ONLY, SLOW, DatabaseUnavailable

_PATIENCE_SECONDS = 1.5
"""Less than whoever asks for readiness usually waits."""

_VERSION = text("PRAGMA user_version")
_IS_READ_ONLY = text("SHOW transaction_read_only")
_QUICK_CHECK = text("PRAGMA quick_check(1)")


class Probe:
    """One look at a time, shared by all who ask meanwhile."""

    def __init__(self, look: Callable[[], Awaitable[None]]) -> None:
        self._look = look
        self._task: asyncio.Task[None] | None = None

    async def run(self) -> None:
        """Wait for a look, for 1.5 s at most.

        Raises:
            DatabaseUnavailable: it found trouble, or is not at its end in time.
        """
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._looking())
            self._task.add_done_callback(_look_at_its_end)
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await asyncio.shield(self._task)
        except TimeoutError:
            raise DatabaseUnavailable(SLOW) from None

    async def close(self) -> None:
        """End a look that is under way."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})

    async def _looking(self) -> None:
        await self._look()


def _look_at_its_end(task: asyncio.Task[None]) -> None:
    """Whoever asked may be gone by now; then nobody else takes the exception."""
    if not task.cancelled():
        task.exception()


def touch(connection: Connection) -> None:
    """The unit of work of a look: one page is read and written, its content kept.

    Raises:
        DatabaseUnavailable: the server takes no writes.
    """
    if connection.dialect.name == "sqlite":
        version = int(connection.execute(_VERSION).scalar_one())
        connection.exec_driver_sql(f"PRAGMA user_version={version}")
    elif connection.execute(_IS_READ_ONLY).scalar_one() == "on":
        raise DatabaseUnavailable(READ_ONLY)


def check_pages(connection: Connection) -> None:
    """Look through all of a SQLite file: seconds for a large one.

    Raises:
        DatabaseUnavailable: it is damaged.
    """
    if connection.execute(_QUICK_CHECK).scalar_one() != "ok":
        raise DatabaseUnavailable(DAMAGED)
