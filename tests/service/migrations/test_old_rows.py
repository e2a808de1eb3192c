"""What earlier versions have written is there after migrating, and says the same."""

import pytest
from sqlalchemy import text

from services.chassis.storage import migrations
from tests.service.migrations.databases import MakeAt, engine_of, move_to
from tests.service.migrations.old_rows import ORDER, PAYMENT

_OLD_EVENTS = {
    "payment": (
        "gateway_events",
        (
            "INSERT INTO gateway_events (id, type, order_id, gateway_reference, amount,"
            " currency, occurred_at, received_at, outcome) VALUES (:event_id, 'payment.failed',"
            " 'o', 'g', 100, 'JPY', :at, :at, 'waiting')"
        ),
        ("simulator", "waiting"),
    ),
    "notification": (
        "delivery_events",
        (
            "INSERT INTO delivery_events (event_id, type, notification_id, recipient,"
            " occurred_at, received_at, applied_at) VALUES (:event_id, 'message.delivered', 'n',"
            " '+819012345678', :at, :at, :at)"
        ),
        ("SMS", "APPLIED"),
    ),
}


@pytest.mark.parametrize("service", sorted(_OLD_EVENTS))
def test_events_that_came_before_the_inbox_had_sources_are_kept(
    migrated: MakeAt, service: str
) -> None:
    """There and back again: what the first version has written is still known afterwards."""
    url, (table, insert, known) = migrated(service, "0001"), _OLD_EVENTS[service]
    with engine_of(url).begin() as connection:
        values = {"event_id": "evt_1", "at": "2026-11-20T09:30:00.000000Z"}
        connection.execute(text(insert), values)
    for _ in range(2):
        migrations.upgrade(service, url)
        with engine_of(url).connect() as connection:
            [row] = connection.execute(text(f"SELECT * FROM {table}")).all()
        assert (row.event_id, len(row.id)) == ("evt_1", 36)
        assert (row.source, row.outcome) == known
        move_to(service, url, "0001")


def test_orders_and_payments_of_before_have_nothing_to_be_done_on_a_page(migrated: MakeAt) -> None:
    """There and back again, with a row that the version before has written."""
    order_url, payment_url = migrated("order", "0019"), migrated("payment", "0011")
    at = "2026-11-20T09:30:00.000000Z"
    with engine_of(order_url).begin() as connection:
        connection.execute(text(ORDER), {"id": "o", "status": "PAID", "at": at})
    with engine_of(payment_url).begin() as connection:
        values = {"id": "p", "method": "card", "amount": 100, "at": at}
        connection.execute(text(PAYMENT), values)
    for _ in range(2):
        migrations.upgrade("order", order_url)
        migrations.upgrade("payment", payment_url)
        with engine_of(order_url).connect() as connection:
            [order] = connection.execute(text("SELECT * FROM orders")).all()
        with engine_of(payment_url).connect() as connection:
            [payment] = connection.execute(text("SELECT * FROM payments")).all()
        assert (order.id, order.payment_next_action) == ("o", None)
        assert (payment.id, payment.link_id, payment.checkout_reference) == ("p", None, None)
        move_to("order", order_url, "0019")
        move_to("payment", payment_url, "0011")
