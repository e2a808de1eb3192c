"""Flow 2 when a peer is away or the payment is not decided: cancelled at once, refunded once."""

import asyncio
from typing import Any

from sqlalchemy import update

from services.chassis.peers.peer import PeerUnavailable
from services.order.domain.money.payments import AcceptedRefund
from services.order.tables import deliveries
from tests.service.order.conftest import ORDERS, Shop, new_order
from tests.service.order.fakes import Gate


async def test_a_refund_is_owed_while_payments_are_down(shop: Shop) -> None:
    placed = await shop.place()
    shop.payments.down = True
    order = await shop.cancel(placed["id"])
    assert order["status"] == "CANCELLED"
    [refund] = await shop.owed(order["id"], "refund")
    assert (refund.state, refund.attempts, refund.target) == ("pending", 1, "payment")
    assert shop.notifications.templates[-1] == "ORDER_CANCELLED"
    assert "refund_unanswered" in await shop.event_types(order["id"])
    shop.payments.down = False
    assert await shop.finish_owed() == 1
    assert shop.payments.refunds == {refund.id: placed["payment_id"]}
    assert shop.payments.ledger[0].refunded == 4800
    assert await shop.finish_owed() == 0
    assert (await shop.event_types(order["id"]))[-1] == "refund_accepted"
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_CANCELLED"]


async def test_a_refund_whose_answer_was_lost_is_made_once(shop: Shop, monkeypatch: Any) -> None:
    order = await shop.place()
    refund = shop.payments.refund

    async def answer_is_lost(
        payment_id: str, reason: str, key: str, **more: bool
    ) -> AcceptedRefund:
        await refund(payment_id, reason, key, **more)
        raise PeerUnavailable("payment", "no answer in 30 s")

    monkeypatch.setattr(shop.payments, "refund", answer_is_lost)
    await shop.cancel(order["id"])
    monkeypatch.setattr(shop.payments, "refund", refund)
    await shop.finish_owed()
    assert len(shop.payments.refunds) == 1
    assert shop.payments.ledger[0].refunded == 4800
    assert (await shop.states(order["id"]))["refund"] == "done"


async def test_a_notice_is_owed_while_notifications_are_down(shop: Shop) -> None:
    order = await shop.place()
    shop.notifications.down = True
    await shop.cancel(order["id"])
    assert len(shop.payments.refunds) == 1
    shop.notifications.down = False
    assert await shop.finish_owed() == 1
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_CANCELLED"]


async def test_a_payment_that_turns_out_captured_is_refunded_once(shop: Shop) -> None:
    placed = await shop.order_in("PAYMENT_PROCESSING")
    order = await shop.cancel(placed["id"])
    assert order["status"] == "CANCELLED"
    assert shop.payments.refunds == {}
    assert shop.notifications.sent[-1].extra == {"refunded_amount": 0}
    payment = shop.payments.settle(order["id"], "COMPLETED")
    for _ in range(2):
        told = await shop.tell(order["id"], payment_id=payment.id)
        assert (told.status_code, told.json()["status"]) == (200, "CANCELLED")
    assert await shop.run_pass() == 1
    assert payment.refunded == 4800
    assert len(shop.payments.refunds) == 1
    assert shop.notifications.templates == ["ORDER_CANCELLED"]
    while await shop.finish_owed():
        pass
    assert len(shop.payments.refunds) == 1


async def test_a_payment_that_fails_after_all_changes_nothing(shop: Shop) -> None:
    placed = await shop.order_in("PAYMENT_PROCESSING")
    order = await shop.cancel(placed["id"])
    payment = shop.payments.settle(order["id"], "FAILED")
    told = await shop.tell(order["id"], payment_id=payment.id, payment_status="FAILED")
    assert told.json() == order
    assert shop.payments.refunds == {}
    assert shop.notifications.templates == ["ORDER_CANCELLED"]


async def placed_while_cancelling(shop: Shop) -> tuple[dict[str, Any], dict[str, Any]]:
    """An order that is cancelled while its payment is being asked for: both answers."""
    gate = shop.payments.gate = Gate()
    placing = asyncio.create_task(shop.api.post(ORDERS, json=new_order()))
    await gate.entered.wait()
    [stored] = await shop.stored_orders()
    cancelled = await shop.cancel(stored.id)
    gate.open()
    placed = await placing
    assert placed.status_code == 201
    return placed.json(), cancelled


async def test_an_answer_that_comes_after_the_cancellation_is_refunded_once(shop: Shop) -> None:
    placed, cancelled = await placed_while_cancelling(shop)
    assert cancelled["status"] == "CANCELLED"
    assert placed["status"] == "CANCELLED"
    assert placed["payment_id"] == shop.payments.ledger[0].id
    while await shop.finish_owed():
        pass
    order = await shop.get(placed["id"])
    assert order["status"] == "CANCELLED"
    assert list(shop.payments.refunds.values()) == [order["payment_id"]]
    assert shop.payments.ledger[0].refunded == 4800
    assert shop.notifications.templates == ["ORDER_CANCELLED"]
    assert await shop.states(order["id"]) == {
        "payment": "done",
        "refund": "done",
        "notice": "done",
    }


async def test_a_decline_that_comes_after_the_cancellation_changes_nothing(shop: Shop) -> None:
    shop.payments.will_be("FAILED", "The card was declined.")
    placed, cancelled = await placed_while_cancelling(shop)
    assert placed == cancelled
    shop.clock.advance(seconds=130)
    while await shop.finish_owed():
        pass
    assert shop.payments.refunds == {}
    assert shop.notifications.templates == ["ORDER_CANCELLED"]
    assert set((await shop.states(placed["id"])).values()) == {"done"}


async def test_what_was_cancelled_is_never_charged(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place()
    await shop.cancel(order["id"])
    shop.payments.down = False
    await shop.finish_owed()
    assert shop.payments.closed == {order["id"]}
    assert shop.payments.ledger == []
    assert shop.payments.asked == []
    assert shop.payments.refunds == {}
    assert shop.notifications.templates == ["ORDER_CANCELLED"]
    assert set((await shop.states(order["id"])).values()) == {"done"}


async def test_what_was_charged_before_its_answer_was_lost_is_given_back(shop: Shop) -> None:
    shop.payments.loses_answers = True
    order = await shop.place()
    shop.payments.loses_answers = False
    await shop.cancel(order["id"])
    assert shop.payments.ledger[0].refunded == 4800
    while await shop.finish_owed():
        pass
    assert len(shop.payments.refunds) == 1
    assert len(shop.payments.asked) == 1
    assert (await shop.get(order["id"]))["status"] == "CANCELLED"


async def test_a_payment_that_was_refunded_already_is_left_alone(shop: Shop) -> None:
    order = await shop.place()
    shop.payments.ledger[0].status = shop.payments.ledger[0].status.REFUNDED
    await shop.cancel(order["id"])
    assert shop.payments.refunds == {}
    assert "refund_refused" in await shop.event_types(order["id"])
    assert (await shop.states(order["id"]))["refund"] == "done"


async def test_a_refund_that_the_gateway_declines_waits_for_a_person(shop: Shop) -> None:
    placed = await shop.place()
    shop.payments.refund_failure = "The account is closed."
    order = await shop.cancel(placed["id"])
    assert order["status"] == "CANCELLED"
    [refund] = await shop.owed(order["id"], "refund")
    assert refund.state == "dead"
    assert refund.last_error == "payment refused: 201 refund_failed: The account is closed."
    [entry] = [e for e in await shop.events(order["id"]) if e["type"] == "refund_refused"]
    assert entry["data"] == {"error": "The account is closed.", "delivery_id": refund.id}
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_CANCELLED"]


async def test_a_declined_refund_that_is_tried_again_is_a_new_refund(shop: Shop) -> None:
    """Its old key would be answered with the old failure for thirty days."""
    order = await shop.place()
    shop.payments.refund_failure = "The account has been closed."
    await shop.cancel(order["id"])
    assert (await shop.states(order["id"]))["refund"] == "dead"
    shop.payments.refund_failure = None
    again = update(deliveries).where(deliveries.c.kind == "refund")
    await shop.service.database.write(
        lambda connection: connection.execute(
            again.values(state="pending", next_attempt_at=shop.clock())
        )
    )
    await shop.finish_owed()
    assert (await shop.states(order["id"]))["refund"] == "done"
    [(key, refunded)] = shop.payments.refunds.items()
    assert (refunded, key in shop.payments.failed_refunds) == (order["payment_id"], False)
