"""Lists and counts of notifications."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, func, literal, select, union_all

from services.chassis.base.local_days import Day
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.notification.domain.notifications import recipient_key
from services.notification.domain.states_gen import NotificationStatus
from services.notification.tables import attempts, notifications

_RATE_WINDOW = timedelta(seconds=10)
# All but the rendered text and HTML, which lists leave out.
_SUMMARY = [column for column in notifications.c if column.name not in ("text", "html")]


@dataclass(frozen=True, slots=True)
class NotificationFilter:
    """What narrows a list; several ``statuses`` widen it."""

    statuses: tuple[str, ...] = ()
    channel: str | None = None
    template: str | None = None
    recipient: str | None = None
    batch_id: str | None = None
    order_id: str | None = None
    created_from: datetime | None = None
    created_to: datetime | None = None


def fetch_notifications(
    connection: Connection,
    wanted: NotificationFilter,
    *,
    descending: bool,
    limit: int,
    cursor: str | None,
) -> Page:
    """A page of summaries, by time of acceptance."""
    order = SortOrder(
        "notifications", notifications.c.created_at, notifications.c.id, descending, wanted
    )
    return fetch_page(connection, _filtered(wanted), order, limit=limit, cursor=cursor)


def _filtered(wanted: NotificationFilter) -> Select[Any]:
    table = notifications.c
    statement = select(*_SUMMARY)
    if wanted.statuses:
        statement = statement.where(table.status.in_(wanted.statuses))
    if wanted.recipient is not None:
        key = recipient_key(wanted.recipient)
        statement = statement.where(table.recipient_key == key)
    for column, value in (
        (table.channel, wanted.channel),
        (table.template, wanted.template),
        (table.batch_id, wanted.batch_id),
        (table.order_id, wanted.order_id),
    ):
        if value is not None:
            statement = statement.where(column == value)
    if wanted.created_from is not None:
        statement = statement.where(table.created_at >= wanted.created_from)
    if wanted.created_to is not None:
        statement = statement.where(table.created_at < wanted.created_to)
    return statement


def count_by_day(connection: Connection, days: Iterable[Day]) -> list[Row[Any]]:
    """How many were accepted on each of ``days``: rows of day, status, channel, template, count."""
    table = notifications.c
    kinds = (table.status, table.channel, table.template)
    statement = union_all(
        *(
            select(literal(day.date).label("day"), *kinds, func.count().label("number"))
            .where(day.holds(table.created_at))
            .group_by(*kinds)
            for day in days
        )
    )
    return list(connection.execute(statement).all())


def count_queued(connection: Connection) -> int:
    """How many messages wait to be sent."""
    statement = (
        select(func.count())
        .select_from(notifications)
        .where(notifications.c.status == NotificationStatus.QUEUED.value)
    )
    return int(connection.execute(statement).scalar_one())


def sending_rate(connection: Connection, now: datetime) -> float:
    """Messages a second that providers took lately."""
    statement = (
        select(func.count())
        .select_from(attempts)
        .where(attempts.c.at > now - _RATE_WINDOW, attempts.c.error.is_(None))
    )
    return float(connection.execute(statement).scalar_one() / _RATE_WINDOW.total_seconds())
