"""A hook for conftest.py: pytest-xdist's processes share a nursery, which is warm once for all."""

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
