"""Paying on a link with Stripe: on a page of Stripe Checkout, which events and polls tell of."""

from typing import Any

import httpx
import pytest

from services.payment.tables import gateway_events, payments
from tests.service.payment.conftest import PAYMENTS, assert_problem, new_payment
from tests.service.payment.payments.test_payment_links import Browser, is_page, link_to
from tests.service.payment.stripe.conftest import Shop


@pytest.fixture
def browser(shop: Shop) -> Browser:
    return Browser(shop.till, "ja")


async def begin(shop: Shop, browser: Browser, **failure: Any) -> dict[str, Any]:
    """A link of a failed payment whose customer has been led to Stripe; answers the page there."""
    payment = await shop.till.take(**{"token": "pm_declined_1", **failure})
    assert payment["status"] == "FAILED"
    link = await link_to(shop.till, payment)
    page = await browser.get(link["url"])
    is_page(page, 200, "ja")
    assert "form-action 'self' https:" in page.headers["content-security-policy"]
    reply = await browser.press(page)
    [session] = await shop.stripe.play("pages")
    assert (reply.status_code, reply.headers["location"]) == (303, session["url"])
    return {"link": link, "failed": payment, "session": session}


async def made(shop: Shop) -> Any:
    """The payment that was made on the link."""
    [row] = [row for row in await shop.till.rows(payments) if row.link_id is not None]
    return row


async def visit(shop: Shop, begun: dict[str, Any], card: str = "pm_card") -> dict[str, Any]:
    intent: dict[str, Any] = await shop.stripe.play("visit", id=begun["session"]["id"], card=card)
    return intent


async def shown(browser: Browser, begun: dict[str, Any]) -> httpx.Response:
    return await browser.get(begun["link"]["url"])


async def test_stripe_is_told_what_it_needs(shop: Shop, browser: Browser) -> None:
    begun = await begin(shop, browser)
    asked, row = begun["session"]["asked"], await made(shop)
    assert begun["session"]["amount_total"] == 5000
    assert asked["client_reference_id"] == row.id
    metadata = {"ichiba_key": row.id, "order_id": row.order_id, "ichiba_page": "1"}
    assert asked["metadata"] == asked["payment_intent_data"]["metadata"] == metadata
    assert asked["success_url"] == asked["cancel_url"] == begun["link"]["url"]
    assert asked["locale"] == "ja"
    assert (row.status, row.checkout_reference) == ("PENDING", begun["session"]["id"])


@pytest.mark.parametrize("means", ["pm_declined_1", "tok_unknown"])
async def test_the_event_of_the_payment_completes_it(
    shop: Shop, browser: Browser, means: str
) -> None:
    """Also beside a failed payment of which nobody knows the reference."""
    begun = await begin(shop, browser, token=means)
    intent = await visit(shop, begun)
    assert (await shop.tell("payment_intent.succeeded", intent)).status_code == 200
    row = await made(shop)
    assert (row.status, row.gateway_reference) == ("COMPLETED", intent["id"])
    assert row.next_action is None
    assert shop.till.orders.statuses(row.order_id) == ["COMPLETED"]
    assert "お支払いを確認いたしました" in (await shown(browser, begun)).text


async def test_the_event_of_the_page_has_stripe_asked(shop: Shop, browser: Browser) -> None:
    begun = await begin(shop, browser)
    await visit(shop, begun)
    [session] = await shop.stripe.play("pages")
    await shop.tell("checkout.session.completed", session)
    assert (await made(shop)).status == "PENDING"
    await shop.till.resolve(seconds=0)
    assert (await made(shop)).status == "COMPLETED"
    [event] = [e for e in await shop.till.rows(gateway_events) if "session" in e.type]
    assert (event.outcome, event.payment_id) == ("ignored", None)


async def test_without_any_event_it_is_found(shop: Shop, browser: Browser) -> None:
    begun = await begin(shop, browser)
    await shop.till.resolve(seconds=61)
    assert (await made(shop)).status == "PENDING"
    await visit(shop, begun)
    await shop.till.resolve(minutes=5)
    row = await made(shop)
    assert row.status == "COMPLETED"
    assert shop.till.orders.statuses(row.order_id) == ["COMPLETED"]


async def test_who_comes_back_sees_it_paid_before_any_event(shop: Shop, browser: Browser) -> None:
    begun = await begin(shop, browser)
    await visit(shop, begun)
    page = await shown(browser, begun)
    is_page(page, 200, "ja")
    assert "お支払いを確認いたしました" in page.text
    assert (await made(shop)).status == "COMPLETED"


async def test_a_declined_card_on_the_page_ends_nothing(shop: Shop, browser: Browser) -> None:
    begun = await begin(shop, browser)
    intent = await visit(shop, begun, "pm_declined_2")
    await shop.tell("payment_intent.payment_failed", intent)
    await shop.till.resolve(minutes=2)
    assert (await made(shop)).status == "PENDING"
    page = await shown(browser, begun)
    assert begun["session"]["url"] in page.text
    intent = await visit(shop, begun)
    await shop.tell("payment_intent.succeeded", intent)
    assert (await made(shop)).status == "COMPLETED"


async def test_who_presses_again_comes_to_the_same_page(shop: Shop, browser: Browser) -> None:
    begun = await begin(shop, browser)
    reply = await browser.http.post(begun["link"]["url"])
    assert (reply.status_code, reply.headers["location"]) == (303, begun["session"]["url"])
    assert len(await shop.stripe.play("pages")) == 1
    assert len(await shop.till.rows(payments)) == 2


async def test_an_abandoned_page_ends_the_payment_and_frees_the_order(
    shop: Shop, browser: Browser
) -> None:
    begun = await begin(shop, browser)
    await shop.stripe.play("change", id=begun["session"]["id"], status="expired", url=None)
    await shop.till.resolve(minutes=61)
    row = await made(shop)
    assert (row.status, row.failure_code) == ("FAILED", "checkout_expired")
    reply = await browser.press(await shown(browser, begun))
    assert reply.status_code == 303
    assert len(await shop.stripe.play("pages")) == 2


async def test_a_page_whose_answer_was_lost_is_opened_once(shop: Shop, browser: Browser) -> None:
    payment = await shop.till.take(token="pm_declined_1")
    link = await link_to(shop.till, payment)
    await shop.stripe.play("script", path="/v1/checkout", cut=True, times=2)
    is_page(await browser.http.post(link["url"]), 503, "ja")
    assert (await browser.http.post(link["url"])).status_code == 303
    assert len(await shop.stripe.play("pages")) == 1
    assert len(await shop.till.rows(payments)) == 2


async def test_a_page_that_never_came_to_be_frees_the_order(shop: Shop, browser: Browser) -> None:
    payment = await shop.till.take(token="pm_declined_1")
    link = await link_to(shop.till, payment)
    await shop.stripe.play("script", path="/v1/checkout", cut=True, times=2)
    await browser.http.post(link["url"])
    await shop.till.resolve(minutes=30)
    assert (await made(shop)).status == "PENDING"
    await shop.till.resolve(minutes=33)
    assert (await made(shop)).status == "FAILED"


async def test_stripes_own_trouble_is_no_refusal(shop: Shop, browser: Browser) -> None:
    payment = await shop.till.take(token="pm_declined_1")
    link = await link_to(shop.till, payment)
    await shop.stripe.play("script", path="/v1/checkout", status=429, error={"type": "x"}, times=1)
    is_page(await browser.http.post(link["url"]), 503, "ja")
    assert (await made(shop)).status == "PENDING"
    assert (await browser.http.post(link["url"])).status_code == 303


async def test_pages_of_others_are_kept_and_ignored(shop: Shop) -> None:
    session = {"id": "cs_test_of_others", "object": "checkout.session", "metadata": {}}
    assert (await shop.tell("checkout.session.completed", session)).status_code == 200
    [event] = await shop.till.rows(gateway_events)
    assert event.outcome == "ignored"


async def unasked(shop: Shop) -> dict[str, Any]:
    """The payment of an order that an operator took without a token."""
    body = new_payment()
    del body["token"]
    payment: dict[str, Any] = (await shop.till.api.post(PAYMENTS, json=body)).json()
    assert payment["failure_code"] == "payment_token_missing"
    return payment


async def begin_unasked(shop: Shop, browser: Browser) -> dict[str, Any]:
    payment = await unasked(shop)
    link = await link_to(shop.till, payment)
    assert (await browser.press(await browser.get(link["url"]))).status_code == 303
    [session] = await shop.stripe.play("pages")
    return {"link": link, "failed": payment, "session": session}


async def test_an_order_whose_payment_was_never_asked_for_is_paid_on_a_link(
    shop: Shop, browser: Browser
) -> None:
    begun = await begin_unasked(shop, browser)
    intent = await visit(shop, begun)
    await shop.tell("payment_intent.succeeded", intent)
    row = await made(shop)
    assert (row.status, row.order_id) == ("COMPLETED", begun["failed"]["order_id"])
    assert shop.till.orders.statuses(row.order_id) == ["COMPLETED"]
    reply = await shop.till.api.post(f"{PAYMENTS}/{begun['failed']['id']}/link")
    assert_problem(reply, 409, "payment_not_payable")


async def test_it_is_found_by_asking_when_no_event_comes(shop: Shop, browser: Browser) -> None:
    begun = await begin_unasked(shop, browser)
    await visit(shop, begun)
    await shop.till.resolve(minutes=2)
    assert (await made(shop)).status == "COMPLETED"


async def test_whoever_pays_it_again_meanwhile_charges_nobody_twice(
    shop: Shop, browser: Browser
) -> None:
    begun = await begin_unasked(shop, browser)
    order_id = begun["failed"]["order_id"]
    for token in ({}, {"token": "pm_card"}):
        body = {**new_payment(order_id=order_id), **token}
        if not token:
            del body["token"]
        reply = await shop.till.api.post(PAYMENTS, json=body)
        assert_problem(reply, 409, "payment_already_exists")
    latest = (await shop.till.api.get(f"{PAYMENTS}/order/{order_id}")).json()
    assert (latest["id"], latest["status"]) == ((await made(shop)).id, "PENDING")
    await visit(shop, begun)
    await shop.till.resolve(minutes=2)
    assert len(await shop.stripe.play("intents")) == 1


async def test_an_order_that_is_cancelled_takes_nothing(shop: Shop, browser: Browser) -> None:
    payment = await unasked(shop)
    link = await link_to(shop.till, payment)
    closed = await shop.till.api.post(f"{PAYMENTS}/order/{payment['order_id']}/close")
    assert closed.json()["latest_payment"][0]["id"] == payment["id"]
    is_page(await browser.http.post(link["url"]), 410, "ja")
    assert await shop.stripe.play("pages") == []
