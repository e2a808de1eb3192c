"""What is said on a connection to PostgreSQL: prepared, forgotten, refused, and cut off."""

from collections.abc import AsyncIterator, Callable, Sequence
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, bindparam, create_engine, insert, make_url, select, text
from sqlalchemy.exc import DataError

from services.chassis.storage.database import Database
from services.chassis.storage.driver_statements import (
    execute_for_each,
    execute_later,
    execute_one,
    find_one,
)
from services.chassis.storage.failures import DatabaseUnavailable
from services.chassis.storage.opening import open_database
from tests.logs import Lines
from tests.service.chassis.conftest import METADATA, NOTES, connect_beside, contents
from tests.service.postgres_only import backend

__all__ = ["backend"]

_INSERT = insert(NOTES)
_ONE = select(NOTES).where(NOTES.c.id == bindparam("b_id"))
_PREPARED = text("SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%notes%'")


@pytest.fixture
async def one_connection(empty_url: str) -> AsyncIterator[Database]:
    opened = open_database(empty_url, pool_size=1)
    await opened.write(METADATA.create_all)
    yield opened
    await opened.close()


def _add(connection: Connection, numbers: Sequence[int]) -> int:
    rows = [{"id": number, "content": "100 %"} for number in numbers]
    return execute_for_each(connection, _INSERT, rows)


def _insert(execute: Callable[..., Any], row: dict[str, Any], connection: Connection) -> None:
    execute(connection, _INSERT, row)


def _content(connection: Connection, number: int) -> str | None:
    row = find_one(connection, _ONE, {"b_id": number})
    return None if row is None else str(row.content)


async def test_a_statement_is_prepared_once_whatever_becomes_of_its_unit(
    one_connection: Database,
) -> None:
    def fail(connection: Connection) -> None:
        _add(connection, [1])
        raise KeyError

    with pytest.raises(KeyError):
        await one_connection.write(fail)
    for number in (1, 2):
        assert await one_connection.write(partial(_add, numbers=[number])) == 1
        assert await one_connection.read(partial(_content, number=number)) == "100 %"
    prepared = await one_connection.read(lambda c: c.execute(_PREPARED).scalars().all())
    assert sorted(statement.split()[0] for statement in prepared) == ["INSERT", "SELECT"]


async def test_what_the_server_has_forgotten_is_prepared_anew(one_connection: Database) -> None:
    await one_connection.write(lambda c: _add(c, [1]))
    await one_connection.write(lambda c: c.execute(text("DEALLOCATE ALL")))
    assert await one_connection.write(partial(_add, numbers=[2, 3])) == 2
    assert await one_connection.read(partial(_content, number=3)) == "100 %"


async def test_a_table_that_has_changed_is_read_anew(
    one_connection: Database, empty_url: str
) -> None:
    await one_connection.write(lambda c: _add(c, [1]))
    assert await one_connection.read(lambda c: _content(c, 1)) == "100 %"
    with connect_beside(empty_url).begin() as beside:
        beside.execute(text("ALTER TABLE notes ALTER content TYPE varchar(99)"))
    assert await one_connection.read(lambda c: _content(c, 1)) == "100 %"


async def test_a_connection_lost_between_statements_is_an_outage(
    one_connection: Database, empty_url: str, log_lines: Lines
) -> None:
    end_all = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )

    def work(connection: Connection, numbers: Sequence[int]) -> None:
        _add(connection, [1])
        with connect_beside(empty_url).begin() as beside:
            beside.execute(end_all)
        _add(connection, numbers)

    for numbers in ([2], [2, 3]):
        with pytest.raises(DatabaseUnavailable):
            await one_connection.write(partial(work, numbers=numbers))
    errors = [line["error"] for line in log_lines.named("database_unavailable")]
    assert len(errors) == 2
    assert [error for error in errors if "terminating connection" not in error] == []
    assert await contents(one_connection) == []


async def test_a_value_that_cannot_be_sent_is_told_as_by_sqlalchemy(
    one_connection: Database,
) -> None:
    ways: list[Callable[..., Any]] = [execute_one, Connection.execute]
    for row in ({"id": 1, "content": "a\0b"}, {"id": 2**40, "content": ""}):
        for execute in ways:
            with pytest.raises(DataError):
                await one_connection.write(partial(_insert, execute, row))


def test_a_transaction_that_sqlalchemy_has_not_begun_yet_is_begun_by_it(empty_url: str) -> None:
    engine = create_engine(make_url(empty_url).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        METADATA.create_all(connection)
    with engine.connect() as connection:
        execute_later(connection, _INSERT, [{"id": 1, "content": "a"}])
        connection.rollback()
        assert _content(connection, 1) is None
    engine.dispose()
