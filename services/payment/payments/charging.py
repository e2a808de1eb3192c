"""Taking a payment: recorded, then asked for at the gateway once, then settled."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Connection

from services.chassis.base.ids import new_id
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.outbox.records import Delivery
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.gateway_events import find_live
from services.payment.domain.outcomes import Operation, Outcome
from services.payment.domain.payments import Charge, Payment
from services.payment.domain.records import PaymentRecord
from services.payment.domain.refusals import OrderClosed, PaymentAlreadyExists
from services.payment.domain.states_gen import PAYMENT_STATES
from services.payment.gateway_inbox.receiving import apply_waiting, note_overtaken
from services.payment.repository import closed_orders, gateway_events, payment_changes, payments
from services.payment.settling import note_capture_attempt, settle_capture


@dataclass(frozen=True, slots=True)
class _Step:
    """How far a unit of work has come, and what the order is owed for it."""

    record: PaymentRecord
    owed: Sequence[Delivery] = ()
    is_closed: bool = False
    """its order takes no more payments: nobody asks for one that was not asked for before"""

    @property
    def is_to_be_captured(self) -> bool:
        payment = self.record.payment
        is_begun = payment.status is PAYMENT_STATES.initial and payment.token is not None
        return is_begun and not self.record.attempts and not self.is_closed


async def create_payment(
    service: PaymentService, charge: Charge, idempotency: Idempotency
) -> PaymentRecord:
    """Record a payment and ask the gateway once to capture it; what came of it is in the status.

    One that somebody else takes is only recorded, and so is one that lacks a token: as FAILED.

    Raises:
        AmountNotPayable, PaidElsewhereMissing, PaidElsewhereNotAllowed: see ``Charge.check``.
        PaymentAlreadyExists: the order has a payment that did not fail.
        OrderClosed: it was cancelled.
    """
    charge.check()
    try:
        step = await service.write(
            partial(_begin, service, charge, idempotency), about=charge.order_id
        )
    except Interrupted as interrupted:
        step = await service.database.write(partial(_go_on, interrupted.resource_id, idempotency))
    if step.is_to_be_captured:
        payment = step.record.payment
        outcome = await ask_to_capture(service, payment)
        step = await service.write(
            partial(_settle, payment, outcome, idempotency), about=payment.order_id
        )
    await service.webhooks.deliver_behind(step.owed)
    return step.record


async def ask_to_capture(service: PaymentService, payment: Payment) -> Outcome:
    """Ask the gateway for a payment; the payment's id is the key, so it is charged once."""
    assert payment.token is not None
    return await service.gateways.get(payment.gateway).capture(
        payment.id, payment.order_id, payment.amount, payment.method, payment.token
    )


def _begin(
    service: PaymentService, charge: Charge, idempotency: Idempotency, unit: PaymentUnit
) -> _Step:
    payment = Payment.begin(new_id(), charge, unit.gateway, unit.now)
    idempotency.claim(unit, payment.id)
    payments.hold_order(unit.connection, charge.order_id)
    if closed_orders.is_closed(unit.connection, charge.order_id):
        raise OrderClosed(charge.order_id)
    _insert(service, payment, unit)
    step = _Step(PaymentRecord(payment))
    if gateway_events.waiting_events(unit.connection, charge.order_id):
        owed = apply_waiting(unit, charge.order_id)
        step = _Step(payments.get_record(unit.connection, payment.id), owed)
    if not step.is_to_be_captured:
        idempotency.complete(unit.connection, step.record)
    return step


def _insert(service: PaymentService, payment: Payment, unit: PaymentUnit) -> None:
    """Keep a payment beside which its order has none that did not fail."""
    if payment.was_never_asked:  # the index on the rows that did not fail does not see it
        of_order = payments.payments_of_orders(unit.connection, [payment.order_id])
        if find_live(of_order) is not None:
            raise PaymentAlreadyExists(payment.order_id)
    inquire_at = unit.now + service.interrupted_after
    if not payment_changes.insert_payment(unit.connection, payment, inquire_at):
        raise PaymentAlreadyExists(payment.order_id)


def _go_on(payment_id: str, idempotency: Idempotency, connection: Connection) -> _Step:
    """Where a request that was cut off had come to; a settled payment is its answer.

    So is one whose order was closed meanwhile: what becomes of it, an inquiry finds out.
    """
    record = payments.get_record(connection, payment_id)
    is_closed = closed_orders.is_closed(connection, record.payment.order_id)
    step = _Step(record, is_closed=is_closed)
    if not step.is_to_be_captured:
        idempotency.complete(connection, step.record)
    return step


def _settle(
    payment: Payment, outcome: Outcome, idempotency: Idempotency, unit: PaymentUnit
) -> _Step:
    payments.hold_order(unit.connection, payment.order_id)
    settled = settle_capture(unit, payment, outcome)
    attempt = note_capture_attempt(unit, payment.id, Operation.CAPTURE, outcome)
    owed: list[Delivery] = []
    if settled is not None:
        if settled.link_id is not None:  # nobody of the order's waits for the answer
            owed.append(unit.webhooks.owe(unit, settled, settled.requested_by))
        owed += apply_waiting(unit, payment.order_id)
    else:
        note_overtaken(unit, [(payment, outcome)])
    if settled is not None and not owed:
        record = PaymentRecord(settled, (), (attempt,))
    else:
        record = payments.get_record(unit.connection, payment.id)
    idempotency.complete(unit.connection, record)
    return _Step(record, owed)
