"""What the service does by itself beside sending."""

from collections.abc import Sequence

from services.chassis.jobs import Job
from services.notification.pursuing import CANCELLING, cancel_portion
from services.notification.repository import batches
from services.notification.service import NotificationService


def batch_cancelling(service: NotificationService) -> Job:
    """Cancels the messages of cancelled batches, in portions; what is SENDING is waited for."""

    async def due() -> Sequence[str]:
        return await service.database.read(batches.cancelling)

    async def portion(batch_id: str) -> bool:
        return await cancel_portion(service, batch_id)

    return Job(CANCELLING, portion, due)
