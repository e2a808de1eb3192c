"""What ``Database`` promises, on both kinds of database."""

import asyncio
import time
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Connection, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from services.chassis.base.problems import Conflict
from services.chassis.storage.database import Database
from services.chassis.storage.failures import DatabaseUnavailable
from services.chassis.storage.opening import open_database
from tests.logs import Lines
from tests.said import said
from tests.service.chassis.conftest import METADATA, NOTES, connect_beside, contents


def write_note(number: int, content: str = "x") -> Any:
    def work(connection: Connection) -> int:
        connection.execute(insert(NOTES).values(id=number, content=content))
        return number

    return work


async def test_a_unit_that_raises_is_taken_back_whole(database: Database) -> None:
    def work(connection: Connection) -> None:
        write_note(1)(connection)
        raise Conflict(said("no"))

    with pytest.raises(Conflict):
        await database.write(work)
    assert await contents(database) == []


async def test_of_units_under_way_together_only_the_failing_ones_are_taken_back(
    database: Database,
) -> None:
    def work(number: int) -> Any:
        def unit(connection: Connection) -> int:
            write_note(number, str(number))(connection)
            if number % 3 == 0:
                raise Conflict(said(str(number)))
            return number

        return unit

    results = await asyncio.gather(
        *(database.write(work(number)) for number in range(1, 100)), return_exceptions=True
    )
    for number, result in enumerate(results, start=1):
        if number % 3 == 0:
            assert isinstance(result, Conflict)
            assert result.detail == str(number)
        else:
            assert result == number
    assert await contents(database) == [str(n) for n in range(1, 100) if n % 3]


async def test_a_broken_rule_is_the_fault_of_its_own_unit(database: Database) -> None:
    results = await asyncio.gather(
        *(database.write(write_note(number)) for number in (1, 1, 2)), return_exceptions=True
    )
    assert [type(result) for result in results].count(int) == 2
    assert [type(result) for result in results].count(IntegrityError) == 1
    assert len(await contents(database)) == 2


async def test_a_counter_loses_no_increment(database: Database) -> None:
    await database.write(write_note(1, "0"))

    def increment(connection: Connection) -> None:
        lock = select(NOTES.c.content).where(NOTES.c.id == 1).with_for_update()
        current = int(connection.execute(lock).scalar_one())
        connection.execute(update(NOTES).values(content=str(current + 1)))

    await asyncio.gather(*(database.write(increment) for _ in range(200)))
    assert await contents(database) == ["200"]


async def test_a_caller_that_is_gone_harms_nobody(database: Database) -> None:
    slow = asyncio.create_task(database.write(lambda _: time.sleep(0.1)))
    await asyncio.sleep(0.02)
    gone = [asyncio.create_task(database.write(write_note(n))) for n in range(1, 5)]
    stays = asyncio.create_task(database.write(write_note(10, "stays")))
    await asyncio.sleep(0)
    for task in gone:
        task.cancel()
    results = await asyncio.gather(slow, stays, *gone, return_exceptions=True)
    assert results[1] == 10
    assert all(isinstance(result, asyncio.CancelledError) for result in results[2:])
    assert "stays" in await contents(database)
    await database.write(write_note(11))


async def test_connections_of_cancelled_units_go_back_to_the_pool(
    empty_url: str, backend: str
) -> None:
    database = open_database(empty_url, pool_size=1)
    await database.write(METADATA.create_all)

    numbers = count()

    def slow(connection: Connection) -> None:
        write_note(next(numbers))(connection)
        if backend == "postgresql":
            connection.execute(text("SELECT pg_sleep(5)"))
        else:
            time.sleep(0.05)

    for _ in range(3):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.03):
                await database.write(slow)
    await database.write(write_note(99, "after"))
    assert (await contents(database))[-1] == "after"
    await database.close()


async def test_a_unit_under_way_ends_though_its_caller_is_gone(
    empty_url: str, backend: str
) -> None:
    database = open_database(empty_url)
    await database.write(METADATA.create_all)
    begun = asyncio.Event()
    loop = asyncio.get_running_loop()

    def slow(connection: Connection) -> None:
        loop.call_soon_threadsafe(begun.set)
        write_note(1, "kept")(connection)
        if backend == "postgresql":
            connection.execute(text("SELECT pg_sleep(0.2)"))
        else:
            time.sleep(0.05)

    gone = asyncio.create_task(database.write(slow))
    await begun.wait()
    gone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await gone
    await database.close()
    reopened = open_database(empty_url)
    assert await contents(reopened) == ["kept"]
    await reopened.close()


async def no_other_connection(url: str) -> None:
    others = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
    with connect_beside(url).connect() as beside:
        async with asyncio.timeout(5):  # PostgreSQL ends a process a little after its connection
            while beside.execute(others).scalar_one() > 1:
                beside.rollback()  # what it tells is of the transaction's begin
                await asyncio.sleep(0.01)


async def test_after_closing_no_connection_is_left_nor_made(empty_url: str, backend: str) -> None:
    database = open_database(empty_url)
    await database.write(METADATA.create_all)

    async def look_forever() -> None:
        while True:
            await contents(database)

    looking = [asyncio.create_task(look_forever()) for _ in range(8)]
    await asyncio.sleep(0.05)
    for task in looking * 2:  # the second time while its connection is given back
        task.cancel()
        await asyncio.sleep(0)
    await database.close()
    if backend == "postgresql":
        await no_other_connection(empty_url)
    await asyncio.gather(*looking, return_exceptions=True)
    with pytest.raises(DatabaseUnavailable):
        await contents(database)
    with pytest.raises(DatabaseUnavailable):
        await database.write(write_note(1))


async def test_a_read_sees_one_moment(database: Database, empty_url: str) -> None:
    how_many = select(func.count()).select_from(NOTES)

    def counts(connection: Connection) -> tuple[int, int]:
        before = connection.execute(how_many).scalar_one()
        with connect_beside(empty_url).begin() as beside:
            write_note(1)(beside)
        return before, connection.execute(how_many).scalar_one()

    assert await database.read(counts) == (0, 0)
    assert await database.read(lambda connection: connection.execute(how_many).scalar_one()) == 1


async def test_a_read_cannot_write(database: Database) -> None:
    with pytest.raises(DBAPIError, match=r"read-?only"):
        await database.read(write_note(1))
    assert await contents(database) == []


async def test_reading_goes_on_while_somebody_writes(database: Database, empty_url: str) -> None:
    with connect_beside(empty_url).begin() as beside:
        write_note(1)(beside)
        assert await contents(database) == []
    assert await contents(database) == ["x"]


async def test_a_look_sees_what_was_written_before_it(database: Database) -> None:
    def number(connection: Connection) -> int:
        return int(connection.execute(select(func.count()).select_from(NOTES)).scalar_one())

    assert await database.look(number) == 0
    for written in (1, 2, 3):
        await database.write(write_note(written))
        assert await database.look(number) == written

    def broken(_: Connection) -> None:
        raise Conflict(said("no"))

    with pytest.raises(Conflict):
        await database.look(broken)
    assert await database.look(number) == 3


async def test_close_leaves_all_that_was_answered(empty_url: str) -> None:
    database = open_database(empty_url)
    await database.write(METADATA.create_all)
    await asyncio.gather(*(database.write(write_note(n)) for n in range(1, 11)))
    await database.close()
    await database.close()
    again = open_database(empty_url)
    assert len(await contents(again)) == 10
    await again.close()


async def test_an_error_of_ours_is_no_outage(database: Database, log_lines: Lines) -> None:
    for statement in ("SELECT * FROM nowhere", "SELEC 1", "SELECT missing FROM notes"):
        for run in (database.read, database.write):
            with pytest.raises(DBAPIError):
                await run(lambda connection, s=statement: connection.execute(text(s)))  # type: ignore[misc]
    assert log_lines.named("database_unavailable") == []


async def test_errors_do_not_tell_what_was_written(database: Database) -> None:
    await database.write(write_note(1))
    with pytest.raises(IntegrityError) as caught:
        await database.write(write_note(1, "tok_secret"))
    assert "tok_secret" not in str(caught.value).partition("Key (")[0]
    assert "tok_secret" not in repr(caught.value)
