"""Payments and refunds, and what is asked for, as frozen values."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from services.payment.domain.customer_steps import Dispute, NextAction
from services.payment.domain.money import (
    CURRENCY,
    EXTERNAL,
    GATEWAY_METHODS,
    PAID_ELSEWHERE,
    limits_of,
)
from services.payment.domain.outcomes import Outcome
from services.payment.domain.refusals import (
    AmountNotPayable,
    PaidElsewhereMissing,
    PaidElsewhereNotAllowed,
)
from services.payment.domain.states import CAPTURED
from services.payment.domain.states_gen import (
    PAYMENT_STATES,
    REFUND_STATES,
    PaymentEvent,
    PaymentStatus,
    RefundStatus,
)

NOTHING_TO_PAY_WITH: Final = Outcome.failed(
    "payment_token_missing", "No means of payment was given, so nothing was requested."
)
"""What becomes of a payment without a token that the gateway cannot do without."""


@dataclass(frozen=True, slots=True)
class PaidElsewhere:
    """Money that somebody else took: who, under which reference, and when, where that is known."""

    provider: str
    reference: str | None
    paid_at: datetime | None


@dataclass(frozen=True, slots=True)
class Charge:
    """What ``create_payment`` is asked for."""

    order_id: str
    amount: int
    method: str
    token: str | None
    batch_id: str | None
    requested_by: str | None = None
    paid_elsewhere: PaidElsewhere | None = None
    link_id: str | None = None
    """the link that the customer pays on: then the gateway's page may ask for the means"""

    def check(self) -> None:
        """Refuse what its method cannot be.

        Raises:
            AmountNotPayable: the method does not take that amount.
            PaidElsewhereMissing, PaidElsewhereNotAllowed: who took the money belongs to one method.
        """
        least, most = limits_of(self.method)
        if not least <= self.amount <= most:
            raise AmountNotPayable(self.method, self.amount)
        if self.method == PAID_ELSEWHERE and self.paid_elsewhere is None:
            raise PaidElsewhereMissing
        if self.method != PAID_ELSEWHERE and self.paid_elsewhere is not None:
            raise PaidElsewhereNotAllowed(self.method)

    @property
    def lacks_token(self) -> bool:
        """Whether the gateway cannot be asked, for want of what the customer pays with."""
        return self.method in GATEWAY_METHODS and self.token is None and self.link_id is None


@dataclass(frozen=True, slots=True)
class RefundRequest:
    """What ``refund_payment`` is asked for; ``amount`` None is all that is left."""

    payment_id: str
    amount: int | None
    reason: str | None
    requested_by: str | None = None
    despite_dispute: bool = False
    """whoever asks for it knows that the customer's bank may give the money back, too"""


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment as it is recorded.

    ``token`` is kept only until the gateway was asked. One past the gateway has the gateway
    ``EXTERNAL``; its ``gateway_reference`` is what the money was received under, ``received_at``
    when that was, and ``provider`` who took it, where it was paid elsewhere.
    """

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
    provider: str | None = None
    received_at: datetime | None = None
    next_action: NextAction | None = None
    """what the customer still has to do, while it is undecided"""
    dispute: Dispute | None = None
    link_id: str | None = None
    """the link that it was made on; its order hears of it by events only"""
    checkout_reference: str | None = None
    """what the gateway knows the page by on which it is paid"""

    @classmethod
    def begin(cls, payment_id: str, charge: Charge, gateway: str, now: datetime) -> "Payment":
        """A payment that ``gateway`` is about to be asked for, or that somebody else takes.

        One that lacks a token is FAILED from the start.
        """
        made = cls._new(payment_id, charge, gateway, now)
        if charge.lacks_token:
            return made.unasked()
        if charge.method in GATEWAY_METHODS:
            return made
        made = replace(made, gateway=EXTERNAL, token=None)
        paid = charge.paid_elsewhere
        if paid is None:
            return made
        return replace(
            made,
            status=PAYMENT_STATES.next_status(made.status, PaymentEvent.CAPTURED),
            gateway_reference=paid.reference,
            provider=paid.provider,
            received_at=paid.paid_at,
        )

    def unasked(self) -> "Payment":
        """It as one that no gateway is asked for: its order can still be paid on a link."""
        return replace(
            self,
            status=PAYMENT_STATES.next_status(self.status, PaymentEvent.CAPTURE_FAILED),
            failure_code=NOTHING_TO_PAY_WITH.code,
            failure_message=NOTHING_TO_PAY_WITH.message,
        )

    @classmethod
    def _new(cls, payment_id: str, charge: Charge, gateway: str, now: datetime) -> "Payment":
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
            link_id=charge.link_id,
        )

    @property
    def was_never_asked(self) -> bool:
        """Whether no gateway can know it: it came without what it was to be paid with."""
        is_failed = self.status is PaymentStatus.FAILED
        return is_failed and self.failure_code == NOTHING_TO_PAY_WITH.code

    @property
    def known_as(self) -> str | None:
        """What the gateway knows its capture by, or the page on which that is to be made."""
        return self.gateway_reference or self.checkout_reference

    @property
    def paid_elsewhere(self) -> PaidElsewhere | None:
        """Who took the money and how, where it was paid elsewhere."""
        if self.provider is None:
            return None
        return PaidElsewhere(self.provider, self.gateway_reference, self.received_at)

    @property
    def is_external(self) -> bool:
        """Whether it is made past the gateway, so that only a person knows how it stands."""
        return self.gateway == EXTERNAL

    @property
    def is_awaited(self) -> bool:
        """Whether somebody is still to say that its money came."""
        return self.is_external and self.status is PaymentStatus.PENDING

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
