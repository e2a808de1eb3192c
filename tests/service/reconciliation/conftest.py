"""A house of two services whose sides can be made to disagree."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import ServiceToken, SigningKey
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.peers.peer import Peer
from services.chassis.peers.transport import peer_client
from services.chassis.storage.opening import open_database
from services.order import api as order_api
from services.order.context import OrderService
from services.order.peers.payment_records import PaymentRecords
from services.order.peers.payments import PaymentCalls
from services.payment import api as payment_api
from services.payment.context import PaymentService
from services.payment.gateways.at_hand import Gateways
from services.payment.gateways.many_calls import ManyCalls
from services.payment.gateways.protocol import Gateway
from services.payment.gateways.simulator.gateway import SimulatedGateway
from services.payment.gateways.watched import WatchedGateway
from services.payment.order_news.order_service import OrderCalls
from services.payment.order_news.webhooks import OrderWebhooks
from services.payment.signed_links import Links
from services.payment.tables import deliveries as payment_deliveries
from tests.conftest import DatabaseUrl
from tests.plain_engine import PlainEngine
from tests.service.order.fakes import FakeNotifications
from tests.service.payment.fakes import WaywardGateway
from tests.service.reconciliation.house import House, Line, ShiftedClock
from tests.service.settled import when_settled
from tests.service.shared_apps import started

_WEBHOOK_KEYS = {"payment": ("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",), "order": ()}


@dataclass
class Builder:
    """Opens services and clients that end with the test."""

    stack: AsyncExitStack
    settings: Settings
    token: str

    async def client(self, line: Line, name: str) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(line)
        headers = {"Authorization": f"Bearer {self.token}"}
        return await self.stack.enter_async_context(
            httpx.AsyncClient(transport=transport, base_url=f"http://{name}", headers=headers)
        )

    async def peer(self, line: Line, name: str, asking: str) -> Peer:
        """The service ``name`` as ``asking`` sees it: its own client, with its tokens."""
        key = SigningKey.load_or_create(self.settings.data_dir)
        token = ServiceToken(key, asking, ["admin"])
        client = peer_client(f"http://{name}", token, 10, transport=httpx.ASGITransport(line))
        self.stack.push_async_callback(client.aclose)
        return Peer(name, client, 10)

    async def serve(self, name: str, api: Any, service: Any, line: Line) -> None:
        """Put the app of ``service`` at the end of ``line``."""

        @asynccontextmanager
        async def opened() -> AsyncIterator[Any]:
            yield service

        begun = started(name, api, opened, self.settings, webhook_keys=_WEBHOOK_KEYS[name])
        line.app = await self.stack.enter_async_context(begun)

    async def payment_service(
        self, url: str, gateways: Gateways, orders: OrderCalls, clock: ShiftedClock
    ) -> PaymentService:
        database = open_database(url, synchronous="OFF")
        self.stack.push_async_callback(database.close)
        webhooks = OrderWebhooks(database, Deliveries(payment_deliveries), orders, clock)
        self.stack.push_async_callback(webhooks.close)
        return PaymentService(
            database,
            PlainEngine(),
            gateways,
            orders,
            webhooks,
            timedelta(seconds=60),
            clock,
            ManyCalls(8),
            pay_links=Links(("whsec_of_links",), "http://payment", "Ichiba", timedelta(days=7)),
        )

    async def order_service(
        self, url: str, payment: Peer, notifications: FakeNotifications, clock: ShiftedClock
    ) -> OrderService:
        database = open_database(url, synchronous="OFF")
        self.stack.push_async_callback(database.close)
        return OrderService(
            database,
            PlainEngine(),
            PaymentCalls.over(payment, "http://payment"),
            notifications,
            clock=clock,
            payment_records=PaymentRecords.over(payment, "http://payment"),
            grace=timedelta(),
        )


OpenHouse = Callable[..., AbstractAsyncContextManager[House]]
"""Opens a house on the simulator, beside gateways that were in use before."""


@pytest.fixture
def open_house(
    settings: Settings, database_url: DatabaseUrl, token: Callable[..., str], tmp_path: Path
) -> OpenHouse:
    """Both services; nothing runs in them by itself, and nothing is too young to be compared."""

    @asynccontextmanager
    async def opened(*others: Gateway) -> AsyncIterator[House]:
        clock, notifications = ShiftedClock(), FakeNotifications()
        to_order, to_payment = Line(), Line()
        ledger = tmp_path / "gateway_simulator.db"
        async with AsyncExitStack() as stack:
            builder = Builder(stack, settings, token())
            books = await SimulatedGateway.open(open_database(f"sqlite:///{ledger}"))
            gateway = WaywardGateway(books)
            for each in (gateway, *others):
                stack.push_async_callback(each.close)
            watched = {other.name: WatchedGateway(other, 20) for other in others}
            payment_service = await builder.payment_service(
                database_url("payment"),
                Gateways(WatchedGateway(gateway, 20), watched),
                OrderCalls(await builder.peer(to_order, "order", "service:payment")),
                clock,
            )
            service = await builder.order_service(
                settings.database_url("order"),
                await builder.peer(to_payment, "payment", "service:order"),
                notifications,
                clock,
            )
            await builder.serve("payment", payment_api, payment_service, to_payment)
            await builder.serve("order", order_api, service, to_order)
            client = await builder.client(to_order, "order")
            client.event_hooks = when_settled(service)
            yield House(
                client,
                await builder.client(to_payment, "payment"),
                service,
                payment_service,
                gateway,
                notifications,
                clock,
                to_payment,
                ledger,
            )

    return opened


@pytest.fixture
async def house(open_house: OpenHouse) -> AsyncIterator[House]:
    """Both services, with the simulator alone."""
    async with open_house() as opened:
        yield opened
