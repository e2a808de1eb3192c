"""Puts the payment service together; ``create_app`` is the factory that uvicorn is given."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

from services.chassis.base.settings import Settings
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.runner import DeliveryLeases
from services.chassis.peers.peer import SILENCE_SECONDS, Peer
from services.chassis.service_definition import Foundation, ServiceDefinition
from services.chassis.web.security import Signature
from services.payment import api
from services.payment.context import PaymentService
from services.payment.gateways.installed import open_gateways
from services.payment.gateways.many_calls import ManyCalls
from services.payment.gateways.stripe.signatures import HEADER, StripeSignatures
from services.payment.jobs import resolving
from services.payment.keeping.kinds import KEEPING
from services.payment.order_news.order_service import OrderCalls
from services.payment.order_news.webhooks import OrderWebhooks
from services.payment.signed_links import Links, link_keys
from services.payment.tables import deliveries, idempotency_keys

# The gateway is given up before whoever asked us gives up on us.
_GATEWAY_SHARE = 0.8
_SHORTEST_INTERRUPTION = timedelta(seconds=60)


@asynccontextmanager
async def _open_context(foundation: Foundation) -> AsyncIterator[PaymentService]:
    settings, database, clock = foundation.settings, foundation.database, foundation.clock
    async with AsyncExitStack() as stack:
        timeout = settings.payment_timeout * _GATEWAY_SHARE
        gateways = await open_gateways(settings, timeout, stack)
        orders = OrderCalls(_order_peer(foundation))
        stack.push_async_callback(orders.peer.close)
        owed = Deliveries(deliveries, foundation.engine.slot)
        webhooks = OrderWebhooks(database, owed, orders, clock)
        stack.push_async_callback(webhooks.close)
        service = PaymentService(
            database,
            foundation.engine,
            gateways,
            orders,
            webhooks,
            max(_SHORTEST_INTERRUPTION, timedelta(seconds=2 * timeout)),
            clock,
            ManyCalls(settings.gateway_concurrency),
            foundation.operated,
            pay_links=_links(settings),
        )
        await stack.enter_async_context(
            foundation.working(
                [webhooks.runner.job(), resolving(service)],
                leases=[DeliveryLeases(database, owed, clock)],
            )
        )
        yield service


def _links(settings: Settings) -> Links:
    return Links(
        link_keys(settings.data_dir, settings.payment_link_keys()),
        settings.public_url("payment"),
        settings.shop_name(),
        timedelta(days=settings.payment_link_days),
    )


def _order_peer(foundation: Foundation) -> Peer:
    settings = foundation.settings
    return Peer.connect(
        "order",
        settings.url("order"),
        foundation.token(["webhooks:receive", "orders:read"]),
        settings.webhook_timeout,
        silent_after_seconds=SILENCE_SECONDS,
    )


def _signatures(settings: Settings) -> Mapping[str, Signature]:
    return {HEADER: StripeSignatures(settings.stripe_webhook_keys())}


PAYMENT = ServiceDefinition(
    "payment",
    api,
    idempotency_keys,
    KEEPING,
    _open_context,
    webhooks_from="gateway",
    signatures=_signatures,
)
create_app = PAYMENT.create_app
