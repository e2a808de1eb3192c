"""A batch's progress as server-sent events."""

import asyncio
from collections.abc import AsyncIterator, Callable

from services.chassis.base.shutdown import stops_within
from services.chassis.storage.failures import DatabaseUnavailable
from services.order.context import OrderService
from services.order.domain.imports.batches import SETTLED, WORKING, Batch
from services.order.imports.reading import get_batch

_BUSY_SECONDS = 0.5
_IDLE_SECONDS = 2.0
_HEARTBEAT_SECONDS = 15.0

Describe = Callable[[Batch], bytes]


async def follow(
    service: OrderService, batch_id: str, last_event_id: str | None, describe: Describe
) -> AsyncIterator[bytes] | None:
    """The events of the batch after ``last_event_id``; None when there will be none.

    Raises:
        BatchNotFound: there is no such batch.
    """
    batch = await get_batch(service, batch_id)
    if batch.status in SETTLED and last_event_id == str(batch.version):
        return None
    return _events(service, batch, last_event_id, describe)


async def _events(
    service: OrderService, batch: Batch, last_event_id: str | None, describe: Describe
) -> AsyncIterator[bytes]:
    """An event for each version that is seen, until the batch is settled or we are to stop."""
    now = asyncio.get_running_loop().time
    spoke_at = now()
    while True:
        if str(batch.version) != last_event_id:
            last_event_id = str(batch.version)
            yield event(last_event_id, describe(batch))
            spoke_at = now()
        elif now() - spoke_at >= _HEARTBEAT_SECONDS:
            yield b": still here\n\n"
            spoke_at = now()
        if batch.status in SETTLED:
            return
        if await stops_within(_BUSY_SECONDS if batch.status in WORKING else _IDLE_SECONDS):
            return
        batch = await _looked_at_again(service, batch)


async def _looked_at_again(service: OrderService, batch: Batch) -> Batch:
    try:
        return await get_batch(service, batch.id)
    except DatabaseUnavailable:  # the stream outlives it
        return batch


def event(event_id: str, data: bytes) -> bytes:
    """A ``progress`` event; ``data`` is JSON, which has no line breaks."""
    return b"event: progress\nid: " + event_id.encode() + b"\ndata: " + data + b"\n\n"
