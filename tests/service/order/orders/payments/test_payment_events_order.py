"""Events of the payment service that come twice, late, early, or about another payment."""

import asyncio

import pytest

from services.chassis.base.ids import new_id
from tests.service.order.conftest import ORDERS, Shop, new_order, payment_event
from tests.service.order.fakes import Gate


async def test_the_same_event_twice_counts_once(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    event = payment_event(payment_id=order["payment_id"])
    path = f"{ORDERS}/{order['id']}/webhook"
    first = await shop.api.post(path, json=event)
    events = await shop.events(order["id"])
    again = await shop.api.post(path, json=event)
    assert (again.status_code, again.json()) == (200, first.json())
    assert await shop.events(order["id"]) == events
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_the_same_event_many_times_at_once_counts_once(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    event = payment_event(payment_id=order["payment_id"])
    replies = await asyncio.gather(
        *(shop.api.post(f"{ORDERS}/{order['id']}/webhook", json=event) for _ in range(6))
    )
    assert {reply.status_code for reply in replies} == {200}
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]
    assert (await shop.event_types(order["id"])).count("payment_completed") == 1


async def test_two_events_at_once_move_the_order_once(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    payment_id = order["payment_id"]
    replies = await asyncio.gather(
        shop.tell(order["id"], payment_id=payment_id),
        shop.tell(order["id"], payment_id=payment_id, payment_status="FAILED"),
    )
    assert [reply.status_code for reply in replies] == [200, 200]
    after = await shop.get(order["id"])
    assert after["version"] == order["version"] + 1
    assert after["status"] in ("PAID", "PAYMENT_FAILED")
    assert len(shop.notifications.sent) == 1


@pytest.mark.parametrize("told", ["FAILED", "COMPLETED"])
async def test_news_of_what_is_settled_already_changes_nothing(shop: Shop, told: str) -> None:
    order = await shop.place()
    reply = await shop.tell(order["id"], payment_id=order["payment_id"], payment_status=told)
    assert (reply.status_code, reply.json()) == (200, order)
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


@pytest.mark.parametrize("told", ["REFUNDED", "FAILED", "PARTIALLY_REFUNDED"])
async def test_news_of_another_payment_changes_nothing(shop: Shop, told: str) -> None:
    order = await shop.place()
    reply = await shop.tell(order["id"], payment_id=new_id(), payment_status=told)
    assert (reply.status_code, reply.json()) == (200, order)


async def test_a_failure_of_the_payment_before_does_not_fail_the_next(shop: Shop) -> None:
    failed = await shop.order_in("PAYMENT_FAILED")
    shop.payments.will_be("PENDING")
    retried = await shop.api.post(f"{ORDERS}/{failed['id']}/payment")
    late = await shop.tell(failed["id"], payment_id=failed["payment_id"], payment_status="FAILED")
    assert late.json() == retried.json()
    assert late.json()["status"] == "PAYMENT_PROCESSING"
    [_, second] = shop.payments.ledger
    paid = await shop.tell(failed["id"], payment_id=second.id)
    assert (paid.json()["status"], paid.json()["payment_id"]) == ("PAID", second.id)


async def test_an_event_before_the_answer_and_the_answer_count_once(shop: Shop) -> None:
    gate = shop.payments.gate = Gate()
    placing = asyncio.create_task(shop.api.post(ORDERS, json=new_order()))
    await gate.entered.wait()
    [stored] = await shop.stored_orders()
    told = await shop.tell(stored.id)
    assert told.json()["status"] == "PAID"
    gate.open()
    placed = await placing
    assert placed.json() == told.json()
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]
    assert (await shop.event_types(stored.id)).count("payment_completed") == 1


async def test_a_failure_before_the_answer_waits_for_the_answer(shop: Shop) -> None:
    shop.payments.will_be("FAILED", "The card was declined.")
    gate = shop.payments.gate = Gate()
    placing = asyncio.create_task(shop.api.post(ORDERS, json=new_order()))
    await gate.entered.wait()
    [stored] = await shop.stored_orders()
    told = await shop.tell(stored.id, payment_status="FAILED")
    assert told.json()["status"] == "PAYMENT_PROCESSING"
    gate.open()
    assert (await placing).json()["status"] == "PAYMENT_FAILED"
    assert shop.notifications.templates == ["PAYMENT_FAILED"]
