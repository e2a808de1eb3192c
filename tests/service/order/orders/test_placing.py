"""Flow 1: an order is placed, paid, and its customer told, within the request."""

import pytest

from tests.service.order.conftest import ORDERS, Shop, item, new_order
from tests.service.order.fakes import Asked


async def test_an_order_is_paid_and_confirmed(shop: Shop) -> None:
    reply = await shop.api.post(ORDERS, json=new_order(), headers={"X-Request-Id": "first"})
    order = reply.json()
    assert reply.status_code == 201
    assert reply.headers["location"] == f"{ORDERS}/{order['id']}"
    assert reply.headers["etag"] == '"2"'
    assert reply.headers["x-request-id"] == "first"
    [payment] = shop.payments.ledger
    assert order == {
        "id": order["id"],
        "status": "PAID",
        "ordered_at": "2026-11-20T09:30:00Z",
        "customer_name": "佐藤 花子",
        "erased_at": None,
        "customer_email": "hanako.sato@example.jp",
        "customer_phone": None,
        "shipping_address": None,
        "recipient": None,
        "delivery_request": None,
        "note": None,
        "source": "api",
        "external_id": None,
        "locale": "ja",
        "currency": "JPY",
        "goods_amount": 4800,
        "shipping_amount": 0,
        "fee_amount": 0,
        "discount_amount": 0,
        "points_amount": 0,
        "total_amount": 4800,
        "refunded_amount": 0,
        "payment_method": "card",
        "paid_elsewhere": None,
        "payment_id": payment.id,
        "payment_error": None,
        "payment_next_action": None,
        "tracking_number": None,
        "carrier": None,
        "batch_id": None,
        "replaces": None,
        "allowed_transitions": ["SHIPPED", "CANCELLED"],
        "version": 2,
        "created_at": "2026-11-20T09:30:00Z",
        "updated_at": "2026-11-20T09:30:00Z",
        "items": [
            {
                "id": order["items"][0]["id"],
                "product_name": "有田焼 湯呑",
                "sku": "ARITA",
                "quantity": 2,
                "unit_price": 1800,
                "tax_rate": 10,
                "line_total": 3600,
            },
            {
                "id": order["items"][1]["id"],
                "product_name": "煎茶 100g",
                "sku": None,
                "quantity": 1,
                "unit_price": 1200,
                "tax_rate": 10,
                "line_total": 1200,
            },
        ],
        "adjustments": [],
        "tax": [{"tax_rate": 10, "taxable_amount": 4800, "tax_amount": 436}],
        "parcels": [],
    }
    assert await shop.get(order["id"]) == order


async def test_its_payment_is_asked_for_once_with_the_order_as_key(shop: Shop) -> None:
    order = await shop.place(payment_method="konbini", payment_token="tok_pending")
    assert shop.payments.asked == [
        Asked(order["id"], 4800, "konbini", "tok_pending", key=order["id"])
    ]
    assert shop.payments.calls == ["create"]


async def test_its_confirmation_is_asked_for_once(shop: Shop) -> None:
    order = await shop.place(external_id="WEB-1")
    [message] = shop.notifications.sent
    [delivery] = await shop.owed(order["id"], "notice")
    assert message.template == "ORDER_CONFIRMATION"
    assert message.extra == {}
    assert message.key == delivery.id
    assert message.order.id == order["id"]
    assert message.order.number == "WEB-1"
    assert message.order.status == "PAID"
    assert [line.line_total for line in message.order.items] == [3600, 1200]
    assert shop.notifications.calls == 1


async def test_its_timeline_tells_each_step(shop: Shop) -> None:
    reply = await shop.api.post(ORDERS, json=new_order(), headers={"X-Request-Id": "r1"})
    order_id, payment_id = reply.json()["id"], reply.json()["payment_id"]
    events = await shop.events(order_id)
    assert [(e["type"], e["from_status"], e["to_status"]) for e in events] == [
        ("order_placed", None, "PENDING"),
        ("payment_requested", "PENDING", "PAYMENT_PROCESSING"),
        ("payment_completed", "PAYMENT_PROCESSING", "PAID"),
        ("notice_requested", None, None),
        ("notice_accepted", None, None),
    ]
    assert {e["actor"] for e in events[:4]} == {"test"}
    assert {e["cause"] for e in events[:4]} == {"r1"}
    [notice] = await shop.owed(order_id, "notice")
    assert (events[4]["actor"], events[4]["cause"]) == ("test", notice.id)
    assert events[0]["data"] == {"total_amount": 4800}
    assert events[2]["data"] == {"payment_id": payment_id}
    assert {e["at"] for e in events} == {"2026-11-20T09:30:00Z"}


async def test_nothing_is_owed_after_it(shop: Shop) -> None:
    order = await shop.place()
    assert await shop.states(order["id"]) == {"payment": "done", "notice": "done"}
    assert await shop.finish_owed() == 0
    assert shop.payments.calls == ["create"]
    assert shop.notifications.calls == 1


async def test_a_declined_payment_fails_the_order_and_tells_the_customer(shop: Shop) -> None:
    shop.payments.will_be("FAILED", "The card was declined.")
    order = await shop.place()
    [payment] = shop.payments.ledger
    assert order["status"] == "PAYMENT_FAILED"
    assert order["payment_error"] == "The card was declined."
    assert order["payment_id"] == payment.id
    assert order["allowed_transitions"] == ["PAYMENT_PROCESSING", "CANCELLED"]
    [message] = shop.notifications.sent
    assert message.template == "PAYMENT_FAILED"
    assert message.extra == {
        "failure_message": "The card was declined.",
        "failure_code": "unknown",
        "payment_link": None,
    }
    assert await shop.event_types(order["id"]) == [
        "order_placed",
        "payment_requested",
        "payment_failed",
        "notice_requested",
        "notice_accepted",
    ]


async def test_the_timeline_keeps_the_reason(shop: Shop) -> None:
    shop.payments.will_be("FAILED", "The card was declined.")
    order = await shop.place()
    failed = (await shop.events(order["id"]))[2]
    assert failed["data"] == {"payment_id": order["payment_id"], "error": "The card was declined."}


async def test_a_failure_without_a_reason_gets_one(shop: Shop) -> None:
    shop.payments.will_be("FAILED")
    order = await shop.place()
    assert order["payment_error"] == "The payment was declined."


async def test_a_refused_payment_fails_the_order_with_the_reason(shop: Shop) -> None:
    shop.payments.will_refuse("No payment of this order is accepted.")
    order = await shop.place()
    assert order["status"] == "PAYMENT_FAILED"
    assert order["payment_id"] is None
    assert order["payment_error"] == "No payment of this order is accepted."
    assert shop.notifications.templates == ["PAYMENT_FAILED"]
    assert shop.payments.ledger == []


@pytest.mark.parametrize("status", ["PENDING", "UNKNOWN"])
async def test_an_undecided_payment_leaves_the_order_in_processing(shop: Shop, status: str) -> None:
    shop.payments.will_be(status)
    order = await shop.place()
    [payment] = shop.payments.ledger
    assert order["status"] == "PAYMENT_PROCESSING"
    assert order["payment_id"] == payment.id
    assert order["payment_error"] is None
    assert await shop.event_types(order["id"]) == [
        "order_placed",
        "payment_requested",
        "payment_pending",
    ]
    assert shop.notifications.calls == 0
    assert await shop.states(order["id"]) == {"payment": "done"}


async def test_a_refused_notice_does_not_fail_the_order(shop: Shop) -> None:
    shop.notifications.refusal = "The variable order_number is missing."
    order = await shop.place()
    assert order["status"] == "PAID"
    [notice] = await shop.owed(order["id"], "notice")
    assert (notice.state, notice.attempts) == ("dead", 1)
    assert notice.last_error == (
        "notification refused: 400 missing_variable: The variable order_number is missing."
    )
    assert (await shop.event_types(order["id"]))[-1] == "notice_refused"
    assert await shop.finish_owed() == 0


async def test_the_largest_order_there_can_be(shop: Shop) -> None:
    shop.payments.will_be("PENDING")
    most = [item(quantity=9999, unit_price=1_000_000)] * 100
    order = await shop.place(items=most, payment_method="invoice")
    assert order["total_amount"] == 999_900_000_000
    assert order["items"][99]["line_total"] == 9_999_000_000
    assert await shop.get(order["id"]) == order
