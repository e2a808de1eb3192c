"""Idempotency keys under real concurrency: one takes it, the others learn what became of it."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, create_engine, delete, func, make_url, select

from services.chassis.base.ids import new_id
from services.chassis.idempotency import (
    IN_FLIGHT_FOR,
    Idempotency,
    IdempotencyKey,
    IdempotencyKeyInFlight,
    IdempotencyKeyReused,
    Interrupted,
    KeyLeases,
    Replay,
    idempotency_table,
)
from services.chassis.keeping.common_kinds import idempotency_keys
from services.chassis.keeping.portions import portion
from services.chassis.storage.database import Database
from services.chassis.storage.opening import open_database
from services.chassis.storage.units import Unit, unit_of_work
from tests.service.chassis.conftest import METADATA, NOTES
from tests.service.chassis.storage.test_units_of_work import write_note
from tests.statements import before_each_statement

TABLE = idempotency_table(MetaData())
START = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def describe(result: Any) -> tuple[int, dict[str, str], Any]:
    return 201, {"Location": f"/things/{result}"}, {"id": result, "at": START}


def using(key: str = "k", *, fingerprint: str = "f", subject: str = "shop") -> Idempotency:
    return Idempotency(TABLE, IdempotencyKey("create", subject, key, fingerprint), describe)


@pytest.fixture
async def store(empty_url: str) -> AsyncIterator[Database]:
    opened = open_database(empty_url)
    await opened.write(TABLE.metadata.create_all)
    await opened.write(METADATA.create_all)
    yield opened
    await opened.close()


async def claim(
    store: Database, idempotency: Idempotency, resource_id: str, now: datetime = START
) -> None:
    await store.write(unit_of_work(lambda unit: idempotency.claim(unit, resource_id), now))


async def test_of_many_at_once_one_takes_the_key_and_makes_its_row(
    store: Database, empty_url: str
) -> None:
    other = open_database(empty_url)

    def work(number: int) -> Any:
        def made(unit: Unit) -> int:
            using().claim(unit, new_id())
            write_note(number)(unit.connection)
            return number

        return unit_of_work(made, START)

    results = await asyncio.gather(
        *((store, other)[number % 2].write(work(number)) for number in range(40)),
        return_exceptions=True,
    )
    assert Counter(type(result) for result in results) == {int: 1, IdempotencyKeyInFlight: 39}
    count = select(func.count()).select_from(NOTES)
    assert await store.read(lambda connection: connection.execute(count).scalar_one()) == 1
    await other.close()


async def test_where_the_first_fails_the_key_is_free_again(store: Database) -> None:
    def fails(unit: Unit) -> None:
        using().claim(unit, "first")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await store.write(unit_of_work(fails, START))
    await claim(store, using(), "second")


async def test_whoever_waits_takes_a_key_that_the_first_gives_back(store: Database) -> None:
    """All at once: those that are rolled back are as if they had never been."""

    def work(*, fail: bool) -> Any:
        def made(unit: Unit) -> str:
            using().claim(unit, new_id())
            if fail:
                raise ZeroDivisionError
            return "made"

        return unit_of_work(made, START)

    results = await asyncio.gather(
        *(store.write(work(fail=number < 9)) for number in range(10)), return_exceptions=True
    )
    assert results[9] == "made"
    assert {type(result) for result in results[:9]} <= {ZeroDivisionError, IdempotencyKeyInFlight}


async def test_a_finished_request_is_answered_as_before(store: Database) -> None:
    await claim(store, using(), "r-1")
    await store.write(lambda connection: using().complete(connection, "r-1"))
    replays = await asyncio.gather(
        *(claim(store, using(), new_id()) for _ in range(10)), return_exceptions=True
    )
    for replay in replays:
        assert isinstance(replay, Replay)
        assert (replay.status, replay.headers) == (201, {"Location": "/things/r-1"})
        assert replay.body == b'{"id":"r-1","at":"2026-11-20T09:30:00Z"}'


async def test_another_payload_is_refused_before_all_else(store: Database) -> None:
    await claim(store, using(), "r-1")
    for later in (timedelta(0), timedelta(days=29)):
        with pytest.raises(IdempotencyKeyReused):
            await claim(store, using(fingerprint="other"), "r-2", START + later)
    await store.write(lambda connection: using().complete(connection, "r-1"))
    with pytest.raises(IdempotencyKeyReused):
        await claim(store, using(fingerprint="other"), "r-2")


async def test_a_key_that_is_deleted_while_somebody_looks_at_it_is_free(
    store: Database, empty_url: str, backend: str
) -> None:
    if backend == "sqlite":
        pytest.skip("SQLite has one writer: nobody deletes between the statements of a unit")
    await claim(store, using(), "r-1")
    other = create_engine(make_url(empty_url))

    def forget(_: Connection, statement: str) -> None:
        if statement.startswith("SELECT"):
            with other.begin() as connection:
                connection.execute(delete(TABLE))

    with before_each_statement(forget):
        await claim(store, using(), "r-2")
    other.dispose()
    with pytest.raises(Interrupted) as caught:
        await claim(store, using(), "r-3", START + IN_FLIGHT_FOR)
    assert caught.value.resource_id == "r-2"


async def test_a_request_that_was_cut_off_is_taken_up_by_its_repetition(store: Database) -> None:
    await claim(store, using(), "r-1")
    with pytest.raises(IdempotencyKeyInFlight):
        await claim(store, using(), "r-2", START + IN_FLIGHT_FOR - timedelta(microseconds=1))
    with pytest.raises(Interrupted) as caught:
        await claim(store, using(), "r-2", START + IN_FLIGHT_FOR)
    assert caught.value.resource_id == "r-1"


async def test_what_a_dead_process_was_at_is_taken_up_at_once(store: Database) -> None:
    mine, other = (
        Idempotency(TABLE, IdempotencyKey("create", "shop", key, "f"), describe, slot)
        for key, slot in (("k1", "order-0"), ("k2", "order-1"))
    )
    await claim(store, mine, "r-1")
    await claim(store, other, "r-2")
    leases = KeyLeases(store, TABLE, lambda: START)
    assert await leases.holders() == {"order-0", "order-1"}
    await leases.release({"order-1"})
    assert await leases.holders() == {"order-0"}
    with pytest.raises(Interrupted) as cut_off:
        await claim(store, other, "r-3")
    assert cut_off.value.resource_id == "r-2"
    with pytest.raises(IdempotencyKeyInFlight):
        await claim(store, mine, "r-3")


async def test_a_request_that_was_cut_off_before_the_clock_was_set_back_is_taken_up(
    store: Database,
) -> None:
    await claim(store, using(), "r-1")
    with pytest.raises(IdempotencyKeyInFlight):
        await claim(store, using(), "r-2", START - timedelta(seconds=59))
    with pytest.raises(Interrupted):
        await claim(store, using(), "r-2", START - timedelta(hours=2))


async def test_keys_of_callers_and_operations_do_not_meet(store: Database) -> None:
    await claim(store, using(), "r-1")
    await claim(store, using(subject="somebody else"), "r-2")
    await claim(store, using("K"), "r-3")
    other = IdempotencyKey("refund", "shop", "k", "f")
    await claim(store, Idempotency(TABLE, other, describe), "r-4")


async def test_without_a_key_nothing_happens(store: Database) -> None:
    nothing = Idempotency(TABLE, None, describe)
    await claim(store, nothing, "r-1")
    await store.write(lambda connection: nothing.complete(connection, "r-1"))
    count = select(func.count()).select_from(TABLE)
    assert await store.read(lambda connection: connection.execute(count).scalar_one()) == 0


async def test_keys_are_forgotten_after_thirty_days(store: Database) -> None:
    await claim(store, using("old"), "r-1", START)
    await claim(store, using("young"), "r-2", START + timedelta(seconds=1))
    now = START + timedelta(days=30, seconds=0.5)
    [rows] = idempotency_keys(TABLE).rows
    assert await store.write(portion(rows, now - timedelta(days=30), now)) == 1
    await claim(store, using("old"), "r-3", now)
    with pytest.raises(Interrupted):
        await claim(store, using("young"), "r-4", now)
