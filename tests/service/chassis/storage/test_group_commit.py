"""SQLite's writer: errors that concern more than one unit, and its end."""

import asyncio
import sqlite3
import threading
import time
from collections.abc import AsyncIterator
from contextvars import Context, copy_context
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text

from services.chassis.storage.database import Database
from services.chassis.storage.drivers import sqlite_file
from services.chassis.storage.failures import DatabaseUnavailable
from services.chassis.storage.opening import open_database
from services.chassis.telemetry.requests import CURRENT, Observation
from tests.logs import Lines
from tests.service.chassis.conftest import METADATA, contents
from tests.service.chassis.storage.test_units_of_work import write_note


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes.db"


@pytest.fixture
async def sqlite(path: Path) -> AsyncIterator[Database]:
    opened = open_database(f"sqlite:///{path}")
    await opened.write(METADATA.create_all)
    yield opened
    await opened.close()


async def together(database: Database, *units: object) -> list[object]:
    """The results of ``units``, which wait for the writer at the same time."""
    busy = asyncio.create_task(database.write(lambda _: time.sleep(0.05)))
    await asyncio.sleep(0.02)
    results = await asyncio.gather(
        *(database.write(unit) for unit in units),  # type: ignore[arg-type]
        return_exceptions=True,
    )
    await asyncio.gather(busy, return_exceptions=True)
    return list(results)


@pytest.mark.parametrize("raised", [StopIteration, SystemExit, KeyboardInterrupt, GeneratorExit])
async def test_what_means_something_to_the_loop_reaches_only_its_own_caller(
    sqlite: Database, raised: type[BaseException]
) -> None:
    def work(connection: Connection) -> None:
        write_note(1)(connection)
        raise raised

    with pytest.raises(RuntimeError, match=raised.__name__):
        await sqlite.write(work)
    results = await together(sqlite, write_note(2, "two"), work, write_note(3, "three"))
    assert [type(result) for result in results] == [int, RuntimeError, int]
    assert await contents(sqlite) == ["two", "three"]


async def test_a_cancellation_raised_inside_a_unit_cancels_nobody(sqlite: Database) -> None:
    def work(_connection: Connection) -> None:
        raise asyncio.CancelledError

    with pytest.raises(RuntimeError, match="CancelledError"):
        await sqlite.write(work)


def fill_the_disk(connection: Connection) -> None:
    """What a full disk does: SQLite takes back the whole transaction by itself."""
    pages = connection.execute(text("PRAGMA page_count")).scalar_one()
    connection.execute(text(f"PRAGMA max_page_count={pages}"))
    connection.execute(text("INSERT INTO notes VALUES (99, :big)"), {"big": "x" * 1_000_000})


async def test_a_full_disk_takes_back_the_group_and_says_so_to_each(
    sqlite: Database, log_lines: Lines
) -> None:
    results = await together(sqlite, write_note(1), fill_the_disk, write_note(2))
    assert [type(result) for result in results] == [DatabaseUnavailable] * 3
    assert {line["error"] for line in log_lines.named("database_unavailable")} == {
        "database or disk is full"
    }
    assert await contents(sqlite) == []
    await sqlite.write(lambda c: c.execute(text("PRAGMA max_page_count=1000000")))
    await together(sqlite, write_note(3, "three"), write_note(4, "four"))
    assert await contents(sqlite) == ["three", "four"]


async def test_a_full_disk_for_one_unit_alone(sqlite: Database) -> None:
    with pytest.raises(DatabaseUnavailable):
        await sqlite.write(fill_the_disk)
    await sqlite.write(lambda c: c.execute(text("PRAGMA max_page_count=1000000")))
    await sqlite.write(write_note(1))
    assert await contents(sqlite) == ["x"]


async def test_a_transaction_that_sqlite_took_back_is_everybodys_loss(sqlite: Database) -> None:
    def rolls_back(connection: Connection) -> None:
        write_note(1)(connection)
        connection.execute(text("INSERT OR ROLLBACK INTO notes VALUES (1, 'again')"))

    results = await together(sqlite, write_note(5), rolls_back, write_note(6))
    assert all(isinstance(result, Exception) for result in results)
    assert await contents(sqlite) == []
    await sqlite.write(write_note(7, "seven"))
    assert await contents(sqlite) == ["seven"]


async def test_a_locked_file_is_an_outage_and_its_cause_is_logged(
    path: Path, monkeypatch: pytest.MonkeyPatch, log_lines: Lines
) -> None:
    monkeypatch.setattr(sqlite_file, "_BUSY_MILLISECONDS", 50)
    database = open_database(f"sqlite:///{path}")
    await database.write(METADATA.create_all)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    results = await together(database, write_note(1), write_note(2))
    assert [type(result) for result in results] == [DatabaseUnavailable] * 2
    assert log_lines.named("database_unavailable")[0]["error"] == "database is locked"
    other.execute("COMMIT")
    other.close()
    await database.write(write_note(3, "three"))
    assert await contents(database) == ["three"]
    await database.close()


async def test_a_read_only_file_is_an_outage(
    sqlite: Database, path: Path, log_lines: Lines
) -> None:
    await sqlite.write(write_note(1))
    read_only = open_database(f"sqlite:///file:{path}?mode=ro&uri=true")
    with pytest.raises(DatabaseUnavailable):
        await read_only.write(write_note(2))
    assert "readonly" in log_lines.named("database_unavailable")[0]["error"]
    assert await contents(read_only) == ["x"]
    await read_only.close()


async def test_a_file_that_cannot_be_opened_is_an_outage(tmp_path: Path, log_lines: Lines) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'nowhere' / 'x.db'}")
    with pytest.raises(DatabaseUnavailable):
        await database.write(write_note(1))
    with pytest.raises(DatabaseUnavailable):
        await contents(database)
    assert "unable to open" in log_lines.named("database_unavailable")[0]["error"]
    await database.close()


@pytest.fixture
def no_database(path: Path) -> Path:
    path.write_bytes(b"not a database, but long enough to look at" * 100)
    return path


async def test_a_file_that_is_no_database_is_an_outage(no_database: Path, log_lines: Lines) -> None:
    database = open_database(f"sqlite:///{no_database}")
    with pytest.raises(DatabaseUnavailable):
        await database.write(write_note(1))
    assert "not a database" in log_lines.named("database_unavailable")[0]["error"]
    await database.close()


async def test_close_finishes_what_is_queued_and_takes_nothing_more(path: Path) -> None:
    database = open_database(f"sqlite:///{path}")
    await database.write(METADATA.create_all)
    queued = [asyncio.create_task(database.write(write_note(n))) for n in range(1, 101)]
    await asyncio.sleep(0)
    await database.close()
    assert await asyncio.gather(*queued) == list(range(1, 101))
    with pytest.raises(DatabaseUnavailable):
        async with asyncio.timeout(1):
            await database.write(write_note(200))
    await database.close()


async def test_close_waits_for_a_connection_that_is_being_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its reader is gone already; its thread must not outlive the loop."""
    connect = sqlite3.connect

    def slow_connect(*arguments: Any, **options: Any) -> Any:
        time.sleep(0.2)
        return connect(*arguments, **options)

    database = open_database(f"sqlite:///{path}")
    await database.write(METADATA.create_all)
    monkeypatch.setattr("aiosqlite.core.sqlite3.connect", slow_connect)
    reading = asyncio.create_task(contents(database))
    await asyncio.sleep(0.05)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    await database.close()
    left = [t for t in threading.enumerate() if "_connection_worker" in t.name]
    for thread in left:  # it may still be on its way out, having answered that it closed
        thread.join(timeout=10)
    assert not [thread for thread in left if thread.is_alive()]


async def test_a_commit_that_fails_is_told_to_every_unit_of_the_group(sqlite: Database) -> None:
    """A deferred constraint is looked at by COMMIT, when the units are long done."""
    await sqlite.write(
        lambda c: c.execute(
            text(
                "CREATE TABLE child (note INTEGER"
                " REFERENCES notes(id) DEFERRABLE INITIALLY DEFERRED)"
            )
        )
    )
    orphan = lambda c: c.execute(text("INSERT INTO child VALUES (404)")).rowcount  # noqa: E731
    results = await together(sqlite, write_note(1), orphan, write_note(2))
    assert all(isinstance(result, Exception) for result in results)
    assert await contents(sqlite) == []
    await sqlite.write(write_note(3))
    assert await contents(sqlite) == ["x"]


async def test_only_a_request_that_waits_for_something_large_asks_for_room(
    sqlite: Database,
) -> None:
    async def wait_for_something_large(waiting: Context) -> None:
        begun, may_end = threading.Event(), threading.Event()

        def large(_: Connection) -> None:
            begun.set()
            may_end.wait()

        under_way = asyncio.create_task(sqlite.write(large))
        await asyncio.to_thread(begun.wait)
        small = asyncio.create_task(sqlite.write(lambda _: None), context=waiting)
        await asyncio.sleep(0.02)
        may_end.set()
        await asyncio.gather(under_way, small)

    await wait_for_something_large(copy_context())
    assert not sqlite.is_waited_for()  # what a service does by itself can wait
    as_of_a_request = copy_context()
    as_of_a_request.run(CURRENT.set, Observation("POST", "/", "id", "trace"))
    await wait_for_something_large(as_of_a_request)
    assert sqlite.is_waited_for()
