"""Puts the order service together; ``create_app`` is the factory that uvicorn is given."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from services.chassis.base.problems import DETAIL_LIMIT, ServiceUnavailable
from services.chassis.identity.pseudonyms import Pseudonyms
from services.chassis.jobs.contract import OWED_IN_BULK
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.records import Kinds
from services.chassis.outbox.runner import DeliveryLeases, DeliveryRunner, Room
from services.chassis.peers.peer import Peer
from services.chassis.service_definition import Foundation, ServiceDefinition
from services.chassis.telemetry.logs import log
from services.order import api
from services.order.api.payloads.orders import new_order
from services.order.context import Bulk, OrderService
from services.order.domain.money.owed_tokens import without_tokens
from services.order.erasing import telling
from services.order.files.opening import opened_files
from services.order.files.sheet_readers import SheetReaders
from services.order.files.store import FileStore
from services.order.imports import messages, payments, undoing
from services.order.imports.leases import BatchLeases
from services.order.imports.retention import (
    UPLOAD_STALLS_FOR,
    forget_dry_runs,
    forget_files,
    forget_import_rows,
)
from services.order.jobs import (
    counting_messages,
    erasing_customers,
    importing_batches,
    keeping_up,
    nightly,
    reconciling,
    undoing_batches,
)
from services.order.keeping.kinds import DRY_RUNS, IMPORT_ROWS, KEEPING
from services.order.orders import noticing, paying, refunding
from services.order.peers.connections import Peers, connected
from services.order.peers.erasures import ErasureCalls
from services.order.peers.notification_batches import NotificationBatchCalls
from services.order.peers.notifications import NotificationCalls
from services.order.peers.payment_batches import PaymentBatchCalls
from services.order.peers.payment_records import PaymentRecords
from services.order.peers.payments import PaymentCalls
from services.order.repository.orders import new_orders
from services.order.tables import deliveries, idempotency_keys

SERVICE: Final = "order"
_PEER_SCOPES = (
    "payments:read",
    "payments:write",
    "payments:refund",
    "notifications:read",
    "notifications:write",
)


@asynccontextmanager
async def open_context(foundation: Foundation) -> AsyncIterator[OrderService]:
    """The service with its peers and its background work."""
    settings, database = foundation.settings, foundation.database
    async with AsyncExitStack() as stack:
        peers = await stack.enter_async_context(connected(settings, foundation.token(_PEER_SCOPES)))
        files = stack.enter_context(opened_files(settings))
        service = _assemble(foundation, peers, files)
        # With SQLite there is no other process that could be at an upload.
        is_alone = settings.database_url(SERVICE).startswith("sqlite")
        while await database.write(new_orders.catch_up):
            pass
        ended_before = IMPORT_ROWS.before(settings, service.clock())
        await _tidy_up(service, ended_before, timedelta(0) if is_alone else UPLOAD_STALLS_FOR)
        stack.push_async_callback(service.behind.close)
        bulk = bulk_runner(service, peers.for_batches())
        await stack.enter_async_context(
            foundation.working(
                [
                    runner(service, peers.for_orders()).job(),
                    bulk.job(),
                    reconciling(service),
                    importing_batches(service, bulk),
                    undoing_batches(service, bulk),
                    counting_messages(service),
                    erasing_customers(service),
                    keeping_up(service),
                ],
                [nightly(service)],
                [
                    DeliveryLeases(database, service.deliveries, service.clock),
                    BatchLeases(database),
                ],
                forgetting={
                    DRY_RUNS.kind: partial(forget_dry_runs, service),
                    IMPORT_ROWS.kind: partial(forget_import_rows, service),
                },
            )
        )
        yield service


def _assemble(foundation: Foundation, peers: Peers, files: FileStore) -> OrderService:
    settings = foundation.settings
    return OrderService(
        foundation.database,
        foundation.engine,
        PaymentCalls.over(peers.payment, settings.payment_url),
        NotificationCalls.over(peers.notification, settings.notification_url),
        peers=peers.all(),
        deliveries=Deliveries(deliveries, foundation.engine.slot, without_tokens),
        clock=foundation.clock,
        payment_records=PaymentRecords.over(peers.payment_records, settings.payment_url),
        grace=timedelta(seconds=settings.reconciliation_grace),
        batch_files=files,
        bulk_parts=Bulk(
            PaymentBatchCalls.over(peers.payment_batches, settings.payment_url),
            NotificationBatchCalls.over(peers.notification_batches, settings.notification_url),
            SheetReaders(files),
            new_order,
        ),
        operated=foundation.operated,
        erasure_calls=ErasureCalls.over(
            peers.payment_batches,
            settings.payment_url,
            peers.notification_batches,
            settings.notification_url,
        ),
        pseudonyms_kept=Pseudonyms.load_or_create(settings.data_dir),
    )


async def _tidy_up(service: OrderService, ended_before: datetime, stalled: timedelta) -> None:
    """Delete what uploads of killed processes left; where that fails, the next sweep does it."""
    try:
        await forget_files(service, ended_before, stalled)
    except (ServiceUnavailable, OSError) as error:
        log().warning("uploads_not_tidied_up", error=str(error)[:DETAIL_LIMIT])


_BULK_KINDS: Final = (
    payments.KIND,
    messages.KIND,
    messages.STOP_KIND,
    undoing.KIND,
    *telling.KINDS,
)
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
            telling.PAYMENTS: partial(telling.perform_payments, service),
            telling.MESSAGES: partial(telling.perform_messages, service),
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


ORDER = ServiceDefinition(SERVICE, api, idempotency_keys, KEEPING, open_context)
create_app = ORDER.create_app
