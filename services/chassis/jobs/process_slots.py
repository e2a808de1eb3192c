"""The numbered place a process holds while it lives, so that another can tell that it has died.

What a process has in hand (leased deliveries, running jobs) is marked with its slot's name. A slot
is a lock that the operating system or the database lets go of when the process ends, however it
ends: so whoever finds it free may take over what carries its name. On SQLite a service has one
process and one slot, a lock on a file beside the database; on PostgreSQL slots are advisory locks.
"""

import fcntl
import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import IO, Protocol

import psycopg
from psycopg.conninfo import make_conninfo
from sqlalchemy import URL, make_url

from services.chassis.storage.silence import ending_silence

_SLOTS = 1_000
_ADVISORY_CLASS = 0x1C41BA
_PATIENCE_SECONDS = 12.0  # longer than a process that is told to stop may take
_RETRY_SECONDS = 0.05
_CONNECT_SECONDS = 5


class SlotTaken(Exception):
    """Another process of the service has the database to itself."""

    def __init__(self, service: str, path: Path) -> None:
        super().__init__(
            f"another {service} service uses {path.with_suffix('')}: stop it, or choose another "
            "data directory (on SQLite a service has one process)"
        )


class SlotLost(Exception):
    """The lock is another's now: who held it counts as dead and has to end."""


class Slot(Protocol):
    """A place among the processes of one service; ``name`` is unique among those alive."""

    name: str
    is_only: bool
    """whether the service can have no other process"""

    def free_among(self, names: Collection[str]) -> set[str]:
        """Which of the slots called ``names`` nobody holds (any more).

        Raises:
            SlotLost: our own is gone.
        """

    def release(self) -> None:
        """Let go of the slot."""


def take_slot(service: str, database_url: str) -> Slot:
    """The first free slot of ``service`` on this database.

    Raises:
        SlotTaken: on SQLite, another process has it and does not end.
        psycopg.OperationalError: PostgreSQL does not answer.
    """
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        return FileSlot(service, Path(f"{url.database}.lock"))
    return AdvisorySlot(service, ending_silence(url))


class FileSlot:
    """The only slot of a SQLite database: a lock on a file beside it."""

    is_only = True

    def __init__(self, service: str, path: Path) -> None:
        self.name = f"{service}-0"
        self._file = _locked(service, path)

    def free_among(self, names: Collection[str]) -> set[str]:
        return {name for name in names if name != self.name}

    def release(self) -> None:
        self._file.close()


def _locked(service: str, path: Path) -> IO[bytes]:
    give_up_at = time.monotonic() + _PATIENCE_SECONDS
    file = path.open("ab")
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= give_up_at:
                file.close()
                raise SlotTaken(service, path) from None
            time.sleep(_RETRY_SECONDS)
        else:
            return file


class AdvisorySlot:
    """One of many slots on PostgreSQL: a session's advisory lock, on a connection of its own."""

    is_only = False

    def __init__(self, service: str, url: URL) -> None:
        self._service = service
        self._url = url
        self._connection = _connect(url)
        self._number = next(n for n in range(_SLOTS) if self._try_lock(n))
        self.name = f"{service}-{self._number}"

    def free_among(self, names: Collection[str]) -> set[str]:
        self._hold_on()
        return {name for name in names if name != self.name and self._is_free(name)}

    def release(self) -> None:
        with suppress(psycopg.OperationalError):  # else the server sees a moment later that we left
            self._execute("SELECT pg_advisory_unlock(%s, %s)", _ADVISORY_CLASS, self._number)
        self._connection.close()

    def _is_free(self, name: str) -> bool:
        service, _, number = name.rpartition("-")
        if service != self._service or not number.isdecimal():
            return True
        if not self._try_lock(int(number)):
            return False
        self._execute("SELECT pg_advisory_unlock(%s, %s)", _ADVISORY_CLASS, int(number))
        return True

    def _hold_on(self) -> None:
        """Take the lock again where the connection, and so the lock, was lost meanwhile."""
        try:
            self._connection.execute("SELECT 1")
        except psycopg.OperationalError:
            self._connection.close()
            self._connection = _connect(self._url)
            if not self._try_lock(self._number):
                raise SlotLost(self.name) from None

    def _try_lock(self, number: int) -> bool:
        return self._execute("SELECT pg_try_advisory_lock(%s, %s)", _ADVISORY_CLASS, number)

    def _execute(self, statement: str, *values: int) -> bool:
        row = self._connection.execute(statement.encode(), values).fetchone()
        return bool(row is not None and row[0])


def _connect(url: URL) -> "psycopg.Connection[tuple[object, ...]]":
    # Parameters by themselves: libpq does not read a URL's `+` as a space.
    server = url.set(drivername="postgresql", query={}).render_as_string(False)
    parameters = {name: str(value) for name, value in url.query.items()}
    return psycopg.connect(
        make_conninfo(server, **{"connect_timeout": str(_CONNECT_SECONDS), **parameters}),
        autocommit=True,
        application_name="ichiba slot",
    )
