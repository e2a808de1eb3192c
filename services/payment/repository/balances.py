"""What of captured payments can still be given back, in yen."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Update, bindparam, or_, update

from services.chassis.storage.units import Unit
from services.payment.domain.payments import Payment
from services.payment.domain.states_gen import PaymentStatus
from services.payment.tables import payments

_c = payments.c
_RESERVE = (
    update(payments)
    .where(
        _c.id == bindparam("b_id"),
        # Not IN: SQLAlchemy cannot have it with many rows.
        or_(_c.status == PaymentStatus.COMPLETED, _c.status == PaymentStatus.PARTIALLY_REFUNDED),
        _c.refunded_amount + _c.reserved_amount + bindparam("b_amount") <= _c.amount,
    )
    .values(
        reserved_amount=_c.reserved_amount + bindparam("b_amount"),
        version=_c.version + 1,
        updated_at=bindparam("b_now"),
    )
)
_RELEASE = (
    update(payments)
    .where(_c.id == bindparam("b_id"), _c.reserved_amount >= bindparam("b_amount"))
    .values(
        reserved_amount=_c.reserved_amount - bindparam("b_amount"),
        version=_c.version + 1,
        updated_at=bindparam("b_now"),
    )
)
_GIVE_BACK = (
    update(payments)
    .where(
        _c.id == bindparam("b_id"),
        _c.status == bindparam("b_expected"),
        _c.refunded_amount == bindparam("b_refunded_before"),
        _c.reserved_amount >= bindparam("b_reserved"),
    )
    .values(
        status=bindparam("b_status"),
        refunded_amount=bindparam("b_refunded"),
        reserved_amount=_c.reserved_amount - bindparam("b_reserved"),
        version=_c.version + 1,
        updated_at=bindparam("b_now"),
    )
)


def reserve(unit: Unit, payment_id: str, amount: int) -> bool:
    """Set ``amount`` yen of a captured payment aside for a refund; False when they are not left."""
    values = {"b_id": payment_id, "b_amount": amount, "b_now": unit.now}
    return bool(unit.connection.execute(_RESERVE, values).rowcount)


def reserve_all(unit: Unit, amounts: Mapping[str, int]) -> None:
    """``reserve`` of payments that are held, each of which has as much left; yen by id."""
    _change_all(unit.connection, _RESERVE, _set_aside(amounts, unit.now))


def release_all(unit: Unit, amounts: Mapping[str, int]) -> None:
    """Let go of what refunds that failed had set aside; yen by payment id."""
    _change_all(unit.connection, _RELEASE, _set_aside(amounts, unit.now))


def _set_aside(amounts: Mapping[str, int], now: datetime) -> list[dict[str, Any]]:
    return [{"b_id": each, "b_amount": yen, "b_now": now} for each, yen in amounts.items()]


def give_back_all(connection: Connection, changes: Sequence[tuple[Payment, Payment]]) -> None:
    """Count yen as given back, of payments that are held; each as it was and as it is to be."""
    values = [
        {
            "b_id": before.id,
            "b_expected": before.status,
            "b_refunded_before": before.refunded_amount,
            "b_status": after.status,
            "b_refunded": after.refunded_amount,
            "b_reserved": before.reserved_amount - after.reserved_amount,
            "b_now": after.updated_at,
        }
        for before, after in changes
    ]
    _change_all(connection, _GIVE_BACK, values)


def _change_all(connection: Connection, statement: Update, values: list[dict[str, Any]]) -> None:
    if values and connection.execute(statement, values).rowcount != len(values):
        raise LookupError("a payment changed under a unit that holds it")
