"""Orders that are cancelled before the customer has paid: nobody can pay them at Stripe then."""

from typing import Any

import httpx
import pytest

from services.payment.tables import payments
from tests.service.payment.conftest import PAYMENTS
from tests.service.payment.payments.test_payment_links import Browser
from tests.service.payment.stripe.conftest import Shop
from tests.service.payment.stripe.test_checkout import begin, made


async def close(shop: Shop, payment: dict[str, Any]) -> httpx.Response:
    return await shop.till.api.post(f"{PAYMENTS}/order/{payment['order_id']}/close")


@pytest.mark.parametrize(
    ("method", "means"), [("konbini", "pm_konbini_1"), ("bank_transfer", "new_customer")]
)
async def test_what_is_not_paid_yet_is_cancelled(shop: Shop, method: str, means: str) -> None:
    payment = await shop.till.take(method=method, token=means)
    [latest] = (await close(shop, payment)).json()["latest_payment"]
    assert (latest["status"], latest["failure_code"]) == ("FAILED", "order_cancelled")
    assert latest["next_action"] is None
    assert (await shop.intent_of(payment))["status"] == "canceled"
    await shop.till.settle()
    assert shop.till.orders.statuses(payment["order_id"]) == ["FAILED"]
    assert (await close(shop, payment)).json()["latest_payment"] == [latest]


async def test_a_customer_who_was_faster_has_paid(shop: Shop) -> None:
    payment = await shop.till.take(method="konbini", token="pm_konbini_1")
    reference = payment["gateway_reference"]
    await shop.stripe.play("change", id=reference, status="succeeded", next_action=None)
    [latest] = (await close(shop, payment)).json()["latest_payment"]
    assert latest["status"] == "COMPLETED"
    await shop.till.settle()
    assert shop.till.orders.statuses(payment["order_id"]) == ["COMPLETED"]


async def test_where_stripe_does_not_answer_it_stays_as_it_was(shop: Shop) -> None:
    payment = await shop.till.take(method="konbini", token="pm_konbini_1")
    await shop.stripe.play("script", path="/v1/payment_intents", status=500, times=1)
    [latest] = (await close(shop, payment)).json()["latest_payment"]
    assert latest["status"] == "PENDING"
    [latest] = (await close(shop, payment)).json()["latest_payment"]
    assert latest["status"] == "FAILED"


async def test_a_page_that_is_open_is_closed(shop: Shop) -> None:
    begun = await begin(shop, Browser(shop.till, "ja"))
    await close(shop, begun["failed"])
    assert (await made(shop)).failure_code == "order_cancelled"
    [session] = await shop.stripe.play("pages")
    assert session["status"] == "expired"


async def test_what_was_paid_before_stays_paid(shop: Shop) -> None:
    payment = await shop.till.take(token="pm_card")
    [latest] = (await close(shop, payment)).json()["latest_payment"]
    assert latest["status"] == "COMPLETED"
    assert [row.status for row in await shop.till.rows(payments)] == ["COMPLETED"]
