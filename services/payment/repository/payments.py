"""Payments as rows: made, found, and settled by compare-and-set."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    ARRAY,
    Connection,
    Row,
    Text,
    and_,
    bindparam,
    case,
    func,
    insert,
    or_,
    select,
    update,
)

from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.row_locks import held
from services.chassis.storage.units import Unit
from services.payment.domain.customer_steps import Dispute, NextAction
from services.payment.domain.outcomes import Outcome, OutcomeKind
from services.payment.domain.payments import Payment, PaymentRecord
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
_STANDING = held(
    select(_c.id, _c.status).where(_c.id.in_(bindparam("b_ids", expanding=True))).order_by(_c.id)
)
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
_SETTLE = (
    update(payments)
    .where(_c.id == bindparam("b_id"), _c.status == bindparam("b_expected"))
    .values(
        status=bindparam("b_status"),
        gateway_reference=bindparam("b_reference"),
        failure_code=bindparam("b_code"),
        failure_message=bindparam("b_message"),
        received_at=bindparam("b_received_at"),
        next_action=bindparam("b_next_action", type_=_c.next_action.type),
        token=bindparam("b_token"),
        inquire_at=bindparam("b_inquire_at"),
        version=_c.version + 1,
        updated_at=bindparam("b_now"),
    )
)
_NOTE_UNDECIDED = (
    update(payments)
    .where(
        _c.id == bindparam("b_id"),
        _c.status == bindparam("b_expected"),
        or_(_c.gateway_reference.is_(None), _c.gateway_reference == bindparam("b_reference")),
    )
    .values(
        gateway_reference=bindparam("b_reference"),
        next_action=bindparam("b_next_action", type_=_c.next_action.type),
        version=_c.version + 1,
        updated_at=bindparam("b_now"),
    )
)
_NOTE_CHECKOUT = (
    update(payments)
    .where(_c.id == bindparam("b_id"), _c.status == PaymentStatus.PENDING)
    .values(
        checkout_reference=bindparam("b_checkout_reference"),
        next_action=bindparam("b_next_action", type_=_c.next_action.type),
        inquire_at=bindparam("b_inquire_at"),
        version=_c.version + 1,
        updated_at=bindparam("b_now"),
    )
)
_NOTE_DISPUTE = (
    update(payments)
    .where(_c.id == bindparam("b_id"))
    .values(
        dispute=bindparam("b_dispute", type_=_c.dispute.type),
        version=_c.version + 1,
        updated_at=bindparam("b_now"),
    )
)
_HOLD_ORDER = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("b_order_id"), 0)))
_ORDER_ID = func.unnest(bindparam("b_order_ids", type_=ARRAY(Text))).column_valued("order_id")
_HOLD_ORDERS = select(func.pg_advisory_xact_lock(func.hashtextextended(_ORDER_ID, 0)))
_INSERT = insert(payments)


class Move(NamedTuple):
    """What the gateway said of a payment: the status that it gets, and when to ask again, if so."""

    payment: Payment
    status: PaymentStatus
    outcome: Outcome
    inquire_at: datetime | None


def payment_of(row: Row[Any]) -> Payment:
    """The payment that a row of ``payments`` holds."""
    values = {field.name: getattr(row, field.name) for field in fields(Payment)}
    values["status"] = PaymentStatus(row.status)
    if row.next_action is not None:
        values["next_action"] = steps_as_json.next_action_of(row.next_action)
    if row.dispute is not None:
        values["dispute"] = steps_as_json.dispute_of(row.dispute)
    return Payment(**values)


def insert_payment(connection: Connection, payment: Payment, inquire_at: datetime) -> bool:
    """Record a new payment; False when its order has one already that did not fail."""
    statement = insert_ignoring_conflicts(connection, payments)
    return bool(connection.execute(statement, _row(payment, inquire_at)).rowcount)


def insert_payments(connection: Connection, made: Sequence[Payment], inquire_at: datetime) -> None:
    """Record payments of orders that are held, none of which has one that did not fail."""
    if made:
        connection.execute(_INSERT, [_row(payment, inquire_at) for payment in made])


def _row(payment: Payment, inquire_at: datetime) -> dict[str, Any]:
    values: dict[str, Any] = {column.name: getattr(payment, column.name) for column in _COLUMNS}
    # Where nobody is to be asked, nobody is asked what became of it.
    is_asked = payment.token is not None or payment.link_id is not None
    return {**values, "inquire_at": inquire_at if is_asked else None, "inquiries": 0}


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
        connection.execute(_HOLD_ORDER, {"b_order_id": order_id})


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


def settle_capture(unit: Unit, move: Move) -> Payment | None:
    """Move a payment on; None when somebody else moved it meanwhile."""
    settled = _settled(move, unit.now)
    values = _settlement(move.payment, settled, move.inquire_at)
    return settled if unit.connection.execute(_SETTLE, values).rowcount else None


def settle_captures(unit: Unit, moves: Sequence[Move]) -> dict[str, Payment]:
    """``settle_capture`` of many; answers, by id, those that nobody else moved meanwhile."""
    ids = [move.payment.id for move in moves]
    standing = {row.id: row.status for row in unit.connection.execute(_STANDING, {"b_ids": ids})}
    settled: dict[str, Payment] = {}
    values = []
    for move in moves:
        payment = move.payment
        if standing.get(payment.id) == payment.status:
            settled[payment.id] = _settled(move, unit.now)
            values.append(_settlement(payment, settled[payment.id], move.inquire_at))
    if values and unit.connection.execute(_SETTLE, values).rowcount != len(values):
        raise LookupError("a payment changed under a unit that holds it")
    return settled


def _settled(move: Move, now: datetime) -> Payment:
    payment, outcome = move.payment, move.outcome
    failed, deferred = outcome.kind is OutcomeKind.FAILED, outcome.kind is OutcomeKind.DEFERRED
    return replace(
        payment,
        status=move.status,
        gateway_reference=outcome.reference or payment.gateway_reference,
        failure_code=outcome.code if failed else None,
        failure_message=outcome.message if failed else None,
        token=payment.token if deferred else None,
        next_action=outcome.next_action,
        version=payment.version + 1,
        updated_at=now,
    )


def _settlement(before: Payment, after: Payment, inquire_at: datetime | None) -> dict[str, Any]:
    return {
        "b_id": before.id,
        "b_expected": before.status,
        "b_status": after.status,
        "b_reference": after.gateway_reference,
        "b_code": after.failure_code,
        "b_message": after.failure_message,
        "b_received_at": after.received_at,
        "b_token": after.token,
        "b_next_action": steps_as_json.as_json(after.next_action),
        "b_inquire_at": inquire_at,
        "b_now": after.updated_at,
    }


def note_undecided(unit: Unit, payment: Payment, outcome: Outcome) -> Payment | None:
    """Keep what the gateway knows an undecided ``payment`` by, and what it waits for.

    Answers the payment as that leaves it; None where it was no news.
    """
    reference = outcome.reference or payment.gateway_reference
    if reference is None:
        return None
    if (reference, outcome.next_action) == (payment.gateway_reference, payment.next_action):
        return None
    values = {
        "b_id": payment.id,
        "b_expected": payment.status,
        "b_reference": reference,
        "b_next_action": steps_as_json.as_json(outcome.next_action),
        "b_now": unit.now,
    }
    if not unit.connection.execute(_NOTE_UNDECIDED, values).rowcount:
        return None
    return get_payment(unit.connection, payment.id)


def note_checkout(
    unit: Unit, payment: Payment, reference: str, page: NextAction, inquire_at: datetime
) -> bool:
    """Keep the page on which an undecided ``payment`` is paid; False: it was settled meanwhile."""
    values = {
        "b_id": payment.id,
        "b_checkout_reference": reference,
        "b_next_action": steps_as_json.as_json(page),
        "b_inquire_at": inquire_at,
        "b_now": unit.now,
    }
    return bool(unit.connection.execute(_NOTE_CHECKOUT, values).rowcount)


def note_dispute(unit: Unit, payment: Payment, dispute: Dispute) -> None:
    """Keep what the customer's bank disputes of ``payment``, whose row is held."""
    values = {"b_id": payment.id, "b_dispute": steps_as_json.as_json(dispute), "b_now": unit.now}
    unit.connection.execute(_NOTE_DISPUTE, values)


def _completed(connection: Connection, payment: Payment) -> PaymentRecord:
    return PaymentRecord(
        payment,
        tuple(refunds_of(connection, payment.id)),
        tuple(attempts_of(connection, payment.id)),
    )
