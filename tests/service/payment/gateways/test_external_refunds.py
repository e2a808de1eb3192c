"""Refunds of payments that others took: tasks for a person, whose end the order hears of."""

import asyncio
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.payment.tables import refunds
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem
from tests.service.payment.gateways.test_external import elsewhere, record, take, take_later

REFUNDS = "/api/v1/refunds"


async def ask_back(till: Till, payment: dict[str, Any], amount: int | None = None) -> Any:
    reply = await till.refund(payment["id"], amount)
    assert (reply.status_code, reply.json()["status"]) == (201, "PENDING"), reply.text
    return reply.json()


async def settle(
    till: Till, refund: dict[str, Any], outcome: str, key: str | None = None, **more: Any
) -> httpx.Response:
    headers = {"Idempotency-Key": key} if key else {}
    path = f"{REFUNDS}/{refund['id']}/settle"
    return await till.api.post(path, json={"outcome": outcome} | more, headers=headers)


async def listed(till: Till, **query: Any) -> list[str]:
    reply = await till.api.get(REFUNDS, params=query)
    assert reply.status_code == 200, reply.text
    return [item["id"] for item in reply.json()["items"]]


async def test_a_refund_waits_for_a_person_and_nobody_is_asked(till: Till) -> None:
    payment = await take(till, elsewhere(amount=3_000_000))
    refund = await ask_back(till, payment)
    assert refund["amount"] == 3_000_000
    now = await till.get(payment["id"])
    assert (now["status"], now["refunded_amount"], now["refundable_amount"]) == ("COMPLETED", 0, 0)
    assert_problem(await till.refund(payment["id"]), 409, "refund_exceeds_balance")
    assert await till.resolve(days=30) == 0
    assert till.gateway.calls == []
    [row] = await till.rows(refunds)
    assert row.inquire_at is None


async def test_a_key_answers_as_before(till: Till) -> None:
    payment = await take(till, elsewhere())
    first = await till.refund(payment["id"], key="k")
    again = await till.refund(payment["id"], key="k")
    assert (again.status_code, again.content) == (201, first.content)
    assert len(await till.rows(refunds)) == 1


async def test_one_that_was_made_counts_and_the_order_hears(till: Till) -> None:
    payment = await take_later(till)
    await record(till, payment)
    part = await ask_back(till, payment, 2000)
    rest = await ask_back(till, payment)
    reply = await settle(till, part, "COMPLETED", reference="R-1", note="手数料なし")
    assert reply.status_code == 200, reply.text
    done = reply.json()
    assert (done["status"], done["gateway_reference"], done["failure_message"]) == (
        "COMPLETED",
        "R-1",
        None,
    )
    await settle(till, rest, "COMPLETED")
    now = await till.get(payment["id"])
    assert (now["status"], now["refunded_amount"], now["refundable_amount"]) == (
        "REFUNDED",
        5000,
        0,
    )
    said = [(a["operation"], a["outcome"], a["detail"], a["requested_by"]) for a in now["attempts"]]
    assert said[1:] == [
        ("settle", "completed", "手数料なし", "test"),
        ("settle", "completed", None, "test"),
    ]
    await till.settle()
    assert till.orders.statuses(payment["order_id"]) == [
        "COMPLETED",
        "PARTIALLY_REFUNDED",
        "REFUNDED",
    ]


@pytest.mark.parametrize(
    ("note", "message"), [("口座が解約", "口座が解約"), (None, "The refund could not be made.")]
)
async def test_one_that_was_not_made_frees_the_money_and_the_order_hears(
    till: Till, note: str | None, message: str
) -> None:
    payment = await take(till, elsewhere())
    refund = await ask_back(till, payment)
    more = {} if note is None else {"note": note}
    failed = (await settle(till, refund, "FAILED", **more)).json()
    assert (failed["status"], failed["failure_message"]) == ("FAILED", message)
    now = await till.get(payment["id"])
    assert (now["status"], now["refundable_amount"]) == ("COMPLETED", 5000)
    await till.settle()
    [(_, _, told)] = till.orders.told
    assert told["failed_refund"] == {
        "refund_id": refund["id"],
        "amount": 5000,
        "failure_message": message,
    }
    again = await ask_back(till, payment)
    assert (await settle(till, again, "COMPLETED")).json()["status"] == "COMPLETED"


async def test_the_same_settlement_changes_nothing_and_another_is_refused(till: Till) -> None:
    payment = await take(till, elsewhere())
    refund = await ask_back(till, payment)
    first = await settle(till, refund, "COMPLETED", "k", reference="R-1")
    for key in ("k", None):
        again = await settle(till, refund, "COMPLETED", key, reference="R-1")
        assert (again.status_code, again.json()) == (200, first.json())
    for outcome, more in (("COMPLETED", {}), ("FAILED", {"reference": "R-1"})):
        assert_problem(await settle(till, refund, outcome, **more), 409, "refund_already_settled")
    await till.settle()
    assert till.orders.statuses(payment["order_id"]) == ["REFUNDED"]


async def test_what_cannot_be_settled(till: Till) -> None:
    till.gateway.defers_refunds = True
    card = await till.take()
    refund = (await till.refund(card["id"])).json()
    assert_problem(await settle(till, refund, "COMPLETED"), 409, "refund_made_by_gateway")
    assert_problem(await settle(till, {"id": new_id()}, "FAILED"), 404, "refund_not_found")
    assert (await settle(till, refund, "PENDING")).status_code == 422


async def test_settled_both_ways_at_once_it_ends_one_way(till: Till) -> None:
    for _ in range(5):
        payment = await take(till, elsewhere())
        refund = await ask_back(till, payment)
        replies = await asyncio.gather(
            *(settle(till, refund, outcome) for outcome in ("COMPLETED", "FAILED") * 3)
        )
        assert sorted(reply.status_code for reply in replies) == [200] * 3 + [409] * 3
        now = await till.get(payment["id"])
        assert now["refunded_amount"] + now["refundable_amount"] == 5000
        assert len(now["attempts"]) == 1


async def test_open_tasks_are_listed(till: Till) -> None:
    till.gateway.defers_refunds = True
    card = (await till.refund((await till.take())["id"])).json()
    open_, done = [await ask_back(till, await take(till, elsewhere())) for _ in range(2)]
    await settle(till, done, "COMPLETED")
    till.clock.advance(days=1)
    new = await ask_back(till, await take(till, elsewhere()))
    cases: list[tuple[dict[str, Any], list[dict[str, Any]]]] = [
        ({}, [card, open_, done, new]),
        ({"status": "PENDING", "gateway": "external"}, [open_, new]),
        ({"status": ["PENDING", "COMPLETED"], "gateway": "external"}, [open_, done, new]),
        ({"gateway": "simulator"}, [card]),
        ({"created_from": "2026-11-21T00:00:00Z"}, [new]),
        ({"created_to": "2026-11-21T00:00:00Z", "status": "COMPLETED"}, [done]),
    ]
    for query, expected in cases:
        assert sorted(await listed(till, **query)) == sorted(r["id"] for r in expected), query
    page = (await till.api.get(REFUNDS, params={"limit": 3})).json()
    assert page["total"] == 4
    rest = await listed(till, limit=3, cursor=page["next_cursor"])
    assert [item["id"] for item in page["items"]] + rest == [
        card["id"],
        open_["id"],
        done["id"],
        new["id"],
    ]
    assert_problem(
        await till.api.get(REFUNDS, params={"cursor": page["next_cursor"], "gateway": "external"}),
        400,
        "invalid_cursor",
    )


@pytest.mark.parametrize("key", [None, "k"])
async def test_a_batch_of_refunds_takes_all_payments(till: Till, key: str | None) -> None:
    card, paid, waiting = await till.take(), await take(till, elsewhere()), await take_later(till)
    items = [{"payment_id": each["id"]} for each in (card, paid, waiting, waiting)]
    body = {"batch_id": new_id(), "refunds": items}
    headers = {"Idempotency-Key": key} if key else {}
    reply = await till.api.post(f"{PAYMENTS}/refund/batch", json=body, headers=headers)
    results = reply.json()["results"]
    assert [each["status"] for each in results] == ["CREATED", "CREATED", "REFUSED", "REFUSED"]
    assert [each["refund"]["status"] for each in results[:2]] == ["COMPLETED", "PENDING"]
    assert {each["problem"]["code"] for each in results[2:]} == {"payment_not_refundable"}
    assert (await till.get(waiting["id"]))["failure_code"] == "not_collected"
    assert till.gateway.calls == ["capture", "refund"]
    again = await till.api.post(f"{PAYMENTS}/refund/batch", json=body, headers=headers)
    assert [each["status"] for each in again.json()["results"][:2]] == (
        ["CREATED"] * 2 if key else ["EXISTING"] * 2
    )
    await till.settle()
    assert till.orders.statuses(waiting["order_id"]) == ["FAILED"]
    await settle(till, results[1]["refund"], "COMPLETED")
    assert (await till.get(paid["id"]))["status"] == "REFUNDED"
    assert await till.resolve(days=30) == 0
