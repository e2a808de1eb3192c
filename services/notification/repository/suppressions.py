"""The suppression list as rows."""

from collections.abc import Collection
from dataclasses import asdict

from sqlalchemy import ARRAY, Connection, Text, bindparam, delete, func, select

from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.storage.row_locks import needs_holding
from services.notification.domain.erasing import NO_RECIPIENT, Hide, hidden_key
from services.notification.domain.notifications import recipient_key
from services.notification.domain.suppressions import Suppression
from services.notification.tables import suppressions

_KEY = func.unnest(bindparam("b_keys", type_=ARRAY(Text))).column_valued("recipient_key")
_HOLD = select(func.pg_advisory_xact_lock(func.hashtextextended(_KEY, 0)))


def add_suppression(connection: Connection, suppression: Suppression) -> bool:
    """Put a recipient, who is held, on the list; False when it is there already."""
    added = connection.execute(
        insert_ignoring_conflicts(connection, suppressions),
        {
            "recipient_key": recipient_key(suppression.recipient),
            "id": suppression.id,
            "recipient": suppression.recipient,
            "reason": suppression.reason,
            "note": suppression.note,
            "notification_id": suppression.notification_id,
            "created_at": suppression.created_at,
            "actor": suppression.actor,
        },
    )
    return bool(added.rowcount)


def add_hidden(connection: Connection, suppression: Suppression, key: str) -> None:
    """Put a recipient, who is held, on the list who was erased: by the pseudonym alone."""
    values = {**asdict(suppression), "recipient": NO_RECIPIENT, "note": None}
    statement = insert_ignoring_conflicts(connection, suppressions)
    connection.execute(statement, {**values, "recipient_key": key})


def _keys(recipient: str, hide: Hide) -> tuple[str, str]:
    """How a recipient stands on the list, as it is and as it was erased."""
    key = recipient_key(recipient)
    return key, hidden_key(key, hide)


def hold_recipients(connection: Connection, keys: Collection[str]) -> None:
    """Keep others from changing what the list says of these recipients until the unit ends.

    By their keys as they are, also where they stand on the list by their pseudonyms. Rows cannot
    do it: whoever adds one that is not there yet would be waited for in the middle of a unit.
    """
    if needs_holding(connection):
        connection.execute(_HOLD, {"b_keys": sorted(keys)}).all()


def find_suppression(connection: Connection, recipient: str, hide: Hide) -> Suppression | None:
    """The entry of a recipient; None where there is none."""
    row = connection.execute(
        select(suppressions).where(suppressions.c.recipient_key.in_(_keys(recipient, hide)))
    ).first()
    if row is None:
        return None
    return Suppression(
        id=row.id,
        recipient=row.recipient or recipient,
        reason=row.reason,
        note=row.note,
        notification_id=row.notification_id,
        created_at=row.created_at,
        actor=row.actor,
    )


def remove_suppression(connection: Connection, recipient: str, hide: Hide) -> bool:
    """Take a recipient off the list; False when it is not there."""
    hold_recipients(connection, [recipient_key(recipient)])
    is_it = suppressions.c.recipient_key.in_(_keys(recipient, hide))
    return connection.execute(delete(suppressions).where(is_it)).rowcount > 0


def fetch_suppressions(
    connection: Connection,
    recipient: str | None,
    containing: str | None,
    limit: int,
    cursor: str | None,
    hide: Hide,
) -> Page:
    """A page of the list, latest first; who was erased is found by the whole address alone."""
    statement = select(suppressions)
    if recipient is not None:
        keys = _keys(recipient, hide)
        statement = statement.where(suppressions.c.recipient_key.in_(keys))
    if containing is not None:
        part = recipient_key(containing)
        statement = statement.where(
            suppressions.c.recipient_key.contains(part, autoescape=True),
            suppressions.c.recipient != NO_RECIPIENT,
        )
    order = SortOrder(
        "suppressions",
        suppressions.c.created_at,
        suppressions.c.id,
        descending=True,
        filters={"recipient": recipient, "q": containing},
    )
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)
