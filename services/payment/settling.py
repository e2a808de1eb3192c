"""Writing down what became of a capture or refund, whoever found it out.

Everything here runs inside a unit of work of a use case's. Whoever comes second (the request, an
event, an inquiry) finds the matter settled and changes nothing.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from services.chassis.ids import new_id
from services.payment.domain.money import refund_event
from services.payment.domain.outcomes import Operation, Outcome, OutcomeKind
from services.payment.domain.payments import Attempt, Payment, Refund
from services.payment.domain.states import (
    UNDECIDED,
    next_payment_status,
    next_refund_status,
)
from services.payment.domain.states_gen import (
    PaymentEvent,
    PaymentStatus,
    RefundEvent,
    RefundStatus,
)
from services.payment.repository import payments, refunds

FIRST_INQUIRY = timedelta(seconds=2)
"""When the gateway is first asked what became of a call whose answer was lost."""

_PAYMENT_EVENTS = {
    OutcomeKind.COMPLETED: PaymentEvent.CAPTURED,
    OutcomeKind.FAILED: PaymentEvent.CAPTURE_FAILED,
    OutcomeKind.UNKNOWN: PaymentEvent.OUTCOME_LOST,
}
_REFUND_EVENTS = {
    OutcomeKind.COMPLETED: RefundEvent.REFUND_COMPLETED,
    OutcomeKind.FAILED: RefundEvent.REFUND_FAILED,
}


def note_capture_attempt(
    connection: Connection,
    payment_id: str,
    operation: Operation,
    outcome: Outcome,
    now: datetime,
) -> Attempt:
    """Keep a call that was made to the gateway for a capture."""
    attempt = Attempt.of_payment(new_id(), payment_id, operation, outcome, now)
    payments.insert_attempt(connection, attempt)
    return attempt


def note_refund_attempt(
    connection: Connection, refund: Refund, operation: Operation, outcome: Outcome, now: datetime
) -> None:
    """Keep a call that was made to the gateway for a refund."""
    attempt = Attempt.of_refund(new_id(), refund, operation, outcome, now)
    payments.insert_attempt(connection, attempt)


def settle_capture(
    connection: Connection, payment: Payment, outcome: Outcome, now: datetime
) -> Payment | None:
    """``payment`` as ``outcome`` leaves it; None when it was settled meanwhile."""
    if payment.status not in UNDECIDED:
        return None
    status = payment.status
    event = _PAYMENT_EVENTS.get(outcome.kind)
    if event is not None:
        status = next_payment_status(status, event)
    inquire_at = now + FIRST_INQUIRY if status is PaymentStatus.UNKNOWN else None
    return payments.settle_capture(connection, payment, status, outcome, inquire_at, now)


def settle_refund(
    connection: Connection, refund_id: str, payment_id: str, outcome: Outcome, now: datetime
) -> tuple[Refund, Payment] | None:
    """The refund and its payment as ``outcome`` leaves them; None when it was settled meanwhile.

    The payment's row is taken before the refund's, here and everywhere.
    """
    payment = payments.get_payment(connection, payment_id, locked=True)
    refund = refunds.get_refund(connection, refund_id)
    if refund.status is not RefundStatus.PENDING:
        return None
    status: RefundStatus = refund.status
    event = _REFUND_EVENTS.get(outcome.kind)
    if event is not None:
        status = next_refund_status(status, event)
    inquire_at = now + FIRST_INQUIRY if outcome.kind is OutcomeKind.UNKNOWN else None
    settled = refunds.settle_refund(connection, refund, status, outcome, inquire_at, now)
    if settled is None:
        return None
    if status is RefundStatus.COMPLETED:
        payment = count_as_given_back(connection, payment, refund.amount, now, reserved=True)
    elif status is RefundStatus.FAILED:
        payments.release(connection, payment.id, refund.amount, now)
        payment = replace(payment, reserved_amount=payment.reserved_amount - refund.amount)
    return settled, payment


def count_as_given_back(
    connection: Connection, payment: Payment, amount: int, now: datetime, *, reserved: bool
) -> Payment:
    """``payment`` with ``amount`` more yen given back, which had been ``reserved`` or not."""
    event = refund_event(payment.amount, payment.refunded_amount + amount)
    status = next_payment_status(payment.status, event)
    return payments.give_back(
        connection, payment, status, amount, now, reserved=amount if reserved else 0
    )


def record_outside_refund(
    connection: Connection, payment: Payment, amount: int, reference: str | None, now: datetime
) -> Payment:
    """Record money that was given back at the gateway without our asking."""
    refund = Refund.begin(new_id(), payment, amount, None, now)
    refund = replace(refund, status=RefundStatus.COMPLETED, gateway_reference=reference)
    refunds.insert_refund(connection, refund, None)
    return count_as_given_back(connection, payment, amount, now, reserved=False)
