"""Both services in one process, each on its own real database, and what goes on in them.

A step lets something begin or arrive and then waits until nothing moves any more: everything has
come to its end, or waits for a message that lies on the wire. A kill ends all that one service is
at; what it has committed, and what it has put on the wire, stays.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from types import ModuleType
from typing import Any, TypeVar, cast

import httpx
from asgi_lifespan import LifespanManager
from sqlalchemy import Table, select
from standardwebhooks import Webhook
from starlette.types import ASGIApp

from services.chassis.base.settings import Settings
from services.chassis.idempotency import KeyLeases
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.runner import DeliveryLeases, DeliveryRunner
from services.chassis.peers.peer import Peer
from services.chassis.storage.database import Database
from services.chassis.web.application import build_app, handlers_of
from services.order import api as order_api
from services.order import tables as order_tables
from services.order.app import runner
from services.order.context import OrderService
from services.order.domain.orders import Order
from services.order.peers.single_calls import PaymentGateway
from services.payment import api as payment_api
from services.payment import tables as payment_tables
from services.payment.context import PaymentService
from services.payment.gateways.many_calls import ManyCalls
from services.payment.gateways.simulator.books import MOVEMENTS
from services.payment.gateways.simulator.gateway import SimulatedGateway
from services.payment.gateways.watched import WatchedGateway
from services.payment.inquiries.resolving import resolve_pass
from services.payment.order_news.order_service import OrderGateway
from services.payment.order_news.webhooks import OrderWebhooks
from tests.faults.evidence import Evidence
from tests.interleavings.wire import Message, Wire, WirePeer
from tests.plain_engine import PlainEngine

T = TypeVar("T")

WEBHOOK_KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
_TURNS = 40
"""Turns of the loop in which nothing is asked of a database: then nothing moves any more."""
_AT_ONCE = 50


class Clock:
    """A clock that moves when told to, and a little each time it is looked at."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)  # what happens at one time is of one unit of work
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Watched:
    """A database that knows how many units of work it is at."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.under_way = 0

    async def write(self, work: Any) -> Any:
        return await self._counted(self.database.write(work))

    async def read(self, work: Any) -> Any:
        return await self._counted(self.database.read(work))

    async def probe(self) -> None:
        await self.database.probe()

    async def close(self) -> None:
        await self.database.close()

    async def _counted(self, unit: Coroutine[Any, Any, T]) -> T:
        self.under_way += 1
        task = asyncio.ensure_future(unit)
        task.add_done_callback(self._ended)
        # A kill does not take back what a database is at.
        return await asyncio.shield(task)

    def _ended(self, task: "asyncio.Task[Any]") -> None:
        self.under_way -= 1
        if not task.cancelled():
            task.exception()


@dataclass
class Mailroom:
    """The notification service: takes every message once for each key, and tells what it says."""

    taken: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """By key: order, template, and the sum that goes back where the message names one."""

    async def send_email(self, order: Order, template: str, extra: dict[str, Any], key: str) -> str:
        amount = extra.get("refunded_amount", 0)
        text = f"¥{amount:,} を返金いたします。" if amount else ""
        message = (order.id, template, text)
        if self.taken.setdefault(key, message) != message:
            raise AssertionError(f"under {key} it was told {self.taken[key]}, now {message}")
        return key


class _Webhooks(OrderWebhooks):
    """Delivers in the world's hands what would go on beside a request."""

    world: "World"

    def deliver_soon(self, owed: Any) -> None:
        if owed:
            self.world.begin("payment", self.deliver(owed))


@dataclass
class Apps:
    """The two apps; they are made once, and serve one world after the other."""

    order: ASGIApp
    payment: ASGIApp
    token: str
    state: dict[str, Any] = field(default_factory=dict)

    @classmethod
    @asynccontextmanager
    async def opened(cls, settings: Settings) -> AsyncIterator["Apps"]:
        key = SigningKey.load_or_create(settings.data_dir)
        verifier = TokenVerifier(key)

        @asynccontextmanager
        async def nothing() -> AsyncIterator[None]:
            yield None

        def app(name: str, api: ModuleType) -> Any:
            keys = (WEBHOOK_KEY,) if name == "payment" else ()
            return build_app(
                name, handlers_of(api), nothing, settings, verifier=verifier, webhook_keys=keys
            )

        order = app("order", order_api)
        payment = app("payment", payment_api)
        async with LifespanManager(order), LifespanManager(payment):
            yield cls(order, payment, key.mint("test", ("admin",), timedelta(days=30)))

    async def serve(self, request: httpx.Request) -> httpx.Response:
        """Have the service that a request is for answer it."""
        name = request.url.host
        app = self.order if name == "order" else self.payment

        async def with_state(scope: Any, receive: Any, send: Any) -> None:
            scope["state"] = {"service": self.state[name]}
            await app(scope, receive, send)

        response = await httpx.ASGITransport(with_state).handle_async_request(request)
        await response.aread()
        return response


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
            PaymentGateway.over(peer, "http://payment"),
            self.mailroom,
            deliveries=Deliveries(order_tables.deliveries, PlainEngine.slot),
            clock=self.clock,
        )

    def _start_payment(self) -> PaymentService:
        peer = cast(Peer, WirePeer("order", self.wire, self.apps.token))
        orders = OrderGateway(peer)
        owed = Deliveries(payment_tables.deliveries, PlainEngine.slot)
        webhooks = _Webhooks(self.databases["payment"], owed, orders, self.clock)
        webhooks.world = self
        return PaymentService(
            self.databases["payment"],
            PlainEngine(),
            WatchedGateway(SimulatedGateway(self.ledger), 20),
            orders,
            webhooks,
            timedelta(seconds=60),
            self.clock,
            ManyCalls(8),
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
        idle = 0
        while idle < _TURNS:
            if any(each.under_way for each in watched):
                idle = 0
                await asyncio.sleep(0.0002)
            else:
                idle += 1
                await asyncio.sleep(0)

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
        now = self.clock()
        database = self.databases[name]
        claimed = await database.write(
            lambda connection: runs._deliveries.claim_due(connection, now, _AT_ONCE)
        )
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
        """Let everything arrive, and time pass, until nothing is owed and nothing is on its way."""
        for _ in range(200):
            while self.wire.messages:
                self.let_arrive(self.wire.take(0))
                await self.calm()
            if not await self._is_anything_open():
                return
            self.clock.advance(70)
            for name in self.databases:
                self.look_for_owed_work(name)
            self.inquire()
            await self.calm()

    async def _is_anything_open(self) -> bool:
        owed = [
            *await self.rows("order", order_tables.deliveries),
            *await self.rows("payment", payment_tables.deliveries),
        ]
        to_ask = [
            *await self.rows("payment", payment_tables.payments),
            *await self.rows("payment", payment_tables.refunds),
        ]
        return any(row["state"] == "pending" for row in owed) or any(
            row["inquire_at"] is not None for row in to_ask
        )

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
