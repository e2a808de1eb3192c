"""Hooks for conftest.py: pytest-xdist's processes share a nursery, and long tests begin first."""

import os
from contextlib import ExitStack

import pytest

from tests.faults.processes.fleet import ADDRESS, nursery_of_all_workers


def pytest_configure(config: pytest.Config) -> None:
    """Start the nursery where the tests are given to other processes, which inherit its address."""
    hands_out = getattr(config.option, "numprocesses", None) and not config.option.collectonly
    if hands_out and ADDRESS not in os.environ:
        until_the_end = ExitStack()
        until_the_end.enter_context(nursery_of_all_workers())
        config.add_cleanup(until_the_end.close)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests that take longest, on each process of pytest-xdist with one of them.

    Each gets a part of the list as it is, and takes from others only once that is done: so the
    tests are dealt out like cards. A long one that began last would be waited for alone.
    """
    hands = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    items.sort(key=_seconds, reverse=True)
    items[:] = [item for hand in range(hands) for item in items[hand::hands]]


def _seconds(item: pytest.Item) -> float:
    """About how many seconds of CPU time it takes, where its mark says so."""
    mark = item.get_closest_marker("slow")
    return float(mark.args[0]) if mark is not None and mark.args else 0.0
