"""Payments are recorded, and settled by compare-and-set."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, insert, or_, select, update

from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.driver_statements import execute_for_each, execute_later, execute_one
from services.chassis.storage.row_locks import held
from services.chassis.storage.units import Unit
from services.payment.domain.customer_steps import Dispute, NextAction
from services.payment.domain.outcomes import Outcome, OutcomeKind
from services.payment.domain.payments import Payment
from services.payment.domain.states_gen import PaymentStatus
from services.payment.repository import steps_as_json
from services.payment.repository.payments import get_payment
from services.payment.tables import payments

_c = payments.c
_COLUMNS = [field.name for field in fields(Payment)]
_INSERT = insert(payments)
# In the sequence in which payments are held everywhere, so that no two units wait for each other.
_STANDING = held(
    select(_c.id, _c.status).where(_c.id.in_(bindparam("b_ids", expanding=True))).order_by(_c.id)
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


class Move(NamedTuple):
    """What the gateway said of a payment: the status that it gets, and when to ask again, if so."""

    payment: Payment
    status: PaymentStatus
    outcome: Outcome
    inquire_at: datetime | None


def insert_payment(connection: Connection, payment: Payment, inquire_at: datetime) -> bool:
    """Record a new payment; False when its order has one already that did not fail."""
    statement = insert_ignoring_conflicts(connection, payments)
    return bool(execute_one(connection, statement, _row(payment, inquire_at)))


def insert_payments(connection: Connection, made: Sequence[Payment], inquire_at: datetime) -> None:
    """Record payments of orders that are held, none of which has one that did not fail."""
    execute_later(connection, _INSERT, [_row(payment, inquire_at) for payment in made])


def _row(payment: Payment, inquire_at: datetime) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(payment, name) for name in _COLUMNS}
    # Where nobody is to be asked, nobody is asked what became of it.
    is_asked = payment.token is not None or payment.link_id is not None
    return {**values, "inquire_at": inquire_at if is_asked else None, "inquiries": 0}


def settle_capture(unit: Unit, move: Move) -> Payment | None:
    """Move a payment on; None when somebody else moved it meanwhile."""
    settled = _settled(move, unit.now)
    values = _settlement(move.payment, settled, move.inquire_at)
    return settled if execute_one(unit.connection, _SETTLE, values) else None


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
    if execute_for_each(unit.connection, _SETTLE, values) != len(values):
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
