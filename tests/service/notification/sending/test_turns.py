"""Whose turn it is: single messages, then batch by batch, oldest first; held ones cost nothing."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import text

from services.chassis.base.ids import new_id
from services.chassis.storage.database import Database
from services.chassis.storage.opening import open_database
from services.chassis.storage.units import Unit, unit_of_work
from services.notification.domain.notifications import Notification
from services.notification.domain.states_gen import NotificationBatchEvent, NotificationStatus
from services.notification.repository import batches, queue, turns
from services.notification.repository.notifications import add_notifications
from tests.conftest import DatabaseUrl

NOW = datetime(2024, 11, 20, 9, 30, tzinfo=UTC)  # over: PostgreSQL has a clock of its own
RATE = 100  # ten messages to a claim
EVENT = NotificationBatchEvent


def waiting(batch_id: str | None, number: int, at: datetime = NOW) -> list[Notification]:
    """Messages that are QUEUED, in the order of their ids."""
    return [
        Notification(
            id=new_id(),
            order_id=new_id(),
            batch_id=batch_id,
            channel="EMAIL",
            template="ORDER_CONFIRMATION",
            template_version=1,
            locale="ja",
            recipient="hanako.sato@example.jp",
            subject="ご注文",
            text="ご注文",
            html="<p>ご注文</p>",
            status=NotificationStatus.QUEUED,
            version=1,
            created_at=at,
            sent_at=None,
            updated_at=at,
        )
        for _ in range(number)
    ]


@pytest.fixture
async def database(database_url: DatabaseUrl) -> AsyncIterator[Database]:
    opened = open_database(database_url("notification"))
    yield opened
    await opened.close()


async def batch_of(database: Database, number: int, *events: NotificationBatchEvent) -> str:
    """A batch with so many messages QUEUED, which has gone through ``events``."""
    batch_id = new_id()

    def work(unit: Unit) -> None:
        batches.join_batch(unit, batch_id)
        add_notifications(unit.connection, waiting(batch_id, number))
        for event in events:
            assert batches.move_batch(unit, batches.get_batch(unit.connection, batch_id), event)

    await database.write(unit_of_work(work, NOW))
    return batch_id


async def claim(database: Database, at: datetime) -> list[str | None]:
    """The batches of what is claimed ``at``."""
    free = text("UPDATE send_rates SET free_at = :past")
    await database.write(lambda c: c.execute(free, {"past": "2020-01-01T00:00:00.000000Z"}))
    work = partial(queue.claim_due, channel="EMAIL", rate=RATE, clock=lambda: at, sender="slot")
    found = await database.write(unit_of_work(work, at))
    return [row.batch_id for row in found.rows]


async def test_single_messages_go_first_then_the_oldest_batch(database: Database) -> None:
    oldest = await batch_of(database, 12)
    youngest = await batch_of(database, 9)
    await database.write(lambda c: add_notifications(c, waiting(None, 4)))
    assert await claim(database, NOW) == [None] * 4 + [oldest] * 6
    assert await claim(database, NOW) == [oldest] * 6 + [youngest] * 4
    assert await claim(database, NOW) == [youngest] * 5
    assert await claim(database, NOW) == []
    assert await database.read(lambda c: turns.earliest_due(c, "EMAIL")) is None


async def test_a_batch_that_is_held_lets_the_others_pass(database: Database) -> None:
    paused = await batch_of(database, 30, EVENT.PAUSED)
    await batch_of(database, 30, EVENT.CANCELLED)
    assert await claim(database, NOW) == []
    assert await database.read(lambda c: turns.earliest_due(c, "EMAIL")) is None
    youngest = await batch_of(database, 3)
    assert await database.read(lambda c: turns.earliest_due(c, "EMAIL")) == NOW
    assert await claim(database, NOW) == [youngest] * 3
    batch = await database.read(lambda c: batches.get_batch(c, paused))
    resume = partial(batches.move_batch, batch=batch, event=EVENT.RESUMED)
    await database.write(unit_of_work(resume, NOW))
    assert await claim(database, NOW) == [paused] * 10


async def test_what_is_not_due_yet_holds_nothing_up(database: Database) -> None:
    later = NOW + timedelta(days=3650)
    deferred, due = new_id(), new_id()
    await database.write(lambda c: add_notifications(c, waiting(deferred, 5, later)))
    await database.write(lambda c: add_notifications(c, waiting(due, 2)))
    assert await claim(database, NOW) == [due] * 2
    assert await database.read(lambda c: turns.earliest_due(c, "EMAIL")) == later


async def test_what_is_held_is_not_looked_at(database: Database, backend: str) -> None:
    """A claim takes as many steps past 5,000 held messages as past ten: none for each."""
    if backend != "sqlite":
        pytest.skip("SQLite counts the steps of its machine; PostgreSQL has nothing like it")
    held = await batch_of(database, 10, EVENT.PAUSED)
    few = await _steps_of_a_claim(database)
    await database.write(lambda c: add_notifications(c, waiting(held, 5000)))
    many = await _steps_of_a_claim(database)
    assert abs(many - few) <= 20, (few, many)


async def _steps_of_a_claim(database: Database) -> int:
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1

    def work(unit: Unit) -> None:
        driver: Any = unit.connection.connection.driver_connection
        driver.set_progress_handler(step, 1)
        assert turns.earliest_due(unit.connection, "EMAIL") is None
        assert queue.claim_due(unit, "EMAIL", RATE, lambda: NOW, "slot").rows == ()
        driver.set_progress_handler(None, 1)

    await database.write(unit_of_work(work, NOW))
    assert steps > 50
    return steps


async def test_a_batch_waits_for_what_goes_before_it(database: Database) -> None:
    older = await batch_of(database, 7)
    await batch_of(database, 5, EVENT.PAUSED)
    own = await batch_of(database, 3)
    await batch_of(database, 11)
    await database.write(lambda c: add_notifications(c, waiting(None, 2)))
    for batch_id, before in ((own, 9), (older, 2)):
        found = await database.read(
            partial(batches.count_before, channel="EMAIL", batch_id=batch_id)
        )
        assert found == before
    assert await database.read(lambda c: batches.count_before(c, "SMS", own)) == 0
    counts = await database.read(lambda c: batches.count_messages(c, own))
    assert counts == {("QUEUED", "EMAIL"): 3}
