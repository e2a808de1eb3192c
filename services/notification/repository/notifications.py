"""Notifications and their attempts as rows."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

from sqlalchemy import (
    ARRAY,
    Connection,
    Row,
    Text,
    Update,
    and_,
    any_,
    bindparam,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.driver_statements import (
    execute_for_each,
    execute_later,
    execute_one,
    find_one,
)
from services.chassis.storage.row_locks import held, needs_holding
from services.chassis.storage.units import Unit
from services.notification.domain.erasing import Hide, hidden_key
from services.notification.domain.notifications import (
    Attempt,
    Notification,
    NotificationNotFound,
    Priority,
    recipient_key,
)
from services.notification.domain.states_gen import (
    NOTIFICATION_STATES,
    NotificationEvent,
    NotificationStatus,
)
from services.notification.tables import attempts, notifications, suppressions, templates

_AT_ONCE = 200
"""Rows to a statement: on PostgreSQL the event loop gets its turn in between."""

_insert = insert(notifications)
_by_id = select(notifications).where(notifications.c.id == bindparam("b_id"))
_hold = held(select(notifications.c.id).where(notifications.c.id == bindparam("b_id")))
_attempts_of = (
    select(attempts)
    .where(attempts.c.notification_id.in_(bindparam("b_ids", expanding=True)))
    .order_by(attempts.c.id)
)
_acceptance = select(
    select(func.max(templates.c.version))
    .where(templates.c.code == bindparam("b_code"), templates.c.locale == bindparam("b_locale"))
    .scalar_subquery()
    .label("version"),
    exists()
    .where(suppressions.c.recipient_key.in_((bindparam("b_recipient"), bindparam("b_hidden"))))
    .label("is_suppressed"),
)


def look_before_accepting(
    connection: Connection, code: str, locale: str, recipient: str, hide: Hide
) -> tuple[int | None, bool]:
    """The template's newest version, and whether the recipient is suppressed: one statement."""
    key = recipient_key(recipient)
    row = find_one(
        connection,
        _acceptance,
        {
            "b_code": code,
            "b_locale": locale,
            "b_recipient": key,
            "b_hidden": hidden_key(key, hide),
        },
    )
    assert row is not None  # it is of no table
    return row.version, bool(row.is_suppressed)


def add_notification(connection: Connection, notification: Notification) -> None:
    """Store a message that has just been accepted."""
    execute_later(connection, _insert, [_row(notification)])


def add_notifications(connection: Connection, added: Sequence[Notification]) -> None:
    """Store messages of a batch, but for those that it has already."""
    statement = insert_ignoring_conflicts(connection, notifications)
    added = sorted(added, key=attrgetter("id"))  # in one sequence, as all that locks many
    for start in range(0, len(added), _AT_ONCE):
        rows = [_row(each) for each in added[start : start + _AT_ONCE]]
        execute_for_each(connection, statement, rows)


def _row(notification: Notification) -> dict[str, Any]:
    is_queued = notification.status is NotificationStatus.QUEUED
    return {
        "id": notification.id,
        "order_id": notification.order_id,
        "batch_id": notification.batch_id,
        "channel": notification.channel,
        "template": notification.template,
        "template_version": notification.template_version,
        "locale": notification.locale,
        "recipient": notification.recipient,
        "recipient_key": recipient_key(notification.recipient),
        "subject": notification.subject,
        "text": notification.text,
        "html": notification.html,
        "status": notification.status.value,
        "priority": Priority.SINGLE if notification.batch_id is None else Priority.BATCH,
        "attempts_made": 0,
        "resends": 0,
        "next_attempt_at": notification.created_at if is_queued else None,
        "version": notification.version,
        "created_at": notification.created_at,
        "sent_at": notification.sent_at,
        "updated_at": notification.updated_at,
        "actor": notification.actor,
    }


def find_row(connection: Connection, notification_id: str) -> Row[Any] | None:
    """The row of one message."""
    return connection.execute(_by_id, {"b_id": notification_id}).one_or_none()


def get_notification(connection: Connection, notification_id: str) -> Notification:
    """One message with its attempts.

    Raises:
        NotificationNotFound: there is none.
    """
    row = find_row(connection, notification_id)
    if row is None:
        raise NotificationNotFound(notification_id)
    return notification_of(row, attempts_of(connection, [row.id])[row.id])


def attempts_of(connection: Connection, ids: Sequence[str]) -> dict[str, list[Attempt]]:
    """The attempts of each message, oldest first."""
    found: dict[str, list[Attempt]] = {notification_id: [] for notification_id in ids}
    if ids:
        for row in connection.execute(_attempts_of, {"b_ids": list(ids)}):
            found[row.notification_id].append(Attempt(row.at, row.code, row.error))
    return found


def move(
    unit: Unit,
    notification_id: str,
    version: int,
    status: NotificationStatus,
    event: NotificationEvent,
    **values: Any,
) -> bool:
    """Take a message on by ``event``, if it still is at ``version``; False when it is not.

    ``next_attempt_at`` is cleared unless given.

    Raises:
        IllegalTransition: ``event`` leads nowhere from ``status``.
    """
    values = {
        "next_attempt_at": None,
        **values,
        "status": NOTIFICATION_STATES.next_status(status, event).value,
        "updated_at": unit.now,
    }
    changed = {f"b_new_{name}": value for name, value in values.items()}
    is_it = {"b_id": notification_id, "b_version": version, "b_status": status.value}
    return execute_one(unit.connection, _change(tuple(values)), changed | is_it) == 1


@cache
def _change(columns: tuple[str, ...]) -> Update:
    """The UPDATE that gives these columns new values, compare-and-set; made once."""
    c = notifications.c
    values: dict[str, Any] = {name: bindparam(f"b_new_{name}") for name in columns}
    return (
        update(notifications)
        .where(
            c.id == bindparam("b_id"),
            c.version == bindparam("b_version"),
            c.status == bindparam("b_status"),
        )
        .values(**values, version=c.version + 1)
    )


def hold_message(connection: Connection, notification_id: str) -> None:
    """Keep others from changing a message until the unit ends."""
    if needs_holding(connection):
        execute_later(connection, _hold, [{"b_id": notification_id}])


def suppress_queued(unit: Unit, recipient: str, about: str | None = None) -> None:
    """End what is queued for ``recipient``; ``about`` is a message that is to be changed next.

    What is queued after these are held is left to whoever sends, and looks at the list: to wait for
    its row now would be out of sequence.
    """
    is_queued = and_(
        notifications.c.recipient_key == recipient_key(recipient),
        notifications.c.status == NotificationStatus.QUEUED.value,
    )
    if needs_holding(unit.connection):  # together and in one sequence
        wanted = or_(is_queued, notifications.c.id == about)
        found = select(notifications.c.id).where(wanted).order_by(notifications.c.id)
        ids = unit.connection.execute(held(found)).scalars().all()
        is_queued &= notifications.c.id == any_(literal(ids, ARRAY(Text)))
    unit.connection.execute(
        update(notifications)
        .where(is_queued)
        .values(
            status=NOTIFICATION_STATES.next_status(
                NotificationStatus.QUEUED, NotificationEvent.SUPPRESSED
            ).value,
            next_attempt_at=None,
            version=notifications.c.version + 1,
            updated_at=unit.now,
        )
    )


def notification_of(row: Row[Any], made: Iterable[Attempt]) -> Notification:
    """A row and its attempts as a value."""
    fields: Mapping[Any, Any] = row._mapping
    return Notification(
        id=row.id,
        order_id=row.order_id,
        batch_id=row.batch_id,
        channel=row.channel,
        template=row.template,
        template_version=row.template_version,
        locale=row.locale,
        recipient=row.recipient,
        subject=row.subject,
        text=fields.get("text", ""),
        html=fields.get("html"),
        status=NotificationStatus(row.status),
        version=row.version,
        created_at=row.created_at,
        sent_at=row.sent_at,
        forgotten_at=row.forgotten_at,
        updated_at=row.updated_at,
        actor=row.actor,
        attempts=tuple(made),
        erased_at=row.erased_at,
    )
