"""PostgreSQL away, read-only or restarted: 503 with its cause in the log, and back by itself."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, make_url, text

from services.chassis.base.ids import new_id
from services.chassis.storage.database import Database
from services.chassis.storage.failures import NO_CONNECTION, READ_ONLY, DatabaseUnavailable
from services.chassis.storage.opening import open_database
from services.chassis.web.health import database_check
from tests.logs import Lines
from tests.postgres import execute, postgres_server, restart
from tests.service.chassis.conftest import METADATA, connect_beside, contents
from tests.service.chassis.storage.test_units_of_work import write_note
from tests.service.postgres_only import backend
from tests.units import Meeting

__all__ = ["backend"]

_END_ALL_CONNECTIONS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


@pytest.fixture
async def one_connection(database: Database, empty_url: str) -> AsyncIterator[Database]:
    opened = open_database(empty_url, pool_size=1)
    yield opened
    await opened.close()


async def test_a_restarted_server_is_noticed_by_nobody(
    one_connection: Database, empty_url: str
) -> None:
    await one_connection.write(write_note(1))
    with connect_beside(empty_url).begin() as beside:
        beside.execute(_END_ALL_CONNECTIONS)
    await one_connection.write(write_note(2))
    assert len(await contents(one_connection)) == 2


async def test_a_connection_lost_in_a_unit_is_an_outage_and_nothing_is_kept(
    one_connection: Database, empty_url: str, log_lines: Lines
) -> None:
    def work(connection: Connection) -> None:
        write_note(1)(connection)
        with connect_beside(empty_url).begin() as beside:
            beside.execute(_END_ALL_CONNECTIONS)
        write_note(2)(connection)

    with pytest.raises(DatabaseUnavailable):
        await one_connection.write(work)
    assert "terminating connection" in log_lines.named("database_unavailable")[0]["error"]
    assert await contents(one_connection) == []


async def test_a_server_that_is_not_there_is_an_outage(log_lines: Lines) -> None:
    database = open_database("postgresql://ichiba:secret@127.0.0.1:9/nothing")
    for attempt in (database.write(write_note(1)), database.probe()):
        with pytest.raises(DatabaseUnavailable):
            await attempt
    lines = log_lines.named("database_unavailable")
    assert len(lines) == 2
    assert "refused" in lines[0]["error"]
    assert "secret" not in repr(lines)
    await database.close()


async def test_a_server_that_never_answers_is_given_up(log_lines: Lines) -> None:
    server = socket.create_server(("127.0.0.1", 0))  # takes the connection and says nothing
    port = server.getsockname()[1]
    database = open_database(f"postgresql://ichiba@127.0.0.1:{port}/x?connect_timeout=2")
    async with asyncio.timeout(30):
        with pytest.raises(DatabaseUnavailable):
            await database.probe()
    server.close()
    await database.close()


async def test_a_server_that_became_read_only_is_an_outage_for_writers(
    one_connection: Database, empty_url: str
) -> None:
    with connect_beside(empty_url).begin() as beside:
        name = beside.engine.url.database
        beside.execute(text(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on'))
    with pytest.raises(DatabaseUnavailable):
        await one_connection.write(write_note(1))
    assert await contents(one_connection) == []


async def test_all_connections_in_use_is_an_outage(
    one_connection: Database, log_lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Only PostgreSQL's database has turns, and a test cannot wait five seconds for each.
    turns = one_connection._turns  # type: ignore[attr-defined]
    monkeypatch.setattr(turns, "_patience", 0.1)
    slow = asyncio.create_task(
        one_connection.write(lambda c: c.execute(text("SELECT pg_sleep(0.6)")))
    )
    await asyncio.sleep(0.2)
    with pytest.raises(DatabaseUnavailable):
        await one_connection.write(write_note(1))
    assert log_lines.named("database_unavailable")[0]["kind"] == "TimeoutError"
    await slow


async def test_a_deadlock_is_tried_again_and_both_go_through(database: Database) -> None:
    await database.write(write_note(1))
    await database.write(write_note(2))
    meeting = Meeting(2)
    begun: list[int] = []

    def locking(first: int, second: int) -> Callable[[Connection], None]:
        def work(connection: Connection) -> None:
            change = text("UPDATE notes SET content = content || '!' WHERE id = :id")
            connection.execute(change, {"id": first})
            begun.append(first)
            if len(begun) <= 2:  # one that is tried again meets nobody any more
                meeting.wait()
            connection.execute(change, {"id": second})

        return work

    await asyncio.gather(database.write(locking(1, 2)), database.write(locking(2, 1)))
    assert len(begun) == 3
    assert await contents(database) == ["x!!", "x!!"]


async def test_a_read_only_server_is_told_by_readiness(
    one_connection: Database, postgres_uri: str, empty_url: str
) -> None:
    assert await database_check(one_connection)() == ("ok", None)
    change = f'ALTER DATABASE "{make_url(empty_url).database}" SET default_transaction_read_only'
    told = f"The database {READ_ONLY.reason}; {READ_ONLY.mend}."
    for value, expected in (("on", ("failed", told)), ("off", ("ok", None))):
        execute(postgres_uri, f"{change} = {value}")
        execute(empty_url, _END_ALL_CONNECTIONS.text)
        assert await database_check(one_connection)() == expected


async def test_a_server_without_a_connection_left_is_told_and_used_again(
    postgres_uri: str, empty_url: str
) -> None:
    role = f"role_{new_id().replace('-', '_')}"
    execute(postgres_uri, f"CREATE ROLE {role} LOGIN CONNECTION LIMIT 1")
    execute(empty_url, f"GRANT ALL ON SCHEMA public TO {role}")
    url = make_url(empty_url).set(username=role).render_as_string(hide_password=False)
    database, late = open_database(url), open_database(url)
    await database.write(METADATA.create_all)
    with pytest.raises(DatabaseUnavailable) as refused:
        await late.write(write_note(1))
    assert refused.value.trouble is NO_CONNECTION
    assert (await database_check(late)())[0] == "failed"
    await database.close()
    wait_until_gone(postgres_uri, role)
    await late.write(write_note(1))
    assert await database_check(late)() == ("ok", None)
    await late.close()


def wait_until_gone(uri: str, role: str) -> None:
    """The server lets go of a connection a moment after its client has closed it."""
    with psycopg.connect(uri, autocommit=True) as connection:
        statement = "SELECT count(*) FROM pg_stat_activity WHERE usename = %s"
        while connection.execute(statement, [role]).fetchone() != (0,):
            time.sleep(0.01)


@pytest.fixture
def own_server() -> Iterator[Any]:
    """A server that the test may stop: nobody else uses it."""
    with postgres_server() as server:
        yield server


# psycopg leaves a connection that the server ends while it is being opened to the collector.
@pytest.mark.filterwarnings("ignore:Exception ignored in:pytest.PytestUnraisableExceptionWarning")
async def test_a_server_that_is_restarted_under_load_loses_nothing(own_server: Any) -> None:
    """What was acknowledged is there; what was refused may be asked for again."""
    database = open_database(own_server.get_uri())
    await database.write(METADATA.create_all)
    kept: set[int] = set()
    refused: set[int] = set()
    is_over = asyncio.Event()

    async def write_on(number: int) -> None:
        while not is_over.is_set():
            try:
                await database.write(write_note(number, str(number)))
                kept.add(number)
            except DatabaseUnavailable:
                refused.add(number)
            number += 10

    writers = [asyncio.create_task(write_on(number)) for number in range(10)]
    await _until(lambda: len(kept) > 100)
    await asyncio.to_thread(restart, own_server)
    before = len(kept)
    await _until(lambda: len(kept) > before + 100)
    is_over.set()
    await asyncio.gather(*writers)
    found = {int(content) for content in await contents(database)}
    assert refused
    assert kept <= found <= kept | refused
    await database.close()


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - the condition is of many writers
            await asyncio.sleep(0.01)
