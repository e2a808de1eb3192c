"""Working off what is owed: each attempt made once, tried again in time, dead in the end."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select

from services.chassis.identity.principal import acting_for, current_actor
from services.chassis.jobs.untried import Untried
from services.chassis.outbox import runner as delivering
from services.chassis.outbox.records import DEAD_AFTER, Delivery
from services.chassis.outbox.runner import DeliveryRunner
from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from services.chassis.storage.database import Database
from services.chassis.storage.opening import open_database
from services.chassis.storage.units import unit_of_work
from tests.logs import Lines
from tests.plain_engine import PlainEngine
from tests.service.chassis.outbox.ledger import (
    DELIVERIES,
    TABLE,
    Clock,
    Performer,
    claim,
    owe,
    revive,
    row_of,
)

MINUTE = timedelta(minutes=1)


async def test_what_would_only_be_withheld_is_left_as_it_is(ledger: Database, clock: Clock) -> None:
    await owe(ledger, clock, 3)
    clock.forward(seconds=61)
    performer, room = Performer(ledger, clock), 0
    runner = DeliveryRunner(
        ledger, DELIVERIES, {"payment": performer}, clock, lambda _target, _most: room
    )
    assert (await runner.due_targets(), await runner.run_pass("payment")) == ([], 0)
    rows = await ledger.read(lambda c: c.execute(select(TABLE)).all())
    assert {(row.state, row.attempts) for row in rows} == {("pending", 0)}
    assert all(row.next_attempt_at < clock() for row in rows)
    room = 2
    assert (await runner.due_targets(), await runner.run_pass("payment")) == (["payment"], 2)
    assert len(performer.performed) == 2


async def test_what_waits_untried_counts_from_when_it_could_have_been_tried(
    ledger: Database, clock: Clock
) -> None:
    room, performer = 3, Performer(ledger, clock)
    runner = DeliveryRunner(
        ledger, DELIVERIES, {"payment": performer}, clock, lambda _target, _most: room
    )
    await owe(ledger, clock, 3)
    assert await runner.find_untried() is None  # whoever owes it makes an attempt
    clock.forward(seconds=90)
    assert await runner.find_untried() == Untried("payment", "payment", clock() - MINUTE / 2)
    room = 0
    assert await runner.find_untried() is None
    clock.forward(seconds=600)
    assert await runner.due_targets() == []
    room = 3
    assert await runner.find_untried() == Untried("payment", "payment", clock())
    clock.forward(seconds=60)
    assert await runner.find_untried() == Untried("payment", "payment", clock() - MINUTE)
    await runner.run_pass("payment")
    assert await runner.find_untried() is None


async def test_behind_a_full_pass_a_call_waits_its_turn(ledger: Database, clock: Clock) -> None:
    performers = {"payment": Performer(ledger, clock)}
    runner = DeliveryRunner(ledger, DELIVERIES, performers, clock, at_once=2, lanes=1)
    await owe(ledger, clock, 5)
    clock.forward(seconds=90)
    assert await runner.find_untried() == Untried("payment", "payment", clock() - MINUTE / 2)
    for _ in range(2):
        assert await runner.run_pass("payment") == 2
        assert await runner.find_untried() == Untried("payment", "payment", clock())
        clock.forward(seconds=60)  # and nobody takes the next ones
        assert await runner.find_untried() == Untried("payment", "payment", clock() - MINUTE)
    assert await runner.run_pass("payment") == 1
    assert await runner.find_untried() is None


async def test_what_becomes_due_does_not_wait_for_a_slow_attempt(
    ledger: Database, clock: Clock
) -> None:
    (slow,) = await owe(ledger, clock)
    answer = asyncio.Event()
    performed: list[str] = []

    async def perform(delivery: Delivery) -> None:
        if delivery.id == slow.id:
            await answer.wait()
        performed.append(delivery.id)
        settle = partial(DELIVERIES.settle, delivery_id=delivery.id)
        await ledger.write(unit_of_work(settle, clock()))

    clock.forward(seconds=61)
    engine = PlainEngine()
    runner = DeliveryRunner(ledger, DELIVERIES, {"payment": perform}, clock)
    async with engine.running([runner.job()], []), asyncio.timeout(10):
        while await runner.due_targets():  # noqa: ASYNC110 - told by the database
            await asyncio.sleep(0.05)
        others = await owe(ledger, clock, 3, wait=timedelta(0))
        while len(performed) < len(others):  # noqa: ASYNC110 - told by the database
            await asyncio.sleep(0.05)
        assert slow.id not in performed
        answer.set()
        while slow.id not in performed:  # noqa: ASYNC110 - told by the database
            await asyncio.sleep(0.05)
    assert sorted(performed) == sorted([slow.id, *(each.id for each in others)])


async def test_two_runners_perform_each_delivery_once(
    ledger: Database, empty_url: str, clock: Clock
) -> None:
    owed = await owe(ledger, clock, 120)
    clock.forward(seconds=61)
    other = open_database(empty_url)
    one, two = Performer(ledger, clock), Performer(other, clock)
    for _ in range(4):
        await asyncio.gather(one.runner().run_pass(), two.runner().run_pass())
    assert sorted(one.performed + two.performed) == sorted(delivery.id for delivery in owed)
    states = await ledger.read(lambda c: set(c.execute(select(TABLE.c.state)).scalars()))
    assert states == {"done"}
    await other.close()


@pytest.mark.parametrize(
    ("retry_after", "least", "most"),
    [
        (None, 0.75, 1.0),
        (0.0, 0.75, 1.0),
        (30.0, 30.0, 30.0),
        (999_999_999.0, 3_600.0, 3_600.0),
        (float("inf"), 3_600.0, 3_600.0),
    ],
)
async def test_a_failed_attempt_is_tried_again_when_the_peer_wants(
    ledger: Database, clock: Clock, retry_after: float | None, least: float, most: float
) -> None:
    (delivery,) = await owe(ledger, clock)
    error = PeerUnavailable("payment", "x" * 5_000, retry_after)
    assert await Performer(ledger, clock, error).runner().attempt(delivery) is False
    row = await row_of(ledger, delivery)
    assert (row.state, row.attempts) == ("pending", 1)
    assert least <= (row.next_attempt_at - clock()).total_seconds() <= most
    assert len(row.last_error) == 1_000
    assert row.last_error.startswith("payment: x")


async def test_it_is_dead_after_its_time_and_not_before(ledger: Database, clock: Clock) -> None:
    (delivery,) = await owe(ledger, clock)
    runner = Performer(ledger, clock, PeerUnavailable("payment", "down")).runner()
    clock.forward(seconds=DEAD_AFTER.total_seconds())
    await runner.run_pass()
    assert (await row_of(ledger, delivery)).state == "pending"
    clock.forward(seconds=61)
    assert await runner.run_pass() == 1
    row = await row_of(ledger, delivery)
    assert (row.state, row.last_error) == ("dead", "given up: payment: down")
    assert row.next_attempt_at is None
    clock.forward(days=30)
    assert await runner.run_pass() == 0


async def test_a_refusal_is_final_visible_and_keeps_what_a_replay_needs(
    ledger: Database, clock: Clock, log_lines: Lines
) -> None:
    (delivery,) = await owe(ledger, clock)
    refusal = PeerRefused("payment", 422, "validation_failed", "No.")
    assert await Performer(ledger, clock, refusal).runner().attempt(delivery) is False
    row = await row_of(ledger, delivery)
    assert row.state == "dead"
    assert "validation_failed" in row.last_error
    assert row.payload == '{"token":"tok_ok"}'
    assert log_lines.named("delivery_dead")[0]["delivery_id"] == delivery.id


async def test_an_attempt_of_many_calls_ends_within_its_lease(
    ledger: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivering, "ATTEMPT", timedelta(seconds=0.3))
    calls: list[int] = []

    async def ask_again_and_again(_delivery: Delivery) -> None:
        while True:
            calls.append(1)
            await asyncio.sleep(0.1)

    (delivery,) = await owe(ledger, clock)
    runner = DeliveryRunner(ledger, DELIVERIES, {"payment": ask_again_and_again}, clock)
    assert await runner.attempt(delivery) is False
    row = await row_of(ledger, delivery)
    assert (row.state, row.attempts, row.leased_by) == ("pending", 1, None)
    assert row.last_error == "payment: the attempt was not at its end in 0.3 s"
    assert len(calls) <= 4


async def test_a_bug_in_one_keeps_no_other_back_and_counts_as_an_attempt(
    ledger: Database, clock: Clock, log_lines: Lines
) -> None:
    owed = await owe(ledger, clock, 3)
    performer = Performer(ledger, clock)

    async def perform(delivery: Delivery) -> None:
        if delivery.id == owed[1].id:
            raise ZeroDivisionError("a bug")
        await performer(delivery)

    runner = DeliveryRunner(ledger, DELIVERIES, {"payment": perform}, clock)
    clock.forward(seconds=61)
    await runner.run_pass()
    rows = [await row_of(ledger, delivery) for delivery in owed]
    assert [row.state for row in rows] == ["done", "pending", "done"]
    assert (rows[1].attempts, rows[1].last_error) == (1, "payment: ZeroDivisionError('a bug')")
    assert log_lines.named("delivery_failed")[0]["exc_info"]
    clock.forward(days=4)
    await runner.run_pass()
    assert (await row_of(ledger, owed[1])).state == "dead"


async def test_a_kind_that_nobody_performs_is_a_fault_like_any(
    ledger: Database, clock: Clock, log_lines: Lines
) -> None:
    (delivery,) = await owe(ledger, clock)
    clock.forward(seconds=61)
    await DeliveryRunner(ledger, DELIVERIES, {}, clock).run_pass()
    assert (await row_of(ledger, delivery)).last_error == "payment: KeyError('payment')"


async def test_each_target_is_worked_off_by_itself(ledger: Database, clock: Clock) -> None:
    await owe(ledger, clock, 2)
    performer = Performer(ledger, clock)
    job = performer.runner().job()
    assert await job.due() == []
    clock.forward(seconds=61)
    assert await job.due() == ["payment"]
    assert await job.portion("notification") is False
    assert performer.performed == []
    assert await job.portion("payment") is False
    assert len(performer.performed) == 2
    assert await job.due() == []


async def test_a_dead_one_is_revived_with_all_its_time_and_its_key(
    ledger: Database, clock: Clock
) -> None:
    (delivery,) = await owe(ledger, clock)
    clock.forward(days=4)
    performer = Performer(ledger, clock, PeerUnavailable("payment", "down"))
    await performer.runner().run_pass()
    assert (await row_of(ledger, delivery)).state == "dead"
    assert await revive(ledger, clock, delivery.id)
    await performer.runner().run_pass()  # it still fails, and is not given up at once
    assert (await row_of(ledger, delivery)).state == "pending"
    performer.error = None
    clock.forward(seconds=61)
    await performer.runner().run_pass()
    assert (await row_of(ledger, delivery)).state == "done"
    assert performer.performed == [delivery.id] * 3
    assert not await revive(ledger, clock, delivery.id)
    assert (await row_of(ledger, delivery)).state == "done"
    assert not await revive(ledger, clock, "no-such")


async def test_an_attempt_is_made_in_the_name_of_who_asked_for_it_last(
    ledger: Database, clock: Clock
) -> None:
    seen: list[str | None] = []

    async def perform(delivery: Delivery) -> None:
        await asyncio.sleep(0)
        seen.append(current_actor())
        await owe(ledger, clock)  # what an attempt makes owed is in the same name
        raise PeerRefused("payment", 409, "no", "never")

    runner = DeliveryRunner(ledger, DELIVERIES, {"payment": perform}, clock)
    with acting_for("kim"):
        (of_kim,) = await owe(ledger, clock)
    (of_nobody,) = await owe(ledger, clock)
    for delivery in (of_kim, of_nobody):
        await runner.attempt(delivery)
    await revive(ledger, clock, of_kim.id)
    (revived,) = await claim(ledger, clock, 1)
    await runner.attempt(revived)
    assert seen == ["kim", None, "mika"]
    assert current_actor() is None
    statement = select(TABLE.c.requested_by).order_by(TABLE.c.id)
    names = await ledger.read(lambda c: list(c.execute(statement).scalars()))
    assert names == ["kim", None, "kim", None, "mika"]
    assert ((await row_of(ledger, of_kim)).requested_by, of_kim.requested_by) == ("kim", "kim")
