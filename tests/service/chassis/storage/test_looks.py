"""Looks for what is due: asked for at once they share a unit, and each has its own answer."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial

import pytest
from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DBAPIError

from services.chassis.storage.database import Database
from services.chassis.storage.failures import DatabaseUnavailable
from services.chassis.storage.opening import open_database
from tests.service.chassis.conftest import METADATA, NOTES
from tests.service.chassis.storage.test_units_of_work import write_note
from tests.statements import before_each_statement


@pytest.fixture
async def store(empty_url: str) -> AsyncIterator[Database]:
    opened = open_database(empty_url)
    await opened.write(METADATA.create_all)
    await opened.write(write_note(1))
    yield opened
    await opened.close()


def notes_and(number: int, connection: Connection) -> int:
    count: int = connection.execute(select(func.count()).select_from(NOTES)).scalar_one()
    return count + number


def fails(connection: Connection) -> int:
    found: int = connection.execute(text("SELECT nothing FROM nowhere")).scalar_one()
    return found


async def test_each_has_its_own_answer(store: Database) -> None:
    answers = await asyncio.gather(*(store.look(partial(notes_and, number)) for number in range(5)))
    assert answers == [1, 2, 3, 4, 5]


async def test_those_of_one_turn_of_the_loop_share_a_connection(store: Database) -> None:
    connections: list[int] = []

    def note(connection: Connection, _statement: str) -> None:
        connections.append(id(connection))

    with before_each_statement(note):
        await asyncio.gather(*(store.look(partial(notes_and, 0)) for _ in range(5)))
    assert len(connections) == 5
    assert len(set(connections)) == 1


async def test_one_that_fails_leaves_the_others_alone(store: Database) -> None:
    first, wrong, last = await asyncio.gather(
        store.look(partial(notes_and, 0)),
        store.look(fails),
        store.look(partial(notes_and, 9)),
        return_exceptions=True,
    )
    assert (first, last) == (1, 10)
    assert isinstance(wrong, DBAPIError)


async def test_where_one_is_not_waited_for_any_more_the_others_are(store: Database) -> None:
    gone = asyncio.create_task(store.look(partial(notes_and, 0)))
    stays = asyncio.create_task(store.look(partial(notes_and, 1)))
    await asyncio.sleep(0)
    gone.cancel()
    assert await stays == 2
    assert gone.cancelled()


async def test_all_learn_that_the_database_is_away(store: Database) -> None:
    await store.close()
    looks = [store.look(partial(notes_and, 0)) for _ in range(3)]
    found = await asyncio.gather(*looks, return_exceptions=True)
    assert [type(each) for each in found] == [DatabaseUnavailable] * 3
