"""What a bucket lets pass, and what it remembers."""

from collections.abc import Callable

import pytest
from token_bucket import storage

from services.chassis.limiting.buckets import Buckets, Taken


@pytest.fixture
def wait(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Lets the buckets' clock go on by so many seconds, and not by itself."""
    now = [1_000.0]

    class Clock:
        @staticmethod
        def monotonic() -> float:
            return now[0]

    def go_on(seconds: float) -> None:
        now[0] += seconds

    monkeypatch.setattr(storage, "time", Clock)
    return go_on


def test_all_of_it_may_come_at_once_and_comes_back_evenly(wait: Callable[[float], None]) -> None:
    buckets = Buckets(30)
    assert buckets.take("mika") == Taken(True, left=29, full_after=2, retry_after=0)
    assert all(buckets.take("mika").is_allowed for _ in range(29))
    assert buckets.take("mika") == Taken(False, left=0, full_after=60, retry_after=2)
    wait(1)
    assert buckets.take("mika") == Taken(False, left=0, full_after=59, retry_after=1)
    wait(1)
    assert buckets.take("mika") == Taken(True, left=0, full_after=60, retry_after=0)
    wait(3_600)
    assert buckets.take("mika").left == 29


def test_a_refused_request_costs_nothing(wait: Callable[[float], None]) -> None:
    buckets = Buckets(60)
    for _ in range(60):
        buckets.take("mika")
    for _ in range(1_000):
        assert not buckets.take("mika").is_allowed
    wait(1)
    assert buckets.take("mika").is_allowed


def test_each_key_has_its_own(wait: Callable[[float], None]) -> None:
    buckets = Buckets(1)
    assert buckets.take("mika").is_allowed
    assert buckets.take("ken").is_allowed
    assert not buckets.take("mika").is_allowed
    wait(59)
    assert buckets.take("mika").retry_after == 1


def test_only_so_many_are_kept_and_the_unused_ones_go_first() -> None:
    buckets = Buckets(1, most=3)
    for key in ("first", "second", "third"):
        buckets.take(key)
    assert not buckets.take("first").is_allowed
    for number in range(1_000):
        buckets.take(f"passing by {number}")
        assert not buckets.take("first").is_allowed
        assert len(buckets) == 3
    assert buckets.take("second").is_allowed
