"""Calendar days of a time zone, for sums by day."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import ColumnElement, and_

from services.chassis.base import texts
from services.chassis.base.problems import BadRequest, Fault


class UnknownTimeZone(BadRequest):
    code = "unknown_time_zone"

    def __init__(self, name: str) -> None:
        fault = Fault("query/time_zone", texts.NOT_A_ZONE())
        super().__init__(texts.UNKNOWN_TIME_ZONE(name=repr(name)), errors=[fault])


@dataclass(frozen=True, slots=True)
class Day:
    """One day: its date (``YYYY-MM-DD``), when it starts, and when the next one does."""

    date: str
    start: datetime
    end: datetime

    def holds(self, column: ColumnElement[datetime]) -> ColumnElement[bool]:
        """Whether the time in ``column`` is of this day."""
        return and_(column >= self.start, column < self.end)


def last_days(now: datetime, number: int, time_zone: str) -> list[Day]:
    """The last ``number`` days in ``time_zone``, the oldest first; the day of ``now`` is the last.

    A day on which clocks are changed has 23 or 25 hours.

    Raises:
        UnknownTimeZone: ``time_zone`` is no IANA name.
    """
    zone = _zone(time_zone)
    today = now.astimezone(zone).date()
    dates = [today - timedelta(days=back) for back in reversed(range(number))]
    return [Day(each.isoformat(), _start(each, zone), _start(each + _ONE, zone)) for each in dates]


_ONE = timedelta(days=1)


def _start(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    # The latter two for what is not a zone's file: a path, a folder as America, a list of seconds.
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UnknownTimeZone(name) from None
