"""SQLite as the contract wants it, and whether its path still names the file that is open.

SQLite goes on writing to a file that was deleted or replaced, and all of that is lost with the
process. So the path is looked at with each transaction and before each commit: one ``stat``.
"""

import os
import sqlite3
import time
from operator import methodcaller
from typing import Any

from sqlalchemy import AdaptedConnection, Connection, Engine, event
from sqlalchemy.exc import DBAPIError

from services.chassis.storage.failures import MOVED, DatabaseUnavailable
from services.chassis.telemetry.logs import log

_BUSY_MILLISECONDS = 5_000


class SqliteFile:
    """The file behind the connections of one service, known from the first of them on."""

    def __init__(self) -> None:
        self._path = ""
        self._identity: tuple[int, int] | None = None

    def opened(self, cursor: Any) -> None:
        """Remember which file the first connection has opened; a database in memory has none."""
        if self._identity is None:
            cursor.execute("PRAGMA database_list")
            self._path = next((row[2] for row in cursor.fetchall() if row[1] == "main"), "")
            self._identity = self._identity_now()

    def check(self) -> None:
        """Look whether the path still leads to that file.

        Raises:
            DatabaseUnavailable: it was moved, deleted, replaced or emptied.
        """
        if self._identity is not None and self._identity_now() != self._identity:
            log().error("database_unavailable", error=self._path, trouble=MOVED.reason)
            raise DatabaseUnavailable(MOVED)

    def _identity_now(self) -> tuple[int, int] | None:
        if not self._path:
            return None
        try:
            found = os.stat(self._path)  # noqa: PTH116 - for each transaction: a Path costs more than it
        except OSError:
            return None
        return (found.st_dev, found.st_ino) if found.st_size else None


def begin_immediately(
    engine: Engine,
    *,
    synchronous: str = "FULL",
    reader: bool = False,
    busy_milliseconds: int | None = None,
    file: SqliteFile | None = None,
) -> None:
    """Set SQLite up as the contract wants it: WAL, durable commits, foreign keys, real BEGINs."""
    patience = _BUSY_MILLISECONDS if busy_milliseconds is None else busy_milliseconds

    if file is not None:  # opening what is not there would make an empty file
        event.listen(engine, "do_connect", lambda *_: file.check())

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: object) -> None:
        # SQLAlchemy's documented way to get real transactions: no implicit BEGIN of the driver's.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={patience}")
        _switch_to_wal(cursor, 0 if reader else patience)
        cursor.execute(f"PRAGMA synchronous={synchronous}")
        cursor.execute("PRAGMA foreign_keys=ON")
        # What is deleted is gone from the file, too: customers can be erased.
        cursor.execute("PRAGMA secure_delete=ON")
        if reader:
            cursor.execute("PRAGMA query_only=ON")
        if file is not None:
            file.opened(cursor)
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        if file is not None:
            file.check()
        _begin(connection.connection.dbapi_connection, "BEGIN" if reader else "BEGIN IMMEDIATE")


def _begin(driver: Any, begin: str) -> None:
    """Begin on the driver itself: SQLAlchemy's own way costs more than a small unit.

    On aiosqlite it would be three changes of thread, with a cursor that is opened and closed.
    """
    try:
        if isinstance(driver, AdaptedConnection):
            driver.run_async(methodcaller("execute", begin))
        else:
            driver.execute(begin)
    except sqlite3.Error as error:
        raise DBAPIError.instance(begin, None, error, sqlite3.Error) from error


def _switch_to_wal(cursor: Any, patience: int) -> None:
    """Here SQLite does not wait for processes that do the same, whatever its busy timeout says."""
    give_up_at = time.monotonic() + patience / 1_000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() >= give_up_at:
                raise
            time.sleep(0.01)
        else:
            return
