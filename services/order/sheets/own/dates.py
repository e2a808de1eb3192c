"""Dates and times as other systems write them; the order of day and month is never guessed."""

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from services.order.sheets.own.cells import InvalidCell, shown

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("jan",), ("feb",), ("mar", "mär", "mrz"), ("apr",), ("may", "mai"), ("jun",),
            ("jul",), ("aug",), ("sep",), ("oct", "okt"), ("nov",), ("dec", "dez"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
_DATE: Final = re.compile(
    r"(?P<a>\d{1,4})\s*[-/.年]\s*(?P<b>\d{1,2}|[a-zä]{3,9})\.?\s*[-/.月]\s*(?P<c>\d{1,4})\s*日?"
    r"|(?P<month>[a-zä]{3,9})[-. ]+(?P<day>\d{1,2}),?[-. ]+(?P<year>\d{2,4})"
    r"|(?P<packed>\d{8})"
)
_TIME: Final = re.compile(
    r"[t\s]*(?P<hour>\d{1,2})[:時](?P<minute>\d{2})(?:[:分](?P<second>\d{2})(?:\.\d+)?)?[分秒]?"
    r"\s*(?P<half>am|pm)?\s*(?P<zone>z|utc|gmt|jst|[+-]\d{2}:?\d{2})?"
    r"|[t\s]*(?P<packed>\d{6})"
)
_LONGEST: Final = 60
_YEARS: Final = range(1990, 2100)
_WEEKDAY: Final = re.compile(r"\([月火水木金土日]\)")
_ZONES: Final = {"z": UTC, "utc": UTC, "gmt": UTC, "jst": timezone(timedelta(hours=9))}

Moment = Callable[[str], str]
"""From a cell to RFC 3339 in UTC."""


def moments(order: str, zone_name: str) -> Moment:
    """How moments are read where days and months stand as in ``order`` (ymd, mdy, dmy or empty).

    A time without a zone is one of ``zone_name``. The function raises InvalidCell: invalid_date,
    ambiguous_date.
    """
    zone = ZoneInfo(zone_name)

    @lru_cache(maxsize=8_192)
    def moment(cell: str) -> str:
        text = _plain(cell)
        day, rest = _day(cell, text, order)
        found = _at(cell, day, rest, zone)
        return found.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    return moment


def days(order: str) -> Callable[[str], str]:
    """How days are read, into ``2026-01-05``; a time after one is left out."""

    @lru_cache(maxsize=8_192)
    def day(cell: str) -> str:
        return _day(cell, _plain(cell), order)[0].isoformat()

    return day


def _plain(cell: str) -> str:
    if len(cell) > _LONGEST:
        raise _invalid(cell)
    text = unicodedata.normalize("NFKC", cell).strip().casefold()
    return _WEEKDAY.sub("", text)


def _day(cell: str, text: str, order: str) -> tuple[date, str]:
    found = _DATE.match(text)
    if found is None:
        raise _invalid(cell)
    year, month, day = _parts(cell, found, order)
    if year not in _YEARS:
        raise _invalid(cell)
    try:
        return date(year, month, day), text[found.end() :].strip()
    except ValueError:
        raise _invalid(cell) from None


def _parts(cell: str, found: re.Match[str], order: str) -> tuple[int, int, int]:
    if packed := found["packed"]:
        return int(packed[:4]), int(packed[4:6]), int(packed[6:])
    if found["month"]:
        return _year(found["year"]), _month(cell, found["month"]), int(found["day"])
    first, middle, last = found["a"], found["b"], found["c"]
    if not middle.isdigit():
        return _year(last), _month(cell, middle), int(first)
    if len(first) == 4:
        return int(first), int(middle), int(last)
    if order == "ymd" and len(first) == 2 and len(last) <= 2:
        return _year(first), int(middle), int(last)
    if len(last) not in (2, 4):
        raise _invalid(cell)
    if len(last) == 4 and not order:
        order = _only_order(int(first), int(middle))
    day, month = _day_and_month(cell, int(first), int(middle), order)
    return _year(last), month, day


def _only_order(first: int, second: int) -> str:
    """The order that makes a date of the two numbers, where only one does."""
    if first > 12 or first == second:
        return "dmy"
    return "mdy" if second > 12 else ""


def _day_and_month(cell: str, first: int, second: int, order: str) -> tuple[int, int]:
    if order == "mdy":
        return second, first
    if order == "dmy":
        return first, second
    raise InvalidCell(
        "ambiguous_date",
        f"{shown(cell)!r} can be day {first} of month {second} or day {second} of month {first}; "
        "say which in the profile (dates: mdy or dmy), or write the year first.",
    )


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _month(cell: str, name: str) -> int:
    if name[:3] not in _MONTHS:
        raise _invalid(cell)
    return _MONTHS[name[:3]]


def _at(cell: str, day: date, rest: str, zone: ZoneInfo) -> datetime:
    if not rest:
        return datetime(day.year, day.month, day.day, tzinfo=zone)
    found = _TIME.fullmatch(rest)
    if found is None:
        raise _invalid(cell)
    if packed := found["packed"]:
        hour, minute, second = int(packed[:2]), int(packed[2:4]), int(packed[4:])
    else:
        hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "pm" else 0)
    try:
        return datetime(
            day.year, day.month, day.day, hour, minute, second, tzinfo=_zone(found["zone"]) or zone
        )
    except ValueError:
        raise _invalid(cell) from None


def _zone(text: str | None) -> timezone | None:
    if not text or text in _ZONES:
        return _ZONES[text] if text else None
    offset = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return timezone(-offset if text[0] == "-" else offset)


def _invalid(cell: str) -> InvalidCell:
    return InvalidCell(
        "invalid_date", f"{shown(cell)!r} is not a date that can be read; write it as 2026-01-31."
    )
