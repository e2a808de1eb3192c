"""Flow 2: an order is cancelled, refunded, and its customer told, within the request."""

import asyncio
from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.order.domain.money.payments import PaymentStatus
from tests.service.order.conftest import ORDERS, Shop, assert_problem


async def test_a_paid_order_is_refunded_and_its_customer_told(shop: Shop) -> None:
    placed = await shop.place()
    order = await shop.cancel(placed["id"])
    assert (order["status"], order["allowed_transitions"]) == ("CANCELLED", [])
    assert order["version"] == placed["version"] + 1
    assert order["payment_id"] == placed["payment_id"]
    [payment] = shop.payments.ledger
    assert (payment.status, payment.refunded) == ("REFUNDED", 4800)
    [refund] = await shop.owed(order["id"], "refund")
    assert shop.payments.refunds == {refund.id: payment.id}
    assert shop.payments.calls == ["create", "close", "refund"]
    message = shop.notifications.sent[-1]
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_CANCELLED"]
    assert message.extra == {"refunded_amount": 4800}
    assert message.order.status == "CANCELLED"
    assert set((await shop.states(order["id"])).values()) == {"done"}
    assert await shop.get(order["id"]) == order


async def test_its_timeline_tells_each_step(shop: Shop) -> None:
    order = await shop.place()
    await shop.cancel(order["id"])
    events = (await shop.events(order["id"]))[5:]
    assert [(e["type"], e["from_status"], e["to_status"]) for e in events] == [
        ("cancelled", "PAID", "CANCELLED"),
        ("refund_requested", None, None),
        ("notice_requested", None, None),
        ("refund_accepted", None, None),
        ("notice_accepted", None, None),
    ]
    assert events[3]["data"]["payment_id"] == order["payment_id"]
    assert events[2]["data"] == {"template": "ORDER_CANCELLED"}


async def test_the_etag_is_that_of_the_cancelled_order(shop: Shop) -> None:
    order = await shop.place()
    reply = await shop.api.delete(f"{ORDERS}/{order['id']}")
    assert reply.headers["etag"] == '"3"'


async def test_an_order_that_was_never_paid_is_not_refunded(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_FAILED")
    await shop.cancel(order["id"])
    assert shop.payments.calls == ["create"]
    assert shop.notifications.sent[-1].template == "ORDER_CANCELLED"
    assert shop.notifications.sent[-1].extra == {"refunded_amount": 0}
    assert await shop.owed(order["id"], "refund") == []


@pytest.mark.parametrize("status", ["SHIPPED", "DELIVERED", "REFUNDED"])
async def test_what_is_past_cancelling_stays_as_it_is(shop: Shop, status: str) -> None:
    order = await shop.order_in(status)
    payments, notices = list(shop.payments.calls), shop.notifications.calls
    events = await shop.events(order["id"])
    reply = await shop.api.delete(f"{ORDERS}/{order['id']}")
    problem = assert_problem(reply, 409, "illegal_transition")
    assert problem["detail"] == f"The order is {status} and cannot be cancelled."
    assert shop.payments.calls == payments
    assert shop.notifications.calls == notices
    assert await shop.get(order["id"]) == order
    assert await shop.events(order["id"]) == events


async def test_the_refusal_is_told_in_the_reader_s_language(shop: Shop) -> None:
    order = await shop.order_in("SHIPPED")
    asked = {"Accept-Language": "ja"}
    reply = await shop.api.delete(f"{ORDERS}/{order['id']}", headers=asked)
    problem = assert_problem(reply, 409, "illegal_transition")
    assert problem["title"] == "状態の競合"
    assert problem["detail"] == "注文の状態が SHIPPED のため、キャンセルできません。"
    assert reply.headers["content-language"] == "ja"


@pytest.mark.parametrize(
    "headers", [{}, {"If-Match": '"2"'}, {"If-Match": '"3"'}, {"Idempotency-Key": "again"}]
)
async def test_repeated_it_is_answered_and_does_nothing(
    shop: Shop, headers: dict[str, str]
) -> None:
    """The first answer may have been lost; what the caller knew then is the version before it."""
    placed = await shop.place()
    first = await shop.api.delete(f"{ORDERS}/{placed['id']}")
    payments, notices = list(shop.payments.calls), shop.notifications.calls
    events = await shop.events(placed["id"])
    again = await shop.api.delete(f"{ORDERS}/{placed['id']}", headers=headers)
    assert (again.status_code, again.json()) == (200, first.json())
    assert again.headers["etag"] == first.headers["etag"] == '"3"'
    assert (shop.payments.calls, shop.notifications.calls) == (payments, notices)
    assert await shop.events(placed["id"]) == events


async def test_a_stale_version_is_refused(shop: Shop) -> None:
    order = await shop.place()
    reply = await shop.api.delete(f"{ORDERS}/{order['id']}", headers={"If-Match": '"1"'})
    problem = assert_problem(reply, 412, "precondition_failed")
    assert '"2"' in problem["detail"]
    assert await shop.get(order["id"]) == order
    assert shop.payments.calls == ["create"]
    assert shop.notifications.calls == 1


async def test_a_stale_version_goes_before_an_illegal_transition(shop: Shop) -> None:
    order = await shop.order_in("SHIPPED")
    reply = await shop.api.delete(f"{ORDERS}/{order['id']}", headers={"If-Match": '"1"'})
    assert_problem(reply, 412, "precondition_failed")


@pytest.mark.parametrize("version", ['"2"', "*", '"1","2"'])
async def test_the_version_that_is_meant_is_cancelled(shop: Shop, version: str) -> None:
    order = await shop.place()
    reply = await shop.api.delete(f"{ORDERS}/{order['id']}", headers={"If-Match": version})
    assert (reply.status_code, reply.json()["status"]) == (200, "CANCELLED")


async def test_an_order_that_is_not_there(shop: Shop) -> None:
    reply = await shop.api.delete(f"{ORDERS}/{new_id()}")
    assert_problem(reply, 404, "order_not_found")
    assert shop.payments.calls == []


async def test_cancelling_at_once_refunds_once(shop: Shop) -> None:
    order = await shop.place()
    replies = await asyncio.gather(*(shop.api.delete(f"{ORDERS}/{order['id']}") for _ in range(5)))
    assert sorted(reply.status_code for reply in replies) == [200] * 5
    assert len(shop.payments.refunds) == 1
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_CANCELLED"]


async def test_cancelling_and_shipping_at_once_does_one(shop: Shop) -> None:
    order = await shop.place()
    cancelled, shipped = await asyncio.gather(
        shop.api.delete(f"{ORDERS}/{order['id']}"), shop.set_status(order["id"], "SHIPPED")
    )
    assert sorted([cancelled.status_code, shipped.status_code]) == [200, 409]
    status = (await shop.get(order["id"]))["status"]
    assert status == ("CANCELLED" if cancelled.status_code == 200 else "SHIPPED")
    assert len(shop.payments.refunds) == (1 if status == "CANCELLED" else 0)
    assert len(shop.notifications.sent) == 2


async def _placed(shop: Shop, how: str) -> dict[str, Any]:
    """An order that is paid in a way for which no gateway is asked."""
    if how == "free":
        return await shop.place(adjustments=[{"kind": "points", "amount": -4800}])
    if how == "external":
        return await shop.place(payment_method=how, paid_elsewhere={"provider": "Rakuten"})
    order = await shop.place(payment_method=how)
    await shop.finish_owed()
    return await shop.get(order["id"])


@pytest.mark.parametrize("how", ["cash_on_delivery", "invoice", "external", "free"])
async def test_however_it_is_paid_it_is_cancelled_and_told_once(shop: Shop, how: str) -> None:
    placed = await _placed(shop, how)
    confirmed = len(shop.notifications.templates)
    cancelled = await shop.cancel(placed["id"])
    assert cancelled["status"] == "CANCELLED"
    assert shop.notifications.templates[confirmed:] == ["ORDER_CANCELLED"]
    refunds, calls = dict(shop.payments.refunds), list(shop.payments.calls)
    assert len(refunds) == (1 if how == "external" else 0)
    events = await shop.events(placed["id"])
    await shop.cancel(placed["id"])
    await shop.finish_owed()
    assert (shop.payments.refunds, shop.payments.calls) == (refunds, calls)
    assert await shop.events(placed["id"]) == events
    assert {row.state for row in await shop.owed(placed["id"])} == {"done"}


async def test_what_came_before_shipping_is_given_back(shop: Shop) -> None:
    """Of a partly refunded payment, the rest is told and refunded, and not the total."""
    order = await _placed(shop, "cash_on_delivery")
    [payment] = shop.payments.ledger
    payment.status = PaymentStatus.COMPLETED
    await shop.tell(order["id"], payment_status="COMPLETED", payment_id=payment.id)
    payment.give_back(800)
    await shop.tell(
        order["id"],
        payment_status="PARTIALLY_REFUNDED",
        payment_id=payment.id,
        refunded_amount=800,
    )
    assert (await shop.get(order["id"]))["refunded_amount"] == 800
    await shop.cancel(order["id"])
    assert payment.refunded == 4800
    [accepted] = [
        each for each in await shop.events(order["id"]) if each["type"] == "refund_accepted"
    ]
    assert accepted["data"]["amount"] == 4000
    assert shop.notifications.sent[-1].extra["refunded_amount"] == 4000
