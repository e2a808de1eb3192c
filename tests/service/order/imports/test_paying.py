"""The payments of imported orders, and the certificate that their yen add up."""

from collections.abc import Sequence

import pytest
from sqlalchemy import update

from services.chassis.base.ids import new_id
from services.order.domain.money.payments import PaymentAsked
from services.order.tables import batch_rows
from tests.service.order.batch_requests import BATCHES, HEADING, made, sheet
from tests.service.order.conftest import ORDERS, Shop, new_order
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


async def test_a_payment_that_fails_later_is_told_at_its_row(shop: Shop) -> None:
    batch = await imported(shop, lines(line("A", payment_token="tok_pending"), heading=TOKENS))
    [order] = await orders_of(shop, batch["id"])
    payment = shop.payments.settle(order["id"], "FAILED")
    told_of = {"payment_id": payment.id, "payment_status": "FAILED", "amount": 3000}
    reply = await shop.tell(order["id"], **told_of)
    assert reply.json()["status"] == "PAYMENT_FAILED"
    [row] = await rows_of(shop, batch["id"])
    told = (row["outcome"], row["code"], row["detail"])
    assert told == ("created", "payment_declined", reply.json()["payment_error"])


async def test_a_failure_that_is_told_before_the_answer_is_told_at_its_row(shop: Shop) -> None:
    async def tell(asked: Sequence[PaymentAsked]) -> None:
        [payment] = [each for each in shop.payments.ledger if each.status == "FAILED"]
        told = {"payment_id": payment.id, "payment_status": "FAILED", "amount": 3000}
        reply = await shop.tell(payment.order_id, **told)
        assert reply.json()["status"] == "PAYMENT_FAILED"

    shop.bulk_payments.after = tell
    content = lines(
        line("A", payment_token="tok_ok"), line("B", payment_token="tok_declined"), heading=TOKENS
    )
    batch = await imported(shop, content)
    assert (batch["orders_paid"], batch["orders_payment_failed"]) == (1, 1)
    codes = [row["code"] for row in await rows_of(shop, batch["id"])]
    assert codes == [None, "payment_declined"]


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
        "yen_stated": None,
        "yen_ordered": 9000,
        "yen_paid_elsewhere": 0,
        "yen_paid_after_shipping": 0,
        "yen_captured": 3000,
        "yen_failed": 3000,
        "yen_unknown": 3000,
        "yen_refunded": 0,
        "yen_to_refund": 0,
    }
    assert certificate["balanced"] is True
    assert certificate["file_sha256"] == batch["file_sha256"]


_PAID_HOW = (
    "payment_method",
    "paid_elsewhere_provider",
    "adjustment_kind",
    "adjustment_amount",
    "fee_amount",
    "total_amount",
)


async def test_the_certificate_of_orders_that_are_paid_in_every_way(shop: Shop) -> None:
    """Adjustments count, and so do orders for which no gateway is asked."""
    content = lines(
        line("A", x="card,,shipping,600,,3600"),
        line("B", x="cash_on_delivery,,shipping,600,330,3930"),
        line("C", x="invoice,,,,,3000"),
        line("D", x="external,Rakuten,discount,500,,2500"),
        line("E", x="card,,points,3000,,0"),
        line("F", x="card,,points,3000,,1"),
        line("G", unit_price=2_000_000, quantity=1, x="external,Rakuten,,,,"),
        heading=",".join([HEADING, *_PAID_HOW]),
    )
    batch = await imported(shop, content)
    assert (batch["rows_created"], batch["rows_failed"]) == (5, 2)
    path = f"{BATCHES}/{batch['id']}/certificate"
    certificate = (await shop.api.get(path)).json()
    yen = {name: value for name, value in certificate.items() if name.startswith("yen_")}
    assert yen == {
        "yen_in_file": 13_030,
        "yen_stated": 13_030,
        "yen_ordered": 13_030,
        "yen_paid_elsewhere": 2_500,
        "yen_paid_after_shipping": 6_930,
        "yen_captured": 6_100,
        "yen_failed": 0,
        "yen_unknown": 6_930,
        "yen_refunded": 0,
        "yen_to_refund": 0,
    }
    assert certificate["balanced"] is True
    for order in await orders_of(shop, batch["id"]):
        if order["payment_method"] in ("cash_on_delivery", "invoice"):
            await shop.set_status(order["id"], "SHIPPED")
            shop.payments.settle(order["id"], "COMPLETED")
    certificate = (await shop.api.get(path)).json()
    assert (certificate["yen_captured"], certificate["yen_unknown"]) == (13_030, 0)
    assert certificate["balanced"] is True


async def test_what_was_shipped_before_its_payment_was_asked_for_is_not_lost(shop: Shop) -> None:
    shop.payments.down = True
    how = "payment_method"
    batch = await imported(shop, lines(line("A", x="invoice"), heading=f"{HEADING},{how}"))
    [order] = await orders_of(shop, batch["id"])
    assert order["payment_id"] is None
    assert (await shop.set_status(order["id"], "SHIPPED")).status_code == 200
    shop.payments.down = False
    certificate = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    assert (certificate["yen_failed"], certificate["yen_unknown"]) == (0, 3_000)
    assert certificate["balanced"] is True


async def test_a_file_that_says_something_else_unbalances_the_certificate(shop: Shop) -> None:
    batch = await imported(shop, lines(line("A", x="3000"), heading=f"{HEADING},total_amount"))
    statement = update(batch_rows).values(stated_total=3_001)
    await shop.service.database.write(lambda connection: connection.execute(statement))
    certificate = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    assert (certificate["yen_stated"], certificate["balanced"]) == (3_001, False)


async def test_a_json_batch_counts_its_adjustments(shop: Shop) -> None:
    orders = [new_order(adjustments=[{"kind": "shipping", "amount": 600}])]
    reply = await shop.api.post(BATCHES, json={"orders": orders})
    assert reply.status_code == 202, reply.text
    await shop.work_on_batches()
    certificate = (await shop.api.get(f"{BATCHES}/{reply.json()['id']}/certificate")).json()
    assert (certificate["yen_in_file"], certificate["yen_ordered"]) == (5_400, 5_400)
    assert (certificate["yen_stated"], certificate["balanced"]) == (None, True)


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
