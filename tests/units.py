"""What a unit of work on PostgreSQL can do beside its statements, so that a test knows where it is.

Units take turns on the event loop: one that slept, or waited for a lock of threads, would keep the
loop and all others waiting.
"""

import asyncio
from collections.abc import Callable

from sqlalchemy import Connection

from services.chassis.storage.drivers.loop_units import is_in_unit, until


def is_of_a_unit(connection: Connection) -> bool:
    """Whether a service runs a unit on ``connection``, and not the test itself."""
    return is_in_unit() and connection.dialect.name == "postgresql"


def pause(seconds: float) -> None:
    """Let a unit wait, and the others go on."""
    loop = asyncio.get_running_loop()
    until(lambda go_on: loop.call_later(seconds, go_on))


class Gate:
    """Where units wait until it is opened."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], object]] = []
        self._is_open = False

    def wait(self) -> None:
        """Go on when it is open."""
        if not self._is_open:
            until(self._waiting.append)

    def open(self) -> None:
        """Let all go on who wait, now and later; called on the event loop."""
        self._is_open = True
        waiting, self._waiting = self._waiting, []
        for go_on in waiting:
            asyncio.get_running_loop().call_soon(go_on)


class Meeting:
    """Where units wait until so many have come."""

    def __init__(self, number: int) -> None:
        self._awaited = number
        self._gate = Gate()

    def wait(self) -> None:
        """Go on when all have come."""
        self._awaited -= 1
        if self._awaited:
            self._gate.wait()
        else:
            until(self._open)

    def _open(self, go_on: Callable[[], object]) -> None:
        self._gate.open()
        asyncio.get_running_loop().call_soon(go_on)
