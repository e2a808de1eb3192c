"""How fast a channel sends: evenly, so that no sliding second holds more than its rate."""

from datetime import datetime, timedelta

_MARGIN = 1.02
"""Sending takes now longer, now shorter; a wider step keeps the rate at the receiving end too."""
_LONGEST_STEP = timedelta(seconds=3)


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
    claims_a_second = rate // claim_limit(rate)
    return now + timedelta(seconds=_MARGIN / claims_a_second)
