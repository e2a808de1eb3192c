"""Each batch is brought forward by one process; what a dead one had in hand, another takes."""

from collections.abc import Collection

from sqlalchemy import Connection

from services.chassis.storage.database import Database
from services.chassis.telemetry.logs import log
from services.order.context import OrderService
from services.order.domain.imports.batches import Batch
from services.order.repository.batches import batch_rows, batch_work


class BatchLeases:
    """The batches that processes have in hand; see ``services.chassis.jobs.contract.Leases``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def holders(self) -> set[str]:
        return await self._database.look(batch_work.lease_holders)

    async def release(self, slots: Collection[str]) -> None:
        released = await self._database.write(lambda c: batch_work.release(c, slots))
        if released:
            log().warning("batches_taken_over", slots=sorted(slots), batches=released)


async def take(service: OrderService, batch_id: str) -> Batch | None:
    """The batch, in this process's hand; None where another process has it."""
    slot = service.engine.slot
    batch = await service.database.read(lambda c: batch_rows.get_batch(c, batch_id))
    if batch.leased_by == slot:
        return batch

    def work(connection: Connection) -> Batch | None:
        is_ours = batch_work.lease(connection, batch_id, slot)
        return batch_rows.get_batch(connection, batch_id) if is_ours else None

    return await service.database.write(work)


async def postpone(service: OrderService, batch_id: str, reason: str) -> None:
    """Let a batch that failed rest, and whoever looks at it see why."""
    told = f"It cannot continue and is retried automatically: {reason}"[:1000]
    await service.write(lambda unit: batch_work.let_rest(unit, batch_id, told))
