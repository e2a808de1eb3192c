"""Sending a message again that has ended without being delivered."""

from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.identity.principal import Cause
from services.chassis.storage.units import Unit
from services.notification.context import NotificationService
from services.notification.domain.actions import ActionType
from services.notification.domain.erasing import Hide, MessageErased
from services.notification.domain.notifications import (
    Channel,
    MessageForgotten,
    Notification,
    NotificationNotFound,
)
from services.notification.domain.states_gen import (
    NOTIFICATION_STATES,
    NotificationEvent,
    NotificationStatus,
)
from services.notification.domain.suppressions import RecipientSuppressed
from services.notification.repository.actions import add_action
from services.notification.repository.notifications import find_row, get_notification, move
from services.notification.repository.suppressions import find_suppression

_TRIED = frozenset({NotificationStatus.FAILED, NotificationStatus.BOUNCED})


async def retry_notification(
    service: NotificationService, notification_id: str, actor: str, idempotency: Idempotency
) -> Notification:
    """Put a message back into the queue, as it was rendered, its attempts counted anew.

    Raises:
        NotificationNotFound: there is none.
        MessageErased: its recipient was erased.
        IllegalTransition: it is on its way, or has arrived.
        MessageForgotten: its text and address are deleted.
        RecipientSuppressed: it would be stopped again.
        Replay: it was put back before, under the same idempotency key.
    """

    def work(unit: Unit) -> Notification:
        idempotency.claim(unit, notification_id)
        while not _requeue(unit, notification_id, service.pseudonyms.of):
            pass  # it moved on between reading and writing: look again
        add_action(unit, ActionType.MESSAGE_RETRIED, notification_id)
        notification = get_notification(unit.connection, notification_id)
        idempotency.complete(unit.connection, notification)
        return notification

    try:
        notification = await service.write(work, Cause(actor))
    except Interrupted:
        return await service.database.read(lambda c: get_notification(c, notification_id))
    service.wake(Channel(notification.channel))
    return notification


def _requeue(unit: Unit, notification_id: str, hide: Hide) -> bool:
    row = find_row(unit.connection, notification_id)
    if row is None:
        raise NotificationNotFound(notification_id)
    if row.erased_at is not None:
        raise MessageErased
    status = NotificationStatus(row.status)
    NOTIFICATION_STATES.next_status(status, NotificationEvent.RETRIED)
    if row.forgotten_at is not None:
        raise MessageForgotten
    suppression = find_suppression(unit.connection, row.recipient, hide)
    if suppression is not None:
        raise RecipientSuppressed(suppression)
    return move(
        unit,
        row.id,
        row.version,
        status,
        NotificationEvent.RETRIED,
        next_attempt_at=unit.now,
        attempts_made=0,
        resends=row.resends + (status in _TRIED),
    )
