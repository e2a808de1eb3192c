"""A transaction that PostgreSQL broke off because of another is tried again, and no other is."""

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, select, text, update
from sqlalchemy.exc import DBAPIError

from services.chassis.storage.database import Database
from services.chassis.storage.failures import DatabaseUnavailable
from services.chassis.storage.transaction_retry import ATTEMPTS
from services.chassis.telemetry.metrics import REGISTRY
from tests.logs import Lines
from tests.service.chassis.conftest import NOTES, contents
from tests.service.chassis.storage.test_units_of_work import write_note
from tests.service.postgres_only import backend
from tests.units import Meeting

__all__ = ["backend"]


def retried(reason: str) -> float:
    name = "ichiba_database_transactions_retried_total"
    return REGISTRY.get_sample_value(name, {"reason": reason}) or 0.0


def raising(state: str) -> Callable[[Connection], None]:
    """Fails in the database with ``state``, as a conflict does."""
    statement = text(f"DO $$ BEGIN RAISE EXCEPTION 'so it is' USING ERRCODE = '{state}'; END $$")

    def work(connection: Connection) -> None:
        connection.execute(statement)

    return work


@pytest.mark.parametrize(
    ("state", "reason"), [("40001", "serialization_failure"), ("40P01", "deadlock_detected")]
)
async def test_a_unit_is_run_anew_until_it_is_kept(
    database: Database, state: str, reason: str, log_lines: Lines
) -> None:
    runs, before = 0, retried(reason)

    def work(connection: Connection) -> int:
        nonlocal runs
        runs += 1
        write_note(runs)(connection)
        if runs < ATTEMPTS:
            raising(state)(connection)
        return runs

    assert await database.write(work) == ATTEMPTS
    assert await contents(database) == ["x"]
    assert retried(reason) == before + ATTEMPTS - 1
    told = log_lines.named("transaction_tried_again")
    assert [line["attempt"] for line in told] == list(range(1, ATTEMPTS))


async def test_it_ends_as_an_outage_when_that_never_helps(database: Database) -> None:
    runs = 0

    def work(connection: Connection) -> None:
        nonlocal runs
        runs += 1
        raising("40P01")(connection)

    with pytest.raises(DatabaseUnavailable) as caught:
        await database.write(work)
    assert runs == ATTEMPTS
    assert caught.value.trouble.reason == "was busy with the same rows"


@pytest.mark.parametrize("state", ["23505", "42P01", "55P03"])
async def test_whatever_else_fails_is_not_repeated(database: Database, state: str) -> None:
    runs = 0

    def work(connection: Connection) -> None:
        nonlocal runs
        runs += 1
        raising(state)(connection)

    with pytest.raises((DBAPIError, DatabaseUnavailable)):
        await database.write(work)
    assert runs == 1


async def test_two_that_wait_for_each_other_both_come_through(
    database: Database,
) -> None:
    """A real deadlock: one is broken off by the server, and done after the other."""
    await database.write(write_note(1, "0"))
    await database.write(write_note(2, "0"))
    before, meeting = retried("deadlock_detected"), Meeting(2)
    first_runs: list[int] = []

    async def add_one(*numbers: int) -> None:
        def work(connection: Connection) -> None:
            for place, number in enumerate(numbers):
                note = NOTES.c.id == number
                held = select(NOTES.c.content).where(note).with_for_update()
                content = connection.execute(held).scalar_one()
                connection.execute(update(NOTES).where(note).values(content=str(int(content) + 1)))
                if place == 0 and len(first_runs) < 2:
                    first_runs.append(number)
                    meeting.wait()

        await database.write(work)

    await asyncio.gather(add_one(1, 2), add_one(2, 1))
    assert await contents(database) == ["2", "2"]
    assert retried("deadlock_detected") == before + 1
