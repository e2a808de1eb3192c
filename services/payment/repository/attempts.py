"""The calls to the gateway, each noted with what came of it."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select

from services.chassis.storage.driver_statements import execute_later
from services.payment.domain.outcomes import Operation, OutcomeKind
from services.payment.domain.records import Attempt
from services.payment.tables import payment_attempts

_INSERT_ATTEMPT = insert(payment_attempts)
_ATTEMPTS = (
    select(payment_attempts)
    .where(payment_attempts.c.payment_id == bindparam("b_payment_id"))
    .order_by(payment_attempts.c.id)
)


def insert_attempt(connection: Connection, attempt: Attempt) -> None:
    """Note one call to the gateway."""
    execute_later(connection, _INSERT_ATTEMPT, [_attempt_row(attempt)])


def insert_attempts(connection: Connection, attempts: Iterable[Attempt]) -> None:
    """Note calls to the gateway."""
    execute_later(connection, _INSERT_ATTEMPT, [_attempt_row(each) for each in attempts])


def _attempt_row(attempt: Attempt) -> dict[str, Any]:
    return {field.name: getattr(attempt, field.name) for field in fields(Attempt)}


def attempts_of(connection: Connection, payment_id: str) -> list[Attempt]:
    """The calls made for a payment, in their order."""
    rows = connection.execute(_ATTEMPTS, {"b_payment_id": payment_id})
    return [_attempt_of(row) for row in rows]


def _attempt_of(row: Row[Any]) -> Attempt:
    return Attempt(
        row.id,
        row.payment_id,
        row.refund_id,
        row.at,
        Operation(row.operation),
        OutcomeKind(row.outcome),
        row.code,
        row.detail,
        row.requested_by,
    )
