"""An order through three real processes, from creation to every end it can have."""

import json
from datetime import UTC, datetime
from typing import Any

from standardwebhooks import Webhook

from services.chassis.identity.webhook_secrets import webhook_keys
from tests.journey import orders
from tests.journey.system import System, eventually


def test_an_order_is_paid_confirmed_shipped_and_delivered(system: System) -> None:
    order = orders.place(system, external_id="journey-1", source="journey")

    assert order["status"] == "PAID"
    [payment] = orders.payments(system, order["id"])
    assert (payment["status"], payment["amount"]) == ("COMPLETED", orders.TOTAL)
    assert order["payment_id"] == payment["id"]

    orders.wait_for_event(system, order["id"], "notice_accepted")
    path = f"/api/v1/orders/{order['id']}/status"
    parcel = {"status": "SHIPPED", "tracking_number": "1234-5678-9012", "carrier": "ヤマト運輸"}
    assert system.order.put(path, json=parcel).json()["status"] == "SHIPPED"
    assert system.order.put(path, json={"status": "DELIVERED"}).json()["status"] == "DELIVERED"

    mails = eventually(lambda: system.mails(order["id"]), lambda found: len(found) == 2)
    assert {str(mail["To"]) for mail in mails} == {"hanako.sato@example.jp"}
    assert orders.templates(system, order["id"]) == ["ORDER_CONFIRMATION", "ORDER_SHIPPED"]
    texts = [_text(mail) for mail in mails]
    assert any("4,800" in text for text in texts)
    assert any("1234-5678-9012" in text for text in texts)
    assert orders.event_types(system, order["id"]) == [
        "order_placed",
        "payment_requested",
        "payment_completed",
        "notice_requested",
        "notice_accepted",
        "shipped",
        "notice_requested",
        "notice_accepted",
        "delivered",
    ]


def test_a_declined_payment_is_told_and_can_be_made_again(system: System) -> None:
    order = orders.place(system, "tok_declined")
    assert (order["status"], order["payment_error"]) == ("PAYMENT_FAILED", "The card was declined.")

    path = f"/api/v1/orders/{order['id']}/payment"
    orders.wait_for_messages(system, order["id"], "PAYMENT_FAILED")
    paid = system.order.post(path, json={"payment_token": "tok_ok"})

    assert (paid.status_code, paid.json()["status"]) == (200, "PAID")
    statuses = sorted(payment["status"] for payment in orders.payments(system, order["id"]))
    assert statuses == ["COMPLETED", "FAILED"]
    orders.wait_for_messages(system, order["id"], "PAYMENT_FAILED", "ORDER_CONFIRMATION")


def test_a_cancelled_order_is_refunded_once(system: System) -> None:
    order = orders.place(system)

    cancelled = system.order.delete(f"/api/v1/orders/{order['id']}")
    again = system.order.delete(f"/api/v1/orders/{order['id']}")

    assert (cancelled.status_code, cancelled.json()["status"]) == (200, "CANCELLED")
    assert (again.status_code, again.json()["status"]) == (200, "CANCELLED")
    [payment] = orders.payments(system, order["id"])
    assert (payment["status"], payment["refunded_amount"]) == ("REFUNDED", orders.TOTAL)
    refunds = system.payment.get(f"/api/v1/payments/{payment['id']}/refunds").json()["items"]
    assert [refund["amount"] for refund in refunds] == [orders.TOTAL]
    orders.wait_for_messages(system, order["id"], "ORDER_CONFIRMATION", "ORDER_CANCELLED")


def test_a_pending_payment_is_settled_by_the_gateways_signed_webhook(system: System) -> None:
    order = orders.place(system, "tok_pending")
    assert order["status"] == "PAYMENT_PROCESSING"
    [payment] = orders.payments(system, order["id"])
    event = {
        "type": "payment.completed",
        "timestamp": "2026-11-20T09:30:00Z",
        "data": {
            "gateway_reference": payment["gateway_reference"],
            "order_id": order["id"],
            "amount": orders.TOTAL,
            "currency": "JPY",
        },
    }

    assert _send_gateway_event(system, f"evt-{order['id']}", event) == 200
    assert _send_gateway_event(system, f"evt-{order['id']}", event) == 200

    orders.wait_for_status(system, order["id"], "PAID")
    assert orders.event_types(system, order["id"]).count("payment_completed") == 1


def test_a_payment_whose_answer_was_lost_is_asked_after(system: System) -> None:
    order = orders.place(system, "tok_timeout")
    assert order["status"] == "PAYMENT_PROCESSING"

    orders.wait_for_status(system, order["id"], "PAID")

    [payment] = orders.payments(system, order["id"])
    assert payment["status"] == "COMPLETED"


def test_an_order_cancelled_while_its_payment_is_unknown_is_refunded(system: System) -> None:
    order = orders.place(system, "tok_timeout")

    cancelled = system.order.delete(f"/api/v1/orders/{order['id']}")

    assert cancelled.json()["status"] == "CANCELLED"
    eventually(
        lambda: orders.payments(system, order["id"]),
        lambda found: [payment["status"] for payment in found] == ["REFUNDED"],
    )
    assert orders.get(system, order["id"])["status"] == "CANCELLED"


def test_a_refund_from_outside_is_told_to_the_order(system: System) -> None:
    order = orders.place(system)
    refund = {"payment_id": order["payment_id"], "amount": 800}

    assert system.payment.post("/api/v1/payments/refund", json=refund).status_code == 201
    rest = {"payment_id": order["payment_id"]}
    assert system.payment.post("/api/v1/payments/refund", json=rest).status_code == 201

    orders.wait_for_status(system, order["id"], "REFUNDED")
    eventually(
        lambda: orders.templates(system, order["id"]),
        lambda found: found == ["ORDER_CONFIRMATION", "ORDER_REFUNDED", "ORDER_REFUNDED"],
    )
    types = [kind for kind in orders.event_types(system, order["id"]) if "notice" not in kind]
    assert types[-2:] == ["payment_partially_refunded", "refunded"]


def _send_gateway_event(system: System, event_id: str, event: dict[str, Any]) -> int:
    key = webhook_keys(system.data_dir, "gateway", None)[0]
    body, now = json.dumps(event), datetime.now(UTC)
    headers = {
        "content-type": "application/json",
        "webhook-id": event_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(key).sign(event_id, now, body),
    }
    client = system.payment
    return client.post("/api/v1/payments/webhook", content=body, headers=headers).status_code


def _text(mail: Any) -> str:
    for part in mail.walk():
        if part.get_content_type() == "text/plain":
            content: bytes = part.get_payload(decode=True)
            return content.decode(part.get_content_charset() or "utf-8")
    raise AssertionError("no text part")
