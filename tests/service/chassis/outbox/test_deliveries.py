"""Owed work: each debt claimed by one, settled once, revived by a person, never lost."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text, update
from sqlalchemy.exc import OperationalError

from services.chassis.base.setting_types import LONGEST_CALL
from services.chassis.identity.principal import acting_for
from services.chassis.outbox.back_off import back_off_seconds
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.records import ATTEMPT, LEASE
from services.chassis.outbox.runner import DeliveryLeases
from services.chassis.peers.peer import PeerUnavailable
from services.chassis.storage.database import Database
from services.chassis.storage.units import Unit, unit_of_work
from tests.service.chassis.conftest import connect_beside
from tests.service.chassis.outbox.ledger import DELIVERIES, TABLE, Clock, claim, owe, row_of


async def test_nothing_is_due_while_its_causer_or_a_claimant_may_be_at_it(
    ledger: Database, clock: Clock
) -> None:
    (delivery,) = await owe(ledger, clock)
    clock.forward(seconds=LEASE.total_seconds() - 1)
    assert await claim(ledger, clock) == []
    clock.forward(seconds=1)
    assert [claimed.id for claimed in await claim(ledger, clock)] == [delivery.id]
    assert await claim(ledger, clock) == []
    clock.forward(seconds=LEASE.total_seconds())  # the claimant was killed
    (again,) = await claim(ledger, clock)
    assert again.payload == {"token": "tok_ok"}


async def test_the_oldest_go_first_and_no_more_than_asked_for(
    ledger: Database, clock: Clock
) -> None:
    owed = await owe(ledger, clock, 5)
    clock.forward(hours=1)
    claimed = await claim(ledger, clock, limit=3)
    assert [delivery.id for delivery in claimed] == [delivery.id for delivery in owed[:3]]


async def test_settling_keeps_no_secret_and_happens_once(ledger: Database, clock: Clock) -> None:
    (delivery,) = await owe(ledger, clock)

    settle = unit_of_work(partial(DELIVERIES.settle, delivery_id=delivery.id), clock())
    results = await asyncio.gather(*(ledger.write(settle) for _ in range(5)))
    assert results.count(True) == 1
    row = await row_of(ledger, delivery)
    assert (row.state, row.attempts, row.payload, row.next_attempt_at) == ("done", 1, "{}", None)


async def test_a_late_failure_does_not_undo_what_is_done(ledger: Database, clock: Clock) -> None:
    (delivery,) = await owe(ledger, clock)
    now = clock()
    error = PeerUnavailable("payment", "late")
    await ledger.write(unit_of_work(lambda unit: DELIVERIES.settle(unit, delivery.id), now))
    await ledger.write(unit_of_work(lambda unit: DELIVERIES.postpone(unit, delivery, error), now))
    await ledger.write(unit_of_work(lambda unit: DELIVERIES.bury(unit, delivery, "refused"), now))
    row = await row_of(ledger, delivery)
    assert (row.state, row.attempts, row.last_error) == ("done", 1, None)


@given(st.integers(1, 10_000), st.integers(0, 72 * 3_600))
def test_the_wait_is_bounded(attempts: int, seconds: int) -> None:
    wait = back_off_seconds(attempts, timedelta(seconds=seconds))
    assert 0.75 <= wait <= (15 if seconds < 600 else 60)
    if attempts == 1:
        assert wait <= 2


def test_a_call_fits_into_an_attempt_and_an_attempt_into_its_lease() -> None:
    assert timedelta(seconds=LONGEST_CALL) < ATTEMPT < LEASE


async def test_what_a_dead_process_was_trying_is_due_at_once(
    ledger: Database, clock: Clock
) -> None:
    mine, other = Deliveries(TABLE, "order-0"), Deliveries(TABLE, "order-1")
    for of_process in (mine, other):
        owe_one = partial(of_process.owe, kind="payment", target="payment", subject_id="order")
        await ledger.write(unit_of_work(owe_one, clock()))
    leases = DeliveryLeases(ledger, mine, clock)
    assert await leases.holders() == {"order-0", "order-1"}
    await leases.release({"order-1", "order-7"})
    assert await leases.holders() == {"order-0"}
    (taken,) = await ledger.write(unit_of_work(partial(mine.claim_due, limit=50), clock()))
    assert (await row_of(ledger, taken)).leased_by == "order-0"
    await ledger.write(unit_of_work(lambda unit: mine.settle(unit, taken.id), clock()))
    assert (await row_of(ledger, taken)).leased_by is None


async def test_a_clock_that_was_set_back_keeps_nothing_waiting(
    ledger: Database, clock: Clock
) -> None:
    (delivery,) = await owe(ledger, clock)
    clock.forward(days=-30)
    assert [claimed.id for claimed in await claim(ledger, clock)] == [delivery.id]


async def test_an_attempt_under_way_is_not_doubled_by_a_replay(
    ledger: Database, clock: Clock
) -> None:
    leased = Deliveries(TABLE, "order-0")
    await owe(ledger, clock)
    clock.forward(seconds=61)
    (delivery,) = await ledger.write(unit_of_work(partial(leased.claim_due, limit=50), clock()))
    revive = unit_of_work(lambda unit: leased.revive(unit, delivery.id, "mika"), clock())
    assert not await ledger.write(revive)
    assert await claim(ledger, clock) == []


async def test_units_of_work_that_commit_together_keep_their_names(
    ledger: Database, clock: Clock
) -> None:
    async def owe_for(name: str) -> None:
        with acting_for(name):
            await owe(ledger, clock)

    names = {f"customer-{number}" for number in range(40)}
    await asyncio.gather(*(owe_for(name) for name in names))
    found = await ledger.read(lambda c: list(c.execute(select(TABLE.c.requested_by)).scalars()))
    assert (set(found), len(found)) == (names, 40)


async def test_pending_work_of_a_subject_is_found(ledger: Database, clock: Clock) -> None:
    owed = await owe(ledger, clock, 2)
    await ledger.write(unit_of_work(lambda unit: DELIVERIES.settle(unit, owed[1].id), clock()))
    for number, expected in ((0, [owed[0].id]), (1, []), (2, [])):
        found = await ledger.read(lambda c, n=number: DELIVERIES.pending_for(c, f"order-{n}"))  # type: ignore[misc]  # likewise
        assert [delivery.id for delivery in found] == expected


async def test_what_is_being_stripped_waits_for_nobody_who_settles_it(
    ledger: Database, clock: Clock, empty_url: str
) -> None:
    """Settled in between, it would get back what is stripped of its payload, for good."""
    (delivery,) = await owe(ledger, clock)
    beside = connect_beside(empty_url)
    touch = update(TABLE).where(TABLE.c.id == delivery.id).values(attempts=9)
    refusals = []

    def strip(payload: Mapping[str, Any]) -> Mapping[str, Any]:
        with beside.connect() as connection:
            is_postgresql = connection.dialect.name == "postgresql"
            patience = "SET lock_timeout = '100ms'" if is_postgresql else "PRAGMA busy_timeout = 9"
            connection.execute(text(patience))
            with pytest.raises(OperationalError) as refusal:
                connection.execute(touch)
            refusals.append(refusal)
        return {name: value for name, value in payload.items() if name != "token"}

    def work(unit: Unit) -> None:
        DELIVERIES.strip(unit, delivery.subject_id, "payment", strip)

    await ledger.write(unit_of_work(work, clock()))
    beside.dispose()
    assert len(refusals) == 1
    row = await row_of(ledger, delivery)
    assert (row.payload, row.attempts) == ("{}", 0)
