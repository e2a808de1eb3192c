"""Flow 3: what the payment service tells of a payment moves its order where that is possible."""

import asyncio

import pytest

from services.chassis.base.ids import new_id
from tests.service.order.conftest import ORDERS, Shop, assert_problem, new_order, payment_event
from tests.service.order.fakes import Gate

IGNORED, NOTED = "payment_event_ignored", "payment_partially_refunded"
STATUSES = (
    "PAYMENT_PROCESSING",
    "PAYMENT_FAILED",
    "PAID",
    "SHIPPED",
    "DELIVERED",
    "CANCELLED",
    "REFUNDED",
)
MOVES = {
    ("PAYMENT_PROCESSING", "COMPLETED"): ("PAID", "payment_completed", "ORDER_CONFIRMATION"),
    ("PAYMENT_PROCESSING", "FAILED"): ("PAYMENT_FAILED", "payment_failed", "PAYMENT_FAILED"),
    # A capture whose news is late: what comes of it is as if that news had come first.
    ("PAYMENT_PROCESSING", "PARTIALLY_REFUNDED"): (
        "PAID",
        "payment_completed",
        "ORDER_CONFIRMATION",
    ),
    ("PAYMENT_PROCESSING", "REFUNDED"): ("REFUNDED", "payment_completed", None),
    ("PAID", "REFUNDED"): ("REFUNDED", "refunded", "ORDER_REFUNDED"),
    ("SHIPPED", "REFUNDED"): ("REFUNDED", "refunded", "ORDER_REFUNDED"),
    ("DELIVERED", "REFUNDED"): ("REFUNDED", "refunded", "ORDER_REFUNDED"),
}
"""(order, event about its payment) → order, first entry of the timeline, message."""


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("told", ["COMPLETED", "FAILED", "REFUNDED", "PARTIALLY_REFUNDED"])
async def test_every_event_on_every_order(shop: Shop, status: str, told: str) -> None:
    order = await shop.order_in(status)
    before = await shop.events(order["id"])
    sent, refunds = shop.notifications.templates, dict(shop.payments.refunds)
    reply = await shop.tell(order["id"], payment_id=order["payment_id"], payment_status=told)
    assert reply.status_code == 200, reply.text
    after = reply.json()
    news = [event["type"] for event in (await shop.events(order["id"]))[len(before) :]]
    moved, entry, message = MOVES.get((status, told), (status, None, None))
    assert after["status"] == moved
    assert reply.headers["etag"] == f'"{after["version"]}"'
    assert shop.notifications.templates == sent + ([message] if message else [])
    assert shop.payments.refunds == refunds
    if entry is not None:
        steps = 2 if (status, told) == ("PAYMENT_PROCESSING", "REFUNDED") else 1
        assert after["version"] == order["version"] + steps
        assert news[0] == entry
    elif told == "REFUNDED" and status in ("PAYMENT_FAILED", "CANCELLED"):
        version = order["version"] + 1
        assert after == {**order, "refunded_amount": 4800, "version": version}
    else:
        assert after == order
    if (status, told) == ("CANCELLED", "COMPLETED"):  # looked into, and nothing is left to refund
        assert news == ["refund_requested", "refund_refused"]
    elif entry is None:
        is_noted = told == "PARTIALLY_REFUNDED" and status != "REFUNDED"  # that is later
        assert news == [NOTED if is_noted else IGNORED]


async def test_the_failure_is_told_with_its_reason(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    reply = await shop.tell(
        order["id"],
        payment_id=order["payment_id"],
        payment_status="FAILED",
        failure_message="残高不足です。",
        failure_code="insufficient_funds",
    )
    assert reply.json()["payment_error"] == "残高不足です。"
    assert shop.notifications.sent[-1].extra == {
        "failure_message": "残高不足です。",
        "failure_code": "insufficient_funds",
        "payment_link": None,
    }


async def test_the_timeline_names_the_sender_and_the_event(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    await shop.api.post(
        f"{ORDERS}/{order['id']}/webhook",
        json=payment_event(event_id="evt_1", payment_id=order["payment_id"]),
        headers=shop.bearer_of("service:payment", "webhooks:receive"),
    )
    [event] = [e for e in await shop.events(order["id"]) if e["type"] == "payment_completed"]
    assert (event["actor"], event["cause"]) == ("service:payment", "evt_1")
    assert event["data"] == {"payment_id": order["payment_id"]}


async def test_a_notice_that_cannot_be_asked_for_is_owed(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    shop.notifications.down = True
    reply = await shop.tell(order["id"], payment_id=order["payment_id"])
    assert (reply.status_code, reply.json()["status"]) == (200, "PAID")
    shop.notifications.down = False
    assert await shop.finish_owed() == 1
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_an_order_that_is_not_there(shop: Shop) -> None:
    assert_problem(await shop.tell(new_id()), 404, "order_not_found")


async def test_it_needs_its_own_scope(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    event = payment_event(payment_id=order["payment_id"])
    path = f"{ORDERS}/{order['id']}/webhook"
    refused = await shop.api.post(path, json=event, headers=shop.bearer("orders:write"))
    problem = assert_problem(refused, 403, "insufficient_scope")
    assert problem["detail"] == "The token lacks the scope webhooks:receive."
    assert await shop.get(order["id"]) == order
    taken = await shop.api.post(path, json=event, headers=shop.bearer("webhooks:receive"))
    assert taken.json()["status"] == "PAID"


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"payment_status": "DEFERRED"}, "/payment_status"),
        ({"next_action": "voucher"}, "/next_action"),
        ({"payment_status": "completed"}, "/payment_status"),
        ({"payment_id": "p1"}, "/payment_id"),
        ({"amount": 4800.5}, "/amount"),
        ({"amount": 1_000_001}, "/amount"),
        ({"occurred_at": "yesterday"}, "/occurred_at"),
        ({"occurred_at": "2026-11-20T09:30:02+09:00"}, "/occurred_at"),
        ({"event_id": ""}, "/event_id"),
        ({"event_id": "e" * 256}, "/event_id"),
        ({"failure_message": "x" * 501}, "/failure_message"),
        ({"failure_code": "x" * 65}, "/failure_code"),
        ({"currency": "JPY"}, "/currency"),
    ],
)
async def test_what_is_no_event_is_refused(
    shop: Shop, change: dict[str, object], pointer: str
) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    problem = assert_problem(await shop.tell(order["id"], **change), 422, "validation_failed")
    assert {fault["pointer"] for fault in problem["errors"]} == {pointer}
    assert await shop.get(order["id"]) == order


@pytest.mark.parametrize("late", ["COMPLETED", "PARTIALLY_REFUNDED"])
async def test_a_refund_that_comes_before_the_news_of_its_payment_is_kept(
    shop: Shop, late: str
) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    payment_id = order["payment_id"]
    first = await shop.tell(order["id"], payment_id=payment_id, payment_status="REFUNDED")
    assert first.json()["status"] == "REFUNDED"
    second = await shop.tell(order["id"], payment_id=payment_id, payment_status=late)
    assert second.json() == first.json()
    assert shop.notifications.templates == []


async def test_the_answer_to_a_payment_that_was_refunded_meanwhile_changes_nothing(
    shop: Shop,
) -> None:
    gate = shop.payments.gate = Gate()
    placing = asyncio.create_task(shop.api.post(ORDERS, json=new_order()))
    await gate.entered.wait()
    [stored] = await shop.stored_orders()
    told = await shop.tell(stored.id, payment_status="REFUNDED")
    assert told.json()["status"] == "REFUNDED"
    gate.open()
    assert (await placing).json()["status"] == "REFUNDED"
    assert shop.notifications.templates == []


@pytest.mark.parametrize("told", ["COMPLETED", "FAILED", "REFUNDED", "PARTIALLY_REFUNDED"])
@pytest.mark.parametrize("amount", [4799, 4801])
async def test_money_of_another_amount_settles_nothing(shop: Shop, told: str, amount: int) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    before = len(await shop.events(order["id"]))
    reply = await shop.tell(
        order["id"], payment_id=order["payment_id"], payment_status=told, amount=amount
    )
    assert (reply.status_code, reply.json()) == (200, order)
    [entry] = (await shop.events(order["id"]))[before:]
    assert entry["type"] == IGNORED
    assert (
        entry["data"]["error"] == f"The payment is for ¥{amount:,}, but the order total is ¥4,800."
    )
    assert shop.notifications.templates == []
