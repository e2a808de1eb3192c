"""Requests, answers and events between the two services cross in every way there is."""

from pathlib import Path

import pytest

from services.chassis.base.settings import Settings
from tests.interleavings.stage import DatabaseUrl, copies_of, play, playing

_EXAMPLES = 100


@pytest.fixture
def empty_database(request: pytest.FixtureRequest, backend: str, tmp_path: Path) -> DatabaseUrl:
    """Answers the URL of an emptied database each time it is asked."""
    if backend == "sqlite":
        return copies_of(request.getfixturevalue("sqlite_templates"), tmp_path)
    url: DatabaseUrl = request.getfixturevalue("postgres_databases")
    return url


@pytest.mark.slow(38)
@pytest.mark.timeout(1800)
def test_all_ends_right_in_whatever_order_messages_arrive(
    settings: Settings, empty_database: DatabaseUrl
) -> None:
    with playing(settings, empty_database) as machine:
        play(machine, _EXAMPLES)
