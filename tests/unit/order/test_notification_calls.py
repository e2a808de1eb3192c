"""What the notification service is asked over HTTP, and what its answers come to."""

from dataclasses import replace
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from services.order.domain.orders.parcels import NewParcel, noted
from services.order.peers.notifications import message_context
from tests.unit.order.wire import NOW, ORDER, Wire, placed, problem

NOTICE_ID = new_id()


def notification() -> httpx.Response:
    document: dict[str, Any] = {
        "id": NOTICE_ID,
        "order_id": ORDER.id,
        "batch_id": None,
        "channel": "EMAIL",
        "template": "ORDER_SHIPPED",
        "template_version": 1,
        "locale": "ja",
        "recipient": ORDER.customer_email,
        "subject": "s",
        "text": "t",
        "html": "h",
        "sms_parts": None,
        "forgotten_at": None,
        "erased_at": None,
        "status": "QUEUED",
        "attempts": [],
        "actor": "service:order",
        "version": 1,
        "created_at": NOW,
        "sent_at": None,
        "updated_at": NOW,
    }
    return httpx.Response(201, json=document)


async def test_an_sms_goes_to_the_number_as_it_is_dialled_from_anywhere() -> None:
    wire = Wire(notification())
    order = replace(ORDER, customer_email=None, customer_phone="090-1234-5678")
    assert await wire.notifications.send_sms(order, "PAYMENT_LINK", {}, "k") == NOTICE_ID
    [request] = wire.requests
    assert request.url.path == "/api/v1/notifications/sms"
    assert request.headers["idempotency-key"] == "k"
    assert (wire.body()["recipient"], wire.body()["locale"]) == ("+819012345678", "ja")


async def test_a_message_tells_of_its_order() -> None:
    wire = Wire(notification())
    extra = {"refunded_amount": 3600}
    assert await wire.notifications.send_email(ORDER, "ORDER_CANCELLED", extra, "k") == NOTICE_ID
    [request] = wire.requests
    assert request.url.path == "/api/v1/notifications/email"
    assert request.headers["idempotency-key"] == "k"
    assert wire.body() == {
        "order_id": ORDER.id,
        "template": "ORDER_CANCELLED",
        "recipient": "hanako.sato@example.jp",
        "locale": "ja",
        "context": {
            "order_id": ORDER.id,
            "order_number": "WEB-1",
            "ordered_at": "2026-11-20T00:00:00.000Z",
            "ordered_on": "2026-11-20",
            "customer_name": "佐藤 花子",
            "items": [
                {
                    "product_name": "湯呑",
                    "quantity": 2,
                    "unit_price": 1800,
                    "tax_rate": 10,
                    "line_total": 3600,
                }
            ],
            "adjustments": [],
            "goods_amount": 3600,
            "shipping_amount": 0,
            "fee_amount": 0,
            "discount_amount": 0,
            "points_amount": 0,
            "total_amount": 3600,
            "tax": [{"tax_rate": 10, "taxable_amount": 3600, "tax_amount": 327}],
            "currency": "JPY",
            "payment_method": "card",
            "paid_elsewhere": None,
            "shipping_address": "大阪",
            "recipient": None,
            "delivery_request": None,
            "parcels": [],
            "tracking_number": None,
            "carrier": None,
            "refunded_amount": 3600,
        },
    }


def test_a_message_tells_all_that_an_order_has() -> None:
    order = placed(
        ordered_at="2026-11-19T15:00:00Z",
        shipping_address=None,
        items=[
            {"product_name": "湯呑", "quantity": 2, "unit_price": 1800},
            {"product_name": "煎茶", "quantity": 1, "unit_price": 1200, "tax_rate": 8},
        ],
        adjustments=[
            {"kind": "shipping", "amount": 600, "tax_rate": 10},
            {"kind": "fee", "label": "代引手数料", "amount": 330, "tax_rate": 10},
            {"kind": "discount", "label": "新春セール", "amount": -500},
            {"kind": "points", "amount": -200},
        ],
        recipient={
            "name": "鈴木 一郎",
            "phone": "090-1234-5678",
            "postal_code": "107-0062",
            "region": "東京都",
            "city": "港区",
            "line1": "南青山2-3-4",
        },
        delivery_request={"date": "2026-11-24", "time_slot": "午前中"},
        payment_method="external",
        paid_elsewhere={"provider": "Amazon", "reference": "503-1"},
    )
    parcels = noted(
        [NewParcel("1234-5678-9012", "ヤマト運輸"), NewParcel("55", "町の運送屋")],
        (),
        new_id=new_id,
        now=order.created_at,
    )
    order = replace(order, parcels=parcels, tracking_number="1234-5678-9012", carrier="ヤマト運輸")
    context = message_context(order)
    assert (context["ordered_at"], context["ordered_on"]) == (
        "2026-11-19T15:00:00.000Z",
        "2026-11-20",
    )
    assert [item["tax_rate"] for item in context["items"]] == [10, 8]
    assert context["adjustments"] == [
        {"kind": "shipping", "label": None, "amount": 600, "tax_rate": 10},
        {"kind": "fee", "label": "代引手数料", "amount": 330, "tax_rate": 10},
        {"kind": "discount", "label": "新春セール", "amount": -500, "tax_rate": None},
        {"kind": "points", "label": None, "amount": -200, "tax_rate": None},
    ]
    amounts = ("goods", "shipping", "fee", "discount", "points", "total")
    assert [context[f"{name}_amount"] for name in amounts] == [4800, 600, 330, -500, -200, 5030]
    assert context["tax"] == [
        {"tax_rate": 10, "taxable_amount": 4135, "tax_amount": 375},
        {"tax_rate": 8, "taxable_amount": 1095, "tax_amount": 81},
    ]
    assert (context["payment_method"], context["paid_elsewhere"]) == (
        "external",
        {"provider": "Amazon"},
    )
    lines = ["〒107-0062", "東京都港区南青山2-3-4"]
    assert context["recipient"] == {"name": "鈴木 一郎", "address_lines": lines}
    assert context["shipping_address"] == "\n".join(lines)
    assert context["delivery_request"] == {
        "date": "2026-11-24",
        "time_slot": "午前中",
        "note": None,
    }
    page = "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number00=1&number01=123456789012"
    assert context["parcels"] == [
        {"carrier": "ヤマト運輸", "tracking_number": "1234-5678-9012", "tracking_url": page},
        {"carrier": "町の運送屋", "tracking_number": "55", "tracking_url": None},
    ]
    assert (context["tracking_number"], context["carrier"]) == ("1234-5678-9012", "ヤマト運輸")
    assert len(context) < 40  # a context may have 50 values


async def test_a_message_that_is_refused_and_one_without_an_answer() -> None:
    with pytest.raises(PeerRefused):
        await Wire(problem(400, "missing_variable")).notifications.send_email(
            ORDER, "ORDER_SHIPPED", {}, "k"
        )
    with pytest.raises(PeerUnavailable):
        await Wire(httpx.ConnectError("refused")).notifications.send_email(
            ORDER, "ORDER_SHIPPED", {}, "k"
        )
