"""Statements at their driver's cost: the same effect and the same rows as SQLAlchemy's own way."""

import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Engine,
    Integer,
    MetaData,
    String,
    Table,
    bindparam,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from services.chassis.storage.columns import UtcDateTime, insert_ignoring_conflicts
from services.chassis.storage.database import Database
from services.chassis.storage.driver_statements import (
    execute_for_each,
    execute_later,
    execute_one,
    find_all,
    find_one,
)
from services.chassis.storage.opening import open_database

_things = Table(
    "things",
    MetaData(),
    Column("id", String(10), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("is_odd", Boolean),
    Column("told", JSON(none_as_null=True)),
    Column("at", UtcDateTime),
)
_c = _things.c
_INSERT = insert(_things)
_ONE = select(_things).where(_c.id == bindparam("b_id"))
_ALL = select(_things)
_SUMMARY = select(func.count().label("number"), func.max(_c.at, type_=UtcDateTime).label("last"))
_RAISE = (
    update(_things)
    .where(_c.id == bindparam("b_id"), _c.number < 100)
    .values(number=_c.number + bindparam("b_by"), at=bindparam("b_at"), is_odd=True)
)
_NOON = datetime(2026, 11, 30, 12, 0, 0, 5, tzinfo=UTC)
_TOKYO = timezone(timedelta(hours=9))


def _thing(name: str, **changes: Any) -> dict[str, Any]:
    values = {"id": name, "number": 1, "is_odd": True, "told": {"名前": [1, None]}, "at": _NOON}
    return {**values, **changes}


@pytest.fixture
async def database(database_url: Callable[[str], str]) -> AsyncIterator[Database]:
    opened = open_database(database_url("payment"), synchronous="OFF")
    await opened.write(_things.metadata.drop_all)  # what a test that was broken off has left
    await opened.write(_things.metadata.create_all)
    yield opened
    await opened.write(_things.metadata.drop_all)
    await opened.close()


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"is_odd": None, "told": None, "at": None},
        {"is_odd": False, "told": "a text", "at": _NOON.astimezone(_TOKYO)},
        {"number": -(2**31), "told": []},
    ],
    ids=["all", "nothing", "another zone", "smallest"],
)
async def test_what_is_stored_is_what_sqlalchemy_stores(
    database: Database, changes: Mapping[str, Any]
) -> None:
    def work(connection: Connection) -> None:
        connection.execute(_INSERT, _thing("usual", **changes))
        assert execute_one(connection, _INSERT, _thing("one", **changes)) == 1
        rows = [_thing("first", **changes), _thing("second", **changes)]
        assert execute_for_each(connection, _INSERT, rows) == 2

        names = ("usual", "one", "first", "second")
        usual, *others = (connection.execute(_ONE, {"b_id": name}).one() for name in names)
        assert [tuple(row)[1:] for row in others] == [tuple(usual)[1:]] * 3
        for name in names:
            found = find_one(connection, _ONE, {"b_id": name})
            assert found is not None
            assert found._mapping == connection.execute(_ONE, {"b_id": name}).one()._mapping
            assert found.at == (None if changes.get("at", _NOON) is None else _NOON)

    await database.write(work)


async def test_an_hour_that_comes_twice_is_two_hours(database: Database) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    before = datetime(2026, 10, 25, 2, 30, tzinfo=berlin)
    after = before.replace(fold=1)
    assert before == after  # though an hour lies between them

    def work(connection: Connection) -> None:
        execute_for_each(connection, _INSERT, [_thing("a", at=before), _thing("b", at=after)])
        times = {row.id: row.at for row in connection.execute(select(_c.id, _c.at))}
        assert times["b"] - times["a"] == timedelta(hours=1)
        for name, at in (("a", before), ("b", after)):
            known = connection.execute(select(_c.id).where(_c.at == at)).scalars().all()
            assert known == [name]

    await database.write(work)


async def test_an_update_says_how_many_rows_it_was_about(database: Database) -> None:
    later = _NOON + timedelta(hours=1)

    def work(connection: Connection) -> None:
        execute_for_each(connection, _INSERT, [_thing("a"), _thing("b"), _thing("c", number=100)])

        assert execute_one(connection, _RAISE, {"b_id": "a", "b_by": 5, "b_at": later}) == 1
        assert execute_one(connection, _RAISE, {"b_id": "nobody", "b_by": 5, "b_at": later}) == 0
        raised = [{"b_id": name, "b_by": 7, "b_at": None} for name in ("a", "b", "c")]
        assert execute_for_each(connection, _RAISE, raised) == 2

        rows = connection.execute(select(_c.id, _c.number, _c.at).order_by(_c.id)).all()
        assert [tuple(row) for row in rows] == [("a", 13, None), ("b", 8, None), ("c", 100, _NOON)]

    await database.write(work)


async def test_an_insert_that_meets_a_unique_rule_says_so(database: Database) -> None:
    def work(connection: Connection) -> None:
        statement = insert_ignoring_conflicts(connection, _things)
        assert execute_one(connection, statement, _thing("a")) == 1
        assert execute_one(connection, statement, _thing("a", number=2)) == 0
        assert execute_for_each(connection, statement, [_thing("a"), _thing("b")]) == 1
        assert [row.number for row in connection.execute(select(_things))] == [1, 1]

    await database.write(work)


async def test_nothing_is_nothing(database: Database) -> None:
    def work(connection: Connection) -> None:
        assert execute_for_each(connection, _INSERT, []) == 0
        assert find_one(connection, _ONE, {"b_id": "nobody"}) is None
        assert list(find_all(connection, _ONE, {"b_id": "nobody"})) == []

    await database.write(work)


async def test_rows_are_found_in_a_reading_unit_too(database: Database) -> None:
    await database.write(lambda connection: execute_one(connection, _INSERT, _thing("a")))

    def work(connection: Connection) -> tuple[Any, ...]:
        [row] = find_all(connection, _ONE, {"b_id": "a"})
        summary = find_one(connection, _SUMMARY, {})
        assert summary is not None
        return row.told, row.at, summary.number, summary.last

    assert await database.read(work) == ({"名前": [1, None]}, _NOON, 1, _NOON)
    assert await database.write(work) == ({"名前": [1, None]}, _NOON, 1, _NOON)


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """What SQLAlchemy ran."""
    ran: list[str] = []

    def note(*arguments: Any) -> None:
        ran.append(arguments[2])

    event.listen(Engine, "before_cursor_execute", note)
    yield ran
    event.remove(Engine, "before_cursor_execute", note)


async def test_sqlalchemy_runs_none_of_them(database: Database, statements: list[str]) -> None:
    """Otherwise none of this would be worth its lines."""

    def work(connection: Connection) -> None:
        execute_one(connection, _INSERT, _thing("a"))
        execute_for_each(connection, _INSERT, [_thing("b"), _thing("c")])
        execute_later(connection, _INSERT, [_thing("d")])
        find_one(connection, _ONE, {"b_id": "a"})

    await database.write(work)
    assert [each for each in statements if "things" in each] == []


async def test_a_statement_that_fails_takes_back_its_unit_alone(database: Database) -> None:
    def spoiled(connection: Connection) -> None:
        execute_one(connection, _INSERT, _thing("b"))
        execute_one(connection, _INSERT, _thing("a"))

    await database.write(lambda connection: execute_one(connection, _INSERT, _thing("a")))
    with pytest.raises(Exception, match=r"(?i)unique"):
        await database.write(spoiled)

    found = await database.read(lambda c: c.execute(select(_c.id)).scalars().all())
    assert found == ["a"]


async def test_what_is_run_later_is_run_in_turn(database: Database) -> None:
    def work(connection: Connection) -> None:
        execute_later(connection, _INSERT, [_thing("a"), _thing("b")])
        execute_later(connection, _INSERT, [])
        assert execute_one(connection, _RAISE, {"b_id": "b", "b_by": 1, "b_at": None}) == 1
        execute_later(connection, _RAISE, [{"b_id": "b", "b_by": 1, "b_at": None}])
        assert _numbers(connection) == {"a": 1, "b": 3}
        execute_later(connection, _INSERT, [_thing("c")])
        rows = connection.execute(select(_c.id).order_by(_c.id)).scalars()
        assert list(rows) == ["a", "b", "c"]
        execute_later(connection, _INSERT, [_thing("d")])

    await database.write(work)
    assert await database.read(_numbers) == {"a": 1, "b": 3, "c": 1, "d": 1}


def _numbers(connection: Connection) -> dict[str, int]:
    return {row.id: row.number for row in find_all(connection, _ALL, {})}


@pytest.mark.parametrize("last", ["nothing", "a statement", "SQLAlchemy's statement"])
async def test_what_is_run_later_and_fails_is_told_by_what_follows(
    database: Database, last: str
) -> None:
    def work(connection: Connection) -> None:
        execute_later(connection, _INSERT, [_thing("b"), _thing("a"), _thing("c")])
        execute_later(connection, _INSERT, [_thing("d")])
        if last == "a statement":
            find_one(connection, _ONE, {"b_id": "d"})
        elif last != "nothing":
            connection.execute(select(_c.id))

    await database.write(lambda connection: execute_one(connection, _INSERT, _thing("a")))
    with pytest.raises((IntegrityError, sqlite3.IntegrityError)) as caught:
        await database.write(work)
    assert "名前" not in str(caught.value)
    assert await database.write(_numbers) == {"a": 1}


async def test_nothing_is_left_of_what_a_broken_unit_was_to_run_later(database: Database) -> None:
    def spoiled(connection: Connection) -> None:
        execute_later(connection, _INSERT, [_thing("a")])
        raise KeyError

    with pytest.raises(KeyError):
        await database.write(spoiled)
    assert await database.write(_numbers) == {}


async def test_more_rows_than_a_socket_takes(database: Database) -> None:
    texts = ["名" * 2_000 for _ in range(1_500)]
    rows = [_thing(str(number), told=told) for number, told in enumerate(texts)]

    assert await database.write(lambda c: execute_for_each(c, _INSERT, rows)) == len(rows)
    found = await database.read(lambda c: find_all(c, _ALL, {}))
    assert [row.told for row in found] == texts
