"""One running product for all journeys of a test process."""

from collections.abc import Iterator

import pytest

from tests.faults.processes.sharing import pytest_configure
from tests.journey.system import System, running_system

__all__ = ["own_system", "pytest_configure", "system"]


@pytest.fixture(scope="session")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    with running_system(tmp_path_factory.mktemp("ichiba")) as running:
        yield running


@pytest.fixture
def own_system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """A product of the test's own, since others would feel its killings."""
    with running_system(tmp_path_factory.mktemp("ichiba")) as running:
        yield running
