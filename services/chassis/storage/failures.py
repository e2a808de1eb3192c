"""Which of a driver's errors mean that the database is away, and which are a fault of ours.

The first are 503 and may be tried again; the second (no such table, a value of the wrong type) are
500 and would fail again. SQLite reports many of both as ``OperationalError``, so its result code
decides; PostgreSQL says it by the class of the error and by SQLSTATE.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from services.chassis.base import texts
from services.chassis.base.problems import DETAIL_LIMIT, ServiceUnavailable
from services.chassis.telemetry.logs import log


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a database is away, in words for an operator, and what to do about it."""

    reason: str
    """"the database …" goes before it"""
    mend: str
    passes: bool = True
    """Whether it may end without a start of ours being wrong: then it is tried again."""


LOCKED = Trouble("is locked by another process", "end what holds it")
FULL = Trouble("cannot grow: its disk is full", "make room on the disk")
DAMAGED = Trouble(
    "is damaged",
    "stop the service, keep the file and its -wal, and put a backup in their place",
    passes=False,
)
READ_ONLY = Trouble("is read-only", "let this user write to it and to its folder")
UNREACHABLE = Trouble("cannot be opened", "see that its folder is there and open to this user")
DISK_FAILS = Trouble("cannot be read or written: its disk fails", "look at the disk")
NO_MEMORY = Trouble("has no memory left", "give this machine more memory")
INTERRUPTED = Trouble("was interrupted", "try again")
MOVED = Trouble(
    "was moved, deleted, replaced or emptied while in use",
    "put the same file back, or restart the service to go on with what is there now",
)
SLOW = Trouble("has not answered in time", "look at its load and its disk")
SILENT = Trouble("does not answer", "start its server, or correct its URL")
NO_CONNECTION = Trouble("has no connection free", "allow more connections, or run fewer processes")
STOPPING = Trouble("is stopping or starting", "wait for its server")
BUSY = Trouble("was busy with the same rows", "try again")

_SQLITE: Final[Mapping[int, Trouble]] = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: LOCKED,
        sqlite3.SQLITE_LOCKED: LOCKED,
        sqlite3.SQLITE_PROTOCOL: LOCKED,
        sqlite3.SQLITE_NOMEM: NO_MEMORY,
        sqlite3.SQLITE_INTERRUPT: INTERRUPTED,
        sqlite3.SQLITE_IOERR: DISK_FAILS,
        sqlite3.SQLITE_CORRUPT: DAMAGED,
        sqlite3.SQLITE_NOTADB: DAMAGED,
        sqlite3.SQLITE_FULL: FULL,
        sqlite3.SQLITE_CANTOPEN: UNREACHABLE,
    }
)
_POSTGRES: Final[Mapping[str, Trouble]] = MappingProxyType(
    {"53100": FULL, "53300": NO_CONNECTION, "40001": BUSY, "40P01": BUSY, "55P03": BUSY}
)
_POSTGRES_STOPPING = "57P"
# Where no connection comes about, psycopg gives the server's words and no SQLSTATE.
_POSTGRES_WORDS: Final[Mapping[str, Trouble]] = MappingProxyType(
    {
        "too many": NO_CONNECTION,
        "connection slots": NO_CONNECTION,
        "shutting down": STOPPING,
        "starting up": STOPPING,
    }
)
_POSTGRES_READ_ONLY = "25006"
_NEEDS_NEW_CONNECTION = frozenset({DAMAGED, DISK_FAILS, READ_ONLY, UNREACHABLE})


class DatabaseUnavailable(ServiceUnavailable):
    """The database did not take the unit of work; nothing of that unit was kept.

    The reason is for operators: `/health/ready` and the log tell it.
    """

    code = "database_unavailable"

    def __init__(self, trouble: Trouble = SILENT) -> None:
        super().__init__(texts.DATABASE_UNAVAILABLE())
        self.trouble = trouble


def translated(error: Exception, *, writing: bool) -> Exception:
    """The problem that a driver's error means, its cause logged; or the error where it is ours."""
    trouble = trouble_of(error, writing=writing)
    if trouble is None:
        return error
    cause = _cause(error)
    log().error(
        "database_unavailable",
        kind=type(cause).__name__,
        error=str(cause)[:DETAIL_LIMIT].strip(),
        trouble=trouble.reason,
    )
    return DatabaseUnavailable(trouble)


def trouble_of(error: BaseException, *, writing: bool = True) -> Trouble | None:
    """What ails the database, given a driver's error; None where the fault is ours.

    One that has become read-only is away for who writes; a reader never gets that far.
    """
    cause = _cause(error)
    if isinstance(cause, sqlite3.Error):
        return _sqlite_trouble(getattr(cause, "sqlite_errorcode", 0), writing=writing)
    state = getattr(cause, "sqlstate", None) or ""
    if state == _POSTGRES_READ_ONLY:
        return READ_ONLY if writing else None
    if isinstance(error, PoolTimeout):
        return NO_CONNECTION
    if not isinstance(error, OperationalError | InterfaceError):
        return None
    if state.startswith(_POSTGRES_STOPPING):
        return STOPPING
    said = (trouble for words, trouble in _POSTGRES_WORDS.items() if words in str(cause))
    return _POSTGRES.get(state) or next(said, SILENT)


def needs_new_connection(error: BaseException) -> bool:
    """Whether SQLite's connection would go on failing after the cause is gone.

    It keeps what it read of a damaged file, and the rights that it opened the file with.
    """
    is_sqlite = isinstance(_cause(error), sqlite3.Error)
    return is_sqlite and trouble_of(error) in _NEEDS_NEW_CONNECTION


def _cause(error: BaseException) -> BaseException:
    """The driver's own error: SQLAlchemy's text repeats the statement."""
    orig = error.orig if isinstance(error, DBAPIError) else None
    return orig if orig is not None else error


def _sqlite_trouble(code: int, *, writing: bool) -> Trouble | None:
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:  # there is no room for the memory that is shared
        return FULL
    if code & 0xFF != sqlite3.SQLITE_READONLY:
        return _SQLITE.get(code & 0xFF)
    # A reader that writes meets the plain code; the others say why not even reading works.
    return READ_ONLY if writing or code != sqlite3.SQLITE_READONLY else None
