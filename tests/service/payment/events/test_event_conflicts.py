"""A capture beside another one is never taken for it: a person sees both."""

import asyncio

from services.payment.tables import gateway_events
from tests.service.payment.conftest import Till, new_payment


async def test_an_event_of_the_first_attempt_does_not_touch_the_second(till: Till) -> None:
    first = await till.take(token="tok_error")
    second = await till.take(order_id=first["order_id"])
    await till.tell("payment.completed", first, gateway_reference="sim_of_the_first")
    [event] = await till.rows(gateway_events)
    assert (event.outcome, event.payment_id) == ("conflicting", second["id"])
    assert event.outcome_reason == (
        f"The event is about sim_of_the_first, but the order's payment is"
        f" {second['gateway_reference']}."
    )
    assert await till.get(second["id"]) == second


async def test_a_failure_of_the_first_attempt_does_not_fail_the_second(till: Till) -> None:
    first = await till.take(token="tok_error")
    till.gateway.gate = asyncio.Event()
    till.gateway.entered.clear()
    under_way = asyncio.create_task(till.ask(order_id=first["order_id"]))
    await till.gateway.entered.wait()
    await till.tell("payment.failed", first, gateway_reference="sim_of_the_first")
    [event] = await till.rows(gateway_events)
    assert event.outcome == "waiting"
    till.gateway.gate.set()
    assert (await under_way).json()["status"] == "COMPLETED"
    [event] = await till.rows(gateway_events)
    assert event.outcome == "ignored"


async def test_a_refund_of_another_capture_gives_nothing_of_ours_back(till: Till) -> None:
    payment = await till.take()
    await till.tell(
        "refund.completed", payment, gateway_reference="sim_other", refund_reference="re_1"
    )
    [event] = await till.rows(gateway_events)
    assert event.outcome == "conflicting"
    assert await till.get(payment["id"]) == payment


async def test_an_answer_that_tells_of_another_capture_is_kept_as_a_conflict(till: Till) -> None:
    till.gateway.gate = asyncio.Event()
    body = new_payment()
    under_way = asyncio.create_task(till.ask(**body))
    await till.gateway.entered.wait()
    await till.tell("payment.completed", body, gateway_reference="sim_of_the_event")
    till.gateway.gate.set()
    payment = (await under_way).json()
    assert (payment["status"], payment["gateway_reference"]) == ("COMPLETED", "sim_of_the_event")
    told, answered = sorted(await till.rows(gateway_events), key=lambda row: row.outcome)
    assert (told.outcome, answered.outcome) == ("applied", "conflicting")
    assert answered.gateway_reference == f"sim_{payment['id'].replace('-', '')}"
    assert answered.payment_id == payment["id"]


async def test_an_answer_that_money_was_taken_after_all_is_kept_as_a_conflict(till: Till) -> None:
    till.gateway.gate = asyncio.Event()
    body = new_payment()
    under_way = asyncio.create_task(till.ask(**body))
    await till.gateway.entered.wait()
    await till.tell("payment.failed", body, gateway_reference="sim_of_the_event")
    till.gateway.gate.set()
    assert (await under_way).json()["status"] == "FAILED"
    outcomes = [row.outcome for row in await till.rows(gateway_events)]
    assert sorted(outcomes) == ["applied", "conflicting"]
