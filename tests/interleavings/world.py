"""Both services in one process, each on its own real database, and what goes on in them.

A step lets something begin or arrive and then waits until nothing moves any more: everything has
come to its end, or waits for a message that lies on the wire. A kill ends all that one service is
at; what it has committed, and what it has put on the wire, stays.
"""

import asyncio
import json
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from math import ceil
from typing import Any, cast

import httpx
from sqlalchemy import Select, Table, func, select
from standardwebhooks import Webhook

from services.chassis.idempotency import KeyLeases
from services.chassis.outbox.behind import AttemptsBehind
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.runner import DeliveryLeases, DeliveryRunner
from services.chassis.peers.peer import Peer
from services.chassis.storage.database import Database
from services.chassis.storage.units import unit_of_work
from services.order import tables as order_tables
from services.order.app import runner
from services.order.context import OrderService
from services.order.peers.payments import PaymentCalls
from services.payment import tables as payment_tables
from services.payment.context import PaymentService
from services.payment.gateways.at_hand import Gateways
from services.payment.gateways.many_calls import ManyCalls
from services.payment.gateways.simulator.books import MOVEMENTS
from services.payment.gateways.simulator.gateway import SimulatedGateway
from services.payment.gateways.watched import WatchedGateway
from services.payment.inquiries.resolving import resolve_pass
from services.payment.order_news.order_service import OrderCalls
from services.payment.order_news.webhooks import OrderWebhooks
from services.payment.signed_links import Links
from tests.faults.judging.evidence import Evidence
from tests.interleavings.apps import WEBHOOK_KEY, Apps
from tests.interleavings.stand_ins import Clock, Mailroom, Watched
from tests.interleavings.wire import Message, Wire, WirePeer
from tests.plain_engine import PlainEngine

_AT_ONCE = 50
_STEP = timedelta(seconds=70)
_STEPS_AT_MOST = 200


def _is_anything_due() -> bool:
    """Whether the loop has anything to run at once, beside the task that asks.

    It knows itself, but tells nobody: to let it turn until surely nothing more comes took a third
    of the time of an example.
    """
    return bool(cast("Any", asyncio.get_running_loop())._ready)


def _next_attempt(deliveries: Table) -> Select[Any]:
    """When the first of what is owed is tried."""
    first = func.min(deliveries.c.next_attempt_at)
    return select(first).where(deliveries.c.state == "pending")


class _Webhooks(OrderWebhooks):
    """Delivers in the world's hands what would go on beside a request."""

    world: "World"

    async def deliver_behind(self, owed: Any) -> None:
        if owed:
            self.world.begin("payment", self.deliver(owed))


class _Behind(AttemptsBehind):
    """Has what goes on behind a request in the world's hands."""

    def __init__(self, world: "World") -> None:
        super().__init__()
        self._world = world

    async def begin(self, subject_id: str, attempt: Coroutine[Any, Any, None]) -> None:
        self._world.begin("order", attempt)


@dataclass
class World:
    """What there is, what goes on, and what lies on the wire."""

    apps: Apps
    databases: Mapping[str, Watched]
    ledger: Watched
    clock: Clock = field(default_factory=Clock)
    wire: Wire = field(default_factory=Wire)
    mailroom: Mailroom = field(default_factory=Mailroom)
    _going_on: dict[str, set["asyncio.Task[Any]"]] = field(
        default_factory=lambda: {"order": set(), "payment": set()}
    )
    broken: list[BaseException] = field(default_factory=list)
    """What no part of a service should have raised."""

    @classmethod
    async def begun(
        cls, apps: Apps, order: Database, payment: Database, ledger: Database
    ) -> "World":
        watched = {"order": Watched(order), "payment": Watched(payment)}
        world = cls(apps, watched, Watched(ledger))
        await SimulatedGateway.open(ledger)
        for name in watched:
            world._start(name)
        return world

    # ------------------------------------------------------------------------- the services

    def _start(self, name: str) -> None:
        start = {"order": self._start_order, "payment": self._start_payment}
        self.apps.state[name] = start[name]()

    def _start_order(self) -> OrderService:
        peer = cast(Peer, WirePeer("payment", self.wire, self.apps.token))
        return OrderService(
            self.databases["order"],
            PlainEngine(),
            PaymentCalls.over(peer, "http://payment"),
            self.mailroom,
            deliveries=Deliveries(order_tables.deliveries, PlainEngine.slot),
            clock=self.clock,
            behind=_Behind(self),
        )

    def _start_payment(self) -> PaymentService:
        peer = cast(Peer, WirePeer("order", self.wire, self.apps.token))
        orders = OrderCalls(peer)
        owed = Deliveries(payment_tables.deliveries, PlainEngine.slot)
        webhooks = _Webhooks(self.databases["payment"], owed, orders, self.clock)
        webhooks.world = self
        return PaymentService(
            self.databases["payment"],
            PlainEngine(),
            Gateways(WatchedGateway(SimulatedGateway(self.ledger), 20)),
            orders,
            webhooks,
            timedelta(seconds=60),
            self.clock,
            ManyCalls(8),
            pay_links=Links(("whsec_of_links",), "http://payment", "Ichiba", timedelta(days=7)),
        )

    @property
    def order(self) -> OrderService:
        found: OrderService = self.apps.state["order"]
        return found

    @property
    def payment(self) -> PaymentService:
        found: PaymentService = self.apps.state["payment"]
        return found

    def kill(self, name: str) -> None:
        """End all that a service is at, and start it anew."""
        for task in self._going_on[name]:
            task.cancel()
        self._going_on[name] = set()
        self._start(name)
        self.begin(name, self._take_over(name))

    async def _take_over(self, name: str) -> None:
        tables = {"order": order_tables, "payment": payment_tables}[name]
        database, slots = self.databases[name], {PlainEngine.slot}
        owed = Deliveries(tables.deliveries, PlainEngine.slot)
        await DeliveryLeases(database, owed, self.clock).release(slots)
        await KeyLeases(database, tables.idempotency_keys, self.clock).release(slots)

    # --------------------------------------------------------------------------- what goes on

    def begin(self, name: str, work: Coroutine[Any, Any, Any]) -> None:
        """Let a service begin with something."""
        task = asyncio.ensure_future(work)
        self._going_on[name].add(task)
        task.add_done_callback(partial(self._ended, self._going_on[name]))

    def _ended(self, group: set["asyncio.Task[Any]"], task: "asyncio.Task[Any]") -> None:
        group.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self.broken.append(error)

    async def calm(self) -> None:
        """Wait until nothing moves: all is done, or waits for a message on the wire."""
        watched = [*self.databases.values(), self.ledger]
        while True:
            busy = next((each for each in watched if each.under_way), None)
            if busy is not None:
                await busy.rests.wait()
            await asyncio.sleep(0)
            is_at_rest = not _is_anything_due() and not any(each.under_way for each in watched)
            if is_at_rest and not self._let_calls_depart():
                return

    def _let_calls_depart(self) -> bool:
        """Whether there were calls that waited for others to go with; what waits no longer, goes.

        The product waits for milliseconds, in which here more or less would happen each time.
        """
        creating = cast("PaymentCalls", self.order.payments).creating
        is_waiting = creating._departure is not None
        if is_waiting:
            creating._depart()
        return is_waiting

    def let_arrive(self, message: Message) -> None:
        """Let a message that was taken off the wire arrive."""
        if message.response is not None:
            Wire.hand_over(message)
        else:
            self.begin(message.target, self.wire.arrive(message, self.apps.serve))

    def look_for_owed_work(self, name: str) -> None:
        """Let a service try what is due."""
        self.begin(name, self._try_due(name))

    async def _try_due(self, name: str) -> None:
        runs: DeliveryRunner = (
            runner(self.order) if name == "order" else self.payment.webhooks.runner
        )
        # Each beside the others, as a part of what goes on: one that is held up holds up no other.
        claim = partial(runs._deliveries.claim_due, limit=_AT_ONCE)
        claimed = await self.databases[name].write(unit_of_work(claim, self.clock()))
        for delivery in claimed:
            self.begin(name, runs._guarded(delivery))

    def inquire(self) -> None:
        """Let the payment service ask the gateway after what it does not know."""
        self.begin("payment", resolve_pass(self.payment))

    # ------------------------------------------------------------------------- from outside

    async def ask(
        self, method: str, name: str, path: str, body: Any = None, key: str | None = None
    ) -> httpx.Response:
        """A client's request, straight to a service."""
        headers = {"Authorization": f"Bearer {self.apps.token}"}
        if key is not None:
            headers["Idempotency-Key"] = key
        url = f"http://{name}/api/v1{path}"
        return await self.apps.serve(httpx.Request(method, url, json=body, headers=headers))

    async def tell(self, event_id: str, kind: str, data: Mapping[str, Any]) -> httpx.Response:
        """The gateway's own request, signed."""
        content = json.dumps({"type": kind, "timestamp": "2026-11-20T09:31:00.000Z", "data": data})
        sent_at = datetime.now(UTC)
        headers = {
            "Content-Type": "application/json",
            "webhook-id": event_id,
            "webhook-timestamp": str(int(sent_at.timestamp())),
            "webhook-signature": Webhook(WEBHOOK_KEY).sign(event_id, sent_at, content),
        }
        url = "http://payment/api/v1/payments/webhook"
        return await self.apps.serve(httpx.Request("POST", url, content=content, headers=headers))

    # --------------------------------------------------------------------------- the end

    async def rows(self, name: str, table: Table) -> list[dict[str, Any]]:
        """All rows of a table, of a service or of the gateway's ledger."""
        database = self.ledger if name == "ledger" else self.databases[name]
        found: list[dict[str, Any]] = await database.read(
            lambda connection: [dict(row._mapping) for row in connection.execute(select(table))]
        )
        return found

    async def finish(self) -> None:
        """Let everything arrive, and time pass, until nothing is owed and nothing is on its way.

        Time passes in steps of 70 s; those in which nothing falls due are taken at once.
        """
        steps_left = _STEPS_AT_MOST
        while steps_left > 0:
            while self.wire.messages:
                self.let_arrive(self.wire.take(0))
                await self.calm()
            due = await self._first_due()
            if due is None:
                return
            steps = min(steps_left, max(1, ceil((due - self.clock.now) / _STEP)))
            steps_left -= steps
            self.clock.advance(steps * _STEP.total_seconds())
            for name in self.databases:
                self.look_for_owed_work(name)
            self.inquire()
            await self.calm()

    async def _first_due(self) -> datetime | None:
        """When the first of what is owed or unknown falls due; None where nothing is."""
        looks = {
            "order": [_next_attempt(order_tables.deliveries)],
            "payment": [
                _next_attempt(payment_tables.deliveries),
                select(func.min(payment_tables.payments.c.inquire_at)),
                select(func.min(payment_tables.refunds.c.inquire_at)),
            ],
        }
        times: list[datetime | None] = []
        for name, statements in looks.items():
            times += await self.databases[name].read(
                lambda connection, statements=statements: [
                    connection.execute(each).scalar_one() for each in statements
                ]
            )
        return min((each for each in times if each is not None), default=None)

    async def evidence(self) -> Evidence:
        """All that there is to see, as it is now."""
        owed = [
            {**row, "service": name}
            for name, tables in (("order", order_tables), ("payment", payment_tables))
            for row in await self.rows(name, tables.deliveries)
        ]
        told = [
            {
                "id": key,
                "order_id": order_id,
                "template": template,
                "status": "SENT",
                "batch_id": None,
                "text": text,
            }
            for key, (order_id, template, text) in self.mailroom.taken.items()
        ]
        return replace(
            Evidence(),
            orders=await self.rows("order", order_tables.orders),
            events=await self.rows("order", order_tables.order_events),
            payments=await self.rows("payment", payment_tables.payments),
            refunds=await self.rows("payment", payment_tables.refunds),
            movements=await self.rows("ledger", MOVEMENTS),
            deliveries=owed,
            notifications=told,
            mails=[f"<{each['id']}@ichiba.localhost>" for each in told],
        )

    async def end(self) -> None:
        """End everything that still goes on."""
        for tasks in self._going_on.values():
            for task in list(tasks):
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        await self.calm()
        for message in self.wire.messages:
            message.answer.cancel()
