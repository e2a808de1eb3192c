"""Units on PostgreSQL share the event loop: what that must not change for who waits for them."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import pytest
from sqlalchemy import Connection, text

from services.chassis.storage.database import Database
from services.chassis.storage.drivers.loop_units import until
from services.chassis.storage.failures import DatabaseUnavailable
from services.chassis.storage.opening import open_database
from services.chassis.telemetry.requests import CURRENT, Observation
from tests.logs import Lines
from tests.service.chassis.conftest import METADATA, connect_beside, contents
from tests.service.chassis.storage.test_units_of_work import no_other_connection, write_note
from tests.service.postgres_only import backend
from tests.units import Gate, Meeting

__all__ = ["backend"]

_ASKER: ContextVar[str] = ContextVar("asker")


@pytest.fixture
async def two_connections(empty_url: str) -> AsyncIterator[Database]:
    opened = open_database(empty_url, pool_size=2)
    await opened.write(METADATA.create_all)
    yield opened
    await opened.close()


def backend_pid(connection: Connection) -> int:
    pid: int = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
    return pid


async def test_the_loop_goes_on_while_units_wait(two_connections: Database) -> None:
    sleep = text("SELECT pg_sleep(0.5)")
    slow = asyncio.gather(*(two_connections.read(lambda c: c.execute(sleep)) for _ in range(2)))
    for _ in range(10):
        await asyncio.sleep(0.001)
    assert not slow.done()
    assert len(await slow) == 2


async def test_a_unit_runs_in_the_context_of_who_asked(two_connections: Database) -> None:
    async def ask(who: str) -> str:
        _ASKER.set(who)
        return await two_connections.write(lambda _: _ASKER.get())

    assert list(await asyncio.gather(ask("a"), ask("b"))) == ["a", "b"]


async def test_a_connection_is_not_free_before_its_unit_has_ended(empty_url: str) -> None:
    database = open_database(empty_url, pool_size=1)
    await database.write(METADATA.create_all)
    began, gate = asyncio.Event(), Gate()
    order: list[str] = []

    def slow(connection: Connection) -> None:
        began.set()
        gate.wait()
        write_note(1)(connection)
        order.append("slow")

    def quick(connection: Connection) -> None:
        order.append("quick")
        write_note(2)(connection)

    gone = asyncio.create_task(database.write(slow))
    await began.wait()
    gone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await gone
    waiting = asyncio.create_task(database.write(quick))
    await asyncio.sleep(0.05)
    assert order == []
    gate.open()
    await waiting
    assert order == ["slow", "quick"]
    await database.close()


async def test_a_connection_whose_unit_was_broken_off_is_not_used_again(empty_url: str) -> None:
    """A request to end a statement may come late, and would end the next one's."""
    database = open_database(empty_url, pool_size=1)
    before = await database.read(backend_pid)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await database.write(lambda c: c.execute(text("SELECT pg_sleep(30)")))
    assert await database.read(backend_pid) != before
    await database.close()


async def test_no_connection_that_the_server_has_closed_fails_a_unit(empty_url: str) -> None:
    database = open_database(empty_url, pool_size=4)
    await database.write(METADATA.create_all)
    all_begun = Meeting(4)
    pids = await asyncio.gather(*(database.read(_meeting(all_begun)) for _ in range(4)))
    with connect_beside(empty_url).begin() as beside:
        for pid in pids:
            beside.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
    again = Meeting(4)
    after = await asyncio.gather(*(database.read(_meeting(again)) for _ in range(4)))
    assert set(pids).isdisjoint(after)
    await database.close()


def _meeting(meeting: Meeting) -> Callable[[Connection], int]:
    def work(connection: Connection) -> int:
        meeting.wait()
        return backend_pid(connection)

    return work


async def test_what_is_prepared_outlives_reads(empty_url: str) -> None:
    database = open_database(empty_url, pool_size=1)
    await database.write(METADATA.create_all)
    for number in range(10):
        await database.write(write_note(number))
        await contents(database)
    prepared = text("SELECT statement FROM pg_prepared_statements")
    statements = await database.read(lambda c: set(c.execute(prepared).scalars()))
    assert any(statement.startswith("INSERT INTO notes") for statement in statements)
    await database.close()


@contextmanager
def stopped(pids: list[int]) -> Iterator[None]:
    """The server's processes ``pids`` do nothing within the block, and answer nobody."""
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)


async def test_a_server_that_hangs_keeps_no_unit_and_no_end_waiting(
    empty_url: str, log_lines: Lines
) -> None:
    database = open_database(empty_url, pool_size=2)
    await database.write(METADATA.create_all)
    meeting = Meeting(2)
    pids = await asyncio.gather(*(database.read(_meeting(meeting)) for _ in range(2)))
    with stopped(pids):
        gone = await asyncio.gather(
            *(asyncio.wait_for(database.write(write_note(n)), 0.1) for n in range(2)),
            return_exceptions=True,
        )
        assert [type(each) for each in gone] == [TimeoutError, TimeoutError]
        async with asyncio.timeout(20):
            # Both have been broken off, and so both places are free again.
            await asyncio.gather(*(database.write(write_note(10 + n)) for n in range(2)))
            assert len(await contents(database)) == 2
    assert log_lines.named("unit_not_broken_off") == []
    await database.close()


async def test_closing_while_the_server_hangs_comes_to_an_end(
    empty_url: str, log_lines: Lines
) -> None:
    database = open_database(empty_url, pool_size=1)
    pid = await database.read(backend_pid)
    with stopped([pid]):
        hanging = asyncio.create_task(database.read(backend_pid))
        await asyncio.sleep(0.05)
        async with asyncio.timeout(15):
            await database.close()
        with pytest.raises((DatabaseUnavailable, asyncio.CancelledError)):
            await hanging
    assert log_lines.named("unit_not_broken_off") == []
    await no_other_connection(empty_url)


@pytest.mark.parametrize("is_of_request", [True, False], ids=["a request", "nobody's request"])
async def test_whether_a_request_has_waited_for_what_takes_long_is_known(
    two_connections: Database, is_of_request: bool
) -> None:
    gate, begun = Gate(), asyncio.Event()

    def long_one(_: Connection) -> None:
        time.sleep(0.02)  # as whatever computes for so long without asking the database

    def wait(_: Connection) -> None:
        begun.set()
        gate.wait()

    async def ask() -> None:
        if is_of_request:
            CURRENT.set(Observation("GET", "/", "id", "trace"))
        await two_connections.read(wait)

    await two_connections.write(long_one)
    assert not two_connections.is_waited_for()
    waiting = asyncio.create_task(ask())
    await begun.wait()
    await two_connections.write(long_one)
    assert two_connections.is_waited_for() == is_of_request
    gate.open()
    await waiting


async def test_what_cannot_be_waited_for_is_the_units_error(two_connections: Database) -> None:
    """And neither it nor its connection waits for ever."""

    def refuse(_: object) -> None:
        raise RuntimeError("no")

    for _ in range(3):
        with pytest.raises(RuntimeError, match="no"):
            await two_connections.write(lambda _: until(refuse))
    assert await contents(two_connections) == []
