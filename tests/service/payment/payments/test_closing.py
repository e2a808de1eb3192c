"""An order that was cancelled takes no more payments, however late their requests arrive."""

import asyncio
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.payment.tables import closed_orders, gateway_events
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem, new_payment
from tests.service.payment.fakes import Crash


async def close(till: Till, order_id: str) -> dict[str, Any]:
    reply = await till.api.post(f"{PAYMENTS}/order/{order_id}/close")
    assert reply.status_code == 200, reply.text
    document: dict[str, Any] = reply.json()
    return document


async def test_no_payment_is_made_for_a_closed_order(till: Till) -> None:
    order_id = new_id()
    closed = await close(till, order_id)
    assert (closed["order_id"], closed["latest_payment"]) == (order_id, [])
    assert_problem(await till.ask(order_id=order_id), 409, "order_closed")
    item = {"order_id": order_id, "amount": 5000, "method": "card"}
    reply = await till.api.post(
        f"{PAYMENTS}/batch", json={"batch_id": new_id(), "payments": [item]}
    )
    [result] = reply.json()["results"]
    assert (result["status"], result["problem"]["code"]) == ("REFUSED", "order_closed")
    assert till.gateway.calls == []


async def test_it_is_closed_once_and_says_by_whom(till: Till) -> None:
    order_id = new_id()
    first = await close(till, order_id)
    till.clock.advance(seconds=60)
    assert await close(till, order_id) == first
    [row] = await till.rows_of(closed_orders, closed_orders.c.order_id)
    assert (row.order_id, row.closed_by) == (order_id, "test")


async def test_a_payment_that_was_made_before_is_told(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    closed = await close(till, payment["order_id"])
    [told] = closed["latest_payment"]
    assert (told["id"], told["status"], told["version"]) == (
        payment["id"],
        "PENDING",
        payment["version"],
    )
    await till.tell("payment.completed", payment)
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"


async def test_one_that_is_repeated_with_its_key_is_answered_as_before(till: Till) -> None:
    body = new_payment()
    first = await till.ask("key-1", **body)
    await close(till, body["order_id"])
    again = await till.ask("key-1", **body)
    assert (again.status_code, again.json()) == (201, first.json())


async def test_one_that_is_under_way_is_told_too(till: Till) -> None:
    till.gateway.gate = asyncio.Event()
    body = new_payment()
    under_way = asyncio.create_task(till.ask(**body))
    await till.gateway.entered.wait()
    [told] = (await close(till, body["order_id"]))["latest_payment"]
    assert told["status"] == "PENDING"
    till.gateway.gate.set()
    assert (await under_way).json()["status"] == "COMPLETED"


async def test_money_that_is_told_of_for_a_closed_order_is_a_conflict(till: Till) -> None:
    order_id = new_id()
    await close(till, order_id)
    await till.tell("payment.completed", new_payment(order_id=order_id))
    [event] = await till.rows(gateway_events)
    assert (event.outcome, event.payment_id) == ("conflicting", None)
    assert event.outcome_reason == (
        "The order was cancelled, and no payment of it has this reference."
    )


@pytest.mark.parametrize("key", ["k1", None])
async def test_what_was_cut_off_is_not_finished_for_a_closed_order(
    till: Till, key: str | None
) -> None:
    """A request that comes again charges nobody whose order was cancelled meanwhile.

    With a key it is a single payment, without one a batch.
    """
    body = new_payment()
    batch = {"batch_id": new_id(), "payments": [body]}

    async def ask() -> httpx.Response:
        if key is None:
            return await till.api.post(f"{PAYMENTS}/batch", json=batch)
        return await till.ask(key, **body)

    till.gateway.crashes_before = True
    with pytest.raises((Crash, BaseExceptionGroup)):
        await ask()
    till.gateway.crashes_before = False
    [told] = (await close(till, body["order_id"]))["latest_payment"]
    assert told["status"] == "PENDING"
    till.clock.advance(seconds=61)
    reply = await ask()
    assert reply.status_code in (201, 207), reply.text
    assert (await till.get(told["id"]))["status"] == "PENDING"
    assert await till.resolve() == 1
    now = await till.get(told["id"])
    assert (now["status"], now["failure_code"]) == ("FAILED", "order_cancelled")
    assert till.gateway.calls == ["capture", "find"]
    assert till.orders.statuses(body["order_id"]) == ["FAILED"]
