"""Delivery events as rows, and what they do to the message that they are about."""

from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from services.chassis.base.ids import new_id
from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.driver_statements import find_all, find_one
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.storage.row_locks import held, needs_holding
from services.chassis.storage.units import Unit
from services.notification.domain.delivery_events import (
    NAMES_NO_MESSAGE,
    NO_MESSAGE,
    NOT_SENT_YET,
    DeliveryEvent,
    DeliveryEventNotFound,
    EventOutcome,
    UnknownEvent,
    event_of,
    is_early,
    judge,
)
from services.notification.domain.erasing import NO_RECIPIENT
from services.notification.domain.states_gen import NOTIFICATION_STATES, NotificationStatus
from services.notification.repository.notifications import move
from services.notification.tables import delivery_events, notifications

_c = delivery_events.c
# Locked, so that an event and our own note that the message is SENT never miss each other.
_status = held(
    select(
        notifications.c.id,
        notifications.c.status,
        notifications.c.version,
        notifications.c.sent_at,
    ).where(notifications.c.id == bindparam("b_id"))
)
# In the order of ids, as all that holds several of them; they take effect in the order of time.
_waiting = held(
    select(_c.id, _c.type, _c.bounce_type, _c.occurred_at, _c.event_id)
    .where(
        _c.notification_id == bindparam("b_id"),
        _c.outcome == EventOutcome.WAITING.value,
    )
    .order_by(_c.id)
)
_waiting_and_one = held(
    select(_c.id)
    .where(
        _c.notification_id == bindparam("b_id"),
        (_c.outcome == EventOutcome.WAITING.value) | (_c.id == bindparam("b_event")),
    )
    .order_by(_c.id)
)
_decide = (
    update(delivery_events)
    .where(_c.id == bindparam("b_event"))
    .values(outcome=bindparam("b_outcome"), outcome_reason=bindparam("b_reason"))
)


def add_event(unit: Unit, event: DeliveryEvent, *, is_erased: bool = False) -> bool:
    """Store ``event``, without a recipient that was erased; False when it is here already."""
    is_about_one = event.notification_id is not None
    stored = unit.connection.execute(
        insert_ignoring_conflicts(unit.connection, delivery_events),
        {
            "id": new_id(),
            "source": event.source.value,
            "event_id": event.event_id,
            "type": event.type,
            "notification_id": event.notification_id,
            "recipient": NO_RECIPIENT if is_erased else event.recipient,
            "bounce_type": event.bounce_type,
            "reason": None if is_erased else event.reason,
            "occurred_at": event.occurred_at,
            "received_at": unit.now,
            "outcome": (EventOutcome.WAITING if is_about_one else EventOutcome.IGNORED).value,
            "outcome_reason": NO_MESSAGE if is_about_one else NAMES_NO_MESSAGE,
        },
    )
    return bool(stored.rowcount)


def keep_unknown(unit: Unit, event: UnknownEvent, reason: str, *, is_erased: bool = False) -> bool:
    """Store a report of a type that is not known here; ``is_erased`` as above."""
    stored = unit.connection.execute(
        insert_ignoring_conflicts(unit.connection, delivery_events),
        {
            "id": new_id(),
            "source": event.source.value,
            "event_id": event.event_id,
            "type": event.type,
            "notification_id": event.notification_id,
            "recipient": None if is_erased else event.recipient,
            "occurred_at": event.occurred_at,
            "received_at": unit.now,
            "outcome": EventOutcome.IGNORED.value,
            "outcome_reason": reason,
        },
    )
    return bool(stored.rowcount)


def get_row(connection: Connection, delivery_event_id: str) -> Row[Any]:
    """An event with its outcome.

    Raises:
        DeliveryEventNotFound: there is none.
    """
    found = connection.execute(select(delivery_events).where(_c.id == delivery_event_id)).first()
    if found is None:
        raise DeliveryEventNotFound(delivery_event_id)
    return found


def let_wait(connection: Connection, notification_id: str, delivery_event_id: str) -> None:
    """Have an event about a message, which is held, judged anew; one that was applied stays so."""
    if needs_holding(connection):  # with those that ``apply_waiting`` will hold
        connection.execute(
            _waiting_and_one, {"b_id": notification_id, "b_event": delivery_event_id}
        ).all()
    connection.execute(
        update(delivery_events)
        .where(_c.id == delivery_event_id, _c.outcome != EventOutcome.APPLIED.value)
        .values(outcome=EventOutcome.WAITING.value, outcome_reason=NO_MESSAGE)
    )


def apply_waiting(unit: Unit, notification_id: str) -> None:
    """Let the events that wait for this message have their effect, unless it is too early."""
    row = find_one(unit.connection, _status, {"b_id": notification_id})
    if row is None:
        return
    status, version = NotificationStatus(row.status), row.version
    waiting = find_all(unit.connection, _waiting, {"b_id": notification_id})
    for event in sorted(waiting, key=attrgetter("occurred_at", "event_id")):
        outcome: EventOutcome
        reason: str | None
        if is_early(status, was_sent=row.sent_at is not None):
            outcome, reason = EventOutcome.WAITING, NOT_SENT_YET
        else:
            outcome, reason = judge(status, event.type, event.bounce_type)
            effect = event_of(event.type)
            if effect is not None and NOTIFICATION_STATES.can_happen(status, effect):
                move(unit, row.id, version, status, effect)
                status, version = NOTIFICATION_STATES.next_status(status, effect), version + 1
        unit.connection.execute(
            _decide, {"b_event": event.id, "b_outcome": outcome.value, "b_reason": reason}
        )


@dataclass(frozen=True, slots=True)
class DeliveryEventFilter:
    """Which events a list is of; None is any."""

    outcomes: tuple[str, ...] | None
    notification_id: str | None


def page_of_events(
    connection: Connection, wanted: DeliveryEventFilter, limit: int, cursor: str | None
) -> Page:
    """One page of the events that match, the one received last first.

    Raises:
        InvalidCursor: the cursor is not of this list.
    """
    statement = select(delivery_events)
    if wanted.outcomes is not None:
        statement = statement.where(_c.outcome.in_(wanted.outcomes))
    if wanted.notification_id is not None:
        statement = statement.where(_c.notification_id == wanted.notification_id)
    order = SortOrder("delivery_events", _c.received_at, _c.id, True, wanted)
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)
