"""SQLite's file taken away, damaged, locked, without room: 503, the reason told, and back again."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text

from services.chassis.storage import failures
from services.chassis.storage.database import Database
from services.chassis.storage.drivers import sqlite_file
from services.chassis.storage.drivers.group_commit import GroupCommit
from services.chassis.storage.failures import DatabaseUnavailable, Trouble
from services.chassis.storage.opening import open_database
from services.chassis.web.health import database_check
from tests.faulty_storage import full_disk, overwrite, unwritable
from tests.service.chassis.conftest import METADATA, contents
from tests.service.chassis.storage.test_units_of_work import write_note

_PAGE = 4096


def fill(connection: Connection) -> None:
    for number in range(100):
        write_note(number, f"{number:04}" * 1000)(connection)


def never_checkpoint(connection: Connection) -> None:
    connection.execute(text("PRAGMA wal_autocheckpoint=0"))


def bytes_of(path: Path) -> bytes:
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes.db"


@pytest.fixture
async def notes(path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Database]:
    """A file with 100 pages and more, all of them in the file itself and none in the log."""
    monkeypatch.setattr(sqlite_file, "_BUSY_MILLISECONDS", 50)
    opened = open_database(f"sqlite:///{path}")
    await opened.write(METADATA.create_all)
    await opened.write(fill)
    await opened.close()
    opened = open_database(f"sqlite:///{path}")
    assert len(await contents(opened)) == 100
    yield opened
    await opened.close()


async def is_away(database: Database, trouble: Trouble) -> None:
    """Writes are refused, and readiness says why."""
    with pytest.raises(DatabaseUnavailable) as refused:
        await database.write(write_note(500))
    assert refused.value.trouble == trouble
    assert refused.value.headers["Retry-After"]
    status, detail = await database_check(database)()
    assert (status, detail) == ("failed", f"The database {trouble.reason}; {trouble.mend}.")


async def is_back(database: Database, number: int = 600) -> None:
    """Whatever was refused has left nothing, and what comes now is kept."""
    await database.write(write_note(number))
    assert len(await contents(database)) == 101
    assert await database_check(database)() == ("ok", None)


def move_away(path: Path) -> Callable[[], None]:
    aside = path.with_suffix(".aside")
    path.rename(aside)

    def put_back() -> None:
        aside.replace(path)

    return put_back


def replace(path: Path) -> Callable[[], None]:
    other = path.with_suffix(".other")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, content TEXT NOT NULL)")
    back = move_away(path)
    other.rename(path)
    return back


def empty(path: Path) -> Callable[[], None]:
    content = path.read_bytes()
    os.truncate(path, 0)
    return lambda: overwrite(path, 0, content)


@pytest.mark.parametrize("take_away", [move_away, replace, empty])
async def test_a_file_that_is_gone_takes_nothing_that_would_be_lost(
    notes: Database, path: Path, take_away: Callable[[Path], Callable[[], None]]
) -> None:
    put_back = take_away(path)
    await is_away(notes, failures.MOVED)
    with pytest.raises(DatabaseUnavailable):
        await contents(notes)
    put_back()
    await is_back(notes)


async def test_a_file_that_goes_while_a_unit_is_under_way_is_not_committed_to(
    notes: Database, path: Path
) -> None:
    put_back: list[Callable[[], None]] = []

    def work(connection: Connection) -> None:
        write_note(500)(connection)
        put_back.append(move_away(path))

    with pytest.raises(DatabaseUnavailable):
        await notes.write(work)
    put_back[0]()
    await is_back(notes)


@pytest.mark.parametrize(
    ("offset", "content"),
    [(0, b"x" * _PAGE), (_PAGE, b"x" * 20 * _PAGE)],
    ids=["header", "pages"],
)
async def test_a_damaged_file_is_told_and_used_again_once_it_is_mended(
    notes: Database, path: Path, offset: int, content: bytes
) -> None:
    sound = bytes_of(path)
    overwrite(path, offset, content)
    await is_away(notes, failures.DAMAGED)
    overwrite(path, 0, sound)
    await is_back(notes)


async def test_a_truncated_file_is_told_and_used_again_once_it_is_mended(
    notes: Database, path: Path
) -> None:
    sound = bytes_of(path)
    os.truncate(path, 2 * _PAGE)
    await is_away(notes, failures.DAMAGED)
    overwrite(path, 0, sound)
    await is_back(notes)


async def test_a_damaged_page_that_a_reader_met_is_told_though_writing_works(
    notes: Database, path: Path
) -> None:
    await notes.close()  # it has the pages in its memory
    sound = bytes_of(path)
    overwrite(path, len(sound) // 2, b"x" * _PAGE)
    database = open_database(f"sqlite:///{path}")
    assert await database_check(database)() == ("ok", None)
    with pytest.raises(DatabaseUnavailable):
        await contents(database)
    status, detail = await database_check(database)()
    assert status == "failed"
    assert detail is not None
    assert failures.DAMAGED.reason in detail
    overwrite(path, 0, sound)
    await is_back(database)
    await database.close()


async def test_a_full_disk_is_told_and_what_was_refused_left_nothing(tmp_path: Path) -> None:
    with full_disk(tmp_path / "disk") as disk:
        database = open_database(f"sqlite:///{disk.folder / 'notes.db'}")
        await database.write(METADATA.create_all)
        await database.write(fill)
        disk.fill()
        for _ in range(3):
            await is_away(database, disk.trouble)
            assert len(await contents(database)) == 100
        disk.free()
        await is_back(database)
        await database.close()


async def test_a_full_disk_refuses_all_units_of_a_group_and_keeps_none(tmp_path: Path) -> None:
    with full_disk(tmp_path / "disk") as disk:
        database = open_database(f"sqlite:///{disk.folder / 'notes.db'}")
        await database.write(METADATA.create_all)
        await database.write(fill)
        disk.fill()
        units = [database.write(write_note(number, "x" * 9000)) for number in range(500, 540)]
        results = await asyncio.gather(*units, return_exceptions=True)
        assert {type(result) for result in results} == {DatabaseUnavailable}
        disk.free()
        await is_back(database)
        await database.close()


async def test_a_checkpoint_without_room_loses_nothing(tmp_path: Path) -> None:
    """What was committed is in the log; it is carried over once there is room."""
    with full_disk(tmp_path / "disk", kibibytes=2048) as disk:
        file = disk.folder / "notes.db"
        database = open_database(f"sqlite:///{file}")
        await database.write(METADATA.create_all)
        await database.write(never_checkpoint)
        await database.write(fill)
        disk.fill()
        with closing(sqlite3.connect(file)) as beside, pytest.raises(sqlite3.OperationalError):
            beside.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert len(await contents(database)) == 100
        disk.free()
        await is_back(database)
        await database.close()
        with closing(sqlite3.connect(file)) as beside:
            assert beside.execute("SELECT count(*) FROM notes").fetchone() == (101,)
            assert beside.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_lock_that_outlasts_the_patience_refuses_all_that_wait_for_it(
    notes: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups: list[int] = []
    commit_together = GroupCommit._commit_together

    def counted(self: GroupCommit, jobs: list[Any]) -> None:
        groups.append(len(jobs))
        commit_together(self, jobs)

    monkeypatch.setattr(GroupCommit, "_commit_together", counted)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await is_away(notes, failures.LOCKED)
        groups.clear()
        units: list[asyncio.Task[Any]] = []
        for number in range(500, 800):  # one after the other: several groups
            units.append(asyncio.create_task(notes.write(write_note(number))))
            await asyncio.sleep(0)
        results = await asyncio.gather(*units, return_exceptions=True)
        assert {type(result) for result in results} == {DatabaseUnavailable}
        assert sum(groups) < 300  # the others were refused with those that waited
        other.execute("COMMIT")
    await is_back(notes)


async def test_a_file_opened_read_only_is_told_and_written_once_it_may_be(
    notes: Database, path: Path
) -> None:
    await notes.close()
    with unwritable(path):
        database = open_database(f"sqlite:///{path}")
        await is_away(database, failures.READ_ONLY)
        assert len(await contents(database)) == 100
    await is_back(database)
    await database.close()


async def test_a_folder_that_takes_no_new_file_is_told(notes: Database, path: Path) -> None:
    """SQLite needs its log and its shared memory beside the file."""
    await notes.close()
    with unwritable(path.parent):
        database = open_database(f"sqlite:///{path}")
        with pytest.raises(DatabaseUnavailable) as refused:
            await database.write(write_note(500))
        assert refused.value.trouble in (failures.UNREACHABLE, failures.READ_ONLY)
        assert (await database_check(database)())[0] == "failed"
    await is_back(database)
    await database.close()


async def test_readiness_asked_by_many_at_once_looks_once(
    notes: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    write = notes.write

    async def counted(work: Callable[[Connection], object]) -> object:
        looks.append(1)
        return await write(work)

    monkeypatch.setattr(notes, "write", counted)
    assert (
        await asyncio.gather(*(database_check(notes)() for _ in range(20))) == [("ok", None)] * 20
    )
    assert len(looks) == 1
