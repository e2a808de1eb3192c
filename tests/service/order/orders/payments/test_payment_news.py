"""What is told of a payment twice, late or in another order: the newest counts."""

import asyncio
from datetime import timedelta

from services.chassis.base.ids import new_id
from tests.service.order.conftest import ORDERS, Shop, new_order
from tests.service.order.fakes import Gate


async def test_an_older_version_has_no_effect(shop: Shop) -> None:
    order = await shop.order_in("PAID")
    about = {"payment_id": order["payment_id"]}
    await shop.tell(order["id"], **about, payment_status="REFUNDED", version=4)
    before = await shop.events(order["id"])
    reply = await shop.tell(order["id"], **about, payment_status="PARTIALLY_REFUNDED", version=3)
    assert (reply.status_code, reply.json()["status"]) == (200, "REFUNDED")
    [entry] = (await shop.events(order["id"]))[len(before) :]
    assert entry["type"] == "payment_event_ignored"


async def test_a_later_version_counts_whatever_came_between(shop: Shop) -> None:
    order = await shop.order_in("PAID")
    about = {"payment_id": order["payment_id"]}
    await shop.tell(order["id"], **about, payment_status="PARTIALLY_REFUNDED", version=3)
    await shop.tell(order["id"], **about, payment_status="COMPLETED", version=2)
    reply = await shop.tell(order["id"], **about, payment_status="REFUNDED", version=4)
    assert reply.json()["status"] == "REFUNDED"


async def test_a_failure_that_comes_before_the_answer_is_kept_for_it(shop: Shop) -> None:
    shop.payments.will_be("PENDING")
    shop.payments.loses_answers = True
    order = await shop.place()  # the attempt is owed still
    shop.payments.loses_answers = False
    payment = shop.payments.ledger[0]
    reply = await shop.tell(
        order["id"],
        payment_id=payment.id,
        payment_status="FAILED",
        failure_message="The voucher expired.",
    )
    assert reply.json()["status"] == "PAYMENT_PROCESSING"
    assert (await shop.event_types(order["id"]))[-1] == "payment_event_kept"
    await shop.finish_owed()
    found = await shop.get(order["id"])
    assert (found["status"], found["payment_id"]) == ("PAYMENT_FAILED", payment.id)
    assert found["payment_error"] == "The voucher expired."
    assert shop.notifications.templates == ["PAYMENT_FAILED"]


async def test_a_failure_of_the_attempt_before_does_not_fail_this_one(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_FAILED")
    gate = shop.payments.gate = Gate()
    path = f"{ORDERS}/{order['id']}/payment"
    paying = asyncio.create_task(shop.api.post(path, json={"payment_token": "tok_ok"}))
    await gate.entered.wait()
    await shop.tell(order["id"], payment_id=order["payment_id"], payment_status="FAILED")
    gate.open()
    assert (await paying).json()["status"] == "PAID"


async def test_a_refund_of_an_undecided_payment_is_never_given_up(shop: Shop) -> None:
    placed = await shop.order_in("PAYMENT_PROCESSING")
    order = await shop.cancel(placed["id"])
    for _ in range(3):
        shop.clock.advance(days=2)
        await shop.run_pass()
    [owed] = await shop.owed(order["id"], "refund")
    assert (owed.state, owed.last_error) == ("pending", "payment: the payment is PENDING")
    assert owed.next_attempt_at - shop.clock() <= timedelta(hours=1)
    shop.payments.settle(order["id"], "COMPLETED")
    shop.clock.advance(hours=1)
    await shop.run_pass()
    assert shop.payments.ledger[0].refunded == 4800


async def test_news_of_a_capture_lets_its_refund_wait_no_longer(shop: Shop) -> None:
    placed = await shop.order_in("PAYMENT_PROCESSING")
    order = await shop.cancel(placed["id"])
    shop.clock.advance(hours=5)
    await shop.run_pass()  # the next time is half an hour away
    payment = shop.payments.settle(order["id"], "COMPLETED")
    await shop.tell(order["id"], payment_id=payment.id)
    assert await shop.run_pass() == 1
    assert payment.refunded == 4800
    assert len(await shop.owed(order["id"], "refund")) == 1


async def test_a_refund_of_an_order_that_never_had_a_payment_ends(shop: Shop) -> None:
    shop.payments.down = True
    order = (await shop.api.post(ORDERS, json=new_order(external_id=new_id()))).json()
    await shop.cancel(order["id"])
    shop.payments.down = False
    await shop.finish_owed()
    assert shop.payments.closed == {order["id"]}
    assert set((await shop.states(order["id"])).values()) == {"done"}
    assert shop.payments.asked == []
