"""After a partial refund: what is told of an order's money is what moves."""

from typing import Any

import pytest

from tests.service.order.batch_requests import BATCHES, sheet
from tests.service.order.conftest import ORDERS, Shop
from tests.service.order.importing import batch_of, imported, orders_of


async def refund(shop: Shop, order: dict[str, Any], amount: int, *, heard: bool = True) -> None:
    """Somebody has the payment service give a part back; the order hears of it, or not yet."""
    payment = shop.payments.latest(order["id"])
    assert payment is not None
    payment.give_back(amount)
    if heard:
        reply = await shop.tell(
            order["id"],
            payment_id=payment.id,
            payment_status=payment.status,
            amount=payment.amount,
            refunded_amount=payment.refunded,
        )
        assert reply.status_code == 200, reply.text


async def explain(shop: Shop, order_id: str) -> dict[str, Any]:
    reply = await shop.api.get(f"{ORDERS}/{order_id}/explanation")
    told: dict[str, Any] = reply.json()
    return told


async def test_the_order_its_list_and_its_timeline_tell_what_was_given_back(shop: Shop) -> None:
    order = await shop.place()
    for amount in (1000, 300):
        await refund(shop, order, amount)
    found = await shop.get(order["id"])
    assert found == {**order, "refunded_amount": 1300, "version": order["version"] + 2}
    listed = (await shop.api.get(ORDERS)).json()["items"]
    assert [each["refunded_amount"] for each in listed] == [1300]
    told = [e for e in await shop.events(order["id"]) if e["type"] == "payment_partially_refunded"]
    assert [each["data"].get("amount") for each in told] == [1000, 300]
    summary = (await explain(shop, order["id"]))["summary"]
    assert summary == (
        "The order is paid (4,800 yen, of which 1,300 yen were refunded) and is waiting to be "
        "shipped."
    )


async def test_what_came_out_of_turn_does_not_take_it_back(shop: Shop) -> None:
    order = await shop.place()
    for refunded in (1300, 1000):
        reply = await shop.tell(
            order["id"],
            payment_id=order["payment_id"],
            payment_status="PARTIALLY_REFUNDED",
            refunded_amount=refunded,
        )
        assert reply.json()["refunded_amount"] == 1300
    told = [e for e in await shop.events(order["id"]) if e["type"] == "payment_partially_refunded"]
    assert [each["data"].get("amount") for each in told] == [1300, None]


async def test_a_refund_of_another_payment_is_not_the_orders(shop: Shop) -> None:
    order = await shop.place()
    reply = await shop.tell(order["id"], payment_status="PARTIALLY_REFUNDED", refunded_amount=1000)
    assert reply.json()["refunded_amount"] == 0


async def test_a_refund_heard_of_before_its_payment_counts(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_PROCESSING")
    payment = shop.payments.settle(order["id"], "COMPLETED")
    await refund(shop, order, 1000)
    found = await shop.get(order["id"])
    assert (found["status"], found["refunded_amount"]) == ("PAID", 1000)
    await shop.cancel(order["id"])
    assert shop.notifications.sent[-1].extra == {"refunded_amount": 3800}
    assert payment.refunded == 4800


async def test_a_refund_that_the_answer_about_its_payment_tells_is_mailed(shop: Shop) -> None:
    shop.payments.loses_answers = True
    order = await shop.place()
    shop.payments.loses_answers = False
    payment = shop.payments.latest(order["id"])
    assert payment is not None
    payment.give_back(1000)
    await shop.finish_owed()
    found = await shop.get(order["id"])
    assert (found["status"], found["refunded_amount"]) == ("PAID", 1000)
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_REFUNDED"]
    told = {"refunded_amount": 1000, "refunded_in_total": 1000}
    assert shop.notifications.sent[-1].extra == told


async def test_more_than_the_payment_is_of_is_not_believed(shop: Shop) -> None:
    order = await shop.place()
    reply = await shop.tell(
        order["id"],
        payment_id=order["payment_id"],
        payment_status="PARTIALLY_REFUNDED",
        refunded_amount=4801,
    )
    assert (reply.status_code, reply.json()) == (200, order)
    [*_, entry] = await shop.events(order["id"])
    assert entry["type"] == "payment_event_ignored"
    assert entry["data"]["error"] == "It reports ¥4,801 refunded of a payment of ¥4,800."


async def test_a_refund_in_full_after_a_part_tells_the_rest(shop: Shop) -> None:
    order = await shop.place()
    await refund(shop, order, 1000)
    await refund(shop, order, 3800)
    found = await shop.get(order["id"])
    assert (found["status"], found["refunded_amount"]) == ("REFUNDED", 4800)
    [refunded] = [e for e in await shop.events(order["id"]) if e["type"] == "refunded"]
    assert refunded["data"]["amount"] == 3800
    told = [each.extra for each in shop.notifications.sent if each.template == "ORDER_REFUNDED"]
    assert told == [
        {"refunded_amount": 1000, "refunded_in_total": 1000},
        {"refunded_amount": 3800, "refunded_in_total": 4800},
    ]


async def test_a_refund_is_mailed_once_however_often_its_news_comes(shop: Shop) -> None:
    order = await shop.place()
    shop.notifications.down = True
    news = {"payment_id": order["payment_id"], "payment_status": "REFUNDED"}
    for _ in range(3):
        assert (await shop.tell(order["id"], **news)).status_code == 200
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]
    shop.notifications.down = False
    await shop.finish_owed()
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_REFUNDED"]
    assert shop.notifications.sent[-1].extra == {
        "refunded_amount": 4800,
        "refunded_in_total": 4800,
    }


@pytest.mark.parametrize("heard", [True, False])
async def test_cancelling_tells_what_it_gives_back(shop: Shop, heard: bool) -> None:
    """Also where the news of the first refund is still on its way to the order."""
    order = await shop.place()
    await refund(shop, order, 1000, heard=heard)
    if heard:
        steps = (await explain(shop, order["id"]))["next_steps"]
        assert steps[-1]["detail"] == (
            "Cancel the order: the remaining 3,800 yen of its payment will be refunded, and the "
            "customer is told."
        )
    await shop.cancel(order["id"])
    assert shop.notifications.sent[-1].extra == {"refunded_amount": 3800}
    [accepted] = [e for e in await shop.events(order["id"]) if e["type"] == "refund_accepted"]
    assert accepted["data"]["amount"] == 3800
    payment = shop.payments.ledger[0]
    assert payment.refunded == 4800
    await shop.tell(order["id"], payment_id=payment.id, payment_status="REFUNDED")
    assert (await shop.get(order["id"]))["refunded_amount"] == 4800
    summary = (await explain(shop, order["id"]))["summary"]
    assert summary == "The order was cancelled; 4,800 yen were refunded."


async def test_where_nobody_can_say_the_sum_none_is_told(shop: Shop) -> None:
    order = await shop.place()
    await refund(shop, order, 1000, heard=False)
    shop.payments.down = True
    await shop.cancel(order["id"])
    assert shop.notifications.sent[-1].extra == {"refunded_amount": 0, "is_refund_open": True}
    shop.payments.down = False
    await shop.finish_owed()
    assert shop.payments.ledger[0].refunded == 4800
    assert len(shop.notifications.sent) == 2


async def test_a_message_that_is_repeated_stays_as_it_was(shop: Shop) -> None:
    """Under its key the notification service knows it; another one would be refused for good."""
    order = await shop.place()
    shop.payments.down = shop.notifications.loses_answers = True
    await shop.cancel(order["id"])
    first = shop.notifications.sent[-1].extra
    shop.payments.down = shop.notifications.loses_answers = False
    shop.clock.advance(seconds=2)
    shop.notifications.taken.clear()
    while await shop.finish_owed():
        pass
    assert [each.extra for each in shop.notifications.sent] == [first]
    assert shop.payments.ledger[0].refunded == 4800


async def test_a_message_that_goes_out_after_the_refund_tells_its_sum(shop: Shop) -> None:
    order = await shop.place()
    await refund(shop, order, 1000, heard=False)
    shop.payments.down = True
    taken, shop.notifications.down = shop.notifications.calls, True
    await shop.cancel(order["id"])
    assert shop.notifications.calls == taken + 1
    shop.payments.down = shop.notifications.down = False
    while await shop.finish_owed():
        pass
    assert [each.extra for each in shop.notifications.sent[1:]] == [
        {"refunded_amount": 0, "is_refund_open": True}  # it was first tried before anybody knew
    ]


async def undo(shop: Shop, batch_id: str) -> None:
    reply = await shop.api.post(f"{BATCHES}/{batch_id}/undo")
    assert reply.status_code == 202, reply.text
    await shop.work_on_batches()
    for _ in range(3):
        await shop.finish_owed()
        await shop.finish_batches()


def cancellations(shop: Shop) -> list[dict[str, Any]]:
    """What each message about a cancellation tells beside its order."""
    return [
        dict(message.extra)
        for request in shop.bulk_notifications.requests.values()
        for message in request.messages
        if message.template == "ORDER_CANCELLED"
    ]


@pytest.mark.parametrize("heard", [True, False])
async def test_undoing_a_batch_tells_what_it_gives_back(shop: Shop, heard: bool) -> None:
    batch = await imported(shop, sheet(3))
    first, *_ = await orders_of(shop, batch["id"])
    await refund(shop, first, 1000, heard=heard)
    preview = (await shop.api.post(f"{BATCHES}/{batch['id']}/undo", json={"dry_run": True})).json()
    assert preview["amount_to_refund"] == (9800 if heard else 10_800)
    await undo(shop, batch["id"])
    assert sum(payment.refunded for payment in shop.payments.ledger) == 10_800
    assert sorted(told["refunded_amount"] for told in cancellations(shop)) == [2600, 3600, 3600]
    assert (await batch_of(shop, batch["id"]))["amount_undone"] == 9800


async def test_messages_of_an_undoing_wait_a_while_for_its_refunds(shop: Shop) -> None:
    batch = await imported(shop, sheet(2))
    shop.payments.down = True
    await undo(shop, batch["id"])
    assert cancellations(shop) == []
    shop.payments.down = False
    for _ in range(3):
        await shop.finish_batches(20)
    assert cancellations(shop) == [{"refunded_amount": 3600}] * 2


async def test_after_that_while_they_name_no_sum(shop: Shop) -> None:
    batch = await imported(shop, sheet(2))
    shop.payments.down = True
    await undo(shop, batch["id"])
    await shop.finish_batches(600)
    assert cancellations(shop) == [{"refunded_amount": 0, "is_refund_open": True}] * 2
    shop.payments.down = False
    for _ in range(3):
        await shop.finish_batches(60)
    assert sum(payment.refunded for payment in shop.payments.ledger) == 7200
    assert len(cancellations(shop)) == 2


async def test_a_refund_that_is_owed_by_itself_counts_once_it_is_taken(shop: Shop) -> None:
    batch = await imported(shop, sheet(2))
    first, _ = await orders_of(shop, batch["id"])
    await refund(shop, first, 1000, heard=False)
    payment = shop.payments.latest(first["id"])
    assert payment is not None
    shop.bulk_payments.refused_refunds[payment.id] = "Ask for it by itself."
    await undo(shop, batch["id"])
    assert payment.refunded == 3600
    assert (await batch_of(shop, batch["id"]))["amount_undone"] == 2600 + 3600


async def test_the_certificate_of_an_undone_batch_explains_itself(shop: Shop) -> None:
    batch = await imported(shop, sheet(2))
    shop.payments.down = True
    await undo(shop, batch["id"])
    shop.payments.down = False
    first = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    names = ("yen_captured", "yen_refunded", "yen_to_refund", "balanced")
    assert [first[name] for name in names] == [7200, 0, 7200, True]
    for _ in range(3):
        await shop.finish_batches(60)
    then = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    assert [then[name] for name in names] == [7200, 7200, 0, True]


async def test_the_certificate_counts_a_refund_that_waits_for_a_person(shop: Shop) -> None:
    batch = await imported(shop, sheet(2))
    first, _ = await orders_of(shop, batch["id"])
    await refund(shop, first, 1000)
    shop.payments.refund_failure = "The account is closed."
    await shop.cancel(first["id"])
    found = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    names = ("yen_captured", "yen_refunded", "yen_to_refund")
    assert [found[name] for name in names] == [7200, 1000, 2600]
