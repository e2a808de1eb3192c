"""A hook for conftest.py: pytest-xdist's processes share a nursery, which is warm once for all."""

import os

import pytest

from tests.faults.processes.fleet import ADDRESS, nursery_of_all_workers


def pytest_configure(config: pytest.Config) -> None:
    """Start the nursery where the tests are given to other processes, which inherit its address."""
    hands_out = getattr(config.option, "numprocesses", None) and not config.option.collectonly
    if hands_out and ADDRESS not in os.environ:
        nursery = nursery_of_all_workers()
        nursery.__enter__()
        config.add_cleanup(lambda: nursery.__exit__(None, None, None))
