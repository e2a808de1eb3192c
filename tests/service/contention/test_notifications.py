"""Messages, their batches, reports about them, suppressions and templates, all at once."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import httpx
import pytest
from sqlalchemy import Connection, update

from services.chassis.base.ids import new_id, utc_now
from services.chassis.base.settings import Settings
from services.chassis.idempotency import KeyLeases
from services.chassis.keeping.settings_document import Operated
from services.chassis.keeping.sweeping import Sweep
from services.chassis.storage.database import Database
from services.chassis.storage.opening import open_database
from services.chassis.storage.units import Unit, unit_of_work
from services.notification.keeping.kinds import KEEPING
from services.notification.repository import queue
from services.notification.sending.leases import SendingLeases
from services.notification.tables import idempotency_keys, notifications
from tests.conftest import DatabaseUrl
from tests.service.contention.conftest import unhurried_rows
from tests.service.contention.crowd import Case, Crowd
from tests.service.notification.batches.test_batches import BATCHES, message
from tests.service.notification.conftest import Mailroom, OpenMailroom
from tests.statements import before_each_statement
from tests.units import is_of_a_unit, pause

_ROUNDS = 10
_RECIPIENTS = [f"customer{number}@example.jp" for number in range(3)]


@dataclass
class Office:
    """Two processes of the service, whose dispatchers run, and a third way to their database."""

    rooms: list[Mailroom]
    database: Database


@pytest.fixture
async def office(open_mailroom: OpenMailroom, database_url: DatabaseUrl) -> AsyncIterator[Office]:
    url = database_url("notification")
    with unhurried_rows(url):
        async with AsyncExitStack() as stack:
            # A few seconds' work, so that there is something to claim all the time.
            opened = [open_mailroom(notification_rate=300) for _ in range(2)]
            rooms = [await stack.enter_async_context(room) for room in opened]
            database = open_database(url)
            stack.push_async_callback(database.close)
            yield Office(rooms, database)


@dataclass
class Counter:
    """The messages that everybody is at in one round."""

    office: Office
    crowd: Crowd
    batch_id: str
    paused_id: str
    messages: list[dict[str, Any]]
    message_ids: list[str]
    failed_ids: list[str]
    event_ids: list[str]

    @classmethod
    async def open(cls, office: Office, crowd: Crowd) -> "Counter":
        batch_id = new_id()
        messages = [message(n % len(_RECIPIENTS)) for n in range(40)]
        api = office.rooms[0].api
        for recipient in _RECIPIENTS:
            await api.delete("/api/v1/suppressions", params={"recipient": recipient})
        body = {"batch_id": batch_id, "messages": messages[:30]}
        reply = await api.post(BATCHES, json=body)
        assert reply.status_code == 202, reply.text
        listed = await api.get("/api/v1/notifications", params={"batch_id": batch_id, "limit": 50})
        ids = [each["id"] for each in listed.json()["items"]]
        paused_id = new_id()
        await api.post(BATCHES, json={"batch_id": paused_id, "messages": messages[:5]})
        await api.post(f"{BATCHES}/{paused_id}/pause")
        failed = await cls._failed(office)
        events = (await api.get("/api/v1/delivery-events", params={"limit": 50})).json()["items"]
        found = [each["id"] for each in events]
        return cls(office, crowd, batch_id, paused_id, messages, ids, failed, found)

    @staticmethod
    async def _failed(office: Office) -> list[str]:
        """Messages that have failed and can be sent again: nobody suppresses their recipients."""
        batch_id, api = new_id(), office.rooms[0].api
        messages = [message(n, recipient=f"failed{n}@example.jp") for n in range(5)]
        await api.post(BATCHES, json={"batch_id": batch_id, "messages": messages})
        await api.post(f"{BATCHES}/{batch_id}/pause")
        c = notifications.c
        failed = update(notifications).where(c.batch_id == batch_id, c.status == "QUEUED")
        await office.database.write(
            lambda connection: connection.execute(
                failed.values(status="FAILED", next_attempt_at=None)
            )
        )
        query = {"batch_id": batch_id, "status": "FAILED"}
        listed = await api.get("/api/v1/notifications", params=query)
        return [each["id"] for each in listed.json()["items"]]

    @property
    def room(self) -> Mailroom:
        return self.crowd.random.choice(self.office.rooms)

    def message_id(self) -> str:
        return self.crowd.random.choice(self.message_ids)

    def recipient(self) -> str:
        return self.crowd.random.choice(_RECIPIENTS)

    async def send(self) -> httpx.Response:
        room, recipient = self.room, self.recipient()
        body = {**message(), "recipient": recipient, "context": message()["context"]}
        key = {"Idempotency-Key": f"send-{self.crowd.random.randrange(20)}"}
        return await room.api.post("/api/v1/notifications/email", json=body, headers=key)

    async def send_many(self) -> httpx.Response:
        again = self.crowd.random.sample(self.messages, 25)
        batch_id = self.crowd.random.choice([self.batch_id, self.batch_id, new_id()])
        return await self.room.api.post(BATCHES, json={"batch_id": batch_id, "messages": again})

    async def act(self, action: str) -> httpx.Response:
        return await self.room.api.post(f"{BATCHES}/{self.batch_id}/{action}")

    async def resume(self) -> httpx.Response:
        """One of them is paused from the beginning, and nobody cancels it."""
        batch_id = self.crowd.random.choice([self.batch_id, self.paused_id])
        return await self.room.api.post(f"{BATCHES}/{batch_id}/resume")

    async def hear(self, kind: str, **data: Any) -> httpx.Response:
        return await self.room.report(kind, self.message_id(), recipient=self.recipient(), **data)

    async def replay_event(self) -> httpx.Response:
        event_id = self.crowd.random.choice([*self.event_ids[:10], new_id()])
        return await self.room.api.post(f"/api/v1/delivery-events/{event_id}/replay")

    async def retry(self) -> httpx.Response:
        message_id = self.crowd.random.choice([*self.message_ids[:5], *self.failed_ids])
        return await self.room.api.post(f"/api/v1/notifications/{message_id}/retry")

    async def suppress(self) -> httpx.Response:
        body = {"recipient": self.recipient(), "reason": "MANUAL"}
        return await self.room.api.post("/api/v1/suppressions", json=body)

    async def allow(self) -> httpx.Response:
        query = {"recipient": self.recipient()}
        return await self.room.api.delete("/api/v1/suppressions", params=query)

    async def put_template(self) -> httpx.Response:
        return await self.room.put_template("ORDER_CONFIRMATION", "ja", subject=new_id())

    async def put_back(self, work: Callable[[Unit], int], now: datetime) -> None:
        await self.office.database.write(unit_of_work(work, now))

    async def erase(self) -> httpx.Response:
        body = {"email": self.recipient()}
        return await self.room.api.post("/api/v1/customers/erase", json=body)

    def cases(self) -> dict[str, Case]:
        database, now = self.office.database, utc_now()
        later, slots = now + timedelta(hours=3), {"test-0"}
        keys = KeyLeases(database, idempotency_keys, utc_now)
        much_later = now + timedelta(days=1_200)
        # What is forgotten cannot be sent or looked at again.
        settings = Settings.load(keep_messages=1_201, keep_delivery_events=1_201)
        sweep = Sweep(database, Operated(settings, KEEPING), lambda: much_later)
        return {
            "send_email": self.send,
            "create_notification_batch": self.send_many,
            **{f"{each} batch": partial(self.act, each) for each in ("pause", "cancel")},
            "resume batch": self.resume,
            "receive delivered": partial(self.hear, "delivered"),
            "receive hard bounce": partial(self.hear, "bounced", bounce_type="hard"),
            "receive soft bounce": partial(self.hear, "bounced", bounce_type="soft"),
            "receive complaint": partial(self.hear, "complained"),
            "replay_delivery_event": self.replay_event,
            "retry_notification": self.retry,
            "add_suppression": self.suppress,
            "remove_suppression": self.allow,
            "erase_customer": self.erase,
            "put_template": self.put_template,
            "release what is stale": partial(
                self.put_back, lambda unit: queue.release_stale(unit, "EMAIL", later), now
            ),
            "bring forward": partial(
                self.put_back,
                lambda unit: queue.bring_forward(unit, "EMAIL"),
                now - timedelta(hours=3),
            ),
            "take over sending": partial(SendingLeases(database, utc_now).release, slots),
            "take over keys": partial(keys.release, slots),
            "sweep": sweep.run,
            "sweep (other worker)": sweep.run,
        }


@pytest.mark.slow
@pytest.mark.timeout(300)  # a minute of work, and far longer beside other work
async def test_no_two_use_cases_wait_for_each_other(office: Office, crowd: Crowd) -> None:
    for _ in range(_ROUNDS):
        counter = await Counter.open(office, crowd)
        await crowd.meet(counter.cases())
    crowd.assert_all_took_part()


@contextmanager
def slow_before(beginning: str, seconds: float) -> Iterator[None]:
    """Let each statement that begins so wait before it is sent."""

    def wait(connection: Connection, statement: str) -> None:
        if is_of_a_unit(connection) and statement.startswith(beginning):
            pause(seconds)

    with before_each_statement(wait):
        yield


async def test_a_replay_and_an_erasure_hold_reports_in_one_order(
    open_mailroom: OpenMailroom,
) -> None:
    """Both write an older report, which the replay only meets after the one that it is about."""
    async with open_mailroom() as room:
        batch_id = new_id()
        body = {"batch_id": batch_id, "messages": [message(1, recipient="a@example.jp")]}
        await room.api.post(BATCHES, json=body)
        await room.api.post(f"{BATCHES}/{batch_id}/pause")
        listed = await room.api.get("/api/v1/notifications", params={"batch_id": batch_id})
        [waiting] = listed.json()["items"]
        for kind in ("delivered", "complained"):
            await room.report(kind, waiting["id"], recipient="b@example.jp")
        events = (await room.api.get("/api/v1/delivery-events")).json()["items"]
        newest = events[0]["id"]

        async def erase() -> httpx.Response:
            await asyncio.sleep(0.3)  # the replay has written the report that it is about
            return await room.api.post("/api/v1/customers/erase", json={"email": "b@example.jp"})

        with slow_before("UPDATE delivery_events", 0.2):
            replayed, erased = await asyncio.gather(
                room.api.post(f"/api/v1/delivery-events/{newest}/replay"), erase()
            )
        assert (replayed.status_code, erased.status_code) == (200, 200)
