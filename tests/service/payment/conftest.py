"""A till to test: the real app on a real database and the real simulator, peers in our hands."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
from sqlalchemy import Table, select
from standardwebhooks import Webhook

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Settings
from services.chassis.identity.webhook_secrets import webhook_keys
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.storage.opening import open_database
from services.payment import api as payment_api
from services.payment.context import PaymentService
from services.payment.gateways.at_hand import Gateways
from services.payment.gateways.many_calls import ManyCalls
from services.payment.gateways.protocol import Gateway
from services.payment.gateways.simulator.gateway import SimulatedGateway
from services.payment.gateways.stripe.signatures import HEADER, StripeSignatures
from services.payment.gateways.watched import WatchedGateway
from services.payment.inquiries.resolving import resolve_pass
from services.payment.order_news.webhooks import OrderWebhooks
from services.payment.signed_links import Links
from services.payment.tables import deliveries
from tests.conftest import DatabaseUrl
from tests.plain_engine import PlainEngine
from tests.service.payment.fakes import Clock, FakeOrders, WaywardGateway
from tests.service.shared_apps import started

PAYMENTS = "/api/v1/payments"
LINKS = Links(("whsec_of_links",), "http://test", "有田屋", timedelta(days=7))
STRIPE_SECRETS = ("whsec_of_the_endpoint_in_use", "whsec_of_the_endpoint_before")


@dataclass
class Till:
    """The payment service under test, and all that it works with."""

    api: httpx.AsyncClient
    service: PaymentService
    gateway: WaywardGateway
    orders: FakeOrders
    clock: Clock
    webhook_key: str

    async def ask(self, key: str | None = None, **changes: Any) -> httpx.Response:
        """Ask for a payment."""
        headers = {"Idempotency-Key": key} if key else {}
        return await self.api.post(PAYMENTS, json=new_payment(**changes), headers=headers)

    async def take(self, **changes: Any) -> dict[str, Any]:
        """Take a payment, which must be recorded."""
        reply = await self.ask(**changes)
        assert reply.status_code == 201, reply.text
        payment: dict[str, Any] = reply.json()
        return payment

    async def get(self, payment_id: str) -> dict[str, Any]:
        """The payment as it stands."""
        reply = await self.api.get(f"{PAYMENTS}/{payment_id}")
        assert reply.status_code == 200, reply.text
        payment: dict[str, Any] = reply.json()
        return payment

    async def refund(
        self, payment_id: str, amount: int | None = None, key: str | None = None
    ) -> httpx.Response:
        """Ask for a refund."""
        body = {"payment_id": payment_id} | ({} if amount is None else {"amount": amount})
        headers = {"Idempotency-Key": key} if key else {}
        return await self.api.post(f"{PAYMENTS}/refund", json=body, headers=headers)

    async def tell(
        self,
        kind: str,
        payment: dict[str, Any],
        *,
        event_id: str | None = None,
        sent_at: datetime | None = None,
        key: str | None = None,
        **data: Any,
    ) -> httpx.Response:
        """Send an event of the gateway's about ``payment``, signed."""
        content = json.dumps(gateway_event(kind, payment, **data))
        return await self.post_event(content, event_id=event_id, sent_at=sent_at, key=key)

    async def post_event(
        self,
        content: str,
        *,
        event_id: str | None = None,
        sent_at: datetime | None = None,
        key: str | None = None,
    ) -> httpx.Response:
        """Post ``content`` to the webhook, signed."""
        event_id, sent_at = event_id or f"evt_{new_id()}", sent_at or datetime.now(UTC)
        headers = {
            "Content-Type": "application/json",
            "webhook-id": event_id,
            "webhook-timestamp": str(int(sent_at.timestamp())),
            "webhook-signature": Webhook(key or self.webhook_key).sign(event_id, sent_at, content),
        }
        return await self.api.post(f"{PAYMENTS}/webhook", content=content, headers=headers)

    async def resolve(self, **later: float) -> int:
        """Ask after what is due, ``later``."""
        self.clock.advance(**later)
        return await resolve_pass(self.service)

    async def deliver(self, **later: float) -> int:
        """One pass over the webhooks that are owed, ``later``."""
        self.clock.advance(**later)
        return await self.service.webhooks.runner.run_pass()

    async def settle(self) -> None:
        """Wait for what goes on beside the requests."""
        await self.service.webhooks.close()

    async def rows(self, table: Table) -> list[Any]:
        return await self.rows_of(table, table.c.id)

    async def rows_of(self, table: Table, order: Any) -> list[Any]:
        return await self.service.database.read(
            lambda connection: list(connection.execute(select(table).order_by(order)))
        )

    async def delivery_states(self) -> list[str]:
        return [row.state for row in await self.rows(deliveries)]


def new_payment(**changes: Any) -> dict[str, Any]:
    """The body of a ``create_payment``."""
    return {"order_id": new_id(), "amount": 5000, "method": "card", "token": "tok_ok"} | changes


def gateway_event(kind: str, payment: dict[str, Any], **data: Any) -> dict[str, Any]:
    """The body of a gateway event."""
    about = {
        "gateway_reference": payment.get("gateway_reference") or "sim_of_the_event",
        "order_id": payment["order_id"],
        "amount": payment["amount"],
        "currency": "JPY",
    }
    return {"type": kind, "timestamp": "2026-11-20T09:31:00.000Z", "data": about | data}


def assert_problem(reply: httpx.Response, status: int, code: str) -> None:
    """The reply is this problem, as RFC 9457 lays it out."""
    assert reply.headers["content-type"].startswith("application/problem+json")
    document = reply.json()
    assert (reply.status_code, document["code"]) == (status, code), document
    assert isinstance(document["detail"], str)


@pytest.fixture
def settings(plain: Settings) -> Settings:
    """As they are: the database is opened by the test, and there is no order service."""
    return plain


@pytest.fixture
def payment_url(database_url: DatabaseUrl) -> str:
    return database_url("payment")


OpenTill = Callable[..., AbstractAsyncContextManager[Till]]
"""Opens a till on the gateway in use and any others."""


@pytest.fixture
def open_till(
    payment_url: str, settings: Settings, token: Callable[..., str], tmp_path: Path
) -> OpenTill:
    """The service with an administrator's client, on a gateway; nothing runs in it by itself."""

    @asynccontextmanager
    async def opened(gateway: Gateway, *others: Gateway) -> AsyncIterator[Till]:
        clock, orders = Clock(), FakeOrders()
        keys = webhook_keys(tmp_path, "gateway", None)
        made: list[PaymentService] = []

        @asynccontextmanager
        async def open_service() -> AsyncIterator[PaymentService]:
            database = open_database(payment_url)
            webhooks = OrderWebhooks(database, Deliveries(deliveries), orders, clock)
            watched = {other.name: WatchedGateway(other, 20) for other in others}
            gateways = Gateways(WatchedGateway(gateway, 20), watched)
            minute = timedelta(seconds=60)
            service = PaymentService(
                database,
                PlainEngine(),
                gateways,
                orders,
                webhooks,
                minute,
                clock,
                ManyCalls(8),
                pay_links=LINKS,
            )
            made.append(service)
            yield service
            await webhooks.close()
            for each in (gateway, *others):
                await each.close()
            await database.close()

        begun = started(
            "payment",
            payment_api,
            open_service,
            settings,
            webhook_keys=keys,
            signatures={HEADER: StripeSignatures(STRIPE_SECRETS)},
        )
        async with begun as app:
            transport = httpx.ASGITransport(app)
            headers = {"Authorization": f"Bearer {token()}"}
            async with httpx.AsyncClient(
                transport=transport, base_url="http://test", headers=headers
            ) as api:
                yield Till(api, made[0], cast(WaywardGateway, gateway), orders, clock, keys[0])

    return opened


@pytest.fixture
async def till(open_till: OpenTill, tmp_path: Path) -> AsyncIterator[Till]:
    """The service on the simulator, which can be made wayward."""
    ledger = open_database(f"sqlite:///{tmp_path / 'gateway_simulator.db'}")
    async with open_till(WaywardGateway(await SimulatedGateway.open(ledger))) as opened:
        yield opened
