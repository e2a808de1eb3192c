"""Batches that are held, let go and cancelled, also when the service is killed meanwhile."""

import time
from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import update

from services.chassis.base.ids import new_id
from services.chassis.storage.opening import open_database
from services.chassis.storage.units import Unit, unit_of_work
from services.notification.domain.states_gen import NotificationBatchEvent, NotificationStatus
from services.notification.repository import batches
from services.notification.tables import notifications
from tests.service.notification.batches.test_batches import (
    BATCHES,
    act,
    add,
    added,
    counts_of,
    held,
    listed,
    message,
    until_counts,
)
from tests.service.notification.conftest import Mailroom, OpenMailroom

_PAST = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def batch_id() -> str:
    return new_id()


async def test_a_paused_batch_is_held_and_others_are_not(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    async with open_mailroom() as room:
        await added(room, batch_id, [message(recipient="first@example.jp")])
        await until_counts(room, batch_id, {"SENT": 1})
        paused = await act(room, batch_id, "pause")
        assert (paused["status"], paused["version"]) == ("PAUSED", 2)
        assert paused["allowed_actions"] == ["resume", "cancel"]
        batch = await added(room, batch_id, [message(number) for number in range(250)])
        assert (batch["status"], batch["eta_seconds"]) == ("PAUSED", None)
        single = await room.accept()
        await room.until_status(single["id"], "SENT")
        younger = new_id()
        await added(room, younger, [message(1)])
        await until_counts(room, younger, {"SENT": 1})
        assert len(room.mails()) == 3
        assert await until_counts(room, batch_id, {"SENT": 1, "QUEUED": 250})
        resumed = await act(room, batch_id, "resume")
        assert (resumed["status"], resumed["version"]) == ("ACTIVE", 4)
        await until_counts(room, batch_id, {"SENT": 251})
    assert len(room.mails()) == 253


async def test_a_cancelled_batch_sends_nothing_more(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    async with open_mailroom() as room:
        await held(room, batch_id)
        before = counts_of(await added(room, batch_id, [message(n) for n in range(1000)]))
        await added(room, batch_id, [message(n) for n in range(700)])
        cancelled = await act(room, batch_id, "cancel")
        assert (cancelled["status"], cancelled["allowed_actions"]) == ("CANCELLED", [])
        gone = await until_counts(
            room,
            batch_id,
            {"SENT": 1, "CANCELLED": 1700} if "SENT" in before else {"CANCELLED": 1701},
        )
        assert gone["eta_seconds"] == 0
        # What comes too late is kept, and not sent.
        late = message(5000)
        batch = await added(room, batch_id, [late])
        assert counts_of(batch)["CANCELLED"] == counts_of(gone)["CANCELLED"] + 1
        # A single one may still be sent by whoever wants it.
        last = (await room.api.get(f"/api/v1/notifications/order/{late['order_id']}")).json()
        again = await room.api.post(f"/api/v1/notifications/{last['items'][0]['id']}/retry")
        assert (again.status_code, again.json()["status"]) == (200, "QUEUED")
        await room.until_status(again.json()["id"], "SENT")
        wanted = ["customer5000@example.jp", *(["first@example.jp"] if "SENT" in before else [])]
        assert sorted(mail["To"] for mail in room.mails()) == wanted


async def test_only_what_the_status_allows_can_be_done(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    async with open_mailroom() as room:
        for action in ("pause", "resume", "cancel"):
            unknown = await room.api.post(f"{BATCHES}/{batch_id}/{action}")
            assert (unknown.status_code, unknown.json()["code"]) == (
                404,
                "notification_batch_not_found",
            )
        assert (await room.api.get(f"{BATCHES}/{batch_id}")).status_code == 404
        await added(room, batch_id, [message()])
        for action, allowed in (
            ("resume", False),
            ("pause", True),
            ("pause", False),
            ("cancel", True),
            ("cancel", False),
            ("pause", False),
            ("resume", False),
        ):
            reply = await room.api.post(f"{BATCHES}/{batch_id}/{action}")
            assert reply.status_code == (202 if allowed else 409), action
            if not allowed:
                assert reply.json()["code"] == "illegal_transition"


async def _cut_off(room: Mailroom, batch_id: str, sending: int) -> None:
    """Leave a cancelled batch as a process does that is killed after the first portion.

    ``sending`` messages are in the hands of a dispatcher that was killed too.
    """
    database = open_database(room.settings.database_url("notification"))
    values: dict[str, Any] = {
        "status": NotificationStatus.SENDING.value,
        "next_attempt_at": _PAST,
        "leased_by": "test-0",
    }

    def work(unit: Unit) -> None:
        batch = batches.get_batch(unit.connection, batch_id)
        event = NotificationBatchEvent.CANCELLED
        assert batches.move_batch(unit, batch, event)
        unit.connection.execute(
            update(notifications)
            .where(notifications.c.batch_id == batch_id, notifications.c.order_id.in_(taken))
            .values(**values)
        )
        assert batches.cancel_queued(unit, batch_id, 100) == 100

    taken = [each["order_id"] for each in (await listed(room, batch_id))[-sending:]]
    await database.write(unit_of_work(work, datetime.now(UTC)))
    await database.close()


async def test_a_cancellation_that_was_cut_off_is_finished(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    async with open_mailroom() as room:
        await added(room, batch_id, [message(recipient="first@example.jp")])
        await until_counts(room, batch_id, {"SENT": 1})
        await act(room, batch_id, "pause")
        await added(room, batch_id, [message(number) for number in range(190)])
        await _cut_off(room, batch_id, sending=3)
    async with open_mailroom() as room:
        batch = await until_counts(room, batch_id, {"SENT": 1, "CANCELLED": 190})
        assert (batch["status"], batch["eta_seconds"]) == ("CANCELLED", 0)
        assert [mail["To"] for mail in room.mails()] == ["first@example.jp"]


async def test_the_remaining_time_counts_what_goes_before(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    async with open_mailroom(notification_rate=1) as room:
        began = time.monotonic()
        older = await added(room, batch_id, [message(number) for number in range(300)])
        younger = await added(room, new_id(), [message(number) for number in range(100)])
        for _ in range(20):
            await room.accept()
        latest = (await room.api.get(f"{BATCHES}/{younger['batch_id']}")).json()
        passed = time.monotonic() - began
    # A message goes out every 1.02 seconds; meanwhile some are gone.
    assert 300 <= older["eta_seconds"] <= 306
    assert 406 - passed <= younger["eta_seconds"] <= 408
    assert 427 - passed <= latest["eta_seconds"] <= 429


async def test_what_is_claimed_after_the_count_is_not_waited_for(
    open_mailroom: OpenMailroom, batch_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On PostgreSQL a unit that writes sees what dispatchers commit between its statements."""
    one_waits = Counter({(NotificationStatus.QUEUED.value, "EMAIL"): 1})
    only = message()
    async with open_mailroom() as room:
        await added(room, batch_id, [only])
        await until_counts(room, batch_id, {"SENT": 1})
        monkeypatch.setattr(batches, "count_messages", lambda *_: one_waits)
        batch = await added(room, batch_id, [only])
    assert (batch["total"], batch["eta_seconds"]) == (1, 0)


async def test_no_provider_no_remaining_time(open_mailroom: OpenMailroom, batch_id: str) -> None:
    async with open_mailroom(smtp_url="smtp://127.0.0.1:9") as room:
        await add(room, batch_id, [message()])
        (found,) = await listed(room, batch_id)
        await room.until(found["id"], lambda each: bool(each["attempts"]))
        batch = (await room.api.get(f"{BATCHES}/{batch_id}")).json()
        assert (batch["eta_seconds"], batch["sent_per_second"]) == (None, 0)
