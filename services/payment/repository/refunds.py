"""Refunds."""

from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from services.payment.domain.outcomes import Outcome, OutcomeKind
from services.payment.domain.payments import Refund
from services.payment.domain.states_gen import RefundStatus
from services.payment.tables import refunds

_c = refunds.c
COLUMNS = [_c[field.name] for field in fields(Refund)]
_INSERT = insert(refunds)
_ONE = select(*COLUMNS).where(_c.id == bindparam("b_id"))
_OF_PAYMENT = (
    select(*COLUMNS)
    .where(_c.payment_id == bindparam("b_payment_id"))
    .order_by(_c.created_at.desc(), _c.id.desc())
)
_SETTLE = (
    update(refunds)
    .where(_c.id == bindparam("b_id"), _c.status == RefundStatus.PENDING)
    .values(
        status=bindparam("b_status"),
        gateway_reference=bindparam("b_reference"),
        failure_message=bindparam("b_message"),
        inquire_at=bindparam("b_inquire_at"),
        updated_at=bindparam("b_now"),
    )
)


def refund_of(row: Row[*tuple[Any, ...]]) -> Refund:
    """The refund that a row of ``refunds`` holds."""
    values = {field.name: getattr(row, field.name) for field in fields(Refund)}
    return Refund(**{**values, "status": RefundStatus(row.status)})


def insert_refund(connection: Connection, refund: Refund, inquire_at: datetime | None) -> None:
    """Record a new refund."""
    values: dict[str, Any] = {column.name: getattr(refund, column.name) for column in COLUMNS}
    connection.execute(_INSERT, {**values, "inquire_at": inquire_at, "inquiries": 0})


def get_refund(connection: Connection, refund_id: str) -> Refund:
    """The refund ``refund_id``, which is known to be there."""
    return refund_of(connection.execute(_ONE, {"b_id": refund_id}).one())


def refunds_of(connection: Connection, payment_id: str) -> list[Refund]:
    """Every refund of a payment, newest first."""
    return [refund_of(row) for row in connection.execute(_OF_PAYMENT, {"b_payment_id": payment_id})]


def settle_refund(
    connection: Connection,
    refund: Refund,
    status: RefundStatus,
    outcome: Outcome,
    inquire_at: datetime | None,
    now: datetime,
) -> Refund | None:
    """Move a PENDING refund on as ``outcome`` says; None when somebody else did meanwhile."""
    settled = replace(
        refund,
        status=status,
        gateway_reference=outcome.reference or refund.gateway_reference,
        failure_message=outcome.message if outcome.kind is OutcomeKind.FAILED else None,
        updated_at=now,
    )
    moved = connection.execute(
        _SETTLE,
        {
            "b_id": refund.id,
            "b_status": status,
            "b_reference": settled.gateway_reference,
            "b_message": settled.failure_message,
            "b_inquire_at": inquire_at,
            "b_now": now,
        },
    )
    return settled if moved.rowcount else None
