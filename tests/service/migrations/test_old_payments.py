"""What earlier versions have written of payments is there after migrating, both ways."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from services.chassis.storage import migrations
from tests.service.migrations.databases import MakeAt, engine_of, move_to
from tests.service.migrations.old_rows import PAYMENT

_REFUND = (
    "INSERT INTO refunds (id, payment_id, order_id, amount, currency, status, inquiries,"
    " created_at, updated_at) VALUES (:id, :id, :id, :amount, 'JPY', 'PENDING', 0, :at, :at)"
)
_ATTEMPT = (
    "INSERT INTO payment_attempts (id, payment_id, refund_id, at, operation, outcome)"
    " VALUES (:id, :id, :id, :at, :operation, 'completed')"
)


def _pay(url: str, payment_id: str, method: str, amount: int, operation: str) -> None:
    values = {"id": payment_id, "method": method, "amount": amount, "operation": operation}
    with engine_of(url).begin() as connection:
        for statement in (PAYMENT, _REFUND, _ATTEMPT):
            connection.execute(text(statement), values | {"at": "2026-11-20T09:30:00.000000Z"})


def test_payments_of_before_keep_their_limits_beside_those_that_others_take(
    migrated: MakeAt,
) -> None:
    url = migrated("payment", "0008")
    _pay(url, "card", "card", 1_000_000, "capture")
    for _ in range(2):
        migrations.upgrade("payment", url)
        _pay(url, "cod", "cash_on_delivery", 1, "record")
        _pay(url, "mall", "external", 999_900_000_000, "settle")
        for method, amount in (("card", 99), ("konbini", 1_000_001), ("invoice", 0), ("cash", 1)):
            with pytest.raises(IntegrityError):
                _pay(url, "wrong", method, amount, "capture")
        with engine_of(url).connect() as connection:
            found = connection.execute(text("SELECT * FROM payments ORDER BY id")).all()
        assert [(row.id, row.amount, row.provider, row.received_at) for row in found] == [
            ("card", 1_000_000, None, None),
            ("cod", 1, None, None),
            ("mall", 999_900_000_000, None, None),
        ]
        move_to("payment", url, "0008")
        with engine_of(url).connect() as connection:
            for table in ("payments", "refunds", "payment_attempts"):
                rows = connection.execute(text(f"SELECT id FROM {table}")).scalars().all()
                assert rows == ["card"], table
        with pytest.raises(IntegrityError):
            _pay(url, "other", "card", 99, "capture")


def test_a_call_that_was_put_off_is_to_the_version_before_one_without_an_answer(
    migrated: MakeAt,
) -> None:
    url = migrated("payment", "0009")
    _pay(url, "old", "card", 1_000, "capture")
    with pytest.raises(IntegrityError), engine_of(url).begin() as connection:
        connection.execute(text("UPDATE payment_attempts SET outcome = 'deferred'"))
    move_to("payment", url, "0010")
    with engine_of(url).begin() as connection:
        [before] = connection.execute(text("SELECT outcome FROM payment_attempts")).scalars()
        connection.execute(text("UPDATE payment_attempts SET outcome = 'deferred'"))
    move_to("payment", url, "0009")
    with engine_of(url).connect() as connection:
        [after] = connection.execute(text("SELECT outcome FROM payment_attempts")).scalars()
    assert (before, after) == ("completed", "unknown")


def test_payments_of_before_wait_for_nothing_and_are_disputed_by_nobody(migrated: MakeAt) -> None:
    """There and back again; an event of a dispute has had no effect for the version before."""
    url = migrated("payment", "0010")
    _pay(url, "old", "card", 1_000, "capture")
    for _ in range(2):
        migrations.upgrade("payment", url)
        with engine_of(url).begin() as connection:
            [row] = connection.execute(text("SELECT * FROM payments")).all()
            assert (row.id, row.next_action, row.dispute) == ("old", None, None)
            connection.execute(text("UPDATE payments SET dispute = '{}', next_action = '{}'"))
            connection.execute(text("DELETE FROM gateway_events"))
            connection.execute(text(_DISPUTE_EVENT), {"at": "2026-11-20T09:30:00.000000Z"})
        move_to("payment", url, "0010")
        with engine_of(url).connect() as connection:
            [outcome] = connection.execute(text("SELECT outcome FROM gateway_events")).scalars()
            [amount] = connection.execute(text("SELECT amount FROM payments")).scalars()
        assert (outcome, amount) == ("ignored", 1_000)


_DISPUTE_EVENT = (
    "INSERT INTO gateway_events (id, source, event_id, type, order_id, gateway_reference, amount,"
    " currency, occurred_at, received_at, outcome) VALUES ('e', 'stripe', 'evt_1',"
    " 'charge.dispute.created', 'o', 'g', 100, 'JPY', :at, :at, 'applied')"
)
