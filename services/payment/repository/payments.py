"""Payments and the attempts made for them."""

from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, func, insert, or_, select, update

from services.chassis.database import insert_ignoring_conflicts
from services.payment.domain.outcomes import Operation, Outcome, OutcomeKind
from services.payment.domain.payments import Attempt, Payment, PaymentRecord
from services.payment.domain.refusals import OrderHasNoPayment, PaymentNotFound
from services.payment.domain.states_gen import PaymentStatus
from services.payment.repository.refunds import refunds_of
from services.payment.tables import payment_attempts, payments

_c = payments.c
_COLUMNS = [_c[field.name] for field in fields(Payment)]

_ONE = select(*_COLUMNS).where(_c.id == bindparam("b_id"))
_ONE_LOCKED = _ONE.with_for_update()
_OF_ORDER = select(*_COLUMNS).where(_c.order_id == bindparam("b_order_id"))
# The one that did not fail is the last of an order, whatever the clock said when it was made.
_LATEST = _OF_ORDER.order_by(
    case((_c.status == PaymentStatus.FAILED, 1), else_=0), _c.created_at.desc(), _c.id.desc()
).limit(1)
_ALL_OF_ORDER = _OF_ORDER.order_by(_c.id).with_for_update()
_SETTLE = (
    update(payments)
    .where(_c.id == bindparam("b_id"), _c.status == bindparam("b_expected"))
    .values(
        status=bindparam("b_status"),
        gateway_reference=bindparam("b_reference"),
        failure_code=bindparam("b_code"),
        failure_message=bindparam("b_message"),
        token=None,
        inquire_at=bindparam("b_inquire_at"),
        version=_c.version + 1,
        updated_at=bindparam("b_now"),
    )
)
_NOTE_REFERENCE = (
    update(payments)
    .where(
        _c.id == bindparam("b_id"),
        _c.status == bindparam("b_expected"),
        _c.gateway_reference.is_(None),
    )
    .values(
        gateway_reference=bindparam("b_reference"),
        version=_c.version + 1,
        updated_at=bindparam("b_now"),
    )
)
_RESERVE = (
    update(payments)
    .where(
        _c.id == bindparam("b_id"),
        _c.status.in_([PaymentStatus.COMPLETED, PaymentStatus.PARTIALLY_REFUNDED]),
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
_HOLD_ORDER = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("b_order_id"), 0)))
_INSERT_ATTEMPT = insert(payment_attempts)
_ATTEMPTS = (
    select(payment_attempts)
    .where(payment_attempts.c.payment_id == bindparam("b_payment_id"))
    .order_by(payment_attempts.c.id)
)


def payment_of(row: Row[Any]) -> Payment:
    """The payment that a row of ``payments`` holds."""
    values = {field.name: getattr(row, field.name) for field in fields(Payment)}
    return Payment(**{**values, "status": PaymentStatus(row.status)})


def insert_payment(connection: Connection, payment: Payment, inquire_at: datetime) -> bool:
    """Record a new payment; False when its order has one already that did not fail."""
    values: dict[str, Any] = {column.name: getattr(payment, column.name) for column in _COLUMNS}
    values |= {"inquire_at": inquire_at, "inquiries": 0}
    inserted = connection.execute(insert_ignoring_conflicts(connection, payments), values)
    return bool(inserted.rowcount)


def get_payment(connection: Connection, payment_id: str, *, locked: bool = False) -> Payment:
    """The payment ``payment_id``; ``locked`` holds its row until the unit ends.

    Raises:
        PaymentNotFound: there is none.
    """
    row = connection.execute(_ONE_LOCKED if locked else _ONE, {"b_id": payment_id}).one_or_none()
    if row is None:
        raise PaymentNotFound(payment_id)
    return payment_of(row)


def get_record(connection: Connection, payment_id: str) -> PaymentRecord:
    """The payment with its refunds and attempts.

    Raises:
        PaymentNotFound: there is none.
    """
    return _completed(connection, get_payment(connection, payment_id))


def get_record_for_order(connection: Connection, order_id: str) -> PaymentRecord:
    """The payment made last for an order, with its refunds and attempts.

    Raises:
        OrderHasNoPayment: none was made.
    """
    row = connection.execute(_LATEST, {"b_order_id": order_id}).one_or_none()
    if row is None:
        raise OrderHasNoPayment(order_id)
    return _completed(connection, payment_of(row))


def find_live_payment(
    connection: Connection, reference: str, payment_id: str | None, order_id: str | None
) -> Payment | None:
    """The payment that did not fail and stands for the capture ``reference`` of the gateway's.

    ``payment_id`` and ``order_id`` are what the gateway was told of it. Only where it was told no
    order, every payment is looked at.
    """
    is_it = or_(_c.gateway_reference == reference, _c.id == payment_id)
    statement = select(*_COLUMNS).where(is_it, _c.status != PaymentStatus.FAILED).limit(1)
    if order_id is not None:
        statement = statement.where(_c.order_id == order_id)
    row = connection.execute(statement).first()
    return None if row is None else payment_of(row)


def hold_order(connection: Connection, order_id: str) -> None:
    """Let no other unit make a payment or take an event for this order until this one ends.

    SQLite has one writer anyway; on PostgreSQL an event and its payment that come at the same time
    would else not see each other.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(_HOLD_ORDER, {"b_order_id": order_id})


def payments_of_order(connection: Connection, order_id: str) -> list[Payment]:
    """Every payment of an order, oldest first, held until the unit ends."""
    return [payment_of(row) for row in connection.execute(_ALL_OF_ORDER, {"b_order_id": order_id})]


def settle_capture(
    connection: Connection,
    payment: Payment,
    status: PaymentStatus,
    outcome: Outcome,
    inquire_at: datetime | None,
    now: datetime,
) -> Payment | None:
    """Move ``payment`` on as ``outcome`` says; None when somebody else moved it meanwhile."""
    failed = outcome.kind is OutcomeKind.FAILED
    settled = replace(
        payment,
        status=status,
        gateway_reference=outcome.reference or payment.gateway_reference,
        failure_code=outcome.code if failed else None,
        failure_message=outcome.message if failed else None,
        token=None,
        version=payment.version + 1,
        updated_at=now,
    )
    moved = connection.execute(
        _SETTLE,
        {
            "b_id": payment.id,
            "b_expected": payment.status,
            "b_status": status,
            "b_reference": settled.gateway_reference,
            "b_code": settled.failure_code,
            "b_message": settled.failure_message,
            "b_inquire_at": inquire_at,
            "b_now": now,
        },
    )
    return settled if moved.rowcount else None


def note_reference(
    connection: Connection, payment: Payment, reference: str | None, now: datetime
) -> None:
    """Keep what the gateway knows an undecided ``payment`` by, where that was not known yet."""
    if reference is None:
        return
    values = {"b_id": payment.id, "b_expected": payment.status, "b_reference": reference}
    connection.execute(_NOTE_REFERENCE, {**values, "b_now": now})


def reserve(connection: Connection, payment_id: str, amount: int, now: datetime) -> bool:
    """Set ``amount`` yen of a captured payment aside for a refund; False when they are not left."""
    values = {"b_id": payment_id, "b_amount": amount, "b_now": now}
    return bool(connection.execute(_RESERVE, values).rowcount)


def release(connection: Connection, payment_id: str, amount: int, now: datetime) -> None:
    """Let go of what a refund that failed had set aside."""
    values = {"b_id": payment_id, "b_amount": amount, "b_now": now}
    if not connection.execute(_RELEASE, values).rowcount:
        raise LookupError(f"the payment {payment_id} has no {amount} yen set aside")


def give_back(
    connection: Connection,
    payment: Payment,
    status: PaymentStatus,
    amount: int,
    now: datetime,
    *,
    reserved: int,
) -> Payment:
    """Count ``amount`` yen as given back; ``reserved`` of them had been set aside."""
    given = replace(
        payment,
        status=status,
        refunded_amount=payment.refunded_amount + amount,
        reserved_amount=payment.reserved_amount - reserved,
        version=payment.version + 1,
        updated_at=now,
    )
    values = {
        "b_id": payment.id,
        "b_expected": payment.status,
        "b_refunded_before": payment.refunded_amount,
        "b_status": status,
        "b_refunded": given.refunded_amount,
        "b_reserved": reserved,
        "b_now": now,
    }
    if not connection.execute(_GIVE_BACK, values).rowcount:
        raise LookupError(f"the payment {payment.id} changed under a unit that holds it")
    return given


def insert_attempt(connection: Connection, attempt: Attempt) -> None:
    """Note one call to the gateway."""
    values = {field.name: getattr(attempt, field.name) for field in fields(Attempt)}
    connection.execute(_INSERT_ATTEMPT, values)


def _completed(connection: Connection, payment: Payment) -> PaymentRecord:
    rows = connection.execute(_ATTEMPTS, {"b_payment_id": payment.id})
    return PaymentRecord(
        payment, tuple(refunds_of(connection, payment.id)), tuple(_attempt_of(row) for row in rows)
    )


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
    )
