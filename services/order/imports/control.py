"""What a person does with a batch: confirm, pause, resume, cancel."""

from collections.abc import Mapping
from typing import Any

from services.chassis.identity.principal import Cause
from services.order.context import OrderService, OrderUnit
from services.order.domain import texts
from services.order.domain.imports.batches import (
    REAL,
    Batch,
    BatchAction,
    FileChanged,
    ParcelCounts,
    event_of,
)
from services.order.domain.imports.order_counts import NOT_CHARGED
from services.order.domain.states_gen import BATCH_STATES
from services.order.repository.batches import batch_rows

_ANEW: Mapping[str, int] = {
    "position": 0,
    "rows_processed": 0,
    "rows_created": 0,
    "rows_failed": 0,
    "rows_duplicate": 0,
    "rows_skipped": 0,
    "orders_created": 0,
    "orders_paid": 0,
    "orders_payment_failed": 0,
    "orders_payment_pending": 0,
    "amount_total": 0,
    "amount_paid": 0,
    **dict.fromkeys(NOT_CHARGED, 0),
    "active_milliseconds": 0,
}


async def confirm_batch(
    service: OrderService, batch_id: str, file_sha256: str | None, cause: Cause
) -> Batch:
    """Make of a dry run the real one, on the same bytes.

    Raises:
        BatchNotFound: there is no such batch.
        IllegalBatchAction: there is nothing to confirm.
        FileChanged: ``file_sha256`` is another file's, or the stored file is no longer the same.
    """
    known = await service.database.read(lambda c: batch_rows.get_batch(c, batch_id))
    event_of(known, BatchAction.CONFIRM)
    if file_sha256 not in (None, known.file_sha256):
        raise FileChanged(texts.OTHER_FILE(file_sha256=known.file_sha256))
    if await service.files.digest(known.id, known.format) != known.file_sha256:
        raise FileChanged(texts.FILE_CHANGED())
    return await _act(service, batch_id, BatchAction.CONFIRM, cause)


async def pause_batch(service: OrderService, batch_id: str, cause: Cause) -> Batch:
    """Let it rest, after the orders that it is working on.

    Raises:
        BatchNotFound: there is no such batch.
        IllegalBatchAction: it is not under way.
    """
    return await _act(service, batch_id, BatchAction.PAUSE, cause)


async def resume_batch(service: OrderService, batch_id: str, cause: Cause) -> Batch:
    """Let it go on where it was.

    Raises:
        BatchNotFound: there is no such batch.
        IllegalBatchAction: it is not PAUSED.
    """
    return await _act(service, batch_id, BatchAction.RESUME, cause)


async def cancel_batch(service: OrderService, batch_id: str, cause: Cause) -> Batch:
    """Stop it for good; the orders that it has made stay.

    Raises:
        BatchNotFound: there is no such batch.
        IllegalBatchAction: it has ended.
    """
    return await _act(service, batch_id, BatchAction.CANCEL, cause)


async def _act(service: OrderService, batch_id: str, action: BatchAction, cause: Cause) -> Batch:

    def work(unit: OrderUnit) -> Batch:
        batch = batch_rows.get_batch(unit.connection, batch_id, locked=True)
        status = BATCH_STATES.next_status(batch.status, event_of(batch, action))
        changes: dict[str, Any] = {"status": status, "resume_to": None}
        if action is BatchAction.PAUSE:
            changes["resume_to"] = batch.status
        if action is BatchAction.CANCEL:
            changes["finished_at"] = unit.now
        if action is BatchAction.CONFIRM:
            changes |= {**_ANEW, "run": REAL, "dry_run": False, "commanded_by": unit.cause.actor}
            changes |= {} if batch.parcels is None else {"parcels": ParcelCounts()}
        return batch_rows.change_batch(unit, batch, **changes)

    return await service.write(work, cause)
