"""The suite would see a deadlock, whether or not whoever was broken off comes through it."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection, text

from services.chassis.storage.database import Database
from services.chassis.storage.opening import open_database
from tests.conftest import DatabaseUrl
from tests.postgres import log_of
from tests.service.contention.conftest import deadlocks_in


@pytest.fixture
def no_deadlocks() -> None:
    """There is one here."""


@pytest.fixture
async def database(database_url: DatabaseUrl) -> AsyncIterator[Database]:
    opened = open_database(database_url("order"))
    yield opened
    await opened.close()


async def test_a_deadlock_that_was_tried_again_is_seen(
    database: Database, postgres_uri: str
) -> None:
    log = log_of(postgres_uri)
    before = len(log.read_text())

    async def hold(*keys: int) -> None:
        def work(connection: Connection) -> None:
            for key in keys:
                lock = text("SELECT pg_advisory_xact_lock(:key), pg_sleep(0.1)")
                connection.execute(lock, {"key": key})

        await database.write(work)

    await asyncio.gather(hold(1, 2), hold(2, 1))
    [seen] = deadlocks_in(log.read_text()[before:])
    assert "pg_advisory_xact_lock" in seen
