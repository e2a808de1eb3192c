"""The sequence of tests: the longest first, so that at the end no worker waits for another."""

import os
from collections.abc import Callable, Sequence
from typing import TypeVar

import pytest

Item = TypeVar("Item")
_AT_LEAST_SECONDS = 5.0
"""What a test takes that is marked as slow without saying how slow."""


def begin_with_the_longest(items: list[pytest.Item]) -> None:
    """Deal tests out to the workers of pytest-xdist; ``slow(seconds)`` marks those that take long.

    For the hook ``pytest_collection_modifyitems`` of a conftest.py.
    """
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    items[:] = dealt(items, _seconds, workers)


def _seconds(item: pytest.Item) -> float:
    """About how many seconds of CPU time it takes; 0 where it is none of the long ones."""
    mark = item.get_closest_marker("slow")
    if mark is None:
        return 0.0
    return float(mark.args[0]) if mark.args else _AT_LEAST_SECONDS


def dealt(items: Sequence[Item], seconds: Callable[[Item], float], workers: int) -> list[Item]:
    """``items`` for ``workers`` that each begin with a share of the long ones, the longest first.

    pytest-xdist (``worksteal``) first gives each worker as many that follow one another.
    """
    long = sorted((item for item in items if seconds(item)), key=seconds, reverse=True)
    others = [item for item in items if not seconds(item)]
    sequence: list[Item] = []
    for worker in range(workers):
        hand = long[worker::workers]
        share = (len(items) - len(sequence)) // (workers - worker)
        size = max(0, share - len(hand))
        sequence += hand + others[:size]
        others = others[size:]
    return sequence
