"""The rows that tell of a recipient: which they are, and what stays of them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, case, delete, func, or_, select, update

from services.chassis.erasing import counted, erase_replies
from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.row_locks import held
from services.chassis.storage.units import Unit
from services.notification.domain.erasing import (
    NO_RECIPIENT,
    Hide,
    ToErase,
    erase_document,
    hidden_key,
)
from services.notification.domain.states_gen import NotificationStatus
from services.notification.tables import (
    actions,
    attempts,
    delivery_events,
    idempotency_keys,
    notifications,
    suppressions,
)

_n, _s, _d = notifications.c, suppressions.c, delivery_events.c
WAITING = (NotificationStatus.QUEUED, NotificationStatus.SENDING)


def _is_of(customer: ToErase) -> Any:
    is_theirs = or_(_n.recipient_key.in_(customer.keys), _n.order_id.in_(customer.order_ids))
    return is_theirs & _n.erased_at.is_(None)


def count_messages(connection: Connection, customer: ToErase) -> int:
    """How many messages there are to erase."""
    statement = select(func.count()).select_from(notifications).where(_is_of(customer))
    return int(connection.execute(statement).scalar_one())


def orders_of_waiting(connection: Connection, customer: ToErase, limit: int) -> list[str | None]:
    """The orders of messages that wait to be sent; None: of a message about several."""
    statement = select(_n.order_id).where(_is_of(customer), _n.status.in_(WAITING))
    return list(connection.execute(statement.distinct().limit(limit)).scalars())


def next_messages(
    connection: Connection, customer: ToErase, limit: int, *, locked: bool = False
) -> Sequence[Row[Any]]:
    """Some of the messages to erase, by id; ``locked`` keeps others from changing them."""
    statement = select(notifications).where(_is_of(customer)).order_by(_n.id).limit(limit)
    return connection.execute(held(statement) if locked else statement).all()


def kept_by_us(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Those messages that went nowhere but into a folder of this service."""
    statement = select(attempts.c.notification_id).where(
        attempts.c.notification_id.in_(ids), attempts.c.code == "stored"
    )
    return set(connection.execute(statement).scalars())


def is_erased(connection: Connection, notification_id: str | None) -> bool:
    """Whether the recipient of a message was erased."""
    statement = select(_n.erased_at).where(_n.id == notification_id)
    return connection.execute(statement).scalar_one_or_none() is not None


def hold_events(connection: Connection, ids: Sequence[str], keys: Sequence[str]) -> None:
    """Keep others from changing the reports about these messages and recipients: all at once."""
    which = _d.notification_id.in_(ids) | func.lower(_d.recipient).in_(keys)
    connection.execute(held(select(_d.id).where(which).order_by(_d.id))).all()


def erase_messages(unit: Unit, found: Sequence[Row[Any]]) -> dict[str, int]:
    """Erase recipient and texts of these messages, and what was reported about them in words."""
    ids = [row.id for row in found]
    connection = unit.connection
    emptied = (
        update(notifications)
        .where(_n.id.in_(ids))
        .values(
            recipient=NO_RECIPIENT,
            recipient_key=NO_RECIPIENT,
            subject=case((_n.subject.is_not(None), "")),
            text="",
            html=case((_n.html.is_not(None), "")),
            erased_at=unit.now,
            version=_n.version + 1,
            updated_at=unit.now,
        )
    )
    told = update(attempts).where(
        attempts.c.notification_id.in_(ids), attempts.c.error.is_not(None)
    )
    return counted(
        notifications=connection.execute(emptied).rowcount,
        notification_attempts=connection.execute(told.values(error=None)).rowcount,
        delivery_events=_erase_events(connection, _d.notification_id.in_(ids)),
        idempotency_keys=erase_replies(connection, idempotency_keys, ids, erase_document),
    )


def erase_recipients(unit: Unit, keys: Sequence[str], hide: Hide) -> dict[str, int]:
    """Erase these recipients, who are held, wherever else; who was suppressed stays so."""
    connection, hidden = unit.connection, {key: hidden_key(key, hide) for key in keys}
    listed = connection.execute(select(suppressions).where(_s.recipient_key.in_(keys))).all()
    for row in listed:
        _hide_suppression(connection, row, hidden[row.recipient_key])
    acted = 0
    for key, name in sorted(hidden.items()):
        done = select(actions.c.id).where(actions.c.subject == key).order_by(actions.c.id)
        connection.execute(held(done)).all()
        statement = update(actions).where(actions.c.subject == key).values(subject=name)
        acted += connection.execute(statement).rowcount
    ids = [row.id for row in listed]
    return counted(
        suppressions=len(listed),
        actions=acted,
        delivery_events=_erase_events(connection, func.lower(_d.recipient).in_(keys)),
        idempotency_keys=erase_replies(connection, idempotency_keys, ids, erase_document),
    )


def _hide_suppression(connection: Connection, row: Row[Any], key: str) -> None:
    values = {**row._mapping, "recipient_key": key, "recipient": NO_RECIPIENT, "note": None}
    connection.execute(delete(suppressions).where(_s.recipient_key == row.recipient_key))
    connection.execute(insert_ignoring_conflicts(connection, suppressions), values)


def _erase_events(connection: Connection, which: Any) -> int:
    is_there = (_d.recipient != NO_RECIPIENT) | _d.reason.is_not(None)
    emptied = (
        update(delivery_events)
        .where(which, is_there)
        .values(recipient=case((_d.recipient.is_not(None), NO_RECIPIENT)), reason=None)
    )
    return connection.execute(emptied).rowcount
