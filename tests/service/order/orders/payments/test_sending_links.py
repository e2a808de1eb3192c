"""Sending a customer the link to pay on, because somebody says so or because nobody asked yet."""

from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from tests.service.order.conftest import ORDERS, Shop, payment_event

URL = "https://pay.example.jp/pay/"
NEVER_ASKED = ("FAILED", "No means of payment was given.", "payment_token_missing")


async def failed(shop: Shop, **changes: Any) -> dict[str, Any]:
    shop.payments.makes_links = True
    shop.payments.will_be("FAILED", "The card was declined.", "card_declined")
    return await shop.place(**changes)


async def send(shop: Shop, order: dict[str, Any], key: str | None = None) -> httpx.Response:
    headers = {} if key is None else {"Idempotency-Key": key}
    return await shop.api.post(f"{ORDERS}/{order['id']}/payment/link", headers=headers)


def refused(reply: httpx.Response, status: int, code: str) -> None:
    assert (reply.status_code, reply.json()["code"]) == (status, code), reply.text


async def test_the_link_is_sent_and_noted(shop: Shop) -> None:
    order = await failed(shop, locale="en")
    reply = await send(shop, order)
    assert reply.status_code == 202, reply.text
    assert reply.json() == {
        "order_id": order["id"],
        "url": f"{URL}2",
        "expires_at": "2026-11-27T09:30:00Z",
        "locale": "en",
        "channel": "EMAIL",
    }
    [message] = [each for each in shop.notifications.sent if each.template == "PAYMENT_LINK"]
    assert message.extra == {"payment_link": {"url": f"{URL}2", "expires_on": "2026-11-27"}}
    assert message.order.locale == "en"
    told = [each for each in await shop.events(order["id"]) if "PAYMENT_LINK" in str(each["data"])]
    assert [(each["type"], each["actor"]) for each in told] == [
        ("notice_requested", "test"),
        ("notice_accepted", "test"),
    ]
    assert (await shop.get(order["id"]))["status"] == "PAYMENT_FAILED"


async def test_without_an_address_it_goes_by_sms(shop: Shop) -> None:
    order = await failed(shop, customer_email=None, customer_phone="090-1234-5678")
    assert (await send(shop, order)).json()["channel"] == "SMS"
    [message] = shop.notifications.sent
    assert message.template == "PAYMENT_LINK"
    assert shop.notifications.by_sms == {message.key}


@pytest.mark.parametrize("phone", [None, "110"])
async def test_without_either_it_is_refused(shop: Shop, phone: str | None) -> None:
    order = await failed(shop, customer_email=None, customer_phone=phone)
    refused(await send(shop, order), 409, "customer_not_reachable")
    assert shop.notifications.sent == []
    assert "notice_requested" not in await shop.event_types(order["id"])


@pytest.mark.parametrize("status", ["PAID", "PAYMENT_PROCESSING", "CANCELLED", "SHIPPED"])
async def test_what_is_not_to_be_paid_has_no_link(shop: Shop, status: str) -> None:
    shop.payments.makes_links = True
    order = await shop.order_in(status)
    refused(await send(shop, order), 409, "payment_not_payable")
    assert shop.payments.links == {}


async def test_without_a_page_to_pay_on_there_is_none(shop: Shop) -> None:
    order = await failed(shop)
    shop.payments.makes_links = False
    refused(await send(shop, order), 409, "payment_not_payable")
    assert shop.notifications.templates == ["PAYMENT_FAILED"]


async def test_an_order_whose_payment_was_refused_has_none(shop: Shop) -> None:
    shop.payments.makes_links = True
    shop.payments.will_refuse("No more payments are taken.")
    refused(await send(shop, await shop.place()), 409, "payment_not_payable")


async def test_an_order_that_nobody_knows_has_none(shop: Shop) -> None:
    refused(await send(shop, {"id": new_id()}), 404, "order_not_found")


async def test_without_the_payment_service_nothing_is_promised(shop: Shop) -> None:
    order = await failed(shop)
    shop.payments.down = True
    refused(await send(shop, order), 503, "payment_service_unavailable")
    assert shop.notifications.templates == ["PAYMENT_FAILED"]


async def test_a_repeated_request_sends_nothing_more(shop: Shop) -> None:
    order = await failed(shop)
    first = await send(shop, order, "k")
    again = await send(shop, order, "k")
    assert (again.status_code, again.json()) == (202, first.json())
    await shop.tell(order["id"], **payment_event(payment_id=new_id(), version=2))
    late = await send(shop, order, "k")
    assert (late.status_code, late.headers["idempotent-replayed"]) == (202, "true")
    assert shop.notifications.templates.count("PAYMENT_LINK") == 1


async def test_it_is_owed_while_the_notification_service_is_away(shop: Shop) -> None:
    order = await failed(shop)
    shop.notifications.down = True
    url = (await send(shop, order)).json()["url"]
    shop.notifications.down = False
    await shop.finish_owed()
    [told] = shop.notifications.contexts_of("PAYMENT_LINK")
    assert told["payment_link"]["url"] == url


@pytest.mark.parametrize("is_paid", [True, False])
async def test_it_is_not_sent_once_nothing_is_to_be_paid(shop: Shop, is_paid: bool) -> None:
    order = await failed(shop)
    shop.notifications.down = True
    await send(shop, order)
    if is_paid:
        await shop.tell(order["id"], **payment_event(payment_id=new_id(), version=2))
    else:
        await shop.cancel(order["id"])
    shop.notifications.down = False
    await shop.finish_owed()
    assert "PAYMENT_LINK" not in shop.notifications.templates
    assert "notice_not_needed" in await shop.event_types(order["id"])


async def test_whoever_orders_without_a_means_of_payment_is_asked_to_pay(shop: Shop) -> None:
    shop.payments.makes_links = True
    shop.payments.will_be(*NEVER_ASKED)
    order = await shop.place()
    assert (order["status"], order["payment_error"]) == ("PAYMENT_FAILED", NEVER_ASKED[1])
    assert shop.notifications.templates == ["PAYMENT_LINK"]
    [told] = shop.notifications.contexts_of("PAYMENT_LINK")
    assert told["payment_link"]["url"] == f"{URL}1"
    await shop.tell(order["id"], **payment_event(payment_id=new_id(), version=2))
    assert (await shop.get(order["id"]))["status"] == "PAID"


async def test_they_are_not_asked_to_where_they_could_not(shop: Shop) -> None:
    shop.payments.will_be(*NEVER_ASKED)
    order = await shop.place()
    assert shop.notifications.templates == []
    assert "notice_not_needed" in await shop.event_types(order["id"])


async def test_whoever_pays_again_while_the_customer_does_makes_no_second_payment(
    shop: Shop,
) -> None:
    """The payment service answers with the payment that is under way; the order takes it over."""
    shop.payments.makes_links = True
    shop.payments.will_be(*NEVER_ASKED)
    order = await shop.place()
    shop.payments.will_be("PENDING")
    again = await shop.api.post(f"{ORDERS}/{order['id']}/payment")
    on_link = again.json()["payment_id"]
    assert (again.json()["status"], on_link) == ("PAYMENT_PROCESSING", shop.payments.ledger[-1].id)
    await shop.tell(order["id"], **payment_event(payment_id=on_link, version=2))
    paid = await shop.get(order["id"])
    assert (paid["status"], paid["payment_id"]) == ("PAID", on_link)
    assert shop.payments.refunds == {}
