"""The order and the payment service in one process, each on its own real database."""

import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import Table, select, update
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.chassis.base.ids import new_id
from services.order.context import OrderService
from services.order.reconciliation.reconciling import run_step
from services.order.tables import orders
from services.payment.context import PaymentService
from services.payment.tables import payments
from tests.service.order.conftest import new_order
from tests.service.order.fakes import FakeNotifications
from tests.service.payment.fakes import WaywardGateway

RECONCILIATIONS = "/api/v1/reconciliations"
AMOUNT = 4800


class ShiftedClock:
    """The real time, set forward; what the ids and the gateway say of the time fits it."""

    def __init__(self) -> None:
        self._shift = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._shift

    def advance(self, **duration: float) -> None:
        self._shift += timedelta(**duration)


class Line:
    """The way to a service in this process; it can be cut, or lose the answers to commands."""

    def __init__(self) -> None:
        self.app: ASGIApp | None = None
        self.is_cut = False
        self.loses_answers_to: str | None = None
        """the end of the path of requests that are done, and whose answers are lost"""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.is_cut or self.app is None:
            raise httpx.ConnectError("refused")
        if self.loses_answers_to is not None and scope["path"].endswith(self.loses_answers_to):
            await self.app(scope, receive, _nowhere)
            raise httpx.ReadError("the connection was cut")
        await self.app(scope, receive, send)


async def _nowhere(_message: Message) -> None:
    pass


@dataclass
class House:
    """Both services, and all that they work with."""

    api: httpx.AsyncClient
    payment_api: httpx.AsyncClient
    service: OrderService
    payment_service: PaymentService
    gateway: WaywardGateway
    notifications: FakeNotifications
    clock: ShiftedClock
    to_payment: Line
    ledger: Path
    began_at: datetime = field(default_factory=lambda: datetime.now(UTC) - timedelta(minutes=1))

    async def place(self, token: str = "tok_ok", **changes: Any) -> dict[str, Any]:
        """Place an order of 4,800 yen, and let all that follows from it happen."""
        body = new_order(payment_token=token, **changes)
        reply = await self.api.post("/api/v1/orders", json=body)
        assert reply.status_code == 201, reply.text
        order: dict[str, Any] = reply.json()
        await self.payment_service.webhooks.close()
        return order

    async def get(self, order_id: str) -> dict[str, Any]:
        found: dict[str, Any] = (await self.api.get(f"/api/v1/orders/{order_id}")).json()
        return found

    async def payment(self, order_id: str) -> dict[str, Any]:
        """The order's latest payment."""
        reply = await self.payment_api.get(f"/api/v1/payments/order/{order_id}")
        found: dict[str, Any] = reply.json()
        return found

    async def pay(self, order_id: str | None = None) -> dict[str, Any]:
        """A payment that no order of ours has asked for."""
        body = {"order_id": order_id or new_id(), "amount": AMOUNT, "method": "card"}
        reply = await self.payment_api.post("/api/v1/payments", json=body)
        assert reply.status_code == 201, reply.text
        paid: dict[str, Any] = reply.json()
        return paid

    async def refund(self, payment_id: str, amount: int | None = None) -> dict[str, Any]:
        body = {"payment_id": payment_id} | ({} if amount is None else {"amount": amount})
        reply = await self.payment_api.post("/api/v1/payments/refund", json=body)
        assert reply.status_code == 201, reply.text
        await self.payment_service.webhooks.close()
        given: dict[str, Any] = reply.json()
        return given

    async def event_types(self, order_id: str) -> list[str]:
        return [event["type"] for event in await self.events(order_id)]

    async def events(self, order_id: str) -> list[dict[str, Any]]:
        reply = await self.api.get(f"/api/v1/orders/{order_id}/events", params={"limit": 200})
        found: list[dict[str, Any]] = reply.json()["items"]
        return found

    # ------------------------------------------------------------------------------ sabotage

    async def falsify_order(self, order_id: str, **values: Any) -> None:
        statement = update(orders).where(orders.c.id == order_id).values(**values)
        await self.service.database.write(lambda connection: connection.execute(statement))

    async def falsify_payment(self, payment_id: str, **values: Any) -> None:
        statement = update(payments).where(payments.c.id == payment_id).values(**values)
        await self.payment_service.database.write(lambda connection: connection.execute(statement))

    def falsify_ledger(self, statement: str, *values: Any) -> None:
        """Change what the gateway has on its books."""
        connection = sqlite3.connect(self.ledger, timeout=10)
        with connection:
            assert connection.execute(statement, values).rowcount == 1
        connection.close()

    def on_the_books(self) -> list[tuple[str, int, str]]:
        """What the gateway has: kind, yen, outcome, oldest first."""
        connection = sqlite3.connect(self.ledger, timeout=10)
        rows = connection.execute("SELECT kind, amount, outcome FROM movements ORDER BY created_at")
        found = list(rows)
        connection.close()
        return found

    # ------------------------------------------------------------------------ reconciliation

    async def start(self, **headers: str) -> httpx.Response:
        """Ask for a reconciliation of all that has happened in this test."""
        body = {"from": zulu(self.began_at), "to": zulu(self.clock())}
        return await self.api.post(RECONCILIATIONS, json=body, headers=headers)

    async def started(self) -> str:
        """A reconciliation that is at its beginning."""
        reply = await self.start()
        assert reply.status_code == 202, reply.text
        reconciliation_id: str = reply.json()["id"]
        return reconciliation_id

    async def finish(self, reconciliation_id: str) -> dict[str, Any]:
        while await run_step(self.service, reconciliation_id):
            pass
        return await self.reconciliation(reconciliation_id)

    async def reconciliation(self, reconciliation_id: str) -> dict[str, Any]:
        reply = await self.api.get(f"{RECONCILIATIONS}/{reconciliation_id}")
        assert reply.status_code == 200, reply.text
        found: dict[str, Any] = reply.json()
        return found

    async def differences(self) -> list[dict[str, Any]]:
        """What a reconciliation finds now."""
        found = await self.finish(await self.started())
        assert (found["status"], found["error"]) == ("COMPLETED", None)
        assert found["counts"]["differences"] == len(found["differences"])
        items: list[dict[str, Any]] = found["differences"]
        return items

    async def the_difference(self) -> dict[str, Any]:
        """The one thing that a reconciliation finds now."""
        found = await self.differences()
        assert len(found) == 1, [each["kind"] for each in found]
        return found[0]

    async def apply(self, difference: dict[str, Any]) -> httpx.Response:
        reply = await self.api.post(
            f"{RECONCILIATIONS}/{difference['reconciliation_id']}"
            f"/differences/{difference['id']}/apply"
        )
        await self.payment_service.webhooks.close()
        return reply

    async def applied(self, difference: dict[str, Any]) -> dict[str, Any]:
        """Apply a remedy, which must be possible."""
        reply = await self.apply(difference)
        assert reply.status_code == 200, reply.text
        found: dict[str, Any] = reply.json()
        assert found["applied_by"] == "test"
        assert found["applied_at"] is not None
        return found

    async def rows(self, table: Table) -> list[Any]:
        return await self.service.database.read(
            lambda connection: list(connection.execute(select(table)))
        )


def zulu(time: datetime) -> str:
    """``time`` as a request has it."""
    return time.astimezone(UTC).isoformat().replace("+00:00", "Z")
