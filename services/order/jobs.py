"""What the service does by itself beside owed work: reconciling, and bringing batches forward."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from services.chassis.base.problems import Problem
from services.chassis.identity.principal import acting_for
from services.chassis.jobs.contract import (
    COUNTINGS,
    ERASURES,
    IMPORTS,
    KEEPING_UP,
    RECONCILIATIONS,
    UNDOINGS,
    Due,
    Job,
    Queue,
    Schedule,
)
from services.chassis.outbox.runner import DeliveryRunner
from services.chassis.peers.peer import PeerUnavailable
from services.chassis.telemetry.logs import log
from services.order.context import OrderService
from services.order.domain import texts
from services.order.domain.erasing.waits import as_kept
from services.order.domain.imports.batches import Batch, BatchKind
from services.order.domain.reconciliation import PaymentServiceUnavailable
from services.order.domain.states_gen import BatchStatus
from services.order.erasing import progressing
from services.order.imports import counting, digesting, leases, payments, undoing
from services.order.imports.working import importing, looking, shipping
from services.order.reconciliation.reconciling import fail, run_step, start_nightly
from services.order.repository import erasure_rows, reconciliation_rows
from services.order.repository.batches import batch_work
from services.order.repository.orders import search_texts, sum_rows


def reconciling(service: OrderService) -> Job:
    """Runs each reconciliation to its end, a page at a time."""

    async def due() -> Sequence[str]:
        return await service.database.look(
            partial(reconciliation_rows.due_ids, now=service.clock())
        )

    async def portion(reconciliation_id: str) -> bool:
        try:
            return await run_step(service, reconciliation_id)
        except PeerUnavailable as error:  # it says so itself, and goes on when it is asked again
            raise PaymentServiceUnavailable(
                texts.PAYMENT_SERVICE_UNAVAILABLE(reason=error.in_full)
            ) from error
        except Problem:
            raise
        except Exception as error:  # noqa: BLE001 - a broken one is told and left, not tried for ever
            log().exception("reconciliation_failed", reconciliation_id=reconciliation_id)
            await fail(service, reconciliation_id, repr(error))
            return False

    async def postpone(reconciliation_id: str, reason: str) -> None:
        await service.write(
            lambda unit: reconciliation_rows.let_rest(unit, reconciliation_id, reason)
        )

    return Job("reconciliations", portion, due, RECONCILIATIONS, postpone)


def importing_batches(service: OrderService, runner: DeliveryRunner) -> Job:
    """Brings each import forward, portion by portion; ``runner`` asks for its payments."""

    async def due() -> Sequence[str]:
        return await service.database.look(
            lambda connection: batch_work.importable_ids(
                connection,
                service.deliveries,
                payments.KIND,
                service.engine.slot,
                service.clock(),
            )
        )

    return _on_batches("imports", service, runner, due, IMPORTS)


def undoing_batches(service: OrderService, runner: DeliveryRunner) -> Job:
    """Brings each undoing forward, which does not stand behind imports."""

    async def due() -> Sequence[str]:
        return await service.database.look(
            partial(batch_work.undoable_ids, slot=service.engine.slot, now=service.clock())
        )

    return _on_batches("undoings", service, runner, due, UNDOINGS)


def _on_batches(
    name: str, service: OrderService, runner: DeliveryRunner, due: Due, queue: Queue
) -> Job:
    async def portion(batch_id: str) -> bool:
        batch = await leases.take(service, batch_id)
        if batch is None:
            return False
        with acting_for(batch.principal):
            return await _work_on(service, runner, batch)

    return Job(name, portion, due, queue, partial(leases.postpone, service))


async def _work_on(service: OrderService, runner: DeliveryRunner, batch: Batch) -> bool:
    if batch.status is BatchStatus.QUEUED:
        return await looking.begin(service, batch)
    if batch.status is BatchStatus.VALIDATING:
        return await looking.look_on(service, batch)
    if batch.status is BatchStatus.RUNNING:
        return await _run(service, runner, batch)
    if batch.status is BatchStatus.UNDOING:
        return await undoing.undo_on(service, batch)
    if batch.is_digest_owed:
        return await digesting.digest_on(service, batch)
    return False


async def _run(service: OrderService, runner: DeliveryRunner, batch: Batch) -> bool:
    if batch.kind is BatchKind.PARCELS:
        return await shipping.ship_on(service, batch)
    return await importing.import_on(service, runner, batch)


def counting_messages(service: OrderService) -> Job:
    """Finds out how many of each batch's messages have left."""

    async def portion(batch_id: str) -> bool:
        await counting.count(service, batch_id)
        return False

    return Job("batch_messages", portion, partial(counting.find_due, service), COUNTINGS)


def erasing_customers(service: OrderService) -> Job:
    """Brings each erasure of a customer forward, portion by portion."""

    async def due() -> Sequence[str]:
        return await service.database.look(partial(erasure_rows.due_ids, now=service.clock()))

    async def postpone(erasure_id: str, reason: str) -> None:
        await service.write(lambda unit: erasure_rows.let_rest(unit, erasure_id, as_kept(reason)))

    return Job("erasures", partial(progressing.erase_on, service), due, ERASURES, postpone)


def keeping_up(service: OrderService) -> Job:
    """Indexes the texts of orders, and adds up their sums, as soon as many wait for that."""
    works = {
        "search": (search_texts.is_due, search_texts.index_some),
        "sums": (sum_rows.is_due, sum_rows.add_up),
    }

    async def due() -> Sequence[str]:
        return await service.database.look(
            lambda connection: [name for name, (is_due, _) in works.items() if is_due(connection)]
        )

    async def portion(name: str) -> bool:
        return await service.database.write(works[name][1])

    return Job("keeping_up", portion, due, KEEPING_UP)


def nightly(service: OrderService) -> Schedule:
    """Reconciles the day before, ten minutes after it is over."""

    async def run(night: datetime) -> None:
        await start_nightly(service, night)

    return Schedule("nightly_reconciliation", "10 0 * * *", run, make_up=True)
