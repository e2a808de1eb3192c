"""Payments as rows, found by what they are known by."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy import ARRAY, Connection, Row, Text, and_, bindparam, case, func, or_, select

from services.chassis.storage.driver_statements import execute_later
from services.chassis.storage.row_locks import held
from services.payment.domain.payments import Payment
from services.payment.domain.records import PaymentRecord
from services.payment.domain.refusals import OrderHasNoPayment, PaymentNotFound
from services.payment.domain.states_gen import PaymentStatus
from services.payment.repository import steps_as_json
from services.payment.repository.attempts import attempts_of
from services.payment.repository.refunds import refunds_of
from services.payment.tables import payments

_c = payments.c
_COLUMNS = [_c[field.name] for field in fields(Payment)]

_ONE = select(*_COLUMNS).where(_c.id == bindparam("b_id"))
_ONE_LOCKED = held(_ONE)
_SOME = select(*_COLUMNS).where(_c.id.in_(bindparam("b_ids", expanding=True)))
# In one sequence everywhere, so that no two units wait for each other.
_SOME_LOCKED = held(_SOME.order_by(_c.id))
_OF_ORDERS = select(*_COLUMNS).where(_c.order_id.in_(bindparam("b_order_ids", expanding=True)))
_OF_ORDER = select(*_COLUMNS).where(_c.order_id == bindparam("b_order_id"))
# The one that did not fail is the last of an order, whatever the clock said when it was made.
_LATEST = _OF_ORDER.order_by(
    case((_c.status == PaymentStatus.FAILED, 1), else_=0), _c.created_at.desc(), _c.id.desc()
).limit(1)
_ALL_OF_ORDER = held(_OF_ORDER.order_by(_c.id))
_BY_REFERENCE = select(*_COLUMNS).where(
    _c.gateway == bindparam("b_gateway"), _c.gateway_reference == bindparam("b_reference")
)
_HOLD_ORDER = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("b_order_id"), 0)))
_ORDER_ID = func.unnest(bindparam("b_order_ids", type_=ARRAY(Text))).column_valued("order_id")
_HOLD_ORDERS = select(func.pg_advisory_xact_lock(func.hashtextextended(_ORDER_ID, 0)))


def payment_of(row: Row[Any]) -> Payment:
    """The payment that a row of ``payments`` holds."""
    values = {field.name: getattr(row, field.name) for field in fields(Payment)}
    values["status"] = PaymentStatus(row.status)
    if row.next_action is not None:
        values["next_action"] = steps_as_json.next_action_of(row.next_action)
    if row.dispute is not None:
        values["dispute"] = steps_as_json.dispute_of(row.dispute)
    return Payment(**values)


def get_payment(connection: Connection, payment_id: str, *, locked: bool = False) -> Payment:
    """The payment ``payment_id``; ``locked`` holds its row until the unit ends.

    Raises:
        PaymentNotFound: there is none.
    """
    row = connection.execute(_ONE_LOCKED if locked else _ONE, {"b_id": payment_id}).one_or_none()
    if row is None:
        raise PaymentNotFound(payment_id)
    return payment_of(row)


def find_payments(
    connection: Connection, payment_ids: Iterable[str], *, locked: bool = False
) -> dict[str, Payment]:
    """Those of ``payment_ids`` that there are, by id; ``locked`` holds them until the unit ends."""
    statement = _SOME_LOCKED if locked else _SOME
    rows = connection.execute(statement, {"b_ids": list(payment_ids)})
    return {row.id: payment_of(row) for row in rows}


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
    payment = find_for_order(connection, order_id)
    if payment is None:
        raise OrderHasNoPayment(order_id)
    return _completed(connection, payment)


def find_for_order(connection: Connection, order_id: str) -> Payment | None:
    """The payment made last for an order."""
    row = connection.execute(_LATEST, {"b_order_id": order_id}).one_or_none()
    return None if row is None else payment_of(row)


def find_live_payment(
    connection: Connection,
    gateway: str,
    reference: str,
    payment_id: str | None,
    order_id: str | None,
) -> Payment | None:
    """The payment that did not fail and stands for the capture ``reference`` of ``gateway``.

    ``payment_id`` and ``order_id`` are what the gateway was told of it. Only where it was told no
    order, every payment is looked at. A payment of another gateway stands for it too where it was
    told that one's id: it is the same capture, on an account that both gateways look at.
    """
    is_there = and_(_c.gateway == gateway, _c.gateway_reference == reference)
    is_live = _c.status != PaymentStatus.FAILED
    statement = select(*_COLUMNS).where(or_(is_there, _c.id == payment_id), is_live).limit(1)
    if order_id is not None:
        statement = statement.where(_c.order_id == order_id)
    row = connection.execute(statement).first()
    return None if row is None else payment_of(row)


def find_by_reference(connection: Connection, gateway: str, reference: str) -> Payment | None:
    """The payment that ``gateway`` knows by ``reference``."""
    values = {"b_gateway": gateway, "b_reference": reference}
    row = connection.execute(_BY_REFERENCE, values).first()
    return None if row is None else payment_of(row)


def hold_order(connection: Connection, order_id: str) -> None:
    """Let no other unit make a payment or take an event for this order until this one ends.

    SQLite has one writer anyway; on PostgreSQL an event and its payment that come at the same time
    would else not see each other.
    """
    if connection.dialect.name == "postgresql":
        execute_later(connection, _HOLD_ORDER, [{"b_order_id": order_id}])


def hold_orders(connection: Connection, order_ids: Iterable[str]) -> None:
    """``hold_order`` of many, always in one sequence, so that no two units wait for each other."""
    if connection.dialect.name == "postgresql":
        connection.execute(_HOLD_ORDERS, {"b_order_ids": sorted(order_ids)})


def payments_of_orders(connection: Connection, order_ids: Iterable[str]) -> list[Payment]:
    """Every payment of orders that are held."""
    rows = connection.execute(_OF_ORDERS, {"b_order_ids": list(order_ids)})
    return [payment_of(row) for row in rows]


def payments_of_order(connection: Connection, order_id: str) -> list[Payment]:
    """Every payment of an order, oldest first, held until the unit ends."""
    return [payment_of(row) for row in connection.execute(_ALL_OF_ORDER, {"b_order_id": order_id})]


def _completed(connection: Connection, payment: Payment) -> PaymentRecord:
    return PaymentRecord(
        payment,
        tuple(refunds_of(connection, payment.id)),
        tuple(attempts_of(connection, payment.id)),
    )
