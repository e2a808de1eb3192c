"""What the journeys do with orders."""

from typing import Any

from tests.journey.system import System, eventually

NEW_ORDER = {
    "customer_name": "佐藤 花子",
    "customer_email": "hanako.sato@example.jp",
    "shipping_address": "〒100-0001\n東京都千代田区千代田1-1",
    "items": [
        {"product_name": "有田焼 湯呑", "quantity": 2, "unit_price": 1800},
        {"product_name": "煎茶 100g", "quantity": 1, "unit_price": 1200},
    ],
}
TOTAL = 4800


def place(system: System, token: str = "tok_ok", **fields: Any) -> dict[str, Any]:
    """Place an order; it is 201 whatever becomes of its payment."""
    reply = system.order.post(
        "/api/v1/orders", json={**NEW_ORDER, "payment_token": token, **fields}
    )
    assert reply.status_code == 201, reply.text
    order: dict[str, Any] = reply.json()
    return order


def get(system: System, order_id: str) -> dict[str, Any]:
    """The order as it stands."""
    order: dict[str, Any] = system.order.get(f"/api/v1/orders/{order_id}").json()
    return order


def wait_for_status(system: System, order_id: str, status: str) -> dict[str, Any]:
    """The order once it has reached ``status``."""
    return eventually(lambda: get(system, order_id), lambda order: order["status"] == status)


def payments(system: System, order_id: str) -> list[dict[str, Any]]:
    """Every payment of the order."""
    page = system.payment.get("/api/v1/payments", params={"order_id": order_id}).json()
    found: list[dict[str, Any]] = page["items"]
    return found


def templates(system: System, order_id: str) -> list[str]:
    """The templates of the order's notifications, oldest first."""
    page = system.notification.get(f"/api/v1/notifications/order/{order_id}").json()
    return [item["template"] for item in sorted(page["items"], key=lambda item: item["id"])]


def event_types(system: System, order_id: str) -> list[str]:
    """The order's timeline in words."""
    page = system.order.get(f"/api/v1/orders/{order_id}/events", params={"limit": 200}).json()
    return [item["type"] for item in page["items"]]


def wait_for_messages(system: System, order_id: str, *wanted: str) -> None:
    """Wait until the order's messages are these; they are handed over behind the answers."""
    found = eventually(lambda: templates(system, order_id), lambda found: len(found) >= len(wanted))
    assert found == list(wanted)


def wait_for_event(system: System, order_id: str, event: str) -> None:
    """Wait until the order's timeline has an entry of that type."""
    eventually(lambda: event_types(system, order_id), lambda types: event in types)
