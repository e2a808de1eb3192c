"""Who did what, as rows; each is written in the transaction of what was done."""

from dataclasses import asdict

from sqlalchemy import Connection, insert, select

from services.chassis.base.ids import new_id
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.storage.units import Unit
from services.notification.domain.actions import Action, ActionType
from services.notification.tables import actions

_insert = insert(actions)


def add_action(unit: Unit, kind: ActionType, subject: str) -> None:
    """Write down what somebody does in this unit of work."""
    action = Action(new_id(), unit.now, kind, subject, unit.cause.actor)
    unit.connection.execute(_insert, asdict(action))


def page_of_actions(
    connection: Connection, kind: str | None, subject: str | None, limit: int, cursor: str | None
) -> Page:
    """A page of what was done, latest first.

    Raises:
        InvalidCursor: the cursor is not of this list.
    """
    statement = select(actions)
    if kind is not None:
        statement = statement.where(actions.c.type == kind)
    if subject is not None:
        statement = statement.where(actions.c.subject == subject)
    order = SortOrder(
        "actions", actions.c.at, actions.c.id, True, {"type": kind, "subject": subject}
    )
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)
