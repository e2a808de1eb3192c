"""How a customer is told to pay: once for each thing to be done, and not once it is done."""

from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.order.domain.money.customer_steps import NextAction
from tests.service.order.conftest import Shop

VOUCHER = {
    "kind": "voucher",
    "url": "https://pay.example.jp/voucher/1",
    "reference": None,
    "expires_at": "2026-11-23T14:59:59Z",
    "details": {"lawson_payment_code": "10116191", "lawson_confirmation_number": "400008"},
}
OTHER = {**VOUCHER, "url": "https://pay.example.jp/voucher/2"}


def told_by(shop: Shop) -> list[Any]:
    """What customers were told of paying, as the notification service was handed it."""
    return [each["next_action"] for each in shop.notifications.contexts_of("PAYMENT_INSTRUCTIONS")]


async def place_pending(shop: Shop, action: dict[str, Any] | None = VOUCHER, **changes: Any) -> Any:
    shop.payments.will_be("PENDING")
    shop.payments.next_action = None if action is None else NextAction.of(action)
    return await shop.place(payment_method="konbini", **changes)


def news(order: dict[str, Any], version: int, action: Any, **more: Any) -> dict[str, Any]:
    about = {"payment_id": order["payment_id"], "payment_status": "PENDING"}
    return {**about, "version": version, "next_action": action, **more}


async def test_it_is_told_in_the_customers_words(shop: Shop) -> None:
    order = await place_pending(shop)
    assert order["status"] == "PAYMENT_PROCESSING"
    assert order["payment_next_action"] == VOUCHER
    [step] = told_by(shop)
    assert step == {
        **VOUCHER,
        "expires_on": "2026-11-23",
        "details": [
            {"label": "ローソンの払込番号", "value": "10116191"},
            {"label": "ローソンの確認番号", "value": "400008"},
        ],
    }
    types = await shop.event_types(order["id"])
    assert types[-3:] == ["payment_pending", "notice_requested", "notice_accepted"]


async def test_an_english_customer_is_told_in_english(shop: Shop) -> None:
    details = {"account_type": "futsu", "account_number": "1234567", "lawson_other": "7"}
    await place_pending(
        shop, {"kind": "transfer", "reference": "42", "details": details}, locale="en"
    )
    [step] = told_by(shop)
    assert step["expires_on"] is None
    assert step["details"] == [
        {"label": "Account type", "value": "ordinary (futsu)"},
        {"label": "Account number", "value": "1234567"},
        {"label": "Lawson other", "value": "7"},
    ]


async def test_news_that_comes_again_tells_nothing_again(shop: Shop) -> None:
    order = await place_pending(shop)
    event = news(order, 2, VOUCHER, event_id="evt_1")
    for each in (event, event, news(order, 2, VOUCHER), news(order, 3, VOUCHER)):
        assert (await shop.tell(order["id"], **each)).status_code == 200
    assert len(told_by(shop)) == 1


async def test_something_else_to_be_done_is_told_too(shop: Shop) -> None:
    order = await place_pending(shop, None)
    assert (order["payment_next_action"], told_by(shop)) == (None, [])
    reply = await shop.tell(order["id"], **news(order, 2, VOUCHER))
    assert reply.json()["payment_next_action"] == VOUCHER
    await shop.tell(order["id"], **news(order, 3, OTHER))
    await shop.tell(order["id"], **news(order, 4, None))
    assert (await shop.get(order["id"]))["payment_next_action"] is None
    await shop.tell(order["id"], **news(order, 5, OTHER))
    assert [each["url"] for each in told_by(shop)] == [VOUCHER["url"], OTHER["url"]]


async def test_late_news_has_no_effect(shop: Shop) -> None:
    order = await place_pending(shop, None)
    await shop.tell(order["id"], **news(order, 4, OTHER))
    reply = await shop.tell(order["id"], **news(order, 3, VOUCHER))
    assert reply.json()["payment_next_action"] == OTHER
    assert [each["url"] for each in told_by(shop)] == [OTHER["url"]]


@pytest.mark.parametrize("status", ["COMPLETED", "FAILED"])
async def test_nothing_is_told_once_it_is_decided(shop: Shop, status: str) -> None:
    order = await place_pending(shop, None)
    await shop.tell(order["id"], **news(order, 3, None, payment_status=status))
    reply = await shop.tell(order["id"], **news(order, 2, VOUCHER))
    assert (reply.json()["payment_next_action"], told_by(shop)) == (None, [])


async def test_what_is_owed_is_not_sent_once_it_is_decided(shop: Shop) -> None:
    shop.notifications.down = True
    order = await place_pending(shop)
    shop.notifications.down = False
    await shop.tell(order["id"], **news(order, 3, None, payment_status="COMPLETED"))
    await shop.finish_owed()
    assert told_by(shop) == []
    assert "notice_not_needed" in await shop.event_types(order["id"])
    assert {row.state for row in await shop.owed(order["id"])} == {"done"}


async def test_what_is_owed_is_sent_by_the_runner(shop: Shop) -> None:
    shop.notifications.down = True
    order = await place_pending(shop)
    shop.notifications.down = False
    await shop.finish_owed()
    await shop.finish_owed()
    assert len(told_by(shop)) == 1
    assert {row.state for row in await shop.owed(order["id"])} == {"done"}


async def test_a_cancelled_order_has_nothing_to_be_done(shop: Shop) -> None:
    order = await place_pending(shop)
    assert (await shop.cancel(order["id"]))["payment_next_action"] is None
    await shop.tell(order["id"], **news(order, 3, OTHER))
    assert len(told_by(shop)) == 1


async def test_news_of_another_payment_is_kept_until_the_answer_names_it(shop: Shop) -> None:
    """The event overtakes the answer that names its payment: with the answer it takes effect."""
    shop.payments.down = True
    order = await place_pending(shop, None)
    assert order["payment_id"] is None
    payment_id = new_id()
    reply = await shop.tell(order["id"], **news(order, 2, VOUCHER, payment_id=payment_id))
    assert (reply.json()["payment_next_action"], told_by(shop)) == (None, [])
    assert (await shop.event_types(order["id"]))[-1] == "payment_event_kept"
    shop.payments.down, shop.payments.next_id = False, payment_id
    shop.payments.version = 1
    await shop.finish_owed()
    assert (await shop.get(order["id"]))["payment_next_action"] == VOUCHER
    assert len(told_by(shop)) == 1


async def test_an_unreachable_customer_is_told_nothing(shop: Shop) -> None:
    order = await place_pending(shop, customer_email=None)
    assert (order["payment_next_action"], told_by(shop)) == (VOUCHER, [])
