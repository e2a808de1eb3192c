"""A service is killed: orders are still taken, and what is owed is done once it is back."""

import httpx
import pytest

from tests.journey import orders
from tests.journey.system import System, eventually


def _kill(system: System, service: str) -> None:
    """Kill the process of ``service``; it takes its supervisor a moment to bring it back."""
    child = system.child(service)
    child.kill()
    child.wait()


@pytest.mark.parametrize(
    ("service", "status"), [("payment", "PAYMENT_PROCESSING"), ("notification", "PAID")]
)
def test_orders_are_taken_while_a_peer_is_away_and_finished_once_it_is_back(
    own_system: System, service: str, status: str
) -> None:
    _kill(own_system, service)

    placed = [orders.place(own_system) for _ in range(3)]

    assert [order["status"] for order in placed] == [status] * 3
    for order in placed:
        orders.wait_for_status(own_system, order["id"], "PAID")
        _wait_for_one_mail(own_system, order["id"])
        assert len(orders.payments(own_system, order["id"])) == 1
        assert orders.event_types(own_system, order["id"]).count("payment_completed") == 1


def test_what_a_killed_order_service_owed_is_done_after_its_restart(own_system: System) -> None:
    payment = own_system.child("payment")
    payment.suspend()
    with pytest.raises(httpx.ReadTimeout):
        own_system.order.post("/api/v1/orders", json=orders.NEW_ORDER, timeout=2)
    _kill(own_system, "order")
    payment.resume()

    [order] = eventually(lambda: _orders(own_system), lambda found: _statuses(found) == ["PAID"])

    assert len(orders.payments(own_system, order["id"])) == 1
    _wait_for_one_mail(own_system, order["id"])


def _wait_for_one_mail(system: System, order_id: str) -> None:
    mails = eventually(lambda: _mails(system, order_id), lambda found: found)
    assert len(mails) == 1


def _mails(system: System, order_id: str) -> list[str]:
    try:
        return [str(mail["Message-ID"]) for mail in system.mails(order_id)]
    except httpx.TransportError:  # the notification service is not back yet
        return []


def _orders(system: System) -> list[dict[str, str]]:
    try:
        found: list[dict[str, str]] = system.order.get("/api/v1/orders").json()["items"]
    except httpx.TransportError:  # the order service is not back yet
        return []
    return found


def _statuses(found: list[dict[str, str]]) -> list[str]:
    return [order["status"] for order in found]
