"""Writing down what became of a capture or refund, whoever found it out.

Everything here runs inside a unit of work of a use case's. Whoever comes second (the request, an
event, an inquiry) finds the matter settled and changes nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from services.chassis.base.ids import new_id
from services.chassis.identity.principal import current_actor
from services.chassis.storage.units import Unit
from services.payment.domain.money import refund_event, return_event
from services.payment.domain.outcomes import UNANSWERED, Operation, Outcome, OutcomeKind
from services.payment.domain.payments import Payment, Refund
from services.payment.domain.records import Attempt
from services.payment.domain.states import UNDECIDED
from services.payment.domain.states_gen import (
    PAYMENT_STATES,
    REFUND_STATES,
    PaymentEvent,
    RefundEvent,
    RefundStatus,
)
from services.payment.repository import attempts, balances, payment_changes, payments, refunds
from services.payment.repository.payment_changes import Move

FIRST_INQUIRY = timedelta(seconds=2)
"""When the gateway is first asked again after a call whose answer was lost, or was none."""
FIRST_POLL = timedelta(seconds=60)
"""When it is first asked about what it has taken on and not decided; an event may come before."""

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
    unit: Unit, payment_id: str, operation: Operation, outcome: Outcome
) -> Attempt:
    """Keep a call that was made to the gateway for a capture."""
    attempt = Attempt.of_payment(
        new_id(), payment_id, operation, outcome, unit.now, current_actor()
    )
    attempts.insert_attempt(unit.connection, attempt)
    return attempt


def note_refund_attempts(
    unit: Unit, operation: Operation, answered: Sequence[tuple[Refund, Outcome]]
) -> None:
    """Keep the calls that were made to the gateway for refunds."""
    attempts.insert_attempts(
        unit.connection,
        [
            Attempt.of_refund(new_id(), refund, operation, outcome, unit.now, current_actor())
            for refund, outcome in answered
        ],
    )


def settle_capture(unit: Unit, payment: Payment, outcome: Outcome) -> Payment | None:
    """``payment`` as ``outcome`` leaves it; None when it was settled meanwhile."""
    if payment.status not in UNDECIDED:
        return None
    return payment_changes.settle_capture(unit, _move(payment, outcome, unit.now))


def settle_captures(unit: Unit, answered: Sequence[tuple[Payment, Outcome]]) -> dict[str, Payment]:
    """What the gateway answered for PENDING payments, written down with the calls themselves.

    Answers them as they are left, by id; one that was settled meanwhile is not among them.
    """
    moves = [_move(payment, outcome, unit.now) for payment, outcome in answered]
    settled = payment_changes.settle_captures(unit, moves)
    attempts.insert_attempts(
        unit.connection,
        [
            Attempt.of_payment(
                new_id(), payment.id, Operation.CAPTURE, outcome, unit.now, current_actor()
            )
            for payment, outcome in answered
        ],
    )
    return settled


def _move(payment: Payment, outcome: Outcome, now: datetime) -> Move:
    event, status = _PAYMENT_EVENTS.get(outcome.kind), payment.status
    if event is not None:
        status = PAYMENT_STATES.next_status(status, event)
    return Move(payment, status, outcome, _first_inquiry(outcome, now))


def _first_inquiry(outcome: Outcome, now: datetime) -> datetime | None:
    """When the gateway is asked again after an answer; None: the answer was final."""
    if outcome.kind is OutcomeKind.PENDING:
        return now + FIRST_POLL
    return now + FIRST_INQUIRY if outcome.kind in UNANSWERED else None


def settle_refund(unit: Unit, refund: Refund, outcome: Outcome) -> tuple[Refund, Payment] | None:
    """The refund and its payment as ``outcome`` leaves them; None when it was settled meanwhile."""
    return next(iter(settle_refunds(unit, [(refund, outcome)])), None)


def settle_refunds(
    unit: Unit, answered: Sequence[tuple[Refund, Outcome]]
) -> list[tuple[Refund, Payment]]:
    """Refunds of different payments, with these, as their outcomes leave them.

    Those that were settled meanwhile are not among them. The payment's row is taken before the
    refund's, here and everywhere.
    """
    held = payments.find_payments(unit.connection, {r.payment_id for r, _ in answered}, locked=True)
    known = refunds.get_refunds(unit.connection, [refund.id for refund, _ in answered])
    changes = [
        _Change(known[refund.id], held[refund.payment_id], outcome, unit.now)
        for refund, outcome in answered
        if known[refund.id].status is RefundStatus.PENDING
    ]
    refunds.settle_refunds(unit.connection, [(each.refund, each.inquire_at) for each in changes])
    completed = [each for each in changes if each.refund.status is RefundStatus.COMPLETED]
    balances.give_back_all(unit.connection, [(each.before, each.payment) for each in completed])
    failed = [each.refund for each in changes if each.refund.status is RefundStatus.FAILED]
    balances.release_all(unit, {each.payment_id: each.amount for each in failed})
    return [(each.refund, each.payment) for each in changes]


class _Change:
    """What an outcome makes of a PENDING refund and of its payment."""

    def __init__(self, refund: Refund, payment: Payment, outcome: Outcome, now: datetime) -> None:
        event = _REFUND_EVENTS.get(outcome.kind)
        status = refund.status if event is None else REFUND_STATES.next_status(refund.status, event)
        self.inquire_at = _first_inquiry(outcome, now)
        self.before = payment
        self.refund = replace(
            refund,
            status=status,
            gateway_reference=outcome.reference or refund.gateway_reference,
            failure_message=outcome.message if outcome.kind is OutcomeKind.FAILED else None,
            updated_at=now,
        )
        self.payment = payment
        if status is RefundStatus.COMPLETED:
            self.payment = _given_back(payment, refund.amount, now, reserved=refund.amount)
        elif status is RefundStatus.FAILED:
            left = payment.reserved_amount - refund.amount
            self.payment = replace(payment, reserved_amount=left, version=payment.version + 1)


def _given_back(payment: Payment, amount: int, now: datetime, *, reserved: int) -> Payment:
    """``payment`` with ``amount`` more yen given back, ``reserved`` of which had been set aside."""
    event = refund_event(payment.amount, payment.refunded_amount + amount)
    return replace(
        payment,
        status=PAYMENT_STATES.next_status(payment.status, event),
        refunded_amount=payment.refunded_amount + amount,
        reserved_amount=payment.reserved_amount - reserved,
        version=payment.version + 1,
        updated_at=now,
    )


def record_outside_refund(
    unit: Unit, payment: Payment, amount: int, reference: str | None
) -> Payment:
    """Record money that was given back at the gateway without our asking."""
    refund = Refund.begin(new_id(), payment, amount, None, unit.now, requested_by=None)
    refund = replace(refund, status=RefundStatus.COMPLETED, gateway_reference=reference)
    refunds.insert_refunds(unit.connection, [refund], None)
    given = _given_back(payment, amount, unit.now, reserved=0)
    balances.give_back_all(unit.connection, [(payment, given)])
    return given


def return_refund(unit: Unit, refund: Refund, outcome: Outcome) -> tuple[Refund, Payment] | None:
    """A COMPLETED refund whose money came back, and its payment, of which it is left again.

    None where that was written down before.
    """
    held = payments.get_payment(unit.connection, refund.payment_id, locked=True)
    known = refunds.get_refund(unit.connection, refund.id)
    if known.status is not RefundStatus.COMPLETED:
        return None
    status = REFUND_STATES.next_status(known.status, RefundEvent.REFUND_FAILED)
    failed = replace(known, status=status, failure_message=outcome.message, updated_at=unit.now)
    refunded = held.refunded_amount - known.amount
    left = replace(
        held,
        status=PAYMENT_STATES.next_status(held.status, return_event(refunded)),
        refunded_amount=refunded,
        version=held.version + 1,
        updated_at=unit.now,
    )
    refunds.return_refund(unit.connection, failed)
    balances.give_back_all(unit.connection, [(held, left)])
    return failed, left
