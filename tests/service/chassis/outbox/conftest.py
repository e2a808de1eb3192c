"""An empty ledger, and a clock that a test moves."""

from collections.abc import AsyncIterator

import pytest

from services.chassis.storage.database import Database
from services.chassis.storage.opening import open_database
from tests.service.chassis.outbox.ledger import TABLE, Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def ledger(empty_url: str) -> AsyncIterator[Database]:
    opened = open_database(empty_url)
    await opened.write(TABLE.metadata.create_all)
    yield opened
    await opened.close()
