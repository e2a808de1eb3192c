"""Links on which customers pay: over HTTP, as a browser without scripts follows them."""

import asyncio
import re
from html import unescape
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.payment.domain.pay_links import PayableOrder
from services.payment.tables import payment_links, payments
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem
from tests.service.payment.fakes import Crash

JAPANESE, ENGLISH = "お支払い", "Payment"


async def failed(till: Till, **changes: Any) -> dict[str, Any]:
    return await till.take(token="tok_declined", **changes)


async def link_to(till: Till, payment: dict[str, Any], key: str | None = None) -> dict[str, Any]:
    headers = {"Idempotency-Key": key} if key else {}
    reply = await till.api.post(f"{PAYMENTS}/{payment['id']}/link", headers=headers)
    assert reply.status_code == 201, reply.text
    assert reply.headers["location"] == reply.json()["url"]
    link: dict[str, Any] = reply.json()
    return link


class Browser:
    """Somebody without a token."""

    def __init__(self, till: Till, language: str | None = None) -> None:
        self._till = till
        headers = {} if language is None else {"Accept-Language": language}
        transport = till.api._transport
        self.http = httpx.AsyncClient(transport=transport, headers=headers)

    async def get(self, url: str) -> httpx.Response:
        return await self.http.get(url)

    async def press(self, page: httpx.Response, button: int = 0) -> httpx.Response:
        """Send one of the forms of a page, as a browser does."""
        forms = re.findall(r'<form method="post" action="([^"]*)">', page.text)
        action = unescape(forms[button])
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return await self.http.post(page.url.join(action), headers=headers)


def is_page(reply: httpx.Response, status: int, language: str) -> None:
    """The reply is a page of ours that a browser shows, and nothing but shows."""
    assert reply.status_code == status, reply.text
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert reply.headers["content-language"] == language
    assert reply.headers["referrer-policy"] == "no-referrer"
    assert reply.headers["cache-control"] == "no-store"
    policy = reply.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "frame-ancestors 'none'" in policy
    assert f'<html lang="{language}">' in reply.text
    assert "<script" not in reply.text
    assert re.findall(r'(?:src|href)="(?!https://checkout)', reply.text) == []


async def test_a_failed_payment_is_paid_on_its_link(till: Till) -> None:
    payment = await failed(till)
    link = await link_to(till, payment)
    assert link["payment_id"] == payment["id"]
    assert link["requested_by"] == "test"
    assert link["expires_at"] == "2026-11-27T09:30:00Z"
    browser = Browser(till)
    page = await browser.get(link["url"])
    is_page(page, 200, "ja")
    assert "有田屋" in page.text
    assert "WEB-1024" in page.text
    assert "5,000 円" in page.text
    reply = await browser.press(page)
    assert (reply.status_code, reply.headers["location"]) == (303, link["url"])
    is_page(await browser.get(link["url"]), 200, "ja")
    assert "お支払いを確認いたしました" in (await browser.get(link["url"])).text
    before, made = sorted(await till.rows(payments), key=lambda row: row.id)
    assert (before.id, before.status) == (payment["id"], "FAILED")
    assert (made.status, made.amount, made.order_id) == ("COMPLETED", 5000, payment["order_id"])
    assert (made.link_id, made.requested_by, made.method) == (link["id"], "test", "card")
    await till.settle()
    [(order_id, _, news)] = till.orders.told
    assert order_id == payment["order_id"]
    assert (news["payment_id"], news["payment_status"]) == (made.id, "COMPLETED")


async def test_the_page_tells_nothing_that_it_need_not(till: Till) -> None:
    payment = await failed(till)
    page = await Browser(till).get((await link_to(till, payment))["url"])
    for secret in (payment["id"], payment["order_id"], "card_declined", "test@"):
        assert secret not in page.text


@pytest.mark.parametrize(
    ("language", "locale", "shown"),
    [
        (None, "ja", "ja"),
        (None, "en", "en"),
        ("fr-FR, de;q=0.5", "ja", "ja"),
        ("en-US,en;q=0.9", "ja", "en"),
        ("ja,en;q=0.5", "en", "ja"),
    ],
)
async def test_it_is_in_the_readers_language_else_the_orders(
    till: Till, language: str | None, locale: str, shown: str
) -> None:
    till.orders.order = PayableOrder("WEB-1", "PAYMENT_FAILED", locale)
    link = await link_to(till, await failed(till))
    page = await Browser(till, language).get(link["url"])
    is_page(page, 200, shown)
    assert (JAPANESE if shown == "ja" else ENGLISH) in page.text


async def test_a_card_that_is_declined_can_be_tried_again(till: Till) -> None:
    link = await link_to(till, await failed(till))
    browser = Browser(till)
    declined = await browser.press(await browser.get(link["url"]), button=1)
    is_page(declined, 402, "ja")
    assert 'role="alert"' in declined.text
    assert (await browser.press(declined)).status_code == 303
    assert [row.status for row in await till.rows(payments)] == ["FAILED", "FAILED", "COMPLETED"]


async def test_nobody_pays_twice(till: Till) -> None:
    payment = await failed(till)
    one, two = await link_to(till, payment), await link_to(till, payment)
    browser = Browser(till)
    first, second = await browser.get(one["url"]), await browser.get(two["url"])
    replies = await asyncio.gather(
        *(browser.press(page) for page in (first, second, first)), return_exceptions=False
    )
    assert sorted(reply.status_code for reply in replies) == [303, 409, 409]
    late = await browser.press(second)
    is_page(late, 409, "ja")
    assert "お支払いを確認いたしました" in late.text
    statuses = [row.status for row in await till.rows(payments)]
    assert sorted(statuses) == ["COMPLETED", "FAILED"]
    assert till.gateway.calls.count("capture") == 2


async def test_while_another_attempt_is_under_way_the_page_says_so(till: Till) -> None:
    payment = await failed(till)
    link = await link_to(till, payment)
    await till.take(order_id=payment["order_id"], token="tok_pending")
    browser = Browser(till)
    page = await browser.get(link["url"])
    is_page(page, 200, "ja")
    assert "手続き中" in page.text
    is_page(await browser.http.post(f"{link['url']}?means=tok_ok"), 409, "ja")
    assert len(await till.rows(payments)) == 2


async def test_a_pending_payments_page_leads_to_what_is_to_be_done(till: Till) -> None:
    payment = await till.take(method="konbini", token="tok_instructions")
    page = await Browser(till).get((await link_to(till, payment))["url"])
    assert page.status_code == 200
    assert payment["next_action"]["url"] in page.text


async def test_a_cancelled_order_takes_no_money(till: Till) -> None:
    link = await link_to(till, await failed(till))
    till.orders.order = PayableOrder("WEB-1", "CANCELLED", "en")
    browser = Browser(till)
    is_page(await browser.get(link["url"]), 410, "en")
    is_page(await browser.http.post(f"{link['url']}?means=tok_ok"), 410, "en")
    assert len(await till.rows(payments)) == 1


async def test_an_order_that_was_closed_meanwhile_takes_no_money(till: Till) -> None:
    payment = await failed(till)
    link = await link_to(till, payment)
    await till.api.post(f"{PAYMENTS}/order/{payment['order_id']}/close")
    is_page(await Browser(till).http.post(f"{link['url']}?means=tok_ok"), 410, "ja")
    reply = await till.api.post(f"{PAYMENTS}/{payment['id']}/link")
    assert_problem(reply, 409, "order_closed")
    assert len(await till.rows(payments)) == 1


async def test_it_expires(till: Till) -> None:
    link = await link_to(till, await failed(till))
    till.clock.advance(days=6, hours=23)
    assert (await Browser(till).get(link["url"])).status_code == 200
    till.clock.advance(hours=1)
    for reply in (
        await Browser(till).get(link["url"]),
        await Browser(till).http.post(f"{link['url']}?means=tok_ok"),
    ):
        is_page(reply, 410, "en")
        assert "WEB-1024" not in reply.text


@pytest.mark.parametrize(
    "change",
    [
        lambda end: end[:-1] + ("A" if end[-1] != "A" else "B"),
        lambda end: ("A" if end[0] != "A" else "B") + end[1:],
        lambda end: end + "A",
        lambda end: end + "=",
        lambda end: end[:20],
        lambda _end: "%E3%81%82",
        lambda _end: new_id(),
    ],
)
async def test_a_link_that_was_changed_gives_nothing_away(till: Till, change: Any) -> None:
    link = await link_to(till, await failed(till))
    start, _, end = link["url"].rpartition("/")
    for method in ("GET", "POST"):
        reply = await Browser(till, "ja").http.request(method, f"{start}/{change(end)}")
        is_page(reply, 404, "ja")
        assert "WEB-1024" not in reply.text


async def test_each_character_of_the_signature_counts(till: Till) -> None:
    link = await link_to(till, await failed(till))
    start, _, end = link["url"].rpartition("/")
    browser = Browser(till)
    for place in range(0, len(end), 7):
        changed = end[:place] + ("A" if end[place] != "A" else "B") + end[place + 1 :]
        assert (await browser.get(f"{start}/{changed}")).status_code == 404


async def test_without_the_order_service_it_says_so_and_takes_nothing(till: Till) -> None:
    link = await link_to(till, await failed(till))
    till.orders.is_down = True
    for reply in (
        await Browser(till).get(link["url"]),
        await Browser(till).http.post(f"{link['url']}?means=tok_ok"),
    ):
        is_page(reply, 503, "en")
        assert reply.headers["retry-after"] == "30"
    assert len(await till.rows(payments)) == 1


async def test_an_order_that_is_gone_has_nothing_to_pay(till: Till) -> None:
    link = await link_to(till, await failed(till))
    till.orders.knows_nothing = True
    is_page(await Browser(till).get(link["url"]), 410, "en")


@pytest.mark.parametrize("means", ["", "?means=tok_free"])
async def test_only_what_is_offered_can_be_chosen(till: Till, means: str) -> None:
    link = await link_to(till, await failed(till))
    is_page(await Browser(till).http.post(f"{link['url']}{means}"), 409, "ja")
    assert len(await till.rows(payments)) == 1


async def test_a_lost_answer_is_found_and_told(till: Till) -> None:
    payment = await failed(till)
    link = await link_to(till, payment)
    till.gateway.is_mute = True
    page = await Browser(till).http.post(f"{link['url']}?means=tok_ok")
    is_page(page, 200, "ja")
    assert "手続き中" in page.text
    till.gateway.is_mute = False
    await till.settle()
    await till.resolve(seconds=3)
    assert till.orders.statuses(payment["order_id"])[-1] == "COMPLETED"
    assert till.gateway.calls.count("capture") == 2


async def test_whoever_was_cut_off_is_charged_once(till: Till) -> None:
    payment = await failed(till)
    link = await link_to(till, payment)
    till.gateway.crashes_after = True
    with pytest.raises(Crash):
        await Browser(till).http.post(f"{link['url']}?means=tok_ok")
    till.gateway.crashes_after = False
    assert (await Browser(till).http.post(f"{link['url']}?means=tok_ok")).status_code == 409
    await till.resolve(minutes=2)
    assert till.orders.statuses(payment["order_id"]) == ["COMPLETED"]
    assert till.gateway.calls.count("capture") == 2


@pytest.mark.parametrize("locale", ["ja", "en"])
async def test_it_says_in_which_language_the_page_is(till: Till, locale: str) -> None:
    payment = await failed(till)
    till.orders.order = PayableOrder("WEB-1", "PAYMENT_FAILED", locale)
    assert (await link_to(till, payment))["locale"] == locale


async def test_a_payment_of_an_order_that_nobody_knows_has_the_pages_own(till: Till) -> None:
    payment = await failed(till)
    till.orders.knows_nothing = True
    assert (await link_to(till, payment))["locale"] == "en"


async def test_while_nobody_says_which_language_no_link_is_made(till: Till) -> None:
    payment = await failed(till)
    till.orders.is_down = True
    reply = await till.api.post(f"{PAYMENTS}/{payment['id']}/link")
    assert_problem(reply, 503, "order_service_unavailable")
    assert reply.headers["retry-after"]
    assert await till.rows(payment_links) == []


async def test_a_repeated_request_answers_with_the_same_link(till: Till) -> None:
    payment = await failed(till)
    first = await link_to(till, payment, "key-1")
    assert await link_to(till, payment, "key-1") == first
    assert len(await till.rows(payment_links)) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"token": "tok_ok"},
        {"method": "invoice"},
        {"method": "external", "paid_elsewhere": {"provider": "Rakuten"}},
    ],
)
async def test_what_cannot_be_paid_on_a_page_has_no_link(till: Till, changes: Any) -> None:
    payment = await till.take(**changes)
    reply = await till.api.post(f"{PAYMENTS}/{payment['id']}/link")
    assert_problem(reply, 409, "payment_not_payable")
    assert await till.rows(payment_links) == []


async def test_there_is_none_to_a_failed_payment_of_a_paid_order(till: Till) -> None:
    payment = await failed(till)
    await till.take(order_id=payment["order_id"])
    reply = await till.api.post(f"{PAYMENTS}/{payment['id']}/link")
    assert_problem(reply, 409, "payment_not_payable")


async def test_there_is_none_to_a_payment_that_nobody_knows(till: Till) -> None:
    reply = await till.api.post(f"{PAYMENTS}/{new_id()}/link")
    assert_problem(reply, 404, "payment_not_found")
