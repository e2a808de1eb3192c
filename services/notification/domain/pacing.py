"""How fast a channel sends: evenly, so that no sliding second holds more than its rate."""

import math
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

_MARGIN = 1.02
"""Sending takes now longer, now shorter; a wider step keeps the rate at the receiving end too."""
_LONGEST_STEP = timedelta(seconds=3)
_BUSY = 3
_PAUSE = timedelta(seconds=1)
"""Claims further apart than that, and than so many steps, had nothing to take in between."""
_ENOUGH = 5


def claim_limit(rate: int) -> int:
    """How many messages one claim takes at most: one, and a tenth of a second's at high rates."""
    return max(1, min(rate // 10, 50))


def wait_for_slot(free_at: datetime, now: datetime) -> timedelta:
    """How long until the channel is free again, given when its row says it will be."""
    wait = free_at - now
    # More than one step ahead can only mean that the clock was set back: then nothing is owed.
    return wait if timedelta(0) < wait <= _LONGEST_STEP else timedelta(0)


def next_free(now: datetime, rate: int) -> datetime:
    """When the channel is free again after a claim at ``now``, however few messages it took.

    A second holds so many claims that all of them together, each as large as it may be, stay
    within the rate.
    """
    return now + _step(rate)


def _step(rate: int) -> timedelta:
    """How far apart claims are."""
    return timedelta(seconds=_MARGIN / (rate // claim_limit(rate)))


def steady_rate(rate: int, sends: Sequence[tuple[datetime, int]] = ()) -> float:
    """Messages a second that leave while enough of them wait.

    Claims come a little later than they might, since each takes its time; ``sends``, the times of
    the latest ones (oldest first) with the messages of each, tells by how much. Pauses among them
    do not count.
    """
    longest = max(_BUSY * _step(rate), _PAUSE)
    messages, seconds, steps = 0, 0.0, 0
    for (at, number), (following, _) in pairwise(sends):
        if timedelta(0) < following - at <= longest:
            messages += number
            seconds += (following - at).total_seconds()
            steps += 1
    if steps < _ENOUGH:
        return claim_limit(rate) / _step(rate).total_seconds()
    return messages / seconds


def seconds_until_gone(before: int, last_due: timedelta, per_second: float) -> int:
    """When the last of ``before`` messages has gone; never before it may, in ``last_due``."""
    return math.ceil(max(before / per_second, last_due.total_seconds()))
