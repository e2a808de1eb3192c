"""Payments that the customer still has to do something for, and that Stripe decides later."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.payment.gateways.stripe.gateway import StripeGateway
from services.payment.tables import payment_attempts, payments
from tests.gateways.servers import KEY, StripeAnswers
from tests.gateways.stripe_answers import STORES, ZENGIN
from tests.service.payment.conftest import PAYMENTS, OpenTill, Till
from tests.service.payment.stripe.conftest import Shop

RETURN_URL = "https://shop.example.jp/paid"


async def _konbini(till: Till) -> dict[str, Any]:
    return await till.take(method="konbini", token="pm_konbini_1")


async def test_a_voucher_is_kept_and_shown_with_its_date(shop: Shop) -> None:
    payment = await _konbini(shop.till)
    assert payment["status"] == "PENDING"
    action = payment["next_action"]
    assert (action["kind"], action["reference"]) == ("voucher", None)
    assert action["url"].startswith("https://payments.stripe.com/konbini/voucher/")
    left = datetime.fromisoformat(action["expires_at"]) - datetime.now(UTC)
    assert timedelta(days=2, hours=23) < left <= timedelta(days=3)
    assert action["details"] == {
        f"{store}_{name}": number
        for store, numbers in STORES.items()
        for name, number in numbers.items()
    }
    assert (await shop.till.get(payment["id"]))["next_action"] == action


async def test_it_is_gone_once_the_customer_has_paid(shop: Shop) -> None:
    payment = await _konbini(shop.till)
    intent = await shop.intent_of(payment)
    paid = intent | {"status": "succeeded", "next_action": None}
    await shop.tell("payment_intent.succeeded", paid)
    now = await shop.till.get(payment["id"])
    assert (now["status"], now["next_action"]) == ("COMPLETED", None)


async def test_without_an_event_it_is_found_by_asking(shop: Shop) -> None:
    payment = await _konbini(shop.till)
    assert await shop.till.resolve(seconds=61) == 1
    assert (await shop.till.get(payment["id"]))["version"] == payment["version"]
    assert len(await shop.till.rows(payment_attempts)) == 1
    reference = payment["gateway_reference"]
    await shop.stripe.play("change", id=reference, status="succeeded", next_action=None)
    assert await shop.till.resolve(minutes=3) == 1
    now = await shop.till.get(payment["id"])
    assert (now["status"], now["next_action"]) == ("COMPLETED", None)
    assert shop.till.orders.statuses(payment["order_id"]) == ["COMPLETED"]
    assert await shop.till.resolve(days=1) == 0


async def test_the_order_hears_of_each_change_of_what_is_to_be_done(shop: Shop) -> None:
    payment = await _konbini(shop.till)
    intent = await shop.intent_of(payment)
    steps = [("processing", None), ("requires_action", intent["next_action"])]
    for status, action in steps:
        await shop.stripe.play("change", id=intent["id"], status=status, next_action=action)
        for _ in range(2):
            await shop.till.api.post(f"{PAYMENTS}/{payment['id']}/inquiry")
    told = [news for _, _, news in shop.till.orders.told]
    assert [news["payment_status"] for news in told] == ["PENDING", "PENDING"]
    assert [news["version"] for news in told] == [payment["version"] + 1, payment["version"] + 2]
    assert told[0]["next_action"] is None
    assert told[1]["next_action"]["details"] == payment["next_action"]["details"]


async def test_a_voucher_that_expired_fails_the_payment(shop: Shop) -> None:
    payment = await _konbini(shop.till)
    words = "The customer did not pay before the voucher expired."
    error = {"code": "payment_intent_payment_attempt_expired", "message": words}
    await shop.stripe.play(
        "change",
        id=payment["gateway_reference"],
        status="requires_payment_method",
        next_action=None,
        last_payment_error=error,
    )
    await shop.till.resolve(seconds=61)
    now = await shop.till.get(payment["id"])
    assert (now["status"], now["failure_code"]) == ("FAILED", error["code"])
    assert now["next_action"] is None


@pytest.mark.parametrize("customer", [None, "cus_of_the_shop"])
async def test_a_bank_transfer_has_a_customer_and_an_account(
    shop: Shop, customer: str | None
) -> None:
    if customer is not None:
        await shop.stripe.play("customer", id=customer)
    payment = await shop.till.take(method="bank_transfer", token=customer or "new_customer")
    action = payment["next_action"]
    assert (payment["status"], action["kind"]) == ("PENDING", "transfer")
    assert action["details"] == ZENGIN
    assert action["reference"].startswith("VPA")
    assert action["expires_at"] is None
    intent = await shop.intent_of(payment)
    assert intent["customer"] == (customer or intent["customer"])
    assert intent["customer"].startswith("cus_")


async def test_a_customer_whose_answer_was_lost_is_not_made_twice(shop: Shop) -> None:
    await shop.stripe.play("script", path="/v1/payment_intents", cut=True, times=9)
    payment = await shop.till.take(method="bank_transfer", token="new_customer")
    assert payment["status"] == "UNKNOWN"
    assert len(await shop.stripe.play("customers")) == 1


async def test_a_card_that_asks_for_3d_secure_leads_the_customer_there(
    open_till: OpenTill, stripe_answers: StripeAnswers
) -> None:
    async with open_till(StripeGateway(KEY, stripe_answers.url, RETURN_URL)) as till:
        payment = await till.take(token="pm_3ds")
    action = payment["next_action"]
    assert (payment["status"], action["kind"]) == ("PENDING", "redirect")
    assert action["url"].startswith("https://hooks.stripe.com/redirect/authenticate/")
    assert (action["expires_at"], action["details"]) == (None, {})


async def test_without_a_page_to_return_to_such_a_card_is_declined(shop: Shop) -> None:
    payment = await shop.till.take(token="pm_3ds")
    assert (payment["status"], payment["failure_code"]) == ("FAILED", "authentication_required")


async def test_what_is_asked_for_by_the_customers_bank_meanwhile_is_noted(shop: Shop) -> None:
    payment = await shop.till.take(token="pm_processing")
    assert payment["next_action"] is None
    url = "https://hooks.stripe.com/redirect/authenticate/1"
    action = {"type": "redirect_to_url", "redirect_to_url": {"url": url}}
    reference = payment["gateway_reference"]
    await shop.stripe.play("change", id=reference, status="requires_action", next_action=action)
    await shop.tell("payment_intent.requires_action", await shop.intent_of(payment))
    assert await shop.till.resolve() == 1
    now = await shop.till.get(payment["id"])
    assert (now["status"], now["next_action"]["url"]) == ("PENDING", url)
    assert now["version"] == payment["version"] + 1


async def test_a_lost_answer_is_repeated_with_its_key_first(shop: Shop) -> None:
    await shop.stripe.play("script", path="/v1/payment_intents", cut=True, acts=True)
    payment = await shop.till.take(token="pm_ok")
    assert payment["status"] == "COMPLETED"
    assert len(await shop.stripe.play("intents")) == 1


@pytest.mark.parametrize("indexed", [True, False])
async def test_then_it_is_searched_for_by_our_own_id(shop: Shop, indexed: bool) -> None:
    """Also while the search does not know it yet."""
    await shop.stripe.play("set", indexed=indexed)
    await shop.stripe.play("script", path="/v1/payment_intents", acts=True, status=500, error={})
    payment = await shop.till.take(method="konbini", token="pm_konbini_1")
    assert (payment["status"], payment["next_action"]) == ("UNKNOWN", None)
    await shop.till.resolve(seconds=15)
    found = await shop.till.get(payment["id"])
    assert (found["status"], found["next_action"]["kind"]) == ("UNKNOWN", "voucher")
    assert found["gateway_reference"] is not None
    paid = await shop.intent_of(payment) | {"status": "succeeded"}
    await shop.tell("payment_intent.succeeded", paid)
    assert (await shop.till.get(payment["id"]))["status"] == "COMPLETED"
    assert len(await shop.stripe.play("intents")) == 1


REFUNDS = {
    "succeeded": ("COMPLETED", "PARTIALLY_REFUNDED"),
    "pending": ("PENDING", "COMPLETED"),
    "requires_action": ("PENDING", "COMPLETED"),
    "failed": ("FAILED", "COMPLETED"),
    "canceled": ("FAILED", "COMPLETED"),
}


@pytest.mark.parametrize("state", REFUNDS)
async def test_a_refund_in_every_state(shop: Shop, state: str) -> None:
    payment = await shop.till.take(token="pm_ok")
    await shop.stripe.play("set", refund=state)
    refund = (await shop.till.refund(payment["id"], 2_000)).json()
    now = await shop.till.get(payment["id"])
    assert (refund["status"], now["status"]) == REFUNDS[state]


@pytest.mark.parametrize(("end", "status"), [("succeeded", "COMPLETED"), ("failed", "FAILED")])
async def test_a_refund_that_stripe_decides_late_is_asked_after(
    shop: Shop, end: str, status: str
) -> None:
    payment = await shop.till.take(token="pm_ok")
    await shop.stripe.play("set", refund="pending")
    refund = (await shop.till.refund(payment["id"], 2_000)).json()
    assert await shop.till.resolve(seconds=61) == 1
    await shop.stripe.play("change", id=refund["gateway_reference"], status=end)
    assert await shop.till.resolve(minutes=3) == 1
    now = await shop.till.get(payment["id"])
    assert now["refunds"][0]["status"] == status
    assert await shop.till.resolve(days=1) == 0


async def test_the_means_of_payment_is_forgotten_once_stripe_has_taken_it_on(shop: Shop) -> None:
    await _konbini(shop.till)
    await shop.till.take(token="pm_declined", order_id=new_id())
    assert {row.token for row in await shop.till.rows(payments)} == {None}
