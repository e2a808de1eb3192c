"""The suppression list, as people work on it."""

from sqlalchemy import Connection

from services.chassis.base.ids import new_id
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.storage.pages import Page
from services.notification.context import NotificationService
from services.notification.domain.actions import Action, ActionType
from services.notification.domain.notifications import recipient_key
from services.notification.domain.suppressions import (
    AlreadySuppressed,
    Suppression,
    SuppressionNotFound,
)
from services.notification.repository import suppressions as rows
from services.notification.repository.actions import add_action
from services.notification.repository.notifications import suppress_queued


async def add_suppression(
    service: NotificationService,
    recipient: str,
    reason: str,
    note: str | None,
    actor: str,
    idempotency: Idempotency,
) -> Suppression:
    """From now on nothing is sent to ``recipient``; what is queued for it ends SUPPRESSED.

    Raises:
        AlreadySuppressed: it is on the list.
        Replay: it was added before, under the same idempotency key.
    """
    now = service.clock()
    suppression = Suppression(new_id(), recipient, reason, note, None, now, actor)
    action = Action.of(ActionType.SUPPRESSION_ADDED, recipient_key(recipient), actor, now)

    def work(connection: Connection) -> Suppression:
        idempotency.claim(connection, suppression.id, now)
        if not rows.add_suppression(connection, suppression):
            raise AlreadySuppressed(recipient)
        suppress_queued(connection, recipient, now)
        add_action(connection, action)
        idempotency.complete(connection, suppression)
        return suppression

    try:
        return await service.database.write(work)
    except Interrupted as interrupted:  # cannot be: claim and completion share their unit
        raise AlreadySuppressed(recipient) from interrupted


async def remove_suppression(service: NotificationService, recipient: str, actor: str) -> None:
    """Let ``recipient`` be written to again.

    Raises:
        SuppressionNotFound: it is not on the list.
    """
    key = recipient_key(recipient)
    action = Action.of(ActionType.SUPPRESSION_REMOVED, key, actor, service.clock())

    def work(connection: Connection) -> None:
        if not rows.remove_suppression(connection, recipient):
            raise SuppressionNotFound(recipient)
        add_action(connection, action)

    await service.database.write(work)


async def list_suppressions(
    service: NotificationService,
    recipient: str | None,
    containing: str | None,
    limit: int,
    cursor: str | None,
) -> Page:
    """A page of the list, latest first."""
    return await service.database.read(
        lambda c: rows.fetch_suppressions(c, recipient, containing, limit, cursor)
    )
