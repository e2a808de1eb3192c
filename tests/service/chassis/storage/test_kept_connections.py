"""What tests hand on of their connections is what a service would have used, and no more."""

from collections.abc import Iterator

import pytest
from sqlalchemy import make_url, text

from services.chassis.storage.database import Database
from services.chassis.storage.opening import open_database
from tests.kept_connections import KeptConnections
from tests.service.chassis.conftest import connect_beside
from tests.service.chassis.storage.test_units_of_work import no_other_connection

_WHO = text("SELECT pg_backend_pid()")


@pytest.fixture(params=["postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    kind: str = request.param
    return kind


@pytest.fixture
def kept(empty_url: str) -> Iterator[KeptConnections]:
    """Connections to the test's own database are kept."""
    connections = KeptConnections()
    with connections.handed_on():
        connections.keep(make_url(empty_url).database or "")
        yield connections
    connections.close()


async def _who(database: Database) -> int:
    return await database.read(lambda c: int(c.execute(_WHO).scalar_one()))


async def _who_after_closing(url: str) -> int:
    database = open_database(url)
    try:
        return await _who(database)
    finally:
        await database.close()


@pytest.mark.usefixtures("kept")
async def test_a_database_begins_with_what_the_one_before_has_left(empty_url: str) -> None:
    first = await _who_after_closing(empty_url)
    assert await _who_after_closing(empty_url) == first


@pytest.mark.usefixtures("kept")
async def test_two_that_are_open_share_no_connection(empty_url: str) -> None:
    await _who_after_closing(empty_url)
    one, other = open_database(empty_url), open_database(empty_url)
    assert await _who(one) != await _who(other)
    await one.close()
    await other.close()


@pytest.mark.usefixtures("kept")
async def test_one_that_is_lost_meanwhile_is_replaced(empty_url: str) -> None:
    first = await _who_after_closing(empty_url)
    with connect_beside(empty_url).begin() as beside:
        beside.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": first})
    assert await _who_after_closing(empty_url) not in {first, 0}


async def test_connections_to_other_databases_end_with_them(
    kept: KeptConnections, empty_url: str, postgres_uri: str
) -> None:
    first = await _who_after_closing(postgres_uri)
    assert await _who_after_closing(postgres_uri) != first
    await _who_after_closing(empty_url)
    kept.close()
    await no_other_connection(empty_url)
