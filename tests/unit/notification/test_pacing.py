"""However claims come, no sliding second holds more messages than the rate."""

import bisect
import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notification.domain.pacing import (
    claim_limit,
    next_free,
    seconds_until_gone,
    steady_rate,
    wait_for_slot,
)

START = datetime(2026, 11, 20, tzinfo=UTC)


@given(
    rate=st.integers(1, 500),
    lags=st.lists(st.floats(0, 0.3) | st.just(0.0), min_size=30, max_size=60),
    data=st.data(),
)
def test_no_sliding_second_holds_more_than_the_rate(
    rate: int, lags: list[float], data: st.DataObject
) -> None:
    now, free_at = START, START
    sent: list[float] = []
    for lag in lags:
        now += wait_for_slot(free_at, now) + timedelta(seconds=lag)
        claimed = data.draw(st.integers(1, claim_limit(rate)))
        free_at = next_free(now, rate)
        sent += [(now - START).total_seconds()] * claimed
    for place, time in enumerate(sent):
        assert bisect.bisect_left(sent, time + 1.0) - place <= rate


def test_a_full_queue_is_sent_at_nearly_the_rate() -> None:
    for rate in (1, 10, 19, 20, 55, 100, 1_000, 100_000):
        step = next_free(START, rate) - START
        assert 0.9 * min(rate, 500) <= claim_limit(rate) / step.total_seconds() <= rate


def test_a_clock_that_was_set_back_stops_nothing() -> None:
    assert wait_for_slot(START + timedelta(hours=1), START) == timedelta(0)
    assert wait_for_slot(START, START + timedelta(hours=1)) == timedelta(0)
    assert wait_for_slot(START + timedelta(seconds=1), START) == timedelta(seconds=1)


@given(
    rate=st.integers(1, 1000),
    late=st.floats(0, 1.5),
    jitter=st.lists(st.floats(0, 0.02), min_size=40, max_size=40),
    messages=st.integers(100, 20_000),
)
def test_the_remaining_time_is_right_within_five_percent(
    rate: int, late: float, jitter: list[float], messages: int
) -> None:
    """``late`` and ``jitter`` are what claims come after their time, in steps."""
    step = (next_free(START, rate) - START).total_seconds()
    each_time = claim_limit(rate)
    sends = [(START + timedelta(minutes=-5), each_time)]  # before a pause that does not count
    now = START
    for each in jitter:
        sends.append((now, each_time))
        now += timedelta(seconds=step * (1 + late + each))
    told = seconds_until_gone(messages, timedelta(0), steady_rate(rate, sends))
    claims = math.ceil(messages / each_time)
    takes = claims * step * (1 + late + sum(jitter) / len(jitter))
    assert abs(told - takes) <= max(1.0, 0.05 * takes) + step


def test_without_claims_the_rate_that_is_set_is_told() -> None:
    assert steady_rate(10) == pytest.approx(10 / 1.02)
    assert steady_rate(1000) == pytest.approx(1000 / 1.02)
    assert steady_rate(10, [(START, 1), (START + timedelta(seconds=0.2), 1)]) == pytest.approx(
        10 / 1.02
    )
    assert seconds_until_gone(100, timedelta(0), steady_rate(10)) == 11
    assert seconds_until_gone(1, timedelta(minutes=5), steady_rate(10)) == 300
