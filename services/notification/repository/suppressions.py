"""The suppression list as rows."""

from sqlalchemy import Connection, delete, select

from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.notification.domain.notifications import recipient_key
from services.notification.domain.suppressions import Suppression
from services.notification.tables import suppressions


def add_suppression(connection: Connection, suppression: Suppression) -> bool:
    """Put a recipient on the list; False when it is there already."""
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


def find_suppression(connection: Connection, recipient: str) -> Suppression | None:
    """The entry of a recipient; None where there is none."""
    key = recipient_key(recipient)
    row = connection.execute(
        select(suppressions).where(suppressions.c.recipient_key == key)
    ).first()
    if row is None:
        return None
    return Suppression(
        id=row.id,
        recipient=row.recipient,
        reason=row.reason,
        note=row.note,
        notification_id=row.notification_id,
        created_at=row.created_at,
        actor=row.actor,
    )


def remove_suppression(connection: Connection, recipient: str) -> bool:
    """Take a recipient off the list; False when it is not there."""
    key = recipient_key(recipient)
    removed = connection.execute(delete(suppressions).where(suppressions.c.recipient_key == key))
    return removed.rowcount == 1


def fetch_suppressions(
    connection: Connection,
    recipient: str | None,
    containing: str | None,
    limit: int,
    cursor: str | None,
) -> Page:
    """A page of the list, latest first."""
    statement = select(suppressions)
    if recipient is not None:
        key = recipient_key(recipient)
        statement = statement.where(suppressions.c.recipient_key == key)
    if containing is not None:
        part = recipient_key(containing)
        statement = statement.where(suppressions.c.recipient_key.contains(part, autoescape=True))
    order = SortOrder(
        "suppressions",
        suppressions.c.created_at,
        suppressions.c.id,
        descending=True,
        filters={"recipient": recipient, "q": containing},
    )
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)
