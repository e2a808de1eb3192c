"""Days of a time zone, those on which clocks are changed among them."""

from datetime import UTC, datetime, timedelta

import pytest

from services.chassis.base.local_days import UnknownTimeZone, last_days

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


def test_days_follow_each_other_without_a_gap() -> None:
    days = last_days(NOON, 90, "America/New_York")
    assert [day.end for day in days[:-1]] == [day.start for day in days[1:]]
    assert (len(days), days[-1].date) == (90, "2026-11-01")


def test_a_day_on_which_clocks_are_changed_is_longer_or_shorter() -> None:
    [autumn] = last_days(NOON, 1, "America/New_York")
    [spring] = last_days(datetime(2026, 3, 8, 12, tzinfo=UTC), 1, "America/New_York")
    lengths = [day.end.astimezone(UTC) - day.start.astimezone(UTC) for day in (autumn, spring)]
    assert lengths == [timedelta(hours=25), timedelta(hours=23)]


def test_today_is_where_the_time_zone_is() -> None:
    late = datetime(2026, 11, 20, 15, tzinfo=UTC)
    assert [last_days(late, 1, zone)[0].date for zone in ("UTC", "Asia/Tokyo")] == [
        "2026-11-20",
        "2026-11-21",
    ]


@pytest.mark.parametrize("name", ["Asia/Edo", "asia/tokyo", "America", "/etc/passwd", ""])
def test_a_name_that_is_none(name: str) -> None:
    with pytest.raises(UnknownTimeZone):
        last_days(NOON, 1, name)
