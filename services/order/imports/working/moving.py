"""Moving a batch to its next status, compare-and-set on what was read of it."""

from contextlib import suppress
from typing import Any

from services.chassis.telemetry.logs import log
from services.order.context import OrderService
from services.order.domain.imports.batches import Batch
from services.order.domain.states_gen import BATCH_STATES, BatchEvent
from services.order.repository.batches import batch_rows
from services.order.repository.batches.batch_rows import StaleBatch

FILE_GONE = "The file of the batch is missing."


async def fail(service: OrderService, batch: Batch, error: str, **changes: Any) -> bool:
    """End a batch that cannot go on; no more is done for it."""
    log().warning("batch_failed", batch_id=batch.id, error=error)
    now = service.clock()
    service.bulk.readers.forget(batch.id)
    await move(service, batch, BatchEvent.FAILED, error=error[:1000], finished_at=now, **changes)
    return False


async def move(service: OrderService, batch: Batch, event: BatchEvent, **changes: Any) -> bool:
    """Move a batch to its next status; True, as there may be more to do at once."""
    status = BATCH_STATES.next_status(batch.status, event)
    log().info("batch_moved", batch_id=batch.id, status=status)
    return await change(service, batch, status=status, **changes)


async def change(service: OrderService, batch: Batch, **changes: Any) -> bool:
    """Change a batch as it was read; where it no longer is so, it is looked at again."""
    with suppress(StaleBatch):
        await service.write(lambda unit: batch_rows.advance(unit, batch, {}, **changes))
    return True
