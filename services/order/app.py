"""The order service as an ASGI app: ``create_app`` is the factory uvicorn is given."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import Final

from connexion import AsyncApp

from services.chassis.base.problems import DETAIL_LIMIT, ServiceUnavailable
from services.chassis.base.settings import Settings
from services.chassis.idempotency import KeyLeases, forgetting
from services.chassis.identity.tokens import ServiceToken, SigningKey, TokenVerifier
from services.chassis.jobs.contract import OWED_IN_BULK, Engine, Leases, OpenEngine
from services.chassis.jobs.dbos_engine import DurableEngine
from services.chassis.outbox.deliveries import Deliveries, Kinds
from services.chassis.outbox.runner import DeliveryLeases, DeliveryRunner, Room
from services.chassis.peers.peer import Peer
from services.chassis.storage import migrations
from services.chassis.storage.database import Database, open_database
from services.chassis.telemetry.observation import configure_logging, log
from services.chassis.web.application import build_app, handlers_of
from services.order import api
from services.order.api.payloads.orders import new_order
from services.order.context import Bulk, OrderService
from services.order.files.batch_files import BatchFiles
from services.order.files.sheet_readers import SheetReaders
from services.order.imports import messages, payments, undoing
from services.order.imports.leases import BatchLeases
from services.order.imports.retention import UPLOAD_STALLS_FOR, forget_files
from services.order.jobs import (
    counting_messages,
    forgetting_batches,
    importing_batches,
    nightly,
    reconciling,
    undoing_batches,
)
from services.order.orders import noticing, paying, refunding
from services.order.peers.batch_calls import BulkNotificationGateway, BulkPaymentGateway
from services.order.peers.connections import Peers, connected
from services.order.peers.payment_records import PaymentRecords
from services.order.peers.single_calls import NotificationGateway, PaymentGateway
from services.order.tables import deliveries, idempotency_keys

SERVICE: Final = "order"
_PEER_SCOPES = (
    "payments:read",
    "payments:write",
    "payments:refund",
    "notifications:read",
    "notifications:write",
)


def create_app(
    settings: Settings | None = None, *, open_engine: OpenEngine = DurableEngine.open
) -> AsyncApp:
    """The app, its database brought up to date.

    Raises:
        UnfitDatabase: a PostgreSQL database is behind, or the database is of a later version.
        SlotTaken: another process has the SQLite database.
    """
    settings = settings or Settings.load()
    configure_logging(SERVICE, settings.log_level)
    key = SigningKey.load_or_create(settings.data_dir)
    migrations.prepare(SERVICE, settings.database_url(SERVICE))
    return build_app(
        SERVICE,
        handlers_of(api),
        partial(open_service, settings, key, open_engine(SERVICE, settings)),
        settings,
        verifier=TokenVerifier(
            key, oidc_issuer=settings.oidc_issuer, oidc_audience=settings.oidc_audience
        ),
    )


@asynccontextmanager
async def open_service(
    settings: Settings, key: SigningKey, engine: Engine
) -> AsyncIterator[OrderService]:
    """The service with its database, its peers and its background work, for one run."""
    async with AsyncExitStack() as stack:
        database = open_database(
            settings.database_url(SERVICE),
            pool_size=settings.database_pool_size,
            max_overflow=settings.database_pool_overflow,
        )
        stack.push_async_callback(database.close)
        token = ServiceToken(key, "service:order", _PEER_SCOPES)
        peers = await stack.enter_async_context(connected(settings, token))
        service = _assemble(settings, engine, database, peers)
        # With SQLite there is no other process that could be at an upload.
        is_alone = settings.database_url(SERVICE).startswith("sqlite")
        stalled = timedelta(0) if is_alone else UPLOAD_STALLS_FOR
        leases: list[Leases] = [
            DeliveryLeases(database, service.deliveries, service.clock),
            BatchLeases(database),
            KeyLeases(database, idempotency_keys, service.clock),
        ]
        bulk = bulk_runner(service, peers.for_batches())
        jobs = [
            runner(service, peers.for_orders()).job(),
            bulk.job(),
            reconciling(service),
            importing_batches(service, bulk),
            undoing_batches(service, bulk),
            counting_messages(service),
        ]
        schedules = [
            forgetting(database, idempotency_keys),
            nightly(service),
            forgetting_batches(service),
        ]
        await _tidy_up(service, stalled)
        await stack.enter_async_context(engine.running(jobs, schedules, leases))
        yield service


def _assemble(settings: Settings, engine: Engine, database: Database, peers: Peers) -> OrderService:
    files = BatchFiles(settings.data_dir / "batches")
    return OrderService(
        database,
        engine,
        PaymentGateway.over(peers.payment, settings.payment_url),
        NotificationGateway.over(peers.notification, settings.notification_url),
        peers=peers.all(),
        deliveries=Deliveries(deliveries, engine.slot),
        payment_records=PaymentRecords.over(peers.payment_records, settings.payment_url),
        grace=timedelta(seconds=settings.reconciliation_grace),
        batch_files=files,
        bulk_parts=Bulk(
            BulkPaymentGateway.over(peers.payment_batches, settings.payment_url),
            BulkNotificationGateway.over(peers.notification_batches, settings.notification_url),
            SheetReaders(files.path_of),
            new_order,
        ),
    )


async def _tidy_up(service: OrderService, stalled: timedelta) -> None:
    """Delete what uploads of killed processes left; where that fails, the night does it."""
    try:
        await forget_files(service, service.clock(), stalled)
    except (ServiceUnavailable, OSError) as error:
        log().warning("uploads_not_tidied_up", error=str(error)[:DETAIL_LIMIT])


_BULK_KINDS: Final = (payments.KIND, messages.KIND, messages.STOP_KIND, undoing.KIND)
_BULK_AT_ONCE: Final = 2
_NO_PEERS: Final[Mapping[str, Peer]] = {}
"""Nobody whose breaker or budget would say how much may be tried at once."""


def runner(service: OrderService, peers: Mapping[str, Peer] = _NO_PEERS) -> DeliveryRunner:
    """What finishes the owed work of single orders; ``peers`` are whom it asks, by target."""
    return DeliveryRunner(
        service.database,
        service.deliveries,
        {
            paying.KIND: partial(paying.perform_payment, service),
            refunding.KIND: partial(refunding.perform_refund, service),
            noticing.KIND: partial(noticing.perform_notice, service),
        },
        service.clock,
        _room(peers),
        kinds=Kinds(_BULK_KINDS, are_others=True),
    )


def bulk_runner(service: OrderService, peers: Mapping[str, Peer] = _NO_PEERS) -> DeliveryRunner:
    """What finishes the owed work of batches: beside that of single orders, not before it."""
    return DeliveryRunner(
        service.database,
        service.deliveries,
        {
            payments.KIND: partial(payments.perform_payments, service),
            messages.KIND: partial(messages.perform_notices, service),
            messages.STOP_KIND: partial(messages.perform_stop, service),
            undoing.KIND: partial(undoing.perform_refunds, service),
        },
        service.clock,
        _room(peers),
        name="batch_deliveries",
        queue=OWED_IN_BULK,
        kinds=Kinds(_BULK_KINDS),
        at_once=_BULK_AT_ONCE,
        lanes=1,  # a call about hundreds of orders may well take a while: no more of them for that
    )


def _room(peers: Mapping[str, Peer]) -> Room:
    def room(target: str, most: int) -> int:
        return peers[target].retry_room(most) if target in peers else most

    return room
