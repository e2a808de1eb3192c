"""The common times of a process, at which all that it does again and again is done."""

import asyncio
from itertools import pairwise

import pytest

from services.chassis.base.ticks import until_tick


class _Clock:
    """A loop of which only the time counts."""

    def __init__(self, now: float) -> None:
        self.now = now

    def time(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    clock = _Clock(1_000.0)
    monkeypatch.setattr(asyncio, "get_running_loop", lambda: clock)
    return clock


def test_who_begins_at_different_times_meets_the_others(clock: _Clock) -> None:
    ticks = set()
    for begun in (1_000.0, 1_000.013, 1_000.2, 1_000.4):
        clock.now = begun
        first = begun + until_tick(1.0)
        clock.now = first + 0.003
        ticks.add(round((clock.now + until_tick(1.0)) % 1.0, 6))
    assert len(ticks) == 1


@pytest.mark.parametrize("every", [0.1, 1.0, 2.0, 4.0, 5.0, 10.0])
def test_the_rest_is_half_of_it_at_least(clock: _Clock, every: float) -> None:
    rests = []
    for step in range(200):
        clock.now = 5_000.0 + step * 0.0173
        rests.append(until_tick(every))
    assert min(rests) >= 0.499 * every
    assert max(rests) <= 1.501 * every


def test_those_of_two_seconds_meet_those_of_one(clock: _Clock) -> None:
    apart = until_tick(2.0) - until_tick(1.0)
    assert apart == pytest.approx(round(apart))


async def test_a_real_loop_never_does_it_twice_in_a_moment() -> None:
    times = []
    loop = asyncio.get_running_loop()
    for _ in range(4):
        await asyncio.sleep(until_tick(0.05))
        times.append(loop.time())
    gaps = [after - before for before, after in pairwise(times)]
    assert min(gaps) >= 0.024
