"""What is on record of a payment: the attempts made for it, and the whole."""

from dataclasses import dataclass
from datetime import datetime

from services.payment.domain.outcomes import Operation, Outcome, OutcomeKind
from services.payment.domain.payments import Payment, Refund


@dataclass(frozen=True, slots=True)
class Attempt:
    """One call to the gateway, what came of it, and for whom it was made, if for anybody."""

    id: str
    payment_id: str
    refund_id: str | None
    at: datetime
    operation: Operation
    outcome: OutcomeKind
    code: str | None
    detail: str | None
    requested_by: str | None = None

    @classmethod
    def of_payment(
        cls,
        attempt_id: str,
        payment_id: str,
        operation: Operation,
        outcome: Outcome,
        at: datetime,
        requested_by: str | None,
    ) -> "Attempt":
        return cls(
            attempt_id,
            payment_id,
            None,
            at,
            operation,
            outcome.kind,
            outcome.code,
            outcome.message,
            requested_by,
        )

    @classmethod
    def of_refund(
        cls,
        attempt_id: str,
        refund: Refund,
        operation: Operation,
        outcome: Outcome,
        at: datetime,
        requested_by: str | None,
    ) -> "Attempt":
        return cls(
            attempt_id,
            refund.payment_id,
            refund.id,
            at,
            operation,
            outcome.kind,
            outcome.code,
            outcome.message,
            requested_by,
        )


@dataclass(frozen=True, slots=True)
class PaymentRecord:
    """A payment with its refunds, newest first, and its attempts, oldest first."""

    payment: Payment
    refunds: tuple[Refund, ...] = ()
    attempts: tuple[Attempt, ...] = ()
