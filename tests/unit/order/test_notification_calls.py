"""What the notification service is asked over HTTP, and what its answers come to."""

from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from tests.unit.order.wire import NOW, ORDER, Wire, problem

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
        "status": "QUEUED",
        "attempts": [],
        "actor": "service:order",
        "version": 1,
        "created_at": NOW,
        "sent_at": None,
        "updated_at": NOW,
    }
    return httpx.Response(201, json=document)


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
            "customer_name": "佐藤 花子",
            "items": [
                {"product_name": "湯呑", "quantity": 2, "unit_price": 1800, "line_total": 3600}
            ],
            "total_amount": 3600,
            "currency": "JPY",
            "shipping_address": "大阪",
            "tracking_number": None,
            "carrier": None,
            "refunded_amount": 3600,
        },
    }


async def test_a_message_that_is_refused_and_one_without_an_answer() -> None:
    with pytest.raises(PeerRefused):
        await Wire(problem(400, "missing_variable")).notifications.send_email(
            ORDER, "ORDER_SHIPPED", {}, "k"
        )
    with pytest.raises(PeerUnavailable):
        await Wire(httpx.ConnectError("refused")).notifications.send_email(
            ORDER, "ORDER_SHIPPED", {}, "k"
        )
