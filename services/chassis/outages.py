"""Which of a driver's errors mean that the database is away, and which are a fault of ours.

The first are 503 and may be tried again; the second (no such table, a value of the wrong type) are
500 and would fail again. SQLite reports many of both as ``OperationalError``, so its result code
decides; PostgreSQL says it by the class of the error and by SQLSTATE.
"""

import sqlite3

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from services.chassis.problems import DETAIL_LIMIT, ServiceUnavailable
from services.chassis.telemetry import log

_SQLITE_AWAY = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOTADB,
    }
)
_POSTGRES_READ_ONLY = "25006"


class DatabaseUnavailable(ServiceUnavailable):
    """The database did not take the unit of work; nothing of it was kept."""

    code = "database_unavailable"

    def __init__(self) -> None:
        super().__init__("The database is not available just now; nothing was changed. Try again.")


def translated(error: Exception, *, writing: bool) -> Exception:
    """The problem that a driver's error means, its cause logged; or the error where it is ours."""
    if not _is_away(error, writing=writing):
        return error
    cause = _cause(error)
    log().error(
        "database_unavailable", kind=type(cause).__name__, error=str(cause)[:DETAIL_LIMIT].strip()
    )
    return DatabaseUnavailable()


def _cause(error: Exception) -> BaseException:
    """The driver's own error: SQLAlchemy's text repeats the statement."""
    orig = error.orig if isinstance(error, DBAPIError) else None
    return orig if orig is not None else error


def _is_away(error: Exception, *, writing: bool) -> bool:
    """A database that has become read-only is away for who writes; a reader never gets that far."""
    cause = _cause(error)
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF  # the primary result code
        return code in _SQLITE_AWAY or (writing and code == sqlite3.SQLITE_READONLY)
    if getattr(cause, "sqlstate", None) == _POSTGRES_READ_ONLY:
        return writing
    return isinstance(error, OperationalError | InterfaceError | PoolTimeout)
