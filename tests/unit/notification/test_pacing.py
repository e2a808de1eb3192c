"""However claims come, no sliding second holds more messages than the rate."""

import bisect
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.notification.domain.pacing import claim_limit, next_free, wait_for_slot

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
