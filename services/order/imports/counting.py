"""How many of a batch's messages have left: the notification service is asked now and then.

Whoever reads a batch neither waits for that nor changes anything by reading.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from services.chassis.peers.peer import PeerUnavailable
from services.order.context import OrderService
from services.order.domain.imports.batches import Batch
from services.order.repository.batches import batch_messages, batch_rows

_AT_LEAST = timedelta(seconds=1)
_SHARE_OF_REST = 20
"""A batch of which nothing has changed for 20 minutes is looked at each minute: some never end."""
_LOOK_SECONDS = 5.0


async def find_due(service: OrderService) -> Sequence[str]:
    """Batches of which messages may have left since they were last looked at."""
    now = service.clock()
    unsent = await service.database.look(batch_messages.unsent)
    return [each.id for each in unsent if _is_due(each, now)]


def _is_due(each: batch_messages.Unsent, now: datetime) -> bool:
    if each.looked_at is None:
        return True
    rest = max(_AT_LEAST, (now - each.updated_at) / _SHARE_OF_REST)
    return abs(now - each.looked_at) >= rest  # a time to come is of a clock that was set back since


async def count(service: OrderService, batch_id: str) -> None:
    """Look at a batch's messages once, and note how many have left, or that nobody could say."""
    batch = await service.database.read(lambda c: batch_rows.get_batch(c, batch_id))
    try:
        async with asyncio.timeout(_LOOK_SECONDS):
            sent = await _count_sent(service, batch)
    except (PeerUnavailable, TimeoutError):
        sent = batch.notifications_sent
    await service.write(lambda unit: batch_messages.note_sent(unit, batch_id, sent))


async def _count_sent(service: OrderService, batch: Batch) -> int:
    """Messages that have left, those that tell of the batch's undoing among them."""
    sent = await service.bulk.notifications.count_sent(batch.id)
    if batch.undo_batch_id is not None:
        sent += await service.bulk.notifications.count_sent(batch.undo_batch_id)
    return sent
