"""The suppression list, as people work on it."""

from services.chassis.base.ids import new_id
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.identity.principal import Cause
from services.chassis.storage.pages import Page
from services.chassis.storage.units import Unit
from services.notification.context import NotificationService
from services.notification.domain.actions import ActionType
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

    def work(unit: Unit) -> Suppression:
        suppression = Suppression(new_id(), recipient, reason, note, None, unit.now, actor)
        idempotency.claim(unit, suppression.id)
        rows.hold_recipients(unit.connection, [recipient_key(recipient)])
        if not rows.add_suppression(unit.connection, suppression):
            raise AlreadySuppressed(recipient)
        suppress_queued(unit, recipient)
        add_action(unit, ActionType.SUPPRESSION_ADDED, recipient_key(recipient))
        idempotency.complete(unit.connection, suppression)
        return suppression

    try:
        return await service.write(work, Cause(actor))
    except Interrupted as interrupted:  # cannot be: claim and completion share their unit
        raise AlreadySuppressed(recipient) from interrupted


async def remove_suppression(service: NotificationService, recipient: str, actor: str) -> None:
    """Let ``recipient`` be written to again.

    Raises:
        SuppressionNotFound: it is not on the list.
    """

    def work(unit: Unit) -> None:
        if not rows.remove_suppression(unit.connection, recipient, service.pseudonyms.of):
            raise SuppressionNotFound(recipient)
        add_action(unit, ActionType.SUPPRESSION_REMOVED, recipient_key(recipient))

    await service.write(work, Cause(actor))


async def list_suppressions(
    service: NotificationService,
    recipient: str | None,
    containing: str | None,
    limit: int,
    cursor: str | None,
) -> Page:
    """A page of the list, latest first."""
    return await service.database.read(
        lambda c: rows.fetch_suppressions(
            c, recipient, containing, limit, cursor, service.pseudonyms.of
        )
    )
