"""A shop to test: the real app on a real database, with peers and a clock in the test's hands."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Settings
from services.chassis.identity.pseudonyms import Pseudonyms
from services.chassis.identity.tokens import SigningKey
from services.chassis.jobs.turns import Subject, Turns
from services.chassis.storage.opening import open_database
from services.order import api as order_api
from services.order.api.payloads import orders as payloads
from services.order.app import SERVICE, bulk_runner, runner
from services.order.context import Bulk, OrderService
from services.order.files.batch_files import BatchFiles
from services.order.files.opening import opened_files
from services.order.files.sheet_readers import SheetReaders
from services.order.files.store import FileStore
from services.order.imports.working import importing, looking, shipping
from services.order.jobs import importing_batches, undoing_batches
from services.order.tables import deliveries, idempotency_keys, orders
from tests.plain_engine import PlainEngine
from tests.service.order.bulk_fakes import FakeBulkNotifications, FakeBulkPayments
from tests.service.order.erasing_fakes import FakeErasures
from tests.service.order.fakes import Clock, FakeNotifications, FakePayments
from tests.service.settled import when_settled
from tests.service.shared_apps import started

ORDERS = "/api/v1/orders"


@dataclass
class Shop:
    """The order service under test, and all that it works with."""

    api: httpx.AsyncClient
    service: OrderService
    payments: FakePayments
    notifications: FakeNotifications
    bulk_payments: FakeBulkPayments
    bulk_notifications: FakeBulkNotifications
    clock: Clock
    token: Callable[..., str]
    key: SigningKey
    app: Any
    """The app itself, its lifespan begun."""

    async def place(self, **changes: Any) -> dict[str, Any]:
        """Place an order, which must be taken."""
        reply = await self.api.post(ORDERS, json=new_order(**changes))
        assert reply.status_code == 201, reply.text
        order: dict[str, Any] = reply.json()
        return order

    async def get(self, order_id: str) -> dict[str, Any]:
        """The order as it stands."""
        reply = await self.api.get(f"{ORDERS}/{order_id}")
        assert reply.status_code == 200, reply.text
        order: dict[str, Any] = reply.json()
        return order

    async def cancel(self, order_id: str) -> dict[str, Any]:
        """Cancel an order, which must be possible."""
        reply = await self.api.delete(f"{ORDERS}/{order_id}")
        assert reply.status_code == 200, reply.text
        order: dict[str, Any] = reply.json()
        return order

    async def set_status(self, order_id: str, status: str, **parcel: str) -> httpx.Response:
        return await self.api.put(f"{ORDERS}/{order_id}/status", json={"status": status, **parcel})

    async def tell(self, order_id: str, **changes: Any) -> httpx.Response:
        """Send an event of the payment service."""
        return await self.api.post(f"{ORDERS}/{order_id}/webhook", json=payment_event(**changes))

    async def order_in(self, status: str) -> dict[str, Any]:
        """An order that has come to ``status`` the usual way."""
        outcomes = {"PAYMENT_PROCESSING": "PENDING", "PAYMENT_FAILED": "FAILED"}
        self.payments.will_be(outcomes.get(status, "COMPLETED"))
        order = await self.place()
        if status in ("SHIPPED", "DELIVERED"):
            await self.set_status(order["id"], "SHIPPED")
        if status == "DELIVERED":
            await self.set_status(order["id"], "DELIVERED")
        if status == "CANCELLED":
            await self.cancel(order["id"])
        if status == "REFUNDED":
            await self.tell(order["id"], payment_status="REFUNDED", payment_id=order["payment_id"])
        order = await self.get(order["id"])
        assert order["status"] == status
        return order

    async def events(self, order_id: str) -> list[dict[str, Any]]:
        """The order's timeline."""
        reply = await self.api.get(f"{ORDERS}/{order_id}/events", params={"limit": 200})
        assert reply.status_code == 200, reply.text
        items: list[dict[str, Any]] = reply.json()["items"]
        return items

    async def event_types(self, order_id: str) -> list[str]:
        return [event["type"] for event in await self.events(order_id)]

    async def run_pass(self) -> int:
        """One pass of the runner over what is due; answers how many were tried."""
        return await runner(self.service).run_pass()

    async def work_on_batches(self) -> None:
        """Bring batches forward, and what is owed for them, until nothing is due."""
        runner = bulk_runner(self.service)
        jobs = importing_batches(self.service, runner), undoing_batches(self.service, runner)
        turns = Turns.of(jobs)
        before: list[Subject] = []
        while due := [(job.name, each) for job in jobs for each in await job.due()]:
            if due == before:
                break
            before = due
            for name, batch_id in due:
                while await turns.take(name, batch_id):
                    pass
        while await runner.run_pass():
            pass

    async def finish_batches(self, seconds: float = 6) -> None:
        """Let time pass until what is owed for batches is due, and go on."""
        self.clock.advance(seconds=seconds)
        await bulk_runner(self.service).run_pass()
        await self.work_on_batches()

    async def finish_owed(self) -> int:
        """Let time pass until what is owed is due, and try it."""
        self.clock.advance(seconds=2)
        return await self.run_pass()

    async def owed(self, order_id: str, kind: str | None = None) -> list[Any]:
        """The rows of the order's deliveries, oldest first."""
        statement = select(deliveries).where(deliveries.c.subject_id == order_id)
        if kind is not None:
            statement = statement.where(deliveries.c.kind == kind)
        return await self.service.database.read(
            lambda connection: list(connection.execute(statement.order_by(deliveries.c.id)))
        )

    async def states(self, order_id: str) -> dict[str, str]:
        """The state of the order's latest delivery of each kind."""
        return {row.kind: row.state for row in await self.owed(order_id)}

    async def stored_orders(self) -> list[Any]:
        return await self._all_rows(select(orders))

    async def stored_deliveries(self) -> list[Any]:
        return await self._all_rows(select(deliveries))

    async def stored_keys(self) -> list[Any]:
        return await self._all_rows(select(idempotency_keys))

    async def _all_rows(self, statement: Any) -> list[Any]:
        return await self.service.database.read(
            lambda connection: list(connection.execute(statement))
        )

    @property
    def folder(self) -> BatchFiles:
        """The folder of files, where they are in one."""
        assert isinstance(self.service.files, BatchFiles)
        return self.service.files

    def bearer(self, *scopes: str) -> dict[str, str]:
        """The header of a token with ``scopes`` only."""
        return {"Authorization": f"Bearer {self.token(*scopes)}"}

    def bearer_of(self, subject: str, *scopes: str) -> dict[str, str]:
        """The header of somebody else's token."""
        return {"Authorization": f"Bearer {self.key.mint(subject, scopes, timedelta(hours=1))}"}


@pytest.fixture
def files(settings: Settings) -> Iterator[FileStore]:
    """Where the files of batches are: in a folder."""
    with opened_files(settings) as store:
        yield store


@pytest.fixture
async def shop(
    settings: Settings, token: Callable[..., str], files: FileStore
) -> AsyncIterator[Shop]:
    """The app without its background work: owed work is finished when the test says so."""
    clock, payments, notifications = Clock(), FakePayments(), FakeNotifications()
    bulk_payments, bulk_notifications = FakeBulkPayments(payments), FakeBulkNotifications()
    opened: list[OrderService] = []

    @asynccontextmanager
    async def open_service() -> AsyncIterator[OrderService]:
        database = open_database(settings.database_url(SERVICE), synchronous="OFF")
        service = OrderService(
            database,
            PlainEngine(),
            payments,
            notifications,
            clock=clock,
            batch_files=files,
            bulk_parts=Bulk(
                bulk_payments, bulk_notifications, SheetReaders(files), payloads.new_order
            ),
            erasure_calls=FakeErasures(),
            pseudonyms_kept=Pseudonyms(b"key"),
        )
        opened.append(service)
        yield service
        await database.close()

    key = SigningKey.load_or_create(settings.data_dir)
    async with started(SERVICE, order_api, open_service, settings) as app:
        transport = httpx.ASGITransport(app)
        headers = {"Authorization": f"Bearer {token()}"}
        async with httpx.AsyncClient(
            transport=transport,
            base_url="http://test",
            headers=headers,
            event_hooks=when_settled(opened[0]),
        ) as api:
            yield Shop(
                api,
                opened[0],
                payments,
                notifications,
                bulk_payments,
                bulk_notifications,
                clock,
                token,
                key,
                app,
            )


def new_order(**changes: Any) -> dict[str, Any]:
    """An ``OrderCreate`` of 4,800 yen; a change to None leaves the field out."""
    body = {
        "customer_name": "佐藤 花子",
        "customer_email": "hanako.sato@example.jp",
        "items": [
            {"product_name": "有田焼 湯呑", "sku": "ARITA", "quantity": 2, "unit_price": 1800},
            {"product_name": "煎茶 100g", "quantity": 1, "unit_price": 1200},
        ],
        **changes,
    }
    return {name: value for name, value in body.items() if value is not None}


def item(**changes: Any) -> dict[str, Any]:
    """An ``OrderItemCreate`` of 1,000 yen."""
    return {"product_name": "急須", "quantity": 1, "unit_price": 1000, **changes}


def payment_event(**changes: Any) -> dict[str, Any]:
    """A ``PaymentStatusEvent`` about a payment that nobody knows."""
    return {
        "event_id": f"evt_{new_id()}",
        "payment_id": new_id(),
        "payment_status": "COMPLETED",
        "amount": 4800,
        "occurred_at": "2026-11-20T09:30:02.000Z",
        **changes,
    }


def assert_problem(reply: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """The problem that ``reply`` is, as RFC 9457 lays it out."""
    assert (reply.status_code, reply.json().get("code")) == (status, code), reply.text
    assert reply.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = reply.json()
    assert problem["status"] == status
    assert problem["request_id"] == reply.headers["x-request-id"]
    assert isinstance(problem["detail"], str)
    return problem


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rows at a time, so that a few rows are several chunks."""
    monkeypatch.setattr(importing, "_ROWS_IMPORTED", 2)
    monkeypatch.setattr(shipping, "_ROWS_SHIPPED", 2)
    monkeypatch.setattr(looking, "_ROWS_LOOKED_AT", 2)
