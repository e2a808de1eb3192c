"""The SQLite file that the durable engine keeps beside the service's database."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event

from services.chassis.telemetry.logs import log

_BUSY_MILLISECONDS = 30_000
_FIRST_SQLITE_WITH_UNIXEPOCH = (3, 42)
_DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def set_damaged_aside(path: Path) -> None:
    """Begin a new file where the old one is damaged: the jobs themselves are in our own tables."""
    if not path.exists() or _is_sound(path):
        return
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(path.with_name(f"{path.name}.damaged{suffix}"))
    log().error("engine_file_set_aside", path=str(path), kept=f"{path}.damaged")


def _is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        try:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
        except sqlite3.DatabaseError as error:
            return error.sqlite_errorcode & 0xFF not in (
                sqlite3.SQLITE_NOTADB,
                sqlite3.SQLITE_CORRUPT,
            )


def open_engine_file(url: str) -> Engine:
    """An engine as DBOS would make it, but in WAL mode and, on an old SQLite, with what it lacks.

    It has a file of its own: its tables are not prefixed on SQLite, and one of them is called
    ``notifications`` as one of ours.
    """
    engine = create_engine(url, pool_size=4)

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = "IMMEDIATE"
        connection.execute(f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        if sqlite3.sqlite_version_info < _FIRST_SQLITE_WITH_UNIXEPOCH:
            connection.create_function("unixepoch", -1, _unixepoch)

    return engine


def _unixepoch(*modifiers: str) -> float:
    """SQLite's function of 3.42, as far as DBOS uses it: now, in seconds."""
    now = time.time()
    return now if "subsec" in modifiers else int(now)
