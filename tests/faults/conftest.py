"""What tests of faults have in common."""

import pytest

from tests.dealing import begin_with_the_longest
from tests.faults.processes.sharing import pytest_configure

__all__ = ["pytest_configure"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    begin_with_the_longest(items)
