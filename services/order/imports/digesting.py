"""The end of an import: where customers get a digest, it is owed; then the batch is complete."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import groupby

from services.chassis.identity.principal import Cause
from services.chassis.telemetry.logs import log
from services.order.context import OrderService, OrderUnit
from services.order.domain.imports.batches import Batch, Notify
from services.order.domain.orders.notices import Template
from services.order.domain.states_gen import BATCH_STATES, BatchEvent
from services.order.imports import messages, payments
from services.order.repository.batches import batch_orders, batch_rows
from services.order.repository.batches.batch_orders import Recipient
from services.order.repository.batches.batch_rows import StaleBatch
from services.order.repository.orders import order_events

_ORDERS_AT_ONCE = 4_000
"""Orders that one unit of work puts into digests."""
_MESSAGES_AT_ONCE = 500
"""Orders told of in one request; one customer's go together, up to as many."""


async def complete(service: OrderService, batch: Batch) -> bool:
    """Complete a batch whose rows all have their outcome, once every payment was asked for.

    With a digest, it is owed first, some thousand orders a portion.
    """
    if await is_paying(service, batch):
        return False
    if batch.notify is Notify.DIGEST and not batch.is_digested:
        return await digest_on(service, batch)
    status = BATCH_STATES.next_status(batch.status, BatchEvent.COMPLETED)

    def work(unit: OrderUnit) -> None:
        ended = {"status": status, "finished_at": unit.now, "error": None}
        batch_rows.advance(unit, batch, {}, **ended)

    try:
        await service.write(work)
    except StaleBatch:
        return True
    service.bulk.readers.forget(batch.id)
    log().info("batch_moved", batch_id=batch.id, status=status)
    return False


async def is_paying(service: OrderService, batch: Batch) -> bool:
    """Whether payments of a batch have still to be asked for."""
    return bool(
        await service.database.read(
            lambda connection: service.deliveries.count_pending(connection, batch.id, payments.KIND)
        )
    )


async def digest_on(service: OrderService, batch: Batch) -> bool:
    """Owe the digests of the next customers; True, as there may be more to do."""

    def work(unit: OrderUnit) -> None:
        # Held, so that what is paid meanwhile is either in a digest or told by itself.
        held = batch_rows.get_batch(unit.connection, batch.id, locked=True)
        found = batch_orders.next_recipients(unit.connection, held, _ORDERS_AT_ONCE)
        if not found:
            batch_rows.advance(unit, held, {}, is_digested=True)
            return
        for chunk in _chunks(found):
            _owe_digest(unit, held, chunk)
        batch_rows.advance(unit, held, {}, notices_position=found[-1].key)

    with suppress(StaleBatch):  # it is looked at again
        await service.write(work, Cause(batch.principal, batch.id))
    return True


def _owe_digest(unit: OrderUnit, batch: Batch, chunk: Sequence[Recipient]) -> None:
    owed: list[messages.Owed] = [
        (each.order_id, Template.ORDER_CONFIRMATION, {}, None) for each in chunk
    ]
    messages.owe_notices(unit, batch.id, owed, is_digest=True)
    entry = messages.requested_digest()
    order_events.record_all(unit, [(each.order_id, entry) for each in chunk])


def _chunks(found: Sequence[Recipient]) -> list[list[Recipient]]:
    """Requests that hold all orders of each of their customers, unless those alone are too many."""
    chunks: list[list[Recipient]] = [[]]
    for _, group in groupby(found, key=lambda each: each.key):
        orders = list(group)
        for start in range(0, len(orders), _MESSAGES_AT_ONCE):
            piece = orders[start : start + _MESSAGES_AT_ONCE]
            if len(chunks[-1]) + len(piece) > _MESSAGES_AT_ONCE:
                chunks.append([])
            chunks[-1] += piece
    return chunks
