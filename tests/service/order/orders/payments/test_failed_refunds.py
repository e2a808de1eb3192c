"""A refund that was accepted and fails later: the order tells it, and who has to do what."""

from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from tests.service.order.conftest import ORDERS, Shop, assert_problem

REASON = "The account has been closed."


async def tell(shop: Shop, order: dict[str, Any], **changes: Any) -> httpx.Response:
    failed = {"refund_id": new_id(), "amount": 4800, "failure_message": REASON}
    return await shop.tell(
        order["id"], payment_id=order["payment_id"], **{"failed_refund": failed, **changes}
    )


async def explain(shop: Shop, order_id: str) -> dict[str, Any]:
    reply = await shop.api.get(f"{ORDERS}/{order_id}/explanation")
    assert reply.status_code == 200, reply.text
    told: dict[str, Any] = reply.json()
    return told


async def test_of_a_cancelled_order_it_is_owed_again_and_waits_for_a_person(shop: Shop) -> None:
    order = await shop.order_in("CANCELLED")
    asked = dict(shop.payments.refunds)
    shop.payments.settle(order["id"], "COMPLETED").refunded = 0
    failed = {"refund_id": new_id(), "amount": 4800, "failure_message": REASON}
    reply = await tell(shop, order, failed_refund=failed)
    assert (reply.status_code, reply.json()) == (200, order)
    [*_, entry] = await shop.events(order["id"])
    assert (entry["type"], entry["data"]) == (
        "refund_failed",
        {
            "payment_id": order["payment_id"],
            "refund_id": failed["refund_id"],
            "amount": 4800,
            "error": REASON,
        },
    )
    _, again = await shop.owed(order["id"], "refund")
    assert (again.state, again.attempts, again.last_error) == ("dead", 1, REASON)
    assert shop.payments.refunds == asked  # nothing is asked for behind a person's back
    told = await explain(shop, order["id"])
    assert told["summary"] == (
        "The order was cancelled. The refund was tried 1 time and given up (last error: The "
        "account has been closed.); the money still has to be refunded, and it waits for an "
        "operator."
    )
    step = told["next_steps"][0]
    assert (step["operation_id"], step["delivery_id"]) == ("replay_delivery", again.id)


async def test_replayed_it_gives_back_what_is_left_once(shop: Shop) -> None:
    order = await shop.order_in("CANCELLED")
    payment = shop.payments.settle(order["id"], "COMPLETED")
    payment.refunded = 0
    await tell(shop, order)
    _, again = await shop.owed(order["id"], "refund")
    for _ in range(2):
        reply = await shop.api.post(f"/api/v1/deliveries/{again.id}/replay")
        assert reply.status_code == 200, reply.text
        await shop.finish_owed()
    assert payment.refunded == 4800
    assert shop.payments.refunds[again.id] == payment.id
    assert (await shop.states(order["id"]))["refund"] == "done"
    assert (await shop.event_types(order["id"]))[-1] == "refund_accepted"
    assert (await explain(shop, order["id"]))["summary"] == "The order was cancelled."


async def test_two_that_failed_wait_as_one_because_it_gives_back_all_there_is(shop: Shop) -> None:
    order = await shop.order_in("CANCELLED")
    for amount in (1300, 3500):
        failed = {"refund_id": new_id(), "amount": amount}
        await tell(shop, order, failed_refund=failed, payment_status="PARTIALLY_REFUNDED")
    states = [row.state for row in await shop.owed(order["id"], "refund")]
    assert states == ["done", "dead"]
    assert (await shop.event_types(order["id"]))[-2:] == ["refund_failed"] * 2


@pytest.mark.parametrize("status", ["PAID", "SHIPPED", "DELIVERED"])
async def test_of_any_other_order_who_asked_for_it_has_to_ask_again(
    shop: Shop, status: str
) -> None:
    order = await shop.order_in(status)
    failed = {"refund_id": new_id(), "amount": 1300, "failure_message": REASON}
    sent = shop.notifications.templates
    reply = await tell(shop, order, failed_refund=failed)
    assert reply.json() == order
    assert await shop.owed(order["id"], "refund") == []
    assert shop.notifications.templates == sent
    told = await explain(shop, order["id"])
    assert told["summary"].endswith(
        "A refund of 1,300 yen that had been accepted failed at 2026-11-20T09:30:00Z (The "
        "account has been closed.); unless it has been requested again since, the money still has "
        "to be refunded."
    )
    step = told["next_steps"][0]
    assert (step["operation_id"], step["delivery_id"]) == ("refund_payment", None)
    assert step["detail"].startswith(
        "Request the refund of 1,300 yen from the payment service again"
    )


async def test_an_order_that_is_refunded_in_full_has_nothing_more_to_tell(shop: Shop) -> None:
    order = await shop.order_in("PAID")
    await tell(shop, order)
    await shop.tell(order["id"], payment_id=order["payment_id"], payment_status="REFUNDED")
    told = await explain(shop, order["id"])
    assert told["summary"] == "The payment of 4,800 yen was refunded in full."
    assert [step["operation_id"] for step in told["next_steps"]] == [None]


async def test_repeated_it_is_told_once(shop: Shop) -> None:
    order = await shop.order_in("CANCELLED")
    for _ in range(2):
        await tell(shop, order, event_id="evt_1")
    assert (await shop.event_types(order["id"])).count("refund_failed") == 1
    assert len(await shop.owed(order["id"], "refund")) == 2


async def test_it_says_that_the_payment_was_captured_should_that_news_be_late(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    reply = await tell(shop, order)
    assert reply.json()["status"] == "PAID"
    news = [event["type"] for event in await shop.events(order["id"])][-4:]
    assert news == ["payment_completed", "notice_requested", "refund_failed", "notice_accepted"]
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_without_a_reason_it_has_one_of_our_own(shop: Shop) -> None:
    order = await shop.order_in("CANCELLED")
    await tell(shop, order, failed_refund={"refund_id": new_id(), "amount": 4800})
    assert (await shop.owed(order["id"], "refund"))[-1].last_error == "The refund failed."


@pytest.mark.parametrize(
    ("failed", "pointer"),
    [
        ({"amount": 4800}, "/failed_refund/refund_id"),
        ({"refund_id": "019a2b3c-6b11-7d33-8e44-5f6a7b8c9d0e"}, "/failed_refund/amount"),
        ({"refund_id": "r1", "amount": 4800}, "/failed_refund/refund_id"),
        (
            {"refund_id": "019a2b3c-6b11-7d33-8e44-5f6a7b8c9d0e", "amount": 0},
            "/failed_refund/amount",
        ),
    ],
)
async def test_what_is_no_failed_refund_is_refused(
    shop: Shop, failed: dict[str, Any], pointer: str
) -> None:
    order = await shop.order_in("CANCELLED")
    problem = assert_problem(
        await tell(shop, order, failed_refund=failed), 422, "validation_failed"
    )
    assert {fault["pointer"] for fault in problem["errors"]} == {pointer}
    assert len(await shop.owed(order["id"], "refund")) == 1
