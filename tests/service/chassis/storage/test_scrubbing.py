"""What was erased is in no byte of a SQLite file any more; and what happens while that is done."""

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from services.chassis.erasing import DatabaseInUse, scrub
from services.chassis.storage.database import Database
from services.chassis.storage.drivers import sqlite as sqlite_driver
from services.chassis.storage.opening import open_database
from tests.service.chassis.conftest import METADATA, contents
from tests.service.chassis.storage.test_units_of_work import write_note

ERASED = "keshita"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes.db"


@pytest.fixture
async def sqlite(path: Path) -> AsyncIterator[Database]:
    opened = open_database(f"sqlite:///{path}")
    await opened.write(METADATA.create_all)
    yield opened
    await opened.close()


def fill_in_random_order(connection: Connection) -> None:
    """So that pages are split, and rows moved from one to another."""
    chance = random.Random(12)
    connection.execute(text("CREATE TABLE customers (id TEXT PRIMARY KEY, email TEXT, note TEXT)"))
    connection.execute(text("CREATE INDEX by_email ON customers (email, id)"))
    for number in range(400):
        who = ERASED if number % 3 == 0 else "other"
        note = "x" * chance.randint(10, 900) + who
        row = {"id": f"{chance.getrandbits(64):016x}", "email": f"{who}@example.jp", "note": note}
        connection.execute(text("INSERT INTO customers VALUES (:id, :email, :note)"), row)


def erase(connection: Connection) -> None:
    statement = f"UPDATE customers SET email = NULL, note = NULL WHERE email LIKE '{ERASED}%'"
    connection.execute(text(statement))


async def test_copies_that_moving_rows_has_left_are_gone_as_well(
    sqlite: Database, path: Path
) -> None:
    await sqlite.write(fill_in_random_order)
    await sqlite.write(erase)
    await scrub(sqlite)
    left = [each.name for each in path.parent.iterdir() if ERASED.encode() in each.read_bytes()]
    assert left == []
    rows = await sqlite.read(
        lambda c: c.execute(text("SELECT count(*), count(email) FROM customers")).one()
    )
    assert tuple(rows) == (400, 400 - 134)


async def test_what_is_written_meanwhile_waits_and_is_kept(sqlite: Database) -> None:
    await sqlite.write(fill_in_random_order)
    scrubs = [asyncio.create_task(scrub(sqlite)) for _ in range(3)]
    await asyncio.gather(*(sqlite.write(write_note(n, f"{n}")) for n in range(20)), *scrubs)
    assert sorted(map(int, await contents(sqlite))) == list(range(20))


@pytest.mark.parametrize("begin", ["BEGIN", "BEGIN IMMEDIATE"])
async def test_somebody_in_the_way_is_told_and_harms_nothing(
    sqlite: Database, path: Path, monkeypatch: pytest.MonkeyPatch, begin: str
) -> None:
    monkeypatch.setattr(sqlite_driver, "_PATIENCE_SECONDS", 0.05)
    await sqlite.write(write_note(1, "one"))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(begin)
        other.execute("SELECT * FROM notes").fetchall()
        with pytest.raises(DatabaseInUse) as problem:
            await scrub(sqlite)
        other.execute("ROLLBACK")
    assert (problem.value.status, problem.value.retry_after) == (503, 5)
    await sqlite.write(write_note(2, "two"))
    await scrub(sqlite)
    assert await contents(sqlite) == ["one", "two"]
