"""Giving money back: never more than was captured, whoever asks, and told to the order."""

import asyncio
from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.payment.tables import refunds
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem
from tests.service.payment.fakes import Crash


async def test_in_part_then_all_that_is_left(till: Till) -> None:
    payment = await till.take()
    part = await till.refund(payment["id"], 1480)
    assert part.status_code == 201
    assert part.headers["Location"] == f"{PAYMENTS}/{payment['id']}/refunds"
    assert (part.json()["status"], part.json()["amount"]) == ("COMPLETED", 1480)
    now = await till.get(payment["id"])
    assert (now["status"], now["refunded_amount"], now["refundable_amount"]) == (
        "PARTIALLY_REFUNDED",
        1480,
        3520,
    )
    rest = await till.refund(payment["id"])
    assert rest.json()["amount"] == 3520
    now = await till.get(payment["id"])
    assert (now["status"], now["refunded_amount"], now["refundable_amount"]) == (
        "REFUNDED",
        5000,
        0,
    )
    assert [refund["amount"] for refund in now["refunds"]] == [3520, 1480]
    await till.settle()
    assert till.orders.statuses(payment["order_id"]) == ["PARTIALLY_REFUNDED", "REFUNDED"]
    assert await till.delivery_states() == ["done", "done"]


async def test_fifty_at_once_never_give_back_more_than_was_captured(till: Till) -> None:
    payment = await till.take()
    replies = await asyncio.gather(*(till.refund(payment["id"], 300) for _ in range(50)))
    made = [reply for reply in replies if reply.status_code == 201]
    assert len(made) == 16
    for refused in (reply for reply in replies if reply.status_code != 201):
        assert_problem(refused, 409, "refund_exceeds_balance")
    now = await till.get(payment["id"])
    assert (now["refunded_amount"], now["refundable_amount"]) == (4800, 200)
    await till.settle()
    assert till.orders.statuses(payment["order_id"]) == ["PARTIALLY_REFUNDED"] * 16


async def test_all_at_once_for_all_of_it_gives_it_back_once(till: Till) -> None:
    payment = await till.take()
    replies = await asyncio.gather(*(till.refund(payment["id"]) for _ in range(10)))
    assert sorted(reply.status_code for reply in replies) == [201] + [409] * 9


@pytest.mark.parametrize(
    ("means", "code"),
    [
        ("tok_pending", "payment_not_refundable"),
        ("tok_declined", "payment_not_refundable"),
        ("tok_timeout", "payment_not_refundable"),
    ],
)
async def test_what_was_not_captured_cannot_be_given_back(
    till: Till, means: str, code: str
) -> None:
    payment = await till.take(token=means)
    assert_problem(await till.refund(payment["id"]), 409, code)
    assert await till.rows(refunds) == []


async def test_more_than_is_left_is_refused(till: Till) -> None:
    payment = await till.take()
    assert_problem(await till.refund(payment["id"], 5001), 409, "refund_exceeds_balance")
    assert_problem(await till.refund(new_id()), 404, "payment_not_found")
    assert (await till.refund(payment["id"])).status_code == 201
    assert_problem(await till.refund(payment["id"]), 409, "refund_exceeds_balance")


@pytest.mark.parametrize(
    ("language", "detail"),
    [
        ("en", "Only ¥5,000 of the payment is left to refund; ¥5,001 was requested."),
        ("ja", "返金できる残額は 5,000 円です（指定された金額: 5,001 円）。"),
    ],
)
async def test_a_refusal_is_told_in_the_reader_s_language(
    till: Till, language: str, detail: str
) -> None:
    payment = await till.take()
    till.api.headers["Accept-Language"] = language
    reply = await till.refund(payment["id"], 5001)
    assert_problem(reply, 409, "refund_exceeds_balance")
    assert reply.json()["detail"] == detail
    assert reply.headers["content-language"] == language


async def test_a_refund_that_failed_gives_the_balance_back(till: Till) -> None:
    payment = await till.take()
    till.gateway.refuses_refunds = True
    refund = (await till.refund(payment["id"])).json()
    assert (refund["status"], refund["failure_message"]) == (
        "FAILED",
        "The account has been closed.",
    )
    now = await till.get(payment["id"])
    assert (now["status"], now["refundable_amount"]) == ("COMPLETED", 5000)
    till.gateway.refuses_refunds = False
    assert (await till.refund(payment["id"])).json()["status"] == "COMPLETED"


async def test_a_refund_that_fails_at_once_is_told_to_who_asked_alone(till: Till) -> None:
    payment = await till.take()
    till.gateway.refuses_refunds = True
    assert (await till.refund(payment["id"])).json()["status"] == "FAILED"
    await till.settle()
    assert till.orders.told == []


async def test_a_refund_that_fails_after_it_was_accepted_is_told_to_the_order(till: Till) -> None:
    payment = await till.take()
    await till.refund(payment["id"], 1000)
    till.gateway.defers_refunds = True
    refund = (await till.refund(payment["id"], 1480)).json()
    assert refund["status"] == "PENDING"
    failure: dict[str, Any] = {
        "amount": 1480,
        "failure_message": "The account has been closed.",
    }
    for _ in range(2):
        await till.tell(
            "refund.failed", payment, refund_reference=refund["gateway_reference"], **failure
        )
    now = await till.get(payment["id"])
    assert (now["status"], now["refundable_amount"]) == ("PARTIALLY_REFUNDED", 4000)
    _, (order_id, _, told) = till.orders.told
    assert (order_id, told["payment_id"]) == (payment["order_id"], payment["id"])
    assert (told["payment_status"], told["amount"]) == ("PARTIALLY_REFUNDED", 5000)
    assert told["failure_message"] is None
    assert told["failed_refund"] == {"refund_id": refund["id"], **failure}
    assert await till.delivery_states() == ["done", "done"]


async def test_a_refund_whose_answer_was_lost_and_that_failed_is_told_to_the_order(
    till: Till,
) -> None:
    payment = await till.take()
    till.gateway.is_deaf = True
    refund = (await till.refund(payment["id"])).json()
    assert refund["status"] == "PENDING"
    till.gateway.is_deaf, till.gateway.refuses_refunds = False, True
    assert await till.resolve(seconds=5) == 1
    assert (await till.get(payment["id"]))["refunds"][0]["status"] == "FAILED"
    [(_, _, told)] = till.orders.told
    assert (told["payment_status"], told["failed_refund"]["refund_id"]) == (
        "COMPLETED",
        refund["id"],
    )


async def test_a_refund_whose_answer_was_lost_stays_reserved_until_known(till: Till) -> None:
    payment = await till.take()
    till.gateway.is_mute = True
    refund = (await till.refund(payment["id"], 3000)).json()
    assert refund["status"] == "PENDING"
    now = await till.get(payment["id"])
    assert (now["refunded_amount"], now["refundable_amount"]) == (0, 2000)
    assert_problem(await till.refund(payment["id"], 2001), 409, "refund_exceeds_balance")
    assert await till.resolve(seconds=5) == 1
    assert (await till.get(payment["id"]))["refunds"][0]["status"] == "PENDING"
    till.gateway.is_mute = False
    assert await till.resolve(seconds=15) == 1
    now = await till.get(payment["id"])
    assert (now["status"], now["refunded_amount"]) == ("PARTIALLY_REFUNDED", 3000)
    assert till.orders.statuses(payment["order_id"]) == ["PARTIALLY_REFUNDED"]
    assert till.gateway.calls.count("refund") == 1


async def test_a_refund_that_never_arrived_is_asked_for_again(till: Till) -> None:
    payment = await till.take()
    till.gateway.is_deaf = True
    await till.refund(payment["id"])
    till.gateway.is_deaf = False
    await till.resolve(seconds=5)
    assert (await till.get(payment["id"]))["status"] == "REFUNDED"


@pytest.mark.parametrize("given", [False, True])
async def test_a_crash_in_a_refund_is_mended_by_the_inquiries(till: Till, given: bool) -> None:
    payment = await till.take()
    till.gateway.crashes_before, till.gateway.crashes_after = not given, given
    with pytest.raises(Crash):
        await till.refund(payment["id"], 3000, "k1")
    till.gateway.crashes_before = till.gateway.crashes_after = False
    assert await till.resolve(seconds=30) == 0
    assert await till.resolve(seconds=31) == 1
    now = await till.get(payment["id"])
    assert (now["refunded_amount"], now["refundable_amount"]) == (3000, 2000)
    repeated = await till.refund(payment["id"], 3000, "k1")
    assert (repeated.status_code, repeated.json()["id"]) == (201, now["refunds"][0]["id"])
    assert len(await till.rows(refunds)) == 1


async def test_a_repeated_key_gives_back_once(till: Till) -> None:
    payment = await till.take()
    first = await till.refund(payment["id"], 1000, "k1")
    second = await till.refund(payment["id"], 1000, "k1")
    assert second.json() == first.json()
    assert second.headers["Idempotent-Replayed"] == "true"
    assert (await till.get(payment["id"]))["refunded_amount"] == 1000


async def test_a_page_of_refunds(till: Till) -> None:
    payment = await till.take()
    for _ in range(3):
        await till.refund(payment["id"], 100)
    url = f"{PAYMENTS}/{payment['id']}/refunds"
    first = (await till.api.get(url, params={"limit": 2})).json()
    rest = (await till.api.get(url, params={"limit": 2, "cursor": first["next_cursor"]})).json()
    ids = [item["id"] for page in (first, rest) for item in page["items"]]
    assert ids == sorted(ids, reverse=True)
    assert (len(ids), first["total"], rest["next_cursor"]) == (3, 3, None)
    assert_problem(await till.api.get(f"{PAYMENTS}/{new_id()}/refunds"), 404, "payment_not_found")


async def test_a_key_with_another_payload_is_refused(till: Till) -> None:
    payment = await till.take()
    assert (await till.refund(payment["id"], 1000, "k1")).status_code == 201
    other = await till.refund(payment["id"], 2000, "k1")
    assert_problem(other, 409, "idempotency_key_reused")
    assert (await till.get(payment["id"]))["refunded_amount"] == 1000


async def test_a_twin_of_a_refund_under_way_is_refused(till: Till) -> None:
    payment = await till.take()
    till.gateway.gate, till.gateway.entered = asyncio.Event(), asyncio.Event()
    first = asyncio.create_task(till.refund(payment["id"], 1000, "k1"))
    await till.gateway.entered.wait()
    twin = await till.refund(payment["id"], 1000, "k1")
    assert_problem(twin, 409, "idempotency_key_in_flight")
    till.gateway.gate.set()
    assert (await first).json()["status"] == "COMPLETED"
    assert (await till.get(payment["id"]))["refunded_amount"] == 1000
