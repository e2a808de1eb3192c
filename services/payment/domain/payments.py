"""Payments, refunds and the attempts made for them, as frozen values."""

from dataclasses import dataclass
from datetime import datetime

from services.payment.domain.money import CURRENCY
from services.payment.domain.outcomes import Operation, Outcome, OutcomeKind
from services.payment.domain.states import CAPTURED
from services.payment.domain.states_gen import (
    PAYMENT_STATES,
    REFUND_STATES,
    PaymentStatus,
    RefundStatus,
)


@dataclass(frozen=True, slots=True)
class Charge:
    """What ``create_payment`` is asked for."""

    order_id: str
    amount: int
    method: str
    token: str
    batch_id: str | None
    requested_by: str | None = None


@dataclass(frozen=True, slots=True)
class RefundRequest:
    """What ``refund_payment`` is asked for; ``amount`` None is all that is left."""

    payment_id: str
    amount: int | None
    reason: str | None
    requested_by: str | None = None


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment as it is recorded. ``token`` is kept only until the gateway was asked."""

    id: str
    order_id: str
    batch_id: str | None
    amount: int
    currency: str
    status: PaymentStatus
    method: str
    gateway: str
    gateway_reference: str | None
    token: str | None
    failure_code: str | None
    failure_message: str | None
    refunded_amount: int
    reserved_amount: int
    version: int
    created_at: datetime
    updated_at: datetime
    requested_by: str | None = None
    """who asked for it; None: that was not written down yet"""

    @classmethod
    def begin(cls, payment_id: str, charge: Charge, gateway: str, now: datetime) -> "Payment":
        """A payment that ``gateway`` is about to be asked for."""
        return cls(
            id=payment_id,
            order_id=charge.order_id,
            batch_id=charge.batch_id,
            amount=charge.amount,
            currency=CURRENCY,
            status=PAYMENT_STATES.initial,
            method=charge.method,
            gateway=gateway,
            gateway_reference=None,
            token=charge.token,
            failure_code=None,
            failure_message=None,
            refunded_amount=0,
            reserved_amount=0,
            version=1,
            created_at=now,
            updated_at=now,
            requested_by=charge.requested_by,
        )

    @property
    def refundable_amount(self) -> int:
        """Yen that can still be given back; refunds under way count as given back."""
        if self.status not in CAPTURED:
            return 0
        return self.amount - self.refunded_amount - self.reserved_amount


@dataclass(frozen=True, slots=True)
class Refund:
    """Money given back, or on its way back."""

    id: str
    payment_id: str
    order_id: str
    amount: int
    currency: str
    status: RefundStatus
    reason: str | None
    gateway_reference: str | None
    failure_message: str | None
    created_at: datetime
    updated_at: datetime
    batch_id: str | None = None
    """the batch of refunds that it was asked for with"""
    requested_by: str | None = None
    """who asked for it; None: the gateway gave it back without our asking"""

    @classmethod
    def begin(
        cls,
        refund_id: str,
        payment: Payment,
        amount: int,
        reason: str | None,
        now: datetime,
        *,
        requested_by: str | None,
    ) -> "Refund":
        """A refund that the payment's gateway is about to be asked for."""
        return cls(
            id=refund_id,
            payment_id=payment.id,
            order_id=payment.order_id,
            amount=amount,
            currency=payment.currency,
            status=REFUND_STATES.initial,
            reason=reason,
            gateway_reference=None,
            failure_message=None,
            created_at=now,
            updated_at=now,
            requested_by=requested_by,
        )


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
