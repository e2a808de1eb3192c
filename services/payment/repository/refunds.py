"""Refunds."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from services.payment.domain.payments import Refund
from services.payment.domain.refusals import RefundNotFound
from services.payment.domain.states_gen import RefundStatus
from services.payment.tables import refunds

_c = refunds.c
COLUMNS = [_c[field.name] for field in fields(Refund)]
_INSERT = insert(refunds)
_ONE = select(*COLUMNS).where(_c.id == bindparam("b_id"))
_SOME = select(*COLUMNS).where(_c.id.in_(bindparam("b_ids", expanding=True)))
_OF_BATCH = select(*COLUMNS).where(
    _c.batch_id == bindparam("b_batch_id"),
    _c.payment_id.in_(bindparam("b_payment_ids", expanding=True)),
)
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
_RETURN = (
    update(refunds)
    .where(_c.id == bindparam("b_id"), _c.status == RefundStatus.COMPLETED)
    .values(
        status=RefundStatus.FAILED,
        failure_message=bindparam("b_message"),
        updated_at=bindparam("b_now"),
    )
)


def refund_of(row: Row[*tuple[Any, ...]]) -> Refund:
    """The refund that a row of ``refunds`` holds."""
    values = {field.name: getattr(row, field.name) for field in fields(Refund)}
    return Refund(**{**values, "status": RefundStatus(row.status)})


def insert_refunds(
    connection: Connection, made: Sequence[Refund], inquire_at: datetime | None
) -> None:
    """Record new refunds."""
    if made:
        more = {"inquire_at": inquire_at, "inquiries": 0}
        names = [column.name for column in COLUMNS]
        rows = [{name: getattr(each, name) for name in names} | more for each in made]
        connection.execute(_INSERT, rows)


def get_refund(connection: Connection, refund_id: str) -> Refund:
    """The refund ``refund_id``.

    Raises:
        RefundNotFound: there is none.
    """
    row = connection.execute(_ONE, {"b_id": refund_id}).one_or_none()
    if row is None:
        raise RefundNotFound(refund_id)
    return refund_of(row)


def get_refunds(connection: Connection, refund_ids: Iterable[str]) -> dict[str, Refund]:
    """Refunds that are known to be there, by id."""
    rows = connection.execute(_SOME, {"b_ids": list(refund_ids)})
    return {row.id: refund_of(row) for row in rows}


def refunds_of_batch(
    connection: Connection, batch_id: str, payment_ids: Iterable[str]
) -> dict[str, Refund]:
    """The refunds of a batch that any of the payments has, by payment."""
    values = {"b_batch_id": batch_id, "b_payment_ids": list(payment_ids)}
    return {row.payment_id: refund_of(row) for row in connection.execute(_OF_BATCH, values)}


def refunds_of(connection: Connection, payment_id: str) -> list[Refund]:
    """Every refund of a payment, newest first."""
    return [refund_of(row) for row in connection.execute(_OF_PAYMENT, {"b_payment_id": payment_id})]


def return_refund(connection: Connection, refund: Refund) -> None:
    """Write down that a COMPLETED refund, whose payment is held, has failed after all."""
    values = {
        "b_id": refund.id,
        "b_message": refund.failure_message,
        "b_now": refund.updated_at,
    }
    if connection.execute(_RETURN, values).rowcount != 1:
        raise LookupError("a refund changed under a unit that holds its payment")


def settle_refunds(
    connection: Connection, settled: Sequence[tuple[Refund, datetime | None]]
) -> None:
    """Write down what became of PENDING refunds whose payments are held.

    Each comes with the time to ask after it, where its answer was lost.
    """
    values = [
        {
            "b_id": refund.id,
            "b_status": refund.status,
            "b_reference": refund.gateway_reference,
            "b_message": refund.failure_message,
            "b_inquire_at": inquire_at,
            "b_now": refund.updated_at,
        }
        for refund, inquire_at in settled
    ]
    if values and connection.execute(_SETTLE, values).rowcount != len(values):
        raise LookupError("a refund changed under a unit that holds its payment")
