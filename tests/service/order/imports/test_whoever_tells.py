"""What an order of a batch has become has the same effects, whoever tells it, and when."""

from collections.abc import Sequence
from typing import Any

import orjson
import pytest
from sqlalchemy import update

from services.chassis.base.ids import new_id
from services.chassis.peers.peer import PeerRefused
from services.order.domain.money.payments import PaymentAsked, PaymentStatus
from services.order.tables import deliveries
from tests.service.order.batch_requests import BATCHES, HEADING, kept_files, made
from tests.service.order.conftest import ORDERS, Shop
from tests.service.order.fakes import PlayedPayment
from tests.service.order.importing import (
    TOKENS,
    batch_of,
    imported,
    line,
    lines,
    orders_of,
    restarted,
    rows_of,
)

pytestmark = pytest.mark.usefixtures("small_chunks")

METHOD = f"{HEADING},payment_method"
COLLECTED = lines(line("A", x="cash_on_delivery"), heading=METHOD)
DECLINED = lines(line("A", payment_token="tok_declined"), heading=TOKENS)


async def told_templates(shop: Shop) -> list[str]:
    """All that the customers are told, once what is owed for it is done."""
    await shop.finish_batches()
    while await shop.finish_owed():
        pass
    return [template for _, template in shop.bulk_notifications.told()] + (
        shop.notifications.templates
    )


async def tell(shop: Shop, payment: PlayedPayment, **changes: Any) -> str:
    """Tell the order how its payment stands now; answers the order's status."""
    event = {"payment_id": payment.id, "payment_status": payment.status, "amount": payment.amount}
    reply = await shop.tell(payment.order_id, **event, **changes)
    assert reply.status_code == 200, reply.text
    return str(reply.json()["status"])


@pytest.mark.parametrize("notify", ["EACH", "DIGEST"])
async def test_an_order_whose_money_comes_before_the_answer_is_confirmed(
    shop: Shop, notify: str
) -> None:
    """Cash that is recorded while the answer about its payment is still on its way."""

    async def record(asked: Sequence[PaymentAsked]) -> None:
        payment = shop.payments.settle(asked[0].order_id, "COMPLETED")
        assert await tell(shop, payment) == "PAID"

    shop.bulk_payments.after = record
    batch = await imported(shop, COLLECTED, notify=notify)
    assert (batch["orders_paid"], batch["orders_payment_pending"]) == (1, 0)
    confirmation = "BATCH_DIGEST" if notify == "DIGEST" else "ORDER_CONFIRMATION"
    assert await told_templates(shop) == [confirmation]


async def test_an_order_whose_answer_is_that_its_money_has_come_is_confirmed(shop: Shop) -> None:
    async def record(asked: Sequence[PaymentAsked]) -> None:
        shop.payments.settle(asked[0].order_id, "COMPLETED")

    shop.bulk_payments.after = record
    shop.bulk_payments.cut_off = 1
    await imported(shop, COLLECTED)
    await shop.finish_batches(20)
    assert await told_templates(shop) == ["ORDER_CONFIRMATION"]


async def test_an_accepted_order_is_confirmed_once_in_the_usual_case(shop: Shop) -> None:
    batch = await imported(shop, COLLECTED)
    assert await told_templates(shop) == ["ORDER_CONFIRMATION"]
    [order] = await orders_of(shop, batch["id"])
    types = await shop.event_types(order["id"])
    assert types.count("notice_requested") == types.count("notice_accepted") == 1


async def test_a_cancelled_batch_tells_of_accepted_orders_in_its_digest(shop: Shop) -> None:
    content = lines(*[line(f"A-{n}", x="cash_on_delivery") for n in range(5)], heading=METHOD)
    batch = await made(shop, content, notify="DIGEST")

    async def cancel(_asked: Sequence[PaymentAsked]) -> None:
        await shop.api.post(f"{BATCHES}/{batch['id']}/cancel")

    shop.bulk_payments.before = cancel
    await shop.work_on_batches()
    assert await told_templates(shop) == ["BATCH_DIGEST"]
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["orders_paid"]) == ("CANCELLED", 0)
    told = sum(len(request.messages) for request in shop.bulk_notifications.requests.values())
    assert told == batch["orders_created"] > 0


async def test_a_batch_that_fails_tells_of_its_orders_in_its_digest(shop: Shop) -> None:
    shop.payments.down = True
    batch = await imported(shop, lines(*[line(f"A-{n}") for n in range(5)]), notify="DIGEST")
    [path] = kept_files(shop)
    path.unlink()
    await restarted(shop)
    shop.payments.down = False
    await shop.finish_batches(20)
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["error"]) == ("FAILED", "The file of the batch is missing.")
    assert 0 < batch["orders_paid"] < 5
    assert await told_templates(shop) == ["BATCH_DIGEST"]
    told = sum(len(request.messages) for request in shop.bulk_notifications.requests.values())
    assert told == batch["orders_paid"]
    assert (await batch_of(shop, batch["id"]))["error"] == batch["error"]


async def test_what_an_earlier_version_owes_is_told_with_the_answer(shop: Shop) -> None:
    """It told of accepted orders when their payments were answered."""
    shop.payments.down = True
    batch = await imported(shop, COLLECTED)
    await shop.finish_batches()
    [owed] = await shop.owed(batch["id"], "batch_payments")
    payload = orjson.loads(owed.payload)
    del payload["accepted_are_told"]
    earlier = update(deliveries).where(deliveries.c.id == owed.id)
    earlier = earlier.values(payload=orjson.dumps(payload).decode())
    await shop.service.database.write(lambda connection: connection.execute(earlier))
    shop.payments.down = False
    before = len(shop.bulk_notifications.requests)
    await shop.finish_batches(20)
    await shop.finish_batches()
    assert len(shop.bulk_notifications.requests) == before + 1


async def test_an_order_that_is_paid_on_a_link_is_counted_anew(shop: Shop) -> None:
    batch = await imported(shop, DECLINED)
    [order] = await orders_of(shop, batch["id"])
    paid = PlayedPayment(new_id(), order["id"], 3000, PaymentStatus.COMPLETED, None)
    assert await tell(shop, paid) == "PAID"
    batch = await batch_of(shop, batch["id"])
    counts = ("orders_paid", "orders_payment_failed", "orders_payment_pending", "amount_paid")
    assert [batch[name] for name in counts] == [1, 0, 0, 3000]


@pytest.mark.parametrize("by", ["link", "retry"])
async def test_the_row_of_an_order_that_is_paid_after_all_says_so(shop: Shop, by: str) -> None:
    batch = await imported(shop, DECLINED)
    [order] = await orders_of(shop, batch["id"])
    assert len(await rows_of(shop, batch["id"], code="payment_declined")) == 1
    if by == "link":
        await tell(shop, PlayedPayment(new_id(), order["id"], 3000, PaymentStatus.COMPLETED, None))
    else:
        await shop.api.post(f"{ORDERS}/{order['id']}/payment", json={"payment_token": "tok_ok"})
    assert (await shop.get(order["id"]))["status"] == "PAID"
    [row] = await rows_of(shop, batch["id"])
    assert (row["outcome"], row["code"], row["detail"]) == ("created", None, None)


async def test_a_second_attempt_that_fails_is_told_at_its_row_anew(shop: Shop) -> None:
    batch = await imported(shop, DECLINED)
    [order] = await orders_of(shop, batch["id"])
    shop.payments.will_be("FAILED", "The card has expired.")
    await shop.api.post(f"{ORDERS}/{order['id']}/payment", json={"payment_token": "tok_x"})
    [row] = await rows_of(shop, batch["id"])
    assert (row["code"], row["detail"]) == ("payment_declined", "The card has expired.")
    assert (await batch_of(shop, batch["id"]))["orders_payment_failed"] == 1


async def test_a_late_answer_about_the_first_payment_ends_no_second_one(shop: Shop) -> None:
    """The first failed, as an event told; the second waits for the customer."""

    async def retry(asked: Sequence[PaymentAsked]) -> None:
        shop.bulk_payments.after = None
        payment = shop.payments.latest(asked[0].order_id)
        assert payment is not None
        assert await tell(shop, payment) == "PAYMENT_FAILED"
        shop.payments.will_be("PENDING")
        again = {"payment_method": "konbini"}
        reply = await shop.api.post(f"{ORDERS}/{payment.order_id}/payment", json=again)
        assert reply.json()["status"] == "PAYMENT_PROCESSING"
        shop.payments.ledger.reverse()  # the batch's own payment is what it is answered with

    shop.bulk_payments.after = retry
    batch = await imported(shop, DECLINED)
    [order] = await orders_of(shop, batch["id"])
    second, _ = shop.payments.ledger
    assert (order["status"], order["payment_id"]) == ("PAYMENT_PROCESSING", second.id)
    counts = ("orders_payment_failed", "orders_payment_pending")
    assert [(await batch_of(shop, batch["id"]))[name] for name in counts] == [0, 1]
    assert await told_templates(shop) == ["PAYMENT_FAILED"]


async def test_payments_that_were_given_up_and_are_asked_for_again_are_told(shop: Shop) -> None:
    """Customers have had their digest by then."""
    external = lines(line("A", x="external,Rakuten"), heading=f"{METHOD},paid_elsewhere_provider")
    shop.bulk_payments.refusal = PeerRefused("payment", 403, "insufficient_scope", "no")
    batch = await imported(shop, external, notify="DIGEST")
    await shop.finish_batches()
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["orders_payment_pending"]) == ("COMPLETED", 1)
    [dead] = await shop.owed(batch["id"], "batch_payments")
    shop.bulk_payments.refusal = None
    reply = await shop.api.post(f"/api/v1/deliveries/{dead.id}/replay")
    assert reply.status_code == 200, reply.text
    await shop.finish_batches()
    assert (await batch_of(shop, batch["id"]))["orders_paid"] == 1
    assert await told_templates(shop) == ["ORDER_CONFIRMATION"]


async def test_cash_that_comes_after_shipping_is_counted_as_paid(shop: Shop) -> None:
    batch = await imported(shop, COLLECTED)
    [order] = await orders_of(shop, batch["id"])
    await shop.set_status(order["id"], "SHIPPED")
    payment = shop.payments.settle(order["id"], "COMPLETED")
    assert await tell(shop, payment) == "SHIPPED"
    assert await tell(shop, payment) == "SHIPPED"
    batch = await batch_of(shop, batch["id"])
    assert (batch["orders_paid"], batch["amount_paid"]) == (1, 3000)
    assert (await shop.event_types(order["id"])).count("payment_received") == 1
