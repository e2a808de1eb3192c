"""Payments of a batch: one result each, nothing twice, and nothing left behind by a crash."""

import asyncio
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.payment.tables import gateway_events, payment_attempts, payments
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem, new_payment

BATCH = f"{PAYMENTS}/batch"


def item(**changes: Any) -> dict[str, Any]:
    return new_payment(**changes)


async def ask(
    till: Till, items: list[dict[str, Any]], batch_id: str, key: str | None = None
) -> httpx.Response:
    headers = {"Idempotency-Key": key} if key else {}
    body = {"batch_id": batch_id, "payments": items}
    return await till.api.post(BATCH, json=body, headers=headers)


async def take(till: Till, items: list[dict[str, Any]], batch_id: str) -> dict[str, Any]:
    reply = await ask(till, items, batch_id)
    assert reply.status_code == 207, reply.text
    document: dict[str, Any] = reply.json()
    assert [each["order_id"] for each in document["results"]] == [
        each["order_id"] for each in items
    ]
    return document


def outcomes(document: dict[str, Any]) -> list[tuple[str, str]]:
    """How each item ended: its status, and that of its payment or the code of its problem."""
    return [
        (
            each["status"],
            each["payment"]["status"] if "payment" in each else each["problem"]["code"],
        )
        for each in document["results"]
    ]


def by_status(document: list[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    """Counts and yen of the statuses that occur."""
    return {each["status"]: (each["count"], each["amount"]) for each in document if each["count"]}


async def captures(till: Till) -> list[str]:
    """The keys of what the gateway was asked for and knows."""
    page = await till.api.get("/api/v1/gateway/payments", params={"limit": 200})
    return [each["own_id"] for each in page.json()["items"]]


async def test_each_item_has_its_result(till: Till) -> None:
    means = ["tok_ok", "tok_declined", "tok_pending", "tok_timeout", "tok_error"]
    batch_id = new_id()
    items = [*(item(token=each) for each in means), item(amount=99), item(amount=1_000_000)]
    document = await take(till, items, batch_id)
    assert outcomes(document) == [
        ("CREATED", "COMPLETED"),
        ("CREATED", "FAILED"),
        ("CREATED", "PENDING"),
        ("CREATED", "UNKNOWN"),
        ("CREATED", "FAILED"),
        ("REFUSED", "amount_not_payable"),
        ("CREATED", "COMPLETED"),
    ]
    totals = document["totals"]
    assert (totals["created"], totals["existing"], totals["refused"]) == (6, 0, 1)
    assert by_status(totals["by_status"]) == {
        "PENDING": (1, 5000),
        "COMPLETED": (2, 1_005_000),
        "FAILED": (2, 10_000),
        "UNKNOWN": (1, 5000),
    }
    for result in document["results"]:
        if result["status"] == "CREATED":
            whole = await till.get(result["payment"]["id"])
            assert [a["operation"] for a in whole["attempts"]] == ["capture"]
            assert {name: whole[name] for name in result["payment"]} == result["payment"]
            assert whole["batch_id"] == batch_id
    assert {row.token for row in await till.rows(payments)} == {None}
    assert till.gateway.calls == ["capture"] * 6


async def test_sent_again_it_repeats_nothing(till: Till) -> None:
    batch_id = new_id()
    items = [item(), item(token="tok_declined"), item(token="tok_pending"), item(amount=5)]
    first = await take(till, items, batch_id)
    again = await take(till, items, batch_id)
    assert [each["status"] for each in again["results"]] == ["EXISTING"] * 3 + ["REFUSED"]
    assert [each.get("payment") for each in again["results"]] == [
        each.get("payment") for each in first["results"]
    ]
    assert (again["totals"]["created"], again["totals"]["existing"]) == (0, 3)
    assert till.gateway.calls == ["capture"] * 3
    assert len(await till.rows(payments)) == 3


async def test_a_key_replays_the_first_answer(till: Till) -> None:
    batch_id, items = new_id(), [item(), item(token="tok_timeout")]
    first = await ask(till, items, batch_id, "k1")
    await till.resolve(seconds=5)
    second = await ask(till, items, batch_id, "k1")
    assert (second.status_code, second.content) == (207, first.content)
    assert second.headers["Idempotent-Replayed"] == "true"
    assert_problem(await ask(till, items[:1], batch_id, "k1"), 409, "idempotency_key_reused")
    # Without the key the answer is how things stand now.
    now = await take(till, items, batch_id)
    assert outcomes(now) == [("EXISTING", "COMPLETED")] * 2


async def test_what_stands_in_the_way_is_named(till: Till) -> None:
    elsewhere = await till.take()
    failed = await till.take(token="tok_declined")
    batch_id, twice = new_id(), item()
    known = (await take(till, [item()], batch_id))["results"][0]["payment"]
    items = [
        item(order_id=elsewhere["order_id"]),
        item(order_id=failed["order_id"]),
        item(order_id=known["order_id"], amount=known["amount"] + 1),
        twice,
        twice,
    ]
    document = await take(till, items, batch_id)
    assert outcomes(document) == [
        ("REFUSED", "payment_already_exists"),
        ("CREATED", "COMPLETED"),
        ("REFUSED", "payment_differs"),
        ("CREATED", "COMPLETED"),
        ("EXISTING", "COMPLETED"),
    ]
    results = document["results"]
    assert results[0]["payment_id"] == elsewhere["id"]
    assert results[2]["payment_id"] == known["id"]
    assert results[3]["payment"] == results[4]["payment"]
    assert by_status(document["totals"]["by_status"]) == {"COMPLETED": (2, 10_000)}
    assert results[0]["problem"]["status"] == 409


async def test_a_payment_tried_again_by_itself_answers_for_the_batch(till: Till) -> None:
    batch_id, items = new_id(), [item(token="tok_declined")]
    await take(till, items, batch_id)
    paid = await till.take(order_id=items[0]["order_id"], batch_id=batch_id)
    document = await take(till, items, batch_id)
    assert outcomes(document) == [("EXISTING", "COMPLETED")]
    assert document["results"][0]["payment"]["id"] == paid["id"]


@pytest.mark.parametrize("captured", [False, True])
@pytest.mark.parametrize("key", [None, "k1"])
async def test_a_repetition_finishes_what_a_crash_cut_off(
    till: Till, key: str | None, captured: bool
) -> None:
    batch_id, items = new_id(), [item() for _ in range(20)]
    till.gateway.crashes_before, till.gateway.crashes_after = not captured, captured
    with pytest.raises(BaseExceptionGroup):
        await ask(till, items, batch_id, key)
    till.gateway.crashes_before = till.gateway.crashes_after = False
    assert {row.status for row in await till.rows(payments)} == {"PENDING"}
    if key:
        assert_problem(await ask(till, items, batch_id, key), 409, "idempotency_key_in_flight")
        till.clock.advance(seconds=61)
    reply = await ask(till, items, batch_id, key)
    assert outcomes(reply.json()) == [("EXISTING", "COMPLETED")] * 20
    if key:
        assert (await ask(till, items, batch_id, key)).content == reply.content
    made = [row.id for row in await till.rows(payments)]
    assert sorted(await captures(till)) == sorted(made)
    assert len(made) == 20
    assert await till.resolve(seconds=600) == 0


async def test_without_a_repetition_the_gateway_is_asked_after(till: Till) -> None:
    batch_id, items = new_id(), [item() for _ in range(20)]
    till.gateway.crashes_after = True
    with pytest.raises(BaseExceptionGroup):
        await ask(till, items, batch_id)
    till.gateway.crashes_after = False
    assert await till.resolve(seconds=59) == 0  # calls may be under way
    assert await till.resolve(seconds=5) == 20
    assert {row.status for row in await till.rows(payments)} == {"COMPLETED"}
    assert len(await captures(till)) == 20
    assert {till.orders.statuses(each["order_id"])[0] for each in items} == {"COMPLETED"}


async def test_lost_answers_are_asked_after(till: Till) -> None:
    batch_id, items = new_id(), [item() for _ in range(10)]
    till.gateway.is_mute = True
    assert outcomes(await take(till, items, batch_id)) == [("CREATED", "UNKNOWN")] * 10
    till.gateway.is_mute = False
    assert await till.resolve(seconds=5) == 10
    assert outcomes(await take(till, items, batch_id)) == [("EXISTING", "COMPLETED")] * 10
    assert till.gateway.calls.count("capture") == 10


async def test_two_at_once_make_each_payment_once(till: Till) -> None:
    batch_id = new_id()
    items = [item(token="tok_declined" if n % 5 == 0 else "tok_ok") for n in range(40)]
    turned = list(reversed(items))
    one, other = await asyncio.gather(take(till, items, batch_id), take(till, turned, batch_id))
    assert one["totals"]["created"] + other["totals"]["created"] == 40
    assert one["totals"]["existing"] + other["totals"]["existing"] == 40
    made = await till.rows(payments)
    assert len(made) == 40
    assert sorted(await captures(till)) == sorted(row.id for row in made)
    assert by_status((await till.api.get(f"{BATCH}/{batch_id}")).json()["by_status"]) == {
        "COMPLETED": (32, 160_000),
        "FAILED": (8, 40_000),
    }


async def test_a_batch_and_single_payments_at_once_make_one_each(till: Till) -> None:
    batch_id, items = new_id(), [item() for _ in range(10)]
    await asyncio.gather(
        ask(till, items, batch_id), *(till.ask(order_id=each["order_id"]) for each in items)
    )
    assert sorted(row.order_id for row in await till.rows(payments)) == sorted(
        each["order_id"] for each in items
    )
    assert len(await captures(till)) == 10


async def test_the_gateway_is_asked_side_by_side_within_the_bound(till: Till) -> None:
    till.gateway.gate = asyncio.Event()
    batch_id, items = new_id(), [item() for _ in range(30)]
    under_way = asyncio.create_task(take(till, items, batch_id))
    await till.gateway.entered.wait()
    assert till.gateway.calls == ["capture"] * 8
    till.gateway.gate.set()
    assert outcomes(await under_way) == [("CREATED", "COMPLETED")] * 30


async def test_events_that_came_early_are_applied_and_nothing_is_charged(till: Till) -> None:
    paid, failed, plain = item(), item(), item()
    await till.tell("payment.completed", paid)
    await till.tell("payment.failed", failed, failure_code="expired", failure_message="Too late.")
    batch_id = new_id()
    document = await take(till, [paid, failed, plain], batch_id)
    assert outcomes(document) == [
        ("CREATED", "COMPLETED"),
        ("CREATED", "FAILED"),
        ("CREATED", "COMPLETED"),
    ]
    assert document["results"][0]["payment"]["gateway_reference"] == "sim_of_the_event"
    assert document["results"][1]["payment"]["failure_code"] == "expired"
    assert till.gateway.calls == ["capture"]
    assert {row.outcome for row in await till.rows(gateway_events)} == {"applied"}
    await till.settle()
    assert till.orders.statuses(paid["order_id"]) == ["COMPLETED"]


async def test_what_an_event_settled_meanwhile_stays_so(till: Till) -> None:
    till.gateway.gate = asyncio.Event()
    till.gateway.names_captures = "sim_of_the_event"
    batch_id, items = new_id(), [item(token="tok_timeout"), item()]
    under_way = asyncio.create_task(take(till, items, batch_id))
    await till.gateway.entered.wait()
    await till.tell("payment.completed", items[0])
    await till.tell("refund.completed", items[1], amount=1000, refund_reference="re_1")
    till.gateway.gate.set()
    document = await under_way
    assert outcomes(document) == [("CREATED", "COMPLETED"), ("CREATED", "PARTIALLY_REFUNDED")]
    assert document["results"][0]["payment"]["gateway_reference"] == "sim_of_the_event"
    assert len(await till.rows(payment_attempts)) == 2
    assert await till.resolve(seconds=600) == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"payments": []},
        {"payments": [new_payment()] * 1001},
        {"payments": [new_payment(method="cash")]},
        {"payments": [new_payment(currency="USD")]},
        {"payments": [new_payment(amount="5000")]},
        {"payments": [new_payment(batch_id=new_id())]},
        {"payments": [new_payment()], "batch_id": "b1"},
    ],
)
async def test_what_does_not_fit_the_spec_makes_nothing(till: Till, wrong: dict[str, Any]) -> None:
    reply = await till.api.post(BATCH, json={"batch_id": new_id()} | wrong)
    assert_problem(reply, 422, "validation_failed")
    assert await till.rows(payments) == []
    assert till.gateway.calls == []


async def test_a_thousand_and_their_sums(till: Till) -> None:
    batch_id, items = new_id(), [item(amount=1_000_000) for _ in range(1000)]
    document = await take(till, items, batch_id)
    assert by_status(document["totals"]["by_status"]) == {"COMPLETED": (1000, 1_000_000_000)}
    await till.refund(document["results"][0]["payment"]["id"], 400_000)
    await till.refund(document["results"][1]["payment"]["id"])
    batch = (await till.api.get(f"{BATCH}/{batch_id}")).json()
    assert (batch["count"], batch["amount"]) == (1000, 1_000_000_000)
    assert by_status(batch["by_status"]) == {
        "COMPLETED": (998, 998_000_000),
        "PARTIALLY_REFUNDED": (1, 1_000_000),
        "REFUNDED": (1, 1_000_000),
    }
    assert (batch["captured_amount"], batch["refunded_amount"]) == (1_000_000_000, 1_400_000)
    assert by_status(batch["refunds_by_status"]) == {"COMPLETED": (2, 1_400_000)}
    page = await till.api.get(PAYMENTS, params={"batch_id": batch_id, "limit": 1})
    assert page.json()["total"] == 1000


async def test_a_batch_without_payments_is_not_there(till: Till) -> None:
    batch_id = new_id()
    await take(till, [item(amount=1)], batch_id)
    await till.take(batch_id=new_id())
    reply = await till.api.get(f"{BATCH}/{batch_id}")
    assert_problem(reply, 404, "payment_batch_not_found")


async def test_a_batch_counts_single_payments_that_carry_its_id(till: Till) -> None:
    batch_id = new_id()
    await till.take(batch_id=batch_id)
    batch = (await till.api.get(f"{BATCH}/{batch_id}")).json()
    assert by_status(batch["by_status"]) == {"COMPLETED": (1, 5000)}
