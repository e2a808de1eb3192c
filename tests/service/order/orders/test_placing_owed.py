"""Flow 1 when a peer is away: the order is taken, and finished later, exactly once in effect."""

import asyncio
from datetime import timedelta

import pytest

from services.chassis.outbox.records import DEAD_AFTER
from tests.service.order.conftest import ORDERS, Shop, new_order
from tests.service.order.fakes import Gate


async def test_an_order_is_taken_while_payments_are_down(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place()
    assert order["status"] == "PAYMENT_PROCESSING"
    assert order["payment_id"] is None
    [payment] = await shop.owed(order["id"])
    assert (payment.kind, payment.target, payment.state) == ("payment", "payment", "pending")
    assert (payment.attempts, payment.last_error) == (1, "payment: ConnectError: refused")
    assert shop.clock.now < payment.next_attempt_at <= shop.clock.now + timedelta(seconds=2)
    assert await shop.event_types(order["id"]) == [
        "order_placed",
        "payment_requested",
        "payment_unanswered",
    ]
    assert shop.notifications.calls == 0


async def test_it_is_paid_and_confirmed_once_payments_are_back(shop: Shop) -> None:
    shop.payments.down = True
    placed = await shop.place()
    shop.payments.down = False
    assert await shop.finish_owed() == 1
    order = await shop.get(placed["id"])
    assert order["status"] == "PAID"
    assert await shop.finish_owed() == 0
    assert [asked.key for asked in shop.payments.asked] == [order["id"]]
    assert len(shop.payments.ledger) == 1
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]
    assert await shop.states(order["id"]) == {"payment": "done", "notice": "done"}
    events = await shop.events(order["id"])
    [completed] = [event for event in events if event["type"] == "payment_completed"]
    [payment] = await shop.owed(order["id"], "payment")
    assert (completed["actor"], completed["cause"]) == ("test", payment.id)


@pytest.mark.parametrize("at_once", [True, False])
async def test_a_payment_of_another_amount_settles_nothing_and_waits_for_a_person(
    shop: Shop, at_once: bool
) -> None:
    shop.payments.amount = 4799  # somebody else has asked for it
    shop.payments.down = not at_once
    order = await shop.place()
    shop.payments.down = False
    await shop.finish_owed()
    assert (await shop.get(order["id"]))["status"] == "PAYMENT_PROCESSING"
    [payment] = await shop.owed(order["id"])
    reason = "It is about 4799 yen; the order is about 4800."
    assert (payment.state, payment.last_error) == ("dead", reason)
    [*_, entry] = await shop.events(order["id"])
    assert (entry["type"], entry["data"]["error"]) == ("payment_event_ignored", reason)
    assert shop.notifications.calls == 0
    told = (await shop.api.get(f"{ORDERS}/{order['id']}/explanation")).json()
    assert reason in told["summary"]
    steps = [step["operation_id"] for step in told["next_steps"]]
    assert steps == ["replay_delivery", "cancel_order"]
    assert (await shop.cancel(order["id"]))["status"] == "CANCELLED"
    assert shop.payments.ledger[0].refunded == 4799


async def test_nothing_is_tried_before_its_time(shop: Shop) -> None:
    shop.payments.down = True
    await shop.place()
    shop.payments.down = False
    assert await shop.run_pass() == 0
    assert shop.payments.asked == []


async def test_it_goes_on_being_tried_while_payments_stay_down(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place()
    for _ in range(6):
        shop.clock.advance(seconds=15)
        assert await shop.run_pass() == 1
    [payment] = await shop.owed(order["id"])
    assert (payment.state, payment.attempts) == ("pending", 7)
    assert (await shop.get(order["id"]))["status"] == "PAYMENT_PROCESSING"


async def test_it_is_dead_after_three_days_and_says_so(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place()
    shop.clock.now += DEAD_AFTER + timedelta(seconds=1)
    await shop.run_pass()
    [payment] = await shop.owed(order["id"])
    assert (payment.state, payment.next_attempt_at) == ("dead", None)
    assert payment.last_error == "given up: payment: ConnectError: refused"


async def test_a_lost_answer_charges_once(shop: Shop) -> None:
    shop.payments.loses_answers = True
    placed = await shop.place()
    assert placed["status"] == "PAYMENT_PROCESSING"
    shop.payments.loses_answers = False
    assert await shop.finish_owed() == 1
    order = await shop.get(placed["id"])
    assert order["status"] == "PAID"
    [payment] = shop.payments.ledger
    assert order["payment_id"] == payment.id
    assert [asked.key for asked in shop.payments.asked] == [order["id"], order["id"]]
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_a_replayed_answer_that_is_old_is_read_anew(shop: Shop) -> None:
    shop.payments.loses_answers = True
    shop.payments.will_be("UNKNOWN")
    placed = await shop.place()
    shop.payments.loses_answers = False
    assert await shop.finish_owed() == 1
    assert shop.payments.calls == ["create", "create", "get"]
    order = await shop.get(placed["id"])
    assert order["status"] == "PAYMENT_PROCESSING"
    assert order["payment_id"] == shop.payments.ledger[0].id


async def test_a_declined_payment_is_known_later(shop: Shop) -> None:
    shop.payments.loses_answers = True
    shop.payments.will_be("FAILED", "The card was declined.")
    placed = await shop.place()
    shop.payments.loses_answers = False
    await shop.finish_owed()
    order = await shop.get(placed["id"])
    assert (order["status"], order["payment_error"]) == ("PAYMENT_FAILED", "The card was declined.")
    assert shop.notifications.templates == ["PAYMENT_FAILED"]


async def test_an_event_that_comes_first_and_the_runner_make_one_payment(shop: Shop) -> None:
    shop.payments.loses_answers = True
    placed = await shop.place()
    [payment] = shop.payments.ledger
    told = await shop.tell(placed["id"], payment_id=payment.id)
    assert told.json()["status"] == "PAID"
    shop.payments.loses_answers = False
    await shop.finish_owed()
    order = await shop.get(placed["id"])
    assert (order["status"], order["version"]) == ("PAID", told.json()["version"])
    assert [asked.key for asked in shop.payments.asked] == [order["id"]]
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]
    assert await shop.states(order["id"]) == {"payment": "done", "notice": "done"}


async def test_an_order_is_paid_while_notifications_are_down(shop: Shop) -> None:
    shop.notifications.down = True
    order = await shop.place()
    assert order["status"] == "PAID"
    [notice] = await shop.owed(order["id"], "notice")
    assert (notice.target, notice.state, notice.attempts) == ("notification", "pending", 1)
    assert (await shop.event_types(order["id"]))[-1] == "notice_unanswered"
    shop.notifications.down = False
    assert await shop.finish_owed() == 1
    [message] = shop.notifications.sent
    assert (message.template, message.key) == ("ORDER_CONFIRMATION", notice.id)
    assert message.order.status == "PAID"
    assert await shop.finish_owed() == 0
    assert (await shop.event_types(order["id"]))[-1] == "notice_accepted"


async def test_a_notice_whose_answer_was_lost_is_sent_once(shop: Shop) -> None:
    shop.notifications.loses_answers = True
    order = await shop.place()
    shop.notifications.loses_answers = False
    assert await shop.finish_owed() == 1
    assert shop.notifications.calls == 2
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]
    assert await shop.states(order["id"]) == {"payment": "done", "notice": "done"}


async def test_a_request_that_was_cut_off_is_finished_after_its_lease(shop: Shop) -> None:
    shop.payments.gate = Gate()
    request = asyncio.create_task(shop.api.post(ORDERS, json=new_order()))
    await shop.payments.gate.entered.wait()
    request.cancel()
    await asyncio.gather(request, return_exceptions=True)
    shop.payments.gate = None
    [stored] = await shop.stored_orders()
    assert stored.status == "PAYMENT_PROCESSING"
    assert await shop.finish_owed() == 0
    shop.clock.advance(seconds=60)
    assert await shop.run_pass() == 1
    assert (await shop.get(stored.id))["status"] == "PAID"
    assert len(shop.payments.ledger) == 1
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_two_runners_at_once_make_one_attempt(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place()
    shop.payments.down = False
    shop.clock.advance(seconds=2)
    assert sorted(await asyncio.gather(shop.run_pass(), shop.run_pass())) == [0, 1]
    assert [asked.key for asked in shop.payments.asked] == [order["id"]]
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]
