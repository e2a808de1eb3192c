"""What the service does by itself beside sending."""

from collections.abc import Sequence
from functools import partial

from services.chassis.jobs.contract import UNDOINGS, Job
from services.notification.batches.progress import CANCELLING, cancel_portion
from services.notification.context import NotificationService
from services.notification.repository import batches


def batch_cancelling(service: NotificationService) -> Job:
    """Cancels the messages of cancelled batches, in portions; what is SENDING is waited for."""

    async def due() -> Sequence[str]:
        now = service.clock()
        return await service.database.look(partial(batches.cancelling, now=now))

    async def portion(batch_id: str) -> bool:
        return await cancel_portion(service, batch_id)

    async def postpone(batch_id: str, _reason: str) -> None:
        await service.write(partial(batches.let_rest, batch_id=batch_id))

    return Job(CANCELLING, portion, due, UNDOINGS, postpone)
