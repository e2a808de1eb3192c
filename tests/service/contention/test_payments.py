"""Payments, refunds, events and inquiries of the same orders, all at once."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

import httpx
import psycopg
import pytest
from sqlalchemy import make_url

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Settings
from services.chassis.idempotency import KeyLeases
from services.chassis.keeping.settings_document import Operated
from services.chassis.keeping.sweeping import Sweep
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.runner import DeliveryLeases
from services.chassis.storage.opening import open_database
from services.payment.context import PaymentService
from services.payment.inquiries.resolving import resolve_pass
from services.payment.keeping.kinds import KEEPING
from services.payment.order_news.webhooks import OrderWebhooks
from services.payment.tables import deliveries, idempotency_keys
from tests.service.contention.crowd import Case, Crowd
from tests.service.payment.conftest import PAYMENTS, Till, new_payment

_ROUNDS = 12
_TOKENS = ("tok_ok", "tok_timeout", "tok_pending", "tok_declined") * 3


@pytest.fixture
async def other_worker(till: Till, payment_url: str) -> AsyncIterator[PaymentService]:
    """A second process of the service, whose clock finds everything due."""
    database = open_database(payment_url)

    def late() -> Any:
        return till.clock() + timedelta(minutes=5)

    webhooks = OrderWebhooks(database, Deliveries(deliveries, "payment-1"), till.orders, late)
    yield replace(till.service, database=database, webhooks=webhooks, clock=late)
    await webhooks.close()
    await database.close()


@dataclass
class Counter:
    """The orders and payments that everybody is at in one round."""

    till: Till
    crowd: Crowd
    order_ids: list[str]
    payments: list[dict[str, Any]]
    batch_id: str
    event_ids: list[str]
    by_hand: list[dict[str, Any]]
    """Payments past the gateway: two that wait for their money, two that were paid elsewhere."""
    refund_ids: list[str]
    """Refunds of those that a person has to make."""

    @classmethod
    async def open(cls, till: Till, crowd: Crowd) -> "Counter":
        order_ids = [new_id() for _ in _TOKENS]
        batch_id = new_id()
        body = {"batch_id": batch_id, "payments": _charges(order_ids, _TOKENS)}
        reply = await till.api.post(f"{PAYMENTS}/batch", json=body)
        assert reply.status_code == 207, reply.text
        payments = [each["payment"] for each in reply.json()["results"]]
        events = (await till.api.get("/api/v1/gateway-events")).json()["items"]
        event_ids = [each["id"] for each in events]
        by_hand = [await till.take(method="invoice") for _ in range(2)]
        paid = {"method": "external", "paid_elsewhere": {"provider": "Rakuten"}}
        by_hand += [await till.take(**paid) for _ in range(2)]
        asked = [await till.refund(each["id"], 100) for each in by_hand[2:]]
        refund_ids = [each.json()["id"] for each in asked]
        return cls(till, crowd, order_ids, payments, batch_id, event_ids, by_hand, refund_ids)

    def payment(self) -> dict[str, Any]:
        return self.crowd.random.choice([*self.payments, *self.by_hand])

    def some(self, values: list[Any]) -> list[Any]:
        """Several, in a sequence that nobody else has."""
        return self.crowd.random.sample(values, 9)

    async def pay(self) -> httpx.Response:
        order_id = self.crowd.random.choice([*self.order_ids, new_id()])
        return await self.till.ask(order_id=order_id, key=self.key())

    def key(self) -> str:
        return f"key-{self.crowd.random.randrange(10_000)}"

    async def pay_many(self) -> httpx.Response:
        again = self.some([*self.order_ids, new_id(), new_id()])
        batch_id = self.crowd.random.choice([self.batch_id, new_id()])
        tokens = tuple(self.crowd.random.choice(_TOKENS) for _ in again)
        body = {"batch_id": batch_id, "payments": _charges(again, tokens)}
        return await self.till.api.post(f"{PAYMENTS}/batch", json=body)

    async def refund(self) -> httpx.Response:
        return await self.till.refund(self.payment()["id"], 100, key=self.key())

    async def refund_many(self) -> httpx.Response:
        ids = self.some([each["id"] for each in (*self.payments, *self.by_hand)])
        body = {"batch_id": new_id(), "refunds": [{"payment_id": each} for each in ids]}
        return await self.till.api.post(f"{PAYMENTS}/refund/batch", json=body)

    async def record(self) -> httpx.Response:
        payment_id = self.crowd.random.choice(self.by_hand[:2])["id"]
        body = {"received_at": "2026-11-27T06:00:00Z"}
        headers = {"Idempotency-Key": self.key()}
        path = f"{PAYMENTS}/{payment_id}/record"
        return await self.till.api.post(path, json=body, headers=headers)

    async def settle_refund(self) -> httpx.Response:
        refund_id = self.crowd.random.choice(self.refund_ids)
        body = {"outcome": self.crowd.random.choice(["COMPLETED", "FAILED"])}
        headers = {"Idempotency-Key": self.key()}
        path = f"/api/v1/refunds/{refund_id}/settle"
        return await self.till.api.post(path, json=body, headers=headers)

    async def close(self) -> httpx.Response:
        order_id = self.crowd.random.choice([self.by_hand[0]["order_id"], new_id()])
        return await self.till.api.post(f"{PAYMENTS}/order/{order_id}/close")

    async def hear(self, kind: str) -> httpx.Response:
        payment = self.payment()
        data: dict[str, Any] = {}
        if kind.startswith("refund"):
            data = {"refund_reference": f"sim_re_{new_id()}", "amount": 100}
        return await self.till.tell(kind, payment, **data)

    async def replay_event(self) -> httpx.Response:
        event_id = self.crowd.random.choice([*self.event_ids[:5], new_id()])
        return await self.till.api.post(f"/api/v1/gateway-events/{event_id}/replay")

    async def replay_delivery(self) -> httpx.Response:
        owed = (await self.till.api.get("/api/v1/deliveries?limit=20")).json()["items"]
        delivery_id = self.crowd.random.choice([*(each["id"] for each in owed), new_id()])
        return await self.till.api.post(f"/api/v1/deliveries/{delivery_id}/replay")

    async def inquire(self) -> httpx.Response:
        return await self.till.api.post(f"{PAYMENTS}/{self.payment()['id']}/inquiry")

    async def erase(self) -> httpx.Response:
        body = {"order_ids": self.some(self.order_ids)}
        return await self.till.api.post("/api/v1/customers/erase", json=body)

    def cases(self, other: PaymentService) -> dict[str, Case]:
        till = self.till
        owed, now = other.webhooks.deliveries, other.clock
        leases = DeliveryLeases(other.database, owed, now)
        keys = KeyLeases(other.database, idempotency_keys, till.clock)
        much_later = till.clock() + timedelta(days=400)
        sweep = Sweep(other.database, Operated(Settings.load(), KEEPING), lambda: much_later)
        kinds = ("payment.completed", "payment.failed", "refund.completed", "refund.failed")
        return {
            "create_payment": self.pay,
            "create_payment_batch": self.pay_many,
            "refund_payment": self.refund,
            "create_refund_batch": self.refund_many,
            "record_payment": self.record,
            "settle_refund": self.settle_refund,
            "close_order_payments": self.close,
            **{f"receive {kind}": partial(self.hear, kind) for kind in kinds},
            "erase_customer": self.erase,
            "replay_gateway_event": self.replay_event,
            "replay_delivery": self.replay_delivery,
            "inquire_payment": self.inquire,
            "ask the gateway": till.resolve,
            "ask the gateway (other worker)": partial(resolve_pass, other),
            "deliver": till.deliver,
            "deliver (other worker)": other.webhooks.runner.run_pass,
            "take over deliveries": partial(leases.release, {"payment-1", "test-0"}),
            "take over keys": partial(keys.release, {"test-0"}),
            "sweep": sweep.run,
            "sweep (other worker)": sweep.run,
        }


def _charges(order_ids: list[str], tokens: tuple[str, ...]) -> list[dict[str, Any]]:
    return [
        new_payment(order_id=order_id, token=token)
        for order_id, token in zip(order_ids, tokens, strict=True)
    ]


@pytest.mark.slow
@pytest.mark.timeout(300)  # a minute of work, and far longer beside other work
async def test_no_two_use_cases_wait_for_each_other(
    till: Till, other_worker: PaymentService, crowd: Crowd
) -> None:
    for _ in range(_ROUNDS):
        counter = await Counter.open(till, crowd)
        await crowd.meet(counter.cases(other_worker))
        await till.settle()
    crowd.assert_all_took_part()


async def test_a_replay_that_waits_for_its_order_holds_nothing_yet(
    till: Till, payment_url: str
) -> None:
    """Whoever holds the order may come to the event, which waits for its payment."""
    payment = await till.take()
    order_id = payment["order_id"]
    assert (await till.tell("payment.completed", payment)).is_success
    [event] = (await till.api.get("/api/v1/gateway-events")).json()["items"]
    plain = make_url(payment_url).set(drivername="postgresql").render_as_string(False)
    with psycopg.connect(plain) as other, psycopg.connect(plain, autocommit=True) as watcher:
        other.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", (order_id,))
        replaying = asyncio.create_task(
            till.api.post(f"/api/v1/gateway-events/{event['id']}/replay")
        )
        waiting = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        async with asyncio.timeout(10):
            while watcher.execute(waiting).fetchone() is None:  # noqa: ASYNC110 - it is the server that tells
                await asyncio.sleep(0.01)
        other.execute(
            "SELECT 1 FROM gateway_events WHERE id = %s FOR UPDATE NOWAIT", (event["id"],)
        )
    assert (await replaying).status_code == 200
