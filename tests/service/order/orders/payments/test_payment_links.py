"""Paying again on a link: the mail that has it, and the order that hears of the payment."""

import pytest

from services.chassis.base.ids import new_id
from services.chassis.peers.peer import PeerUnavailable
from tests.service.order.conftest import Shop, payment_event
from tests.service.order.importing import TOKENS, imported, line, lines

LINK = {"url": "https://pay.example.jp/pay/1", "expires_on": "2026-11-27"}


async def place_failed(shop: Shop, **changes: object) -> dict[str, object]:
    shop.payments.makes_links = True
    shop.payments.will_be("FAILED", "The card was declined.")
    return await shop.place(**changes)


async def test_the_mail_about_a_failure_has_the_link(shop: Shop) -> None:
    await place_failed(shop)
    [told] = shop.notifications.contexts_of("PAYMENT_FAILED")
    assert told["payment_link"] == LINK


async def test_without_a_page_to_pay_on_it_has_none(shop: Shop) -> None:
    shop.payments.will_be("FAILED")
    await shop.place()
    [told] = shop.notifications.contexts_of("PAYMENT_FAILED")
    assert told["payment_link"] is None


async def test_a_payment_that_was_never_made_has_none(shop: Shop) -> None:
    shop.payments.makes_links = True
    shop.payments.will_refuse("No token was given.")
    await shop.place()
    [told] = shop.notifications.contexts_of("PAYMENT_FAILED")
    assert "payment_link" not in told
    assert shop.payments.links == {}


async def test_the_mail_waits_until_the_link_is_known(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise PeerUnavailable("payment", "ConnectError: refused")

    with monkeypatch.context() as patch:
        patch.setattr(shop.payments, "link", away)
        await place_failed(shop)
        assert shop.notifications.templates == []
    await shop.finish_owed()
    [told] = shop.notifications.contexts_of("PAYMENT_FAILED")
    assert told["payment_link"] == LINK


async def test_a_repetition_has_the_same_link(shop: Shop) -> None:
    shop.notifications.loses_answers = True
    order = await place_failed(shop)
    shop.notifications.loses_answers = False
    shop.payments.makes_links = False
    await shop.finish_owed()
    [told] = shop.notifications.contexts_of("PAYMENT_FAILED")
    assert told["payment_link"] == LINK
    assert (await shop.states(str(order["id"])))["notice"] == "done"


async def test_an_imported_orders_mail_has_it_too(shop: Shop) -> None:
    shop.payments.makes_links = True
    await imported(shop, lines(line("B", payment_token="tok_declined"), heading=TOKENS))
    await shop.finish_batches()
    told = [
        message.extra
        for request in shop.bulk_notifications.requests.values()
        for message in request.messages
    ]
    assert [each["payment_link"] for each in told] == [LINK]


async def test_an_order_is_paid_by_a_payment_that_it_did_not_ask_for(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_FAILED")
    other = new_id()
    declined = {"payment_id": new_id(), "payment_status": "FAILED", "version": 2}
    assert (await shop.tell(order["id"], **declined)).json()["status"] == "PAYMENT_FAILED"
    event = payment_event(payment_id=other, version=2)
    await shop.tell(order["id"], **event)
    paid = (await shop.tell(order["id"], **event)).json()
    assert (paid["status"], paid["payment_id"], paid["payment_error"]) == ("PAID", other, None)
    late = {"payment_id": order["payment_id"], "payment_status": "FAILED", "version": 2}
    assert (await shop.tell(order["id"], **late)).json()["status"] == "PAID"
    assert shop.notifications.templates == ["PAYMENT_FAILED", "ORDER_CONFIRMATION"]
    assert "payment_event_ignored" in await shop.event_types(order["id"])


async def test_a_payment_that_comes_after_the_cancellation_is_given_back(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_FAILED")
    await shop.cancel(order["id"])
    shop.payments.ledger[-1].status = shop.payments.ledger[-1].status.COMPLETED
    event = payment_event(payment_id=shop.payments.ledger[-1].id, version=3)
    await shop.tell(order["id"], **event)
    assert list(shop.payments.refunds.values()) == [shop.payments.ledger[-1].id]
