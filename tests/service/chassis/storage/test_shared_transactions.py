"""Units about different things share a transaction on PostgreSQL, and none suffers from another."""

import asyncio
import random
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

import pytest
from sqlalchemy import Connection, bindparam, insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from services.chassis.base.problems import Conflict
from services.chassis.storage.database import Database
from services.chassis.storage.driver_statements import (
    execute_later,
    execute_one,
    find_all,
    find_one,
)
from services.chassis.storage.failures import DatabaseUnavailable
from services.chassis.storage.opening import open_database
from services.chassis.telemetry.metrics import REGISTRY
from tests.said import said
from tests.service.chassis.conftest import METADATA, NOTES, connect_beside, contents
from tests.service.chassis.storage.test_postgres_units import backend_pid, stopped
from tests.service.chassis.storage.test_units_of_work import no_other_connection
from tests.service.postgres_only import backend
from tests.units import Gate

__all__ = ["backend"]

_INSERT = insert(NOTES)
_CHANGE = update(NOTES).where(NOTES.c.id == bindparam("b_id")).values(content=bindparam("b_to"))
_FIND = select(NOTES.c.content).where(NOTES.c.id == bindparam("b_id"))
_ASKER: ContextVar[str] = ContextVar("asker")


def taken_apart() -> float:
    name = "ichiba_database_shared_transactions_taken_apart_total"
    return REGISTRY.get_sample_value(name) or 0.0


def add(number: int, content: str = "x") -> Callable[[Connection], int]:
    """Adds a note in two steps that wait for an answer; answers the transaction's number."""

    def work(connection: Connection) -> int:
        execute_later(connection, _INSERT, [{"id": number, "content": "?"}])
        row = find_one(connection, _FIND, {"b_id": number})
        assert row is not None
        assert row.content == "?"
        assert execute_one(connection, _CHANGE, {"b_id": number, "b_to": content}) == 1
        return transaction_of(connection)

    return work


def transaction_of(connection: Connection) -> int:
    number: int = connection.execute(text("SELECT txid_current()")).scalar_one()
    return number


async def write_all(database: Database, **works: Callable[[Connection], Any]) -> list[Any]:
    """All at the same moment, each about its name; what each answers or raises."""
    asked = (database.write(work, about) for about, work in works.items())
    return await asyncio.gather(*asked, return_exceptions=True)


async def test_units_about_different_things_share_one(database: Database) -> None:
    before = taken_apart()
    numbers = await write_all(database, a=add(1, "a"), b=add(2, "b"), c=add(3, "c"))
    assert len(set(numbers)) == 1
    assert await contents(database) == ["a", "b", "c"]
    assert taken_apart() == before


async def test_units_about_the_same_thing_do_not(database: Database) -> None:
    """In step, each would read what the other has not changed yet, and one change would be lost."""
    await database.write(add(1, "0"))

    def count_up(connection: Connection) -> int:
        locked = _FIND.with_for_update()
        row = find_one(connection, locked, {"b_id": 1})
        assert row is not None
        execute_one(connection, _CHANGE, {"b_id": 1, "b_to": str(int(row.content) + 1)})
        return transaction_of(connection)

    numbers = await asyncio.gather(*(database.write(count_up, "one") for _ in range(4)))
    assert len(set(numbers)) == 4
    assert await contents(database) == ["4"]


async def test_one_by_itself_has_its_own(database: Database) -> None:
    first = await database.write(add(1), "a")
    assert await database.write(add(2), "b") != first


@pytest.mark.parametrize("when", ["first", "in the middle", "last"])
async def test_one_that_fails_fails_by_itself(database: Database, when: str) -> None:
    before, runs = taken_apart(), 0

    def failing(connection: Connection) -> None:
        nonlocal runs
        runs += 1
        if when != "first":
            add(9)(connection)
        if when == "last":
            connection.execute(text("SELECT 1"))
        raise Conflict(said("no"))

    a, b, no = await write_all(database, a=add(1, "a"), b=add(2, "b"), no=failing)
    assert isinstance(no, Conflict)
    assert a != b  # each has had its own in the end
    assert await contents(database) == ["a", "b"]
    assert (runs, taken_apart()) == (2, before + 1)


async def test_one_that_the_database_refuses_fails_by_itself(database: Database) -> None:
    await database.write(add(1, "there"))
    a, taken, c = await write_all(database, a=add(2, "a"), taken=add(1, "?"), c=add(3, "c"))
    assert isinstance(taken, IntegrityError)
    assert isinstance(a, int)
    assert isinstance(c, int)
    assert await contents(database) == ["there", "a", "c"]


async def test_one_that_the_driver_refuses_fails_by_itself(database: Database) -> None:
    a, nul = await write_all(database, a=add(1, "a"), nul=add(2, "\0"))
    assert isinstance(nul, DBAPIError)
    assert isinstance(a, int)
    assert await contents(database) == ["a"]


async def test_one_whose_last_statement_is_refused_with_the_commit(database: Database) -> None:
    """Nobody waits for it, so it goes out with COMMIT, which then is none."""
    await database.write(add(1, "there"))

    def late(connection: Connection) -> None:
        execute_later(connection, _INSERT, [{"id": 1, "content": "?"}])

    a, refused = await write_all(database, a=add(2, "a"), late=late)
    assert isinstance(refused, IntegrityError)
    assert isinstance(a, int)
    assert await contents(database) == ["there", "a"]


async def test_one_that_has_to_wait_for_a_row_keeps_nobody_waiting(
    database: Database, empty_url: str
) -> None:
    await database.write(add(1, "there"))

    def change(connection: Connection) -> None:
        execute_one(connection, _CHANGE, {"b_id": 1, "b_to": "changed"})

    with connect_beside(empty_url).begin() as beside:
        beside.execute(text("UPDATE notes SET content = 'held' WHERE id = 1"))
        waiting = asyncio.create_task(database.write(change, "waits"))
        async with asyncio.timeout(5):
            await write_all(database, a=add(2, "a"), b=add(3, "b"))
        assert not waiting.done()
        beside.rollback()
    await waiting
    assert await contents(database) == ["changed", "a", "b"]


async def test_what_sqlalchemy_runs_itself_can_stand_between(database: Database) -> None:
    def mixed(number: int) -> Callable[[Connection], str]:
        def work(connection: Connection) -> str:
            execute_later(connection, _INSERT, [{"id": number, "content": "later"}])
            found = connection.execute(
                text("SELECT content FROM notes WHERE id = :id").bindparams(id=number)
            )
            assert found.scalar_one() == "later"
            connection.execute(_INSERT, [{"id": number + 100, "content": "many"}])
            execute_one(connection, _CHANGE, {"b_id": number + 100, "b_to": f"its {number}"})
            row = find_one(connection, _FIND, {"b_id": number + 100})
            assert row is not None
            content: str = row.content
            return content

        return work

    before = taken_apart()
    told = await write_all(database, a=mixed(1), b=mixed(2), c=add(3), d=mixed(4))
    assert [each for each in told if isinstance(each, str)] == ["its 1", "its 2", "its 4"]
    assert taken_apart() == before


async def test_each_runs_in_the_context_of_who_asked(database: Database) -> None:
    async def ask(who: str) -> tuple[str, str]:
        _ASKER.set(who)

        def work(connection: Connection) -> tuple[str, str]:
            first = _ASKER.get()
            connection.execute(text("SELECT 1"))
            return first, _ASKER.get()

        return await database.write(work, who)

    assert list(await asyncio.gather(ask("a"), ask("b"))) == [("a", "a"), ("b", "b")]


async def test_whoever_is_gone_keeps_nobody_waiting_and_is_done_all_the_same(
    database: Database,
) -> None:
    gone, other = (asyncio.create_task(database.write(add(n), str(n))) for n in (1, 2))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gone.cancel()
    await other
    assert len(await contents(database)) == 2


async def test_a_connection_lost_at_the_commit_leaves_all_undecided(
    database: Database, empty_url: str
) -> None:
    """What came of it nobody knows, so nobody is run again."""
    await database.write(
        lambda c: c.execute(
            text(
                "CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS"
                " $$ BEGIN PERFORM pg_sleep(30); RETURN NULL; END $$;"
                "CREATE CONSTRAINT TRIGGER late AFTER INSERT ON notes"
                " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait()"
            )
        )
    )
    runs: list[int] = []
    pids: list[int] = []

    def work(number: int) -> Callable[[Connection], None]:
        def unit(connection: Connection) -> None:
            runs.append(number)
            pids.append(backend_pid(connection))
            execute_later(connection, _INSERT, [{"id": number, "content": "?"}])

        return unit

    asked = asyncio.create_task(write_all(database, a=work(1), b=work(2)))
    with connect_beside(empty_url).connect() as beside:
        for _ in range(500):
            await asyncio.sleep(0.01)
            statement = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")
            if beside.execute(statement).scalar_one():
                break
            beside.rollback()
        beside.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pids[0]})
    assert [type(each) for each in await asked] == [DatabaseUnavailable, DatabaseUnavailable]
    assert sorted(runs) == [1, 2]
    assert len(set(pids)) == 1


async def test_a_connection_that_the_server_has_closed_before_fails_nobody(
    database: Database, empty_url: str
) -> None:
    pid = await database.read(backend_pid)
    with connect_beside(empty_url).begin() as beside:
        beside.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
    before = taken_apart()
    numbers = await write_all(database, a=add(1), b=add(2))
    assert len(set(numbers)) == 1
    assert taken_apart() == before


async def test_a_server_that_hangs_keeps_nobody(empty_url: str) -> None:
    database = open_database(empty_url, pool_size=1)
    await database.write(METADATA.create_all)
    pid = await database.read(backend_pid)
    with stopped([pid]):
        gone = await asyncio.gather(
            *(asyncio.wait_for(database.write(add(n), str(n)), 0.1) for n in range(2)),
            return_exceptions=True,
        )
        assert [type(each) for each in gone] == [TimeoutError, TimeoutError]
        async with asyncio.timeout(20):
            await write_all(database, a=add(10), b=add(11))
            assert len(await contents(database)) == 2
    await database.close()
    await no_other_connection(empty_url)


async def test_a_server_that_dies_is_an_outage_for_all(database: Database, empty_url: str) -> None:
    gate, begun, pids = Gate(), asyncio.Event(), []

    def work(connection: Connection) -> None:
        pids.append(backend_pid(connection))
        begun.set()
        gate.wait()
        connection.execute(text("SELECT 1"))

    asked = asyncio.create_task(write_all(database, a=work, b=work))
    await begun.wait()
    with connect_beside(empty_url).begin() as beside:
        beside.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pids[0]})
    gate.open()
    assert {type(each) for each in await asked} == {DatabaseUnavailable}


def random_unit(number: int, chance: random.Random) -> Callable[[Connection], list[str]]:
    """Does this and that to a note of its own, and fails now and then; answers what it has read."""
    steps = [chance.choice(["change", "later", "by sqlalchemy", "find"]) for _ in range(6)]
    fails = chance.random() < 0.1

    def work(connection: Connection) -> list[str]:
        read: list[str] = []
        if find_one(connection, _FIND, {"b_id": number}) is None:
            execute_later(connection, _INSERT, [{"id": number, "content": "new"}])
        for at, step in enumerate(steps):
            change = {"b_id": number, "b_to": f"{number}.{at}"}
            if step == "change":
                assert execute_one(connection, _CHANGE, change) == 1
            elif step == "later":
                execute_later(connection, _CHANGE, [change])
            elif step == "by sqlalchemy":
                connection.execute(_CHANGE, change)
            else:
                read += [row.content for row in find_all(connection, _FIND, {"b_id": number})]
        if fails:
            raise Conflict(said("no"))
        return read

    return work


async def test_whatever_they_do_they_do_as_if_each_were_alone(database: Database) -> None:
    """Random units, each about one of eight notes, and the same by themselves on eight others."""
    for turn in range(30):
        together, alone = (
            [random_unit(first + n, random.Random(turn * 8 + n)) for n in range(8)]
            for first in (0, 100)
        )
        of_together = await write_all(database, **{str(n): work for n, work in enumerate(together)})
        of_alone = await asyncio.gather(*map(database.write, alone), return_exceptions=True)
        assert [_without_number(each) for each in of_together] == [
            _without_number(each) for each in of_alone
        ]
    kept = [_without_number([each]) for each in await contents(database)]
    assert kept[:8] == kept[8:]
    assert len(kept) == 16


def _without_number(answer: Any) -> Any:
    if isinstance(answer, list):
        return [each.rpartition(".")[2] for each in answer]
    return type(answer)
