"""Refunds of a batch: all that is left, once for each payment, never more than was captured."""

import asyncio
from typing import Any

import httpx
import pytest
from sqlalchemy import Connection, insert
from sqlalchemy.exc import IntegrityError

from services.chassis.base.ids import new_id
from services.payment.tables import payments, refunds
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem

REFUND_BATCH = f"{PAYMENTS}/refund/batch"


async def ask(
    till: Till, payment_ids: list[str], batch_id: str, key: str | None = None, **more: str
) -> httpx.Response:
    headers = {"Idempotency-Key": key} if key else {}
    items = [{"payment_id": each} | more for each in payment_ids]
    body = {"batch_id": batch_id, "refunds": items}
    return await till.api.post(REFUND_BATCH, json=body, headers=headers)


async def give(till: Till, payment_ids: list[str], batch_id: str, **more: str) -> dict[str, Any]:
    reply = await ask(till, payment_ids, batch_id, **more)
    assert reply.status_code == 207, reply.text
    document: dict[str, Any] = reply.json()
    assert [each["payment_id"] for each in document["results"]] == payment_ids
    return document


def outcomes(document: dict[str, Any]) -> list[tuple[str, str]]:
    """How each item ended: its status, and that of its refund or the code of its problem."""
    return [
        (each["status"], each["refund"]["status"] if "refund" in each else each["problem"]["code"])
        for each in document["results"]
    ]


async def taken(till: Till, count: int) -> list[str]:
    """The ids of so many captured payments."""
    return [(await till.take())["id"] for _ in range(count)]


async def test_all_that_is_left_is_given_back(till: Till) -> None:
    whole, part, none = await taken(till, 3)
    declined = (await till.take(token="tok_declined"))["id"]
    await till.refund(part, 2000)
    await till.refund(none)
    missing = new_id()
    batch_id = new_id()
    document = await give(
        till, [whole, part, none, declined, missing, whole], batch_id, reason="取込の取り消し"
    )
    assert outcomes(document) == [
        ("CREATED", "COMPLETED"),
        ("CREATED", "COMPLETED"),
        ("REFUSED", "refund_exceeds_balance"),
        ("REFUSED", "payment_not_refundable"),
        ("REFUSED", "payment_not_found"),
        ("EXISTING", "COMPLETED"),
    ]
    results = document["results"]
    assert [results[n]["refund"]["amount"] for n in (0, 1)] == [5000, 3000]
    assert results[0]["refund"]["reason"] == "取込の取り消し"
    assert results[4]["problem"]["status"] == 404
    totals = document["totals"]
    assert (totals["created"], totals["existing"], totals["refused"]) == (2, 1, 3)
    assert totals["by_status"][1] == {"status": "COMPLETED", "count": 2, "amount": 8000}
    for payment_id, steps in ((whole, 1), (part, 2)):
        payment = await till.get(payment_id)
        assert (payment["status"], payment["refundable_amount"]) == ("REFUNDED", 0)
        assert payment["refunded_amount"] == 5000
        assert [a["operation"] for a in payment["attempts"]] == ["capture"] + ["refund"] * steps
        await till.settle()
        assert till.orders.statuses(payment["order_id"])[-1] == "REFUNDED"
    assert {row.reserved_amount for row in await till.rows(payments)} == {0}


async def test_sent_again_it_gives_back_nothing_more(till: Till) -> None:
    ids, batch_id = await taken(till, 5), new_id()
    first = await give(till, ids, batch_id)
    again = await give(till, ids, batch_id)
    assert outcomes(again) == [("EXISTING", "COMPLETED")] * 5
    assert [e["refund"] for e in again["results"]] == [e["refund"] for e in first["results"]]
    other = await give(till, ids, new_id())
    assert outcomes(other) == [("REFUSED", "refund_exceeds_balance")] * 5
    assert till.gateway.calls.count("refund") == 5


async def test_a_key_replays_the_first_answer(till: Till) -> None:
    ids, batch_id = await taken(till, 2), new_id()
    first = await ask(till, ids, batch_id, "k1")
    second = await ask(till, ids, batch_id, "k1")
    assert (second.status_code, second.content) == (207, first.content)
    assert second.headers["Idempotent-Replayed"] == "true"
    assert_problem(await ask(till, ids[:1], batch_id, "k1"), 409, "idempotency_key_reused")


@pytest.mark.parametrize("given", [False, True])
@pytest.mark.parametrize("key", [None, "k1"])
async def test_a_repetition_finishes_what_a_crash_cut_off(
    till: Till, key: str | None, given: bool
) -> None:
    ids, batch_id = await taken(till, 12), new_id()
    till.gateway.crashes_before, till.gateway.crashes_after = not given, given
    with pytest.raises(BaseExceptionGroup):
        await ask(till, ids, batch_id, key)
    till.gateway.crashes_before = till.gateway.crashes_after = False
    assert {row.reserved_amount for row in await till.rows(payments)} == {5000}
    if key:
        assert_problem(await ask(till, ids, batch_id, key), 409, "idempotency_key_in_flight")
        till.clock.advance(seconds=61)
    assert (
        outcomes((await ask(till, ids, batch_id, key)).json()) == [("EXISTING", "COMPLETED")] * 12
    )
    assert await till.resolve(seconds=600) == 0
    assert {(row.status, row.refunded_amount) for row in await till.rows(payments)} == {
        ("REFUNDED", 5000)
    }
    assert await refunded_at_gateway(till) == 60_000


async def test_without_a_repetition_the_gateway_is_asked_after(till: Till) -> None:
    ids, batch_id = await taken(till, 12), new_id()
    till.gateway.crashes_after = True
    with pytest.raises(BaseExceptionGroup):
        await ask(till, ids, batch_id)
    till.gateway.crashes_after = False
    assert await till.resolve(seconds=66) == 12
    assert {row.status for row in await till.rows(payments)} == {"REFUNDED"}
    assert await refunded_at_gateway(till) == 60_000


async def test_lost_answers_are_asked_after(till: Till) -> None:
    ids, batch_id = await taken(till, 3), new_id()
    till.gateway.is_mute = True
    assert outcomes(await give(till, ids, batch_id)) == [("CREATED", "PENDING")] * 3
    till.gateway.is_mute = False
    assert await till.resolve(seconds=5) == 3
    assert outcomes(await give(till, ids, batch_id)) == [("EXISTING", "COMPLETED")] * 3
    assert till.gateway.calls.count("refund") == 3


async def test_what_the_gateway_refuses_can_be_given_back_by_another_batch(till: Till) -> None:
    ids, batch_id = await taken(till, 3), new_id()
    till.gateway.refuses_refunds = True
    assert outcomes(await give(till, ids, batch_id)) == [("CREATED", "FAILED")] * 3
    till.gateway.refuses_refunds = False
    assert {row.reserved_amount for row in await till.rows(payments)} == {0}
    assert outcomes(await give(till, ids, batch_id)) == [("EXISTING", "FAILED")] * 3
    assert outcomes(await give(till, ids, new_id())) == [("CREATED", "COMPLETED")] * 3


async def test_however_many_ask_at_once_nothing_is_given_twice(till: Till) -> None:
    ids, batch_id = await taken(till, 10), new_id()
    turned = list(reversed(ids))
    await asyncio.gather(
        give(till, ids, batch_id),
        give(till, turned, batch_id),
        give(till, turned, new_id()),
        *(till.refund(each, 3000) for each in ids),
    )
    rows = await till.rows(payments)
    assert {(row.status, row.refunded_amount, row.reserved_amount) for row in rows} == {
        ("REFUNDED", 5000, 0)
    }
    assert await refunded_at_gateway(till) == 50_000


async def test_an_event_that_came_before_the_answer_counts_once(till: Till) -> None:
    [payment_id] = await taken(till, 1)
    till.gateway.gate, till.gateway.entered = asyncio.Event(), asyncio.Event()
    under_way = asyncio.create_task(give(till, [payment_id], new_id()))
    await till.gateway.entered.wait()
    [refund] = await till.rows(refunds)
    reference = f"sim_re_{refund.id.replace('-', '')}"
    payment = await till.get(payment_id)
    await till.tell("refund.completed", payment, refund_reference=reference)
    till.gateway.gate.set()
    assert outcomes(await under_way) == [("CREATED", "COMPLETED")]
    assert (await till.get(payment_id))["refunded_amount"] == 5000


async def test_the_database_itself_has_one_refund_of_a_payment_in_a_batch(till: Till) -> None:
    [payment_id] = await taken(till, 1)
    await give(till, [payment_id], new_id())
    [row] = await till.rows(refunds)

    def work(connection: Connection) -> None:
        connection.execute(insert(refunds), {**row._mapping, "id": new_id()})

    with pytest.raises(IntegrityError):
        await till.service.database.write(work)


async def refunded_at_gateway(till: Till) -> int:
    """Yen that the gateway gave back, by its own books."""
    page = await till.api.get("/api/v1/gateway/payments", params={"limit": 200})
    return sum(each["amount"] for each in page.json()["items"] if each["kind"] == "REFUND")
