"""The payments of imported orders, and the certificate that their yen add up."""

from collections.abc import Sequence

import pytest

from services.chassis.base.ids import new_id
from services.order.domain.payments import PaymentAsked
from tests.service.order.batch_requests import BATCHES, made, sheet
from tests.service.order.conftest import ORDERS, Shop
from tests.service.order.importing import (
    TOKENS,
    batch_of,
    imported,
    line,
    lines,
    orders_of,
    rows_of,
)

pytestmark = pytest.mark.usefixtures("small_chunks")


async def test_a_declined_payment_is_an_order_that_is_not_paid(shop: Shop) -> None:
    content = lines(
        line("A", payment_token="tok_ok"), line("B", payment_token="tok_declined"), heading=TOKENS
    )
    batch = await imported(shop, content)
    counts = (batch["orders_paid"], batch["orders_payment_failed"], batch["rows_failed"])
    assert counts == (1, 1, 0)
    [_, row] = await rows_of(shop, batch["id"])
    assert (row["outcome"], row["code"]) == ("created", "payment_declined")
    assert row["detail"] == "The card was declined."
    order = await shop.get(row["order_id"])
    assert (order["status"], order["payment_error"]) == ("PAYMENT_FAILED", "The card was declined.")
    await shop.finish_batches()
    assert [template for _, template in shop.bulk_notifications.told()] == [
        "ORDER_CONFIRMATION",
        "PAYMENT_FAILED",
    ]


async def test_an_order_that_no_payment_can_be_of_is_not_made(shop: Shop) -> None:
    batch = await imported(shop, lines(line("A", unit_price=50), line("B")))
    assert (batch["orders_created"], batch["orders_paid"], batch["rows_failed"]) == (1, 1, 1)
    [row, _] = await rows_of(shop, batch["id"])
    assert (row["outcome"], row["code"]) == ("failed", "amount_not_payable")
    assert row["detail"] == (
        "A payment by card must be between ¥100 and ¥1,000,000; the order comes to ¥50."
    )


async def test_no_more_orders_are_made_while_payments_are_away(shop: Shop) -> None:
    shop.payments.down = True
    batch = await imported(shop, sheet(9))
    for _ in range(3):
        await shop.work_on_batches()
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["orders_created"], batch["orders_paid"]) == ("RUNNING", 4, 0)
    assert batch["orders_payment_pending"] == 4
    assert "waiting for the payment service" in batch["error"]
    [order, *_] = await orders_of(shop, batch["id"])
    explanation = (await shop.api.get(f"{ORDERS}/{order['id']}/explanation")).json()
    assert [owed["kind"] for owed in explanation["owed"]] == ["batch_payments"]
    assert "together with others of its batch" in explanation["summary"]
    shop.payments.down = False
    await shop.finish_batches(20)
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["orders_paid"]) == ("COMPLETED", 9)
    assert batch["error"] is None
    assert len(shop.payments.ledger) == 9


async def test_an_answer_that_is_lost_charges_nobody_twice(shop: Shop) -> None:
    shop.bulk_payments.cut_off = 1
    batch = await imported(shop, sheet(4))
    await shop.finish_batches(20)
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["orders_paid"], len(shop.payments.ledger)) == ("COMPLETED", 4, 4)
    assert len(shop.bulk_payments.asked) == 3


async def test_an_order_cancelled_before_it_was_asked_for_is_not_charged(shop: Shop) -> None:
    shop.payments.down = True
    batch = await imported(shop, sheet(2))
    [order, other] = await orders_of(shop, batch["id"])
    await shop.cancel(order["id"])
    shop.payments.down = False
    await shop.finish_batches(20)
    assert [payment.order_id for payment in shop.payments.ledger] == [other["id"]]
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["orders_paid"], batch["orders_payment_pending"]) == (
        "COMPLETED",
        1,
        0,
    )


async def test_an_order_cancelled_while_it_is_charged_gets_its_money_back(shop: Shop) -> None:
    batch = await made(shop, sheet(2))

    async def cancel(asked: Sequence[PaymentAsked]) -> None:
        await shop.cancel(asked[0].order_id)

    shop.bulk_payments.after = cancel
    await shop.work_on_batches()
    await shop.finish_owed()
    refunded = {payment.order_id: payment.refunded for payment in shop.payments.ledger}
    assert sorted(refunded.values()) == [0, 3600]
    batch = await batch_of(shop, batch["id"])
    assert (batch["orders_paid"], batch["orders_payment_pending"]) == (1, 0)


async def test_a_payment_that_is_decided_later_is_counted_then(shop: Shop) -> None:
    batch = await imported(shop, lines(line("A", payment_token="tok_pending"), heading=TOKENS))
    assert (batch["status"], batch["orders_payment_pending"]) == ("COMPLETED", 1)
    [order] = await orders_of(shop, batch["id"])
    payment = shop.payments.settle(order["id"], "COMPLETED")
    reply = await shop.tell(order["id"], payment_id=payment.id, amount=3000)
    assert reply.json()["status"] == "PAID"
    batch = await batch_of(shop, batch["id"])
    counts = ("orders_paid", "orders_payment_pending", "amount_paid")
    assert [batch[name] for name in counts] == [1, 0, 3000]
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_an_order_that_is_paid_at_the_second_attempt_is_counted_anew(shop: Shop) -> None:
    batch = await imported(shop, lines(line("A", payment_token="tok_declined"), heading=TOKENS))
    [order] = await orders_of(shop, batch["id"])
    reply = await shop.api.post(f"{ORDERS}/{order['id']}/payment", json={"payment_token": "tok_ok"})
    assert reply.json()["status"] == "PAID"
    batch = await batch_of(shop, batch["id"])
    counts = ("orders_paid", "orders_payment_failed", "orders_payment_pending")
    assert [batch[name] for name in counts] == [1, 0, 0]


async def test_the_certificate_balances(shop: Shop) -> None:
    content = lines(
        line("A", payment_token="tok_ok"),
        line("B", payment_token="tok_declined"),
        line("C", payment_token="tok_pending"),
        line("D", payment_token="tok_ok", unit_price=50),
        line("E", payment_token="tok_ok", quantity="x"),
        heading=TOKENS,
    )
    batch = await imported(shop, content)
    certificate = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    yen = {name: value for name, value in certificate.items() if name.startswith("yen_")}
    assert yen == {
        "yen_in_file": 9000,
        "yen_ordered": 9000,
        "yen_captured": 3000,
        "yen_failed": 3000,
        "yen_unknown": 3000,
        "yen_refunded": 0,
        "yen_to_refund": 0,
    }
    assert certificate["balanced"] is True
    assert certificate["file_sha256"] == batch["file_sha256"]


async def test_a_payment_that_nobody_ordered_unbalances_the_certificate(shop: Shop) -> None:
    batch = await imported(shop, sheet(1))
    shop.payments.ledger[0].amount += 1
    certificate = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    assert (certificate["yen_captured"], certificate["balanced"]) == (3601, False)


async def test_no_certificate_without_the_payment_service(shop: Shop) -> None:
    batch = await imported(shop, sheet(1))
    shop.payments.down = True
    reply = await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")
    assert (reply.status_code, reply.json()["code"]) == (503, "payment_service_unavailable")
    assert (await shop.api.get(f"{BATCHES}/{new_id()}/certificate")).status_code == 404
