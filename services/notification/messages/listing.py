"""Reading what was sent, and counting it."""

import math
from collections import Counter
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from services.chassis.base.local_days import last_days
from services.chassis.storage.pages import Page
from services.notification.context import NotificationService
from services.notification.domain.notifications import Attempt, Notification
from services.notification.domain.states_gen import NotificationStatus
from services.notification.repository import reports
from services.notification.repository.actions import page_of_actions
from services.notification.repository.notifications import attempts_of, get_notification
from services.notification.repository.reports import NotificationFilter

_GOOD = frozenset({NotificationStatus.SENT, NotificationStatus.DELIVERED})
_BAD = frozenset({NotificationStatus.FAILED, NotificationStatus.BOUNCED})


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of messages, and the attempts of each by its id."""

    page: Page
    attempts: dict[str, list[Attempt]]


@dataclass(frozen=True, slots=True)
class DayCount:
    """What became of the messages that were accepted on one day (``YYYY-MM-DD``)."""

    date: str
    sent: int
    failed: int


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of what was accepted lately, and how the queue is now."""

    by_status: Counter[str]
    by_channel: Counter[str]
    by_template: Counter[str]
    by_day: list[DayCount]
    queued: int
    rate_per_second: float
    eta_seconds: int | None


async def find_notification(service: NotificationService, notification_id: str) -> Notification:
    """One message with every attempt.

    Raises:
        NotificationNotFound: there is none.
    """
    return await service.database.read(lambda c: get_notification(c, notification_id))


async def list_notifications(
    service: NotificationService,
    wanted: NotificationFilter,
    *,
    descending: bool,
    limit: int,
    cursor: str | None,
) -> Listed:
    """A page of messages without their text and HTML."""

    def work(connection: Connection) -> Listed:
        page = reports.fetch_notifications(
            connection, wanted, descending=descending, limit=limit, cursor=cursor
        )
        return Listed(page, attempts_of(connection, [row.id for row in page.rows]))

    return await service.database.read(work)


async def count_notifications(service: NotificationService, days: int, time_zone: str) -> Stats:
    """Counts over the last ``days`` days, today included.

    Raises:
        UnknownTimeZone: ``time_zone`` is no IANA name.
    """
    now = service.clock()
    calendar = last_days(now, days, time_zone)

    def work(connection: Connection) -> Stats:
        stats = Stats(
            by_status=Counter(),
            by_channel=Counter(),
            by_template=Counter(),
            by_day=[],
            queued=reports.count_queued(connection),
            rate_per_second=reports.sending_rate(connection, now),
            eta_seconds=None,
        )
        sent, failed = Counter[str](), Counter[str]()
        for row in reports.count_by_day(connection, calendar):
            stats.by_status[row.status] += row.number
            stats.by_channel[row.channel] += row.number
            stats.by_template[row.template] += row.number
            sent[row.day] += row.number * (row.status in _GOOD)
            failed[row.day] += row.number * (row.status in _BAD)
        dates = [day.date for day in calendar]
        stats.by_day.extend(DayCount(date, sent[date], failed[date]) for date in dates)
        return stats

    return _with_eta(await service.database.read(work))


def _with_eta(stats: Stats) -> Stats:
    """The time until nothing waits, at the present rate; unknown while nothing goes out."""
    if stats.queued == 0:
        return replace(stats, eta_seconds=0)
    if stats.rate_per_second == 0:
        return stats
    return replace(stats, eta_seconds=math.ceil(stats.queued / stats.rate_per_second))


async def list_actions(
    service: NotificationService,
    kind: str | None,
    subject: str | None,
    limit: int,
    cursor: str | None,
) -> Page:
    """One page of what was done to messages, batches, templates and the list, latest first.

    Raises:
        InvalidCursor: the cursor is not of this list.
    """
    return await service.database.read(lambda c: page_of_actions(c, kind, subject, limit, cursor))
