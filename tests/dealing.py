"""The sequence of tests: the longest first, so that at the end no worker waits for another."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def dealt(items: Sequence[Item], is_long: Callable[[Item], bool], workers: int) -> list[Item]:
    """``items`` for ``workers`` that each begin with a share of the long ones.

    pytest-xdist (``worksteal``) first gives each worker as many that follow one another.
    """
    long = [item for item in items if is_long(item)]
    others = [item for item in items if not is_long(item)]
    sequence: list[Item] = []
    for worker in range(workers):
        hand = long[worker::workers]
        share = (len(items) - len(sequence)) // (workers - worker)
        size = max(0, share - len(hand))
        sequence += hand + others[:size]
        others = others[size:]
    return sequence
