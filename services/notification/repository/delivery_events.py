"""Delivery events as rows, and what they do to the message that they are about."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from services.chassis.database import insert_ignoring_conflicts
from services.notification.domain.delivery_events import (
    DeliveryEvent,
    event_of,
    is_early,
)
from services.notification.domain.notifications import can_happen
from services.notification.domain.states_gen import NotificationStatus
from services.notification.repository.notifications import move
from services.notification.tables import delivery_events, notifications

# Locked, so that an event and our own note that the message is SENT never miss each other.
_status = (
    select(
        notifications.c.id,
        notifications.c.status,
        notifications.c.version,
        notifications.c.sent_at,
    )
    .where(notifications.c.id == bindparam("b_id"))
    .with_for_update()
)
_waiting = (
    select(delivery_events.c.event_id, delivery_events.c.type)
    .where(
        delivery_events.c.notification_id == bindparam("b_id"),
        delivery_events.c.applied_at.is_(None),
    )
    .order_by(delivery_events.c.occurred_at, delivery_events.c.event_id)
)
_mark = (
    update(delivery_events)
    .where(delivery_events.c.event_id == bindparam("b_event_id"))
    .values(applied_at=bindparam("b_now"))
)


def add_event(connection: Connection, event: DeliveryEvent, now: datetime) -> bool:
    """Store ``event``; False when it is here already."""
    stored = connection.execute(
        insert_ignoring_conflicts(connection, delivery_events),
        {
            "event_id": event.event_id,
            "type": event.type,
            "notification_id": event.notification_id,
            "recipient": event.recipient,
            "bounce_type": event.bounce_type,
            "reason": event.reason,
            "occurred_at": event.occurred_at,
            "received_at": now,
        },
    )
    return bool(stored.rowcount)


def apply_waiting(connection: Connection, notification_id: str, now: datetime) -> None:
    """Let the events that wait for this message have their effect, unless it is too early."""
    waiting = connection.execute(_waiting, {"b_id": notification_id}).all()
    for event in waiting:
        row = connection.execute(_status, {"b_id": notification_id}).one_or_none()
        if row is None:
            return
        status = NotificationStatus(row.status)
        if is_early(status, was_sent=row.sent_at is not None):
            return
        effect = event_of(event.type)
        # What comes late changes nothing: delivered after bounced, either after a failure.
        if effect is not None and can_happen(status, effect):
            move(connection, row.id, row.version, status, effect, now)
        connection.execute(_mark, {"b_event_id": event.event_id, "b_now": now})
