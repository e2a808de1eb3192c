"""What a person says of money that does not pass through the gateway."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from services.payment.domain.outcomes import Operation, Outcome, OutcomeKind
from services.payment.domain.payments import Payment, Refund
from services.payment.domain.records import Attempt, PaymentRecord
from services.payment.domain.refusals import (
    AmountDiffers,
    PaymentAlreadyRecorded,
    PaymentMadeByGateway,
    RefundAlreadySettled,
    RefundMadeByGateway,
)
from services.payment.domain.states_gen import PaymentStatus, RefundStatus

NOT_COLLECTED = Outcome.failed("not_collected", "The money was never collected.")
"""What becomes of a payment that nobody waits for any more."""
_REFUND_FAILED = "The refund could not be made."


@dataclass(frozen=True, slots=True)
class Receipt:
    """What ``record_payment`` is told: when the money came; ``amount`` (yen) None is all of it."""

    payment_id: str
    received_at: datetime
    reference: str | None
    note: str | None
    amount: int | None

    def outcome(self) -> Outcome:
        """It as a gateway's answer."""
        return Outcome(OutcomeKind.COMPLETED, self.reference, message=self.note)


@dataclass(frozen=True, slots=True)
class RefundSettlement:
    """What ``settle_refund`` is told."""

    refund_id: str
    status: RefundStatus
    reference: str | None
    note: str | None

    def outcome(self) -> Outcome:
        """It as a gateway's answer."""
        if self.status is RefundStatus.COMPLETED:
            return Outcome(OutcomeKind.COMPLETED, self.reference, message=self.note)
        return Outcome(OutcomeKind.FAILED, self.reference, message=self.note or _REFUND_FAILED)


def is_news_of_payment(receipt: Receipt, record: PaymentRecord) -> bool:
    """Whether the payment still waits for ``receipt``; False: it was recorded like that before.

    Raises:
        PaymentMadeByGateway: the gateway says what becomes of it.
        AmountDiffers: another amount was received than the payment is of.
        PaymentAlreadyRecorded: it is settled, with other values.
    """
    payment = record.payment
    if not payment.is_external:
        raise PaymentMadeByGateway(payment.gateway)
    if receipt.amount not in (None, payment.amount):
        raise AmountDiffers(payment.amount, receipt.amount)
    if payment.status is PaymentStatus.PENDING:
        return True
    is_same = payment.received_at == receipt.received_at and _was_said(
        record.attempts, None, Operation.RECORD, receipt.outcome(), payment.gateway_reference
    )
    if not is_same:
        raise PaymentAlreadyRecorded(payment.status)
    return False


def is_news_of_refund(
    settlement: RefundSettlement, refund: Refund, payment: Payment, attempts: Iterable[Attempt]
) -> bool:
    """Whether the refund still waits for ``settlement``; False: it was settled like that before.

    Raises:
        RefundMadeByGateway: the gateway says what becomes of it.
        RefundAlreadySettled: it is settled, with other values.
    """
    if not payment.is_external:
        raise RefundMadeByGateway(payment.gateway)
    if refund.status is RefundStatus.PENDING:
        return True
    said = settlement.outcome()
    if not _was_said(attempts, refund.id, Operation.SETTLE, said, refund.gateway_reference):
        raise RefundAlreadySettled(refund.status)
    return False


def _was_said(
    attempts: Iterable[Attempt],
    refund_id: str | None,
    operation: Operation,
    outcome: Outcome,
    reference: str | None,
) -> bool:
    """Whether somebody has said the same before, under the same ``reference``."""
    known = {
        (each.outcome, each.detail)
        for each in attempts
        if each.operation is operation and each.refund_id == refund_id
    }
    return (outcome.kind, outcome.message) in known and outcome.reference == reference
