"""Between JSON and the domain: defaults as the spec has them, nothing lost, nothing told."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.chassis.web.schemas import load_spec
from services.order.api.payloads import orders as payloads
from services.order.domain.money.amounts import Adjustment, AdjustmentKind
from services.order.domain.money.payments import PaidElsewhere, PaymentStatus
from services.order.domain.orders.orders import Order
from services.order.domain.orders.placing import NewItem, place
from services.order.domain.orders.recipients import DeliveryRequest, Recipient
from services.order.domain.states_gen import OrderStatus

SCHEMAS = load_spec("order")["components"]["schemas"]
LEAST = {
    "customer_name": "佐藤 花子",
    "customer_email": "hanako.sato@example.jp",
    "items": [{"product_name": "湯呑", "quantity": 2, "unit_price": 1800}],
}


def order(**changes: Any) -> Order:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    made = place(payloads.new_order({**LEAST, **changes}), new_id=new_id, now=now)
    return replace(made, status=OrderStatus.PAID, version=7)


@pytest.mark.parametrize("field", ["source", "locale", "payment_method"])
def test_defaults_are_those_of_the_spec(field: str) -> None:
    new = payloads.new_order(LEAST)
    assert getattr(new, field) == SCHEMAS["OrderCreate"]["properties"][field]["default"]


def test_what_is_left_out_and_has_no_default_is_none() -> None:
    new = payloads.new_order(LEAST)
    for field in ("customer_phone", "shipping_address", "note", "external_id"):
        assert getattr(new, field) is None
    assert new.items == (NewItem("湯呑", None, 2, 1800),)


def test_every_field_of_the_spec_is_taken_over() -> None:
    given = {
        **LEAST,
        "customer_phone": "03-1234-5678",
        "shipping_address": "大阪",
        "note": "急ぎ",
        "source": "web",
        "external_id": "WEB-1",
        "locale": "en",
        "payment_method": "konbini",
        "payment_token": "tok_pending",
        "items": [
            {"product_name": "湯呑", "sku": "A", "quantity": 1, "unit_price": 5, "tax_rate": 8}
        ],
        "adjustments": [
            {"kind": "shipping", "amount": 600},
            {"kind": "discount", "label": "セール", "amount": -100},
            {"kind": "points", "amount": -50, "tax_rate": 10},
        ],
        "ordered_at": "2026-11-20T18:30:00+09:00",
        "recipient": {"name": "鈴木 一郎", "city": "札幌市"},
        "delivery_request": {"date": "2026-12-24"},
        "paid_elsewhere": {"provider": "Rakuten", "paid_at": "2026-11-20T09:30:00Z"},
    }
    assert set(given) == set(SCHEMAS["OrderCreate"]["properties"])
    new = payloads.new_order(given)
    for field, value in given.items():
        if isinstance(value, str) and field != "ordered_at":
            assert getattr(new, field) == value
    assert new.items == (NewItem("湯呑", "A", 1, 5, 8),)
    assert new.adjustments == (
        Adjustment(AdjustmentKind.SHIPPING, None, 600, 10),
        Adjustment(AdjustmentKind.DISCOUNT, "セール", -100, None),
        Adjustment(AdjustmentKind.POINTS, None, -50, 10),
    )
    assert new.ordered_at == datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    assert new.recipient == Recipient("鈴木 一郎", city="札幌市")
    assert new.delivery_request == DeliveryRequest("2026-12-24")
    assert new.paid_elsewhere == PaidElsewhere("Rakuten", None, new.ordered_at)


def test_the_documents_have_the_fields_of_the_spec_and_no_other() -> None:
    document = payloads.order_document(order(payment_token="tok_secret"))
    assert set(document) == set(SCHEMAS["Order"]["properties"])
    assert set(document["items"][0]) == set(SCHEMAS["OrderItem"]["properties"])
    assert set(payloads.order_summary(order())) == set(SCHEMAS["OrderSummary"]["properties"])
    assert "tok_secret" not in repr(document)


def test_headers_of_a_created_and_of_a_changed_order() -> None:
    made = order()
    status, headers, body = payloads.created_order(made)
    assert (status, headers) == (
        201,
        {"Location": f"/api/v1/orders/{made.id}", "ETag": '"7"'},
    )
    assert payloads.changed_order(made) == (200, {"ETag": '"7"'}, body)


def test_an_event_of_the_payment_service() -> None:
    event = payloads.payment_event(
        {
            "event_id": "evt_1",
            "payment_id": "p1",
            "payment_status": "FAILED",
            "amount": 4800,
            "occurred_at": "2026-11-20T09:30:02Z",
        }
    )
    assert (event.event_id, event.payment_id, event.amount) == ("evt_1", "p1", 4800)
    assert event.status is PaymentStatus.FAILED
    assert event.failure_message is None
