"""Taking in what providers report about messages: delivered, bounced, complained about."""

from sqlalchemy import Connection

from services.chassis.ids import new_id
from services.notification.domain.delivery_events import DeliveryEvent
from services.notification.domain.suppressions import Suppression
from services.notification.repository.delivery_events import add_event, apply_waiting
from services.notification.repository.notifications import suppress_queued
from services.notification.repository.suppressions import add_suppression
from services.notification.service import NotificationService


async def receive_event(service: NotificationService, event: DeliveryEvent) -> None:
    """Store ``event`` and let it have its effect, once, however often it comes."""
    now = service.clock()

    def work(connection: Connection) -> None:
        if not add_event(connection, event, now):
            return
        reason = event.suppression_reason
        if reason is not None:
            suppression = Suppression(
                id=new_id(),
                recipient=event.recipient,
                reason=reason,
                note=event.reason,
                notification_id=event.notification_id,
                created_at=now,
            )
            add_suppression(connection, suppression)
            suppress_queued(connection, event.recipient, now)
        apply_waiting(connection, event.notification_id, now)

    await service.database.write(work)
