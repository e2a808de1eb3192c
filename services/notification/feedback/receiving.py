"""Taking in what providers report about messages: delivered, bounced, complained about."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Row

from services.chassis.base.ids import new_id
from services.chassis.identity.principal import Cause
from services.chassis.storage.pages import Page
from services.chassis.storage.units import Unit
from services.chassis.web.unknown_events import note_unknown, why_ignored
from services.notification.context import NotificationService
from services.notification.domain.actions import ActionType
from services.notification.domain.delivery_events import DeliveryEvent, UnknownEvent, is_known
from services.notification.domain.erasing import hidden_key
from services.notification.domain.notifications import recipient_key
from services.notification.domain.suppressions import Suppression
from services.notification.repository import delivery_events, erasing
from services.notification.repository.actions import add_action
from services.notification.repository.delivery_events import (
    DeliveryEventFilter,
    add_event,
    apply_waiting,
)
from services.notification.repository.notifications import hold_message, suppress_queued
from services.notification.repository.suppressions import (
    add_hidden,
    add_suppression,
    hold_recipients,
)

T = TypeVar("T")


class _ErasedMeanwhile(Exception):
    """The recipient was erased between the look and the end of the unit."""


async def _write(service: NotificationService, work: Callable[[Unit], T]) -> T:
    """Run ``work``, and once more where an erasure crossed it: the second time it sees that."""
    try:
        return await service.write(work)
    except _ErasedMeanwhile:
        return await service.write(work)


def _check_still(unit: Unit, notification_id: str | None, *, is_erased: bool) -> None:
    """Hold the message that was reported about, and see that nobody erased its recipient.

    Raises:
        _ErasedMeanwhile: an erasure was there between: it did not see what this unit wrote.
    """
    if notification_id is not None:
        hold_message(unit.connection, notification_id)
        if erasing.is_erased(unit.connection, notification_id) != is_erased:
            raise _ErasedMeanwhile


async def receive_event(service: NotificationService, event: DeliveryEvent) -> None:
    """Store ``event`` and let it have its effect, once, however often it comes."""

    reason, key = event.suppression_reason, recipient_key(event.recipient)

    def work(unit: Unit) -> None:
        if reason is not None:
            hold_recipients(unit.connection, [key])
        is_erased = erasing.is_erased(unit.connection, event.notification_id)
        if not add_event(unit, event, is_erased=is_erased):
            return
        if reason is not None:
            suppression = Suppression(
                id=new_id(),
                recipient=event.recipient,
                reason=reason,
                note=event.reason,
                notification_id=event.notification_id,
                created_at=unit.now,
            )
            if is_erased:
                add_hidden(unit.connection, suppression, hidden_key(key, service.pseudonyms.of))
            elif add_suppression(unit.connection, suppression):
                add_action(unit, ActionType.SUPPRESSION_ADDED, key)
            suppress_queued(unit, event.recipient, about=event.notification_id)
        if event.notification_id is not None:
            apply_waiting(unit, event.notification_id)
        _check_still(unit, event.notification_id, is_erased=is_erased)

    await _write(service, work)


async def keep_unknown_event(service: NotificationService, event: UnknownEvent) -> None:
    """Keep a report of a type that is not known here, as ignored."""
    reason = why_ignored(event.type)

    def work(unit: Unit) -> bool:
        is_erased = erasing.is_erased(unit.connection, event.notification_id)
        is_new = delivery_events.keep_unknown(unit, event, reason, is_erased=is_erased)
        _check_still(unit, event.notification_id, is_erased=is_erased)
        return is_new

    if await _write(service, work):
        note_unknown("notification", event.type, event.event_id)


async def receive_all(
    service: NotificationService, events: Sequence[DeliveryEvent | UnknownEvent]
) -> None:
    """Take in what a provider reports in one request; a repeated request adds nothing."""
    for event in events:
        if isinstance(event, DeliveryEvent):
            await receive_event(service, event)
        else:
            await keep_unknown_event(service, event)


async def list_events(
    service: NotificationService, wanted: DeliveryEventFilter, limit: int, cursor: str | None
) -> Page:
    """One page of the events that match.

    Raises:
        InvalidCursor: the cursor is not of this list.
    """
    return await service.database.read(
        lambda connection: delivery_events.page_of_events(connection, wanted, limit, cursor)
    )


async def replay_event(
    service: NotificationService, delivery_event_id: str, actor: str
) -> Row[Any]:
    """Judge an event anew, as if it came now; one that was applied stays as it is.

    Raises:
        DeliveryEventNotFound: there is no such event.
    """

    def work(unit: Unit) -> Row[Any]:
        row = delivery_events.get_row(unit.connection, delivery_event_id)
        add_action(unit, ActionType.REPORT_REPLAYED, delivery_event_id)
        if not is_known(row.type) or row.notification_id is None:
            return row
        hold_message(unit.connection, row.notification_id)
        delivery_events.let_wait(unit.connection, row.notification_id, delivery_event_id)
        apply_waiting(unit, row.notification_id)
        return delivery_events.get_row(unit.connection, delivery_event_id)

    return await service.write(work, Cause(actor))
