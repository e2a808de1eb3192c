"""Puts the payment service together."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from connexion import AsyncApp

from services.chassis.base.ids import utc_now
from services.chassis.base.settings import Settings
from services.chassis.idempotency import KeyLeases, forgetting
from services.chassis.identity.tokens import ServiceToken, SigningKey, TokenVerifier
from services.chassis.identity.webhook_secrets import webhook_keys
from services.chassis.jobs.contract import Engine, OpenEngine
from services.chassis.jobs.dbos_engine import DurableEngine
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.runner import DeliveryLeases
from services.chassis.peers.peer import SILENCE_SECONDS, Peer
from services.chassis.storage import migrations
from services.chassis.storage.database import open_database
from services.chassis.telemetry.observation import configure_logging
from services.chassis.web.application import build_app, handlers_of
from services.payment import api
from services.payment.context import PaymentService
from services.payment.gateways.faulty import FaultyGateway
from services.payment.gateways.many_calls import ManyCalls
from services.payment.gateways.protocol import Gateway
from services.payment.gateways.simulator.gateway import SimulatedGateway
from services.payment.gateways.stripe.gateway import StripeGateway
from services.payment.gateways.watched import WatchedGateway
from services.payment.jobs import resolving
from services.payment.order_news.order_service import OrderGateway
from services.payment.order_news.webhooks import OrderWebhooks
from services.payment.tables import deliveries, idempotency_keys

_SERVICE: Final = "payment"
# The gateway is given up before whoever asked us gives up on us.
_GATEWAY_SHARE = 0.8
_SHORTEST_INTERRUPTION = timedelta(seconds=60)


def create_app(
    settings: Settings | None = None,
    *,
    clock: Callable[[], datetime] = utc_now,
    open_engine: OpenEngine = DurableEngine.open,
) -> AsyncApp:
    """The payment service as an ASGI app, its database brought up to date.

    Raises:
        WrongSetting: a setting cannot be used.
        UnfitDatabase: a PostgreSQL database is behind, or the database is of a later version.
        SlotTaken: another process has the SQLite database.
    """
    settings = settings or Settings.load()
    configure_logging(_SERVICE, settings.log_level)
    settings.make_data_dir()
    migrations.prepare(_SERVICE, settings.database_url(_SERVICE))
    key = SigningKey.load_or_create(settings.data_dir)
    verifier = TokenVerifier(
        key, oidc_issuer=settings.oidc_issuer, oidc_audience=settings.oidc_audience
    )
    return build_app(
        _SERVICE,
        handlers_of(api),
        partial(_open_service, settings, key, clock, open_engine(_SERVICE, settings)),
        settings,
        verifier=verifier,
        webhook_keys=webhook_keys(settings.data_dir, "gateway", settings.webhook_keys("gateway")),
    )


@asynccontextmanager
async def _open_service(
    settings: Settings, key: SigningKey, clock: Callable[[], datetime], engine: Engine
) -> AsyncIterator[PaymentService]:
    async with AsyncExitStack() as stack:
        database = open_database(
            settings.database_url(_SERVICE),
            pool_size=settings.database_pool_size,
            max_overflow=settings.database_pool_overflow,
        )
        stack.push_async_callback(database.close)
        timeout = settings.payment_timeout * _GATEWAY_SHARE
        gateway = WatchedGateway(await _open_gateway(settings), timeout)
        stack.push_async_callback(gateway.close)
        orders = OrderGateway(_order_peer(settings, key))
        stack.push_async_callback(orders.peer.close)
        owed = Deliveries(deliveries, engine.slot)
        webhooks = OrderWebhooks(database, owed, orders, clock)
        stack.push_async_callback(webhooks.close)
        interrupted_after = max(_SHORTEST_INTERRUPTION, timedelta(seconds=2 * timeout))
        service = PaymentService(
            database,
            engine,
            gateway,
            orders,
            webhooks,
            interrupted_after,
            clock,
            ManyCalls(settings.gateway_concurrency),
        )
        await stack.enter_async_context(
            engine.running(
                [webhooks.runner.job(), resolving(service)],
                [forgetting(database, idempotency_keys)],
                [
                    DeliveryLeases(database, owed, clock),
                    KeyLeases(database, idempotency_keys, clock),
                ],
            )
        )
        yield service


async def _open_gateway(settings: Settings) -> Gateway:
    if settings.gateway == "stripe":
        assert settings.stripe_api_key is not None
        return StripeGateway(settings.stripe_api_key.get_secret_value(), settings.stripe_api_base)
    # It need not outlive a power failure: losing the end of a simulation costs nobody money.
    ledger = f"sqlite:///{settings.data_dir / 'gateway_simulator.db'}"
    simulator = await SimulatedGateway.open(open_database(ledger, synchronous="NORMAL"))
    return FaultyGateway(simulator, settings.faults) if settings.faults else simulator


def _order_peer(settings: Settings, key: SigningKey) -> Peer:
    token = ServiceToken(key, f"service:{_SERVICE}", ["webhooks:receive"])
    return Peer.connect(
        "order",
        settings.url("order"),
        token,
        settings.webhook_timeout,
        silent_after_seconds=SILENCE_SECONDS,
    )
