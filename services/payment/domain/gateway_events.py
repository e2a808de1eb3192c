"""What an event of the gateway's means for the payment or refund that it names.

Events come late, twice, out of order, and before the payment they are about; ``judge_payment``
and ``judge_refund`` say what each does then.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.payment.domain.outcomes import Outcome, OutcomeKind
from services.payment.domain.payments import Payment, Refund
from services.payment.domain.states import CAPTURED, UNDECIDED
from services.payment.domain.states_gen import PaymentStatus, RefundStatus


class EventType(StrEnum):
    PAYMENT_COMPLETED = "payment.completed"
    PAYMENT_FAILED = "payment.failed"
    REFUND_COMPLETED = "refund.completed"
    REFUND_FAILED = "refund.failed"


class Verdict(StrEnum):
    """What is done with an event; all but ``WAITING`` are final."""

    WAITING = "waiting"
    """Kept until what it is about is known here."""
    APPLIED = "applied"
    IGNORED = "ignored"
    """It says what is known, or was overtaken by a later one."""
    MISMATCHED = "mismatched"
    """Its amount or currency is not ours: a person has to look."""
    CONFLICTING = "conflicting"
    """It says that money moved where our record says that it cannot have: a person has to look."""


@dataclass(frozen=True, slots=True)
class GatewayEvent:
    """One event as it was received; ``event_id`` is its webhook-id, unique within its source."""

    id: str
    source: str
    event_id: str
    type: EventType
    order_id: str
    gateway_reference: str
    refund_reference: str | None
    amount: int
    currency: str
    failure_code: str | None
    failure_message: str | None
    occurred_at: datetime
    received_at: datetime

    @classmethod
    def of_answer(
        cls, event_id: str, payment: Payment, outcome: Outcome, now: datetime
    ) -> "GatewayEvent":
        """What the gateway answered about a capture, as it would have told it in an event."""
        assert outcome.reference is not None
        return cls(
            id=event_id,
            source=payment.gateway,
            event_id=f"answer:{payment.id}:{outcome.reference}"[:255],
            type=EventType.PAYMENT_COMPLETED,
            order_id=payment.order_id,
            gateway_reference=outcome.reference,
            refund_reference=None,
            amount=payment.amount,
            currency=payment.currency,
            failure_code=None,
            failure_message=None,
            occurred_at=now,
            received_at=now,
        )

    @property
    def is_about_refund(self) -> bool:
        return self.type in (EventType.REFUND_COMPLETED, EventType.REFUND_FAILED)

    def outcome(self) -> Outcome:
        """The event as a gateway's answer."""
        reference = self.refund_reference if self.is_about_refund else self.gateway_reference
        if self.type in (EventType.PAYMENT_COMPLETED, EventType.REFUND_COMPLETED):
            return Outcome.completed(reference)
        return Outcome.failed(
            self.failure_code or "declined",
            self.failure_message or "The gateway reported a failure.",
            reference,
        )


def in_order_of_effect(events: Sequence[GatewayEvent]) -> list[GatewayEvent]:
    """Events that waited together, as they have to be applied.

    Captures go before failures (a failure that came beside a capture was overtaken by it) and
    both before refunds; otherwise the earlier goes first.
    """
    rank = {kind: place for place, kind in enumerate(EventType)}
    return sorted(events, key=lambda event: (rank[event.type], event.occurred_at, event.event_id))


def find_payment(event: GatewayEvent, payments: Sequence[Payment]) -> Payment | None:
    """The payment, among those of the order that ``event`` names, that it is about.

    The one with its reference; else the one that did not fail and has none yet. Where one that
    failed has none either, it may be about that one: then nobody knows before the reference of the
    other is known. None is about a payment that another gateway makes. But what a gateway says
    after another came into use may seem to be said by that other: so it is not about the one that
    has no reference yet either, where it may be about one that was made before.
    """
    named = [p for p in payments if p.gateway_reference == event.gateway_reference]
    if named:
        return next((p for p in named if p.gateway == event.source), None)
    live = find_live([payment for payment in payments if payment.gateway == event.source])
    if live is None or live.gateway_reference is not None or _has_nameless_failure(payments):
        return None
    return live


def find_live(payments: Sequence[Payment]) -> Payment | None:
    """The payment of an order's that did not fail."""
    return next((p for p in payments if p.status is not PaymentStatus.FAILED), None)


def _has_nameless_failure(payments: Sequence[Payment]) -> bool:
    nameless = (p for p in payments if p.gateway_reference is None and not p.is_external)
    return any(p.status is PaymentStatus.FAILED and not p.was_never_asked for p in nameless)


def judge_unmatched(event: GatewayEvent, payments: Sequence[Payment], is_closed: bool) -> Verdict:
    """What an event is that no payment of its order fits.

    It waits while a payment that it is about may still come to be known: none does beside one that
    has another reference or that another gateway makes, nor for an order that is closed. What
    it tells of money then is for a person to look at, and of a failure no news.
    """
    live = find_live(payments)
    is_money = event.type in (EventType.PAYMENT_COMPLETED, EventType.REFUND_COMPLETED)
    is_there = live is not None and live.gateway == event.source
    has_place = is_there and live is not None and live.gateway_reference is None
    if is_closed if live is None else not has_place:
        return Verdict.CONFLICTING if is_money else Verdict.IGNORED
    if live is None and payments and event.type is EventType.PAYMENT_FAILED:
        return Verdict.IGNORED
    return Verdict.WAITING


def is_conflict(outcome: Outcome, payment: Payment) -> bool:
    """Whether a capture that ``outcome`` tells of stands beside what ``payment`` says meanwhile."""
    if outcome.kind is not OutcomeKind.COMPLETED:
        return False
    is_failed = payment.status is PaymentStatus.FAILED
    return is_failed or payment.gateway_reference not in (None, outcome.reference)


def judge_payment(event: GatewayEvent, payment: Payment) -> Verdict:
    """What an event about a capture does to ``payment``."""
    if (event.amount, event.currency) != (payment.amount, payment.currency):
        return Verdict.MISMATCHED
    if payment.status in UNDECIDED:
        return Verdict.APPLIED
    if event.type is EventType.PAYMENT_COMPLETED and payment.status is PaymentStatus.FAILED:
        return Verdict.CONFLICTING
    return Verdict.IGNORED


def find_refund(event: GatewayEvent, refunds: Sequence[Refund]) -> Refund | None:
    """The refund among those of one payment that ``event`` is about."""
    if event.refund_reference is not None:
        named = (r for r in refunds if r.gateway_reference == event.refund_reference)
        return next(named, None)
    alike = [refund for refund in refunds if refund.amount == event.amount]
    pending = [refund for refund in alike if refund.status is RefundStatus.PENDING]
    return next(iter(pending or alike), None)


def judge_refund(event: GatewayEvent, payment: Payment, refunds: Sequence[Refund]) -> Verdict:
    """What an event about a refund does to one of ``refunds``, all that ``payment`` has.

    ``APPLIED`` without such a refund means that money was given back at the gateway itself. While
    a refund of ours has no reference yet, a strange reference may be that one's, and waits.
    """
    if payment.status in UNDECIDED:
        return Verdict.WAITING
    refund = find_refund(event, refunds)
    if refund is not None:
        return _judge_known_refund(event, refund)
    if any(r.status is RefundStatus.PENDING and r.gateway_reference is None for r in refunds):
        return Verdict.WAITING
    if event.type is EventType.REFUND_FAILED:
        return Verdict.IGNORED
    if payment.status not in CAPTURED:
        return Verdict.CONFLICTING
    same_currency = event.currency == payment.currency
    fits = same_currency and event.amount <= payment.refundable_amount
    return Verdict.APPLIED if fits else Verdict.MISMATCHED


def _judge_known_refund(event: GatewayEvent, refund: Refund) -> Verdict:
    if (event.amount, event.currency) != (refund.amount, refund.currency):
        return Verdict.MISMATCHED
    if refund.status is RefundStatus.PENDING:
        return Verdict.APPLIED
    if event.type is EventType.REFUND_FAILED and refund.status is RefundStatus.COMPLETED:
        return Verdict.APPLIED
    if event.type is EventType.REFUND_COMPLETED and refund.status is RefundStatus.FAILED:
        return Verdict.CONFLICTING
    return Verdict.IGNORED


_NO_PAYMENT_YET = "The order has no payment yet that the event could be about."
_NO_PAYMENT = {
    Verdict.WAITING: _NO_PAYMENT_YET,
    Verdict.IGNORED: "Every payment of the order has already failed.",
    Verdict.CONFLICTING: "The order was cancelled, and no payment of it has this reference.",
}


@dataclass(frozen=True, slots=True)
class Decision:
    """What was done with an event, why where it had no effect, and the payment it stands beside."""

    verdict: Verdict
    reason: str | None
    payment_id: str | None

    @classmethod
    def of(cls, event: GatewayEvent, verdict: Verdict, payment: Payment | None) -> "Decision":
        """The decision as it is written down."""
        reason = _reason(event, verdict, payment)
        return cls(verdict, reason, payment.id if payment is not None else None)


def _reason(event: GatewayEvent, verdict: Verdict, payment: Payment | None) -> str | None:
    if payment is None:
        return _NO_PAYMENT[verdict]
    if payment.gateway_reference not in (None, event.gateway_reference):
        return (
            f"The event is about {event.gateway_reference}, but the order's payment is"
            f" {payment.gateway_reference}."
        )
    stands = f"the payment is {payment.status}"
    left = f", of which {payment.refundable_amount} are left" if event.is_about_refund else ""
    reasons = {
        Verdict.WAITING: f"The event is about something that is not known yet; {stands}.",
        Verdict.IGNORED: f"The event reports nothing new: {stands}.",
        Verdict.MISMATCHED: (
            f"The event is for {event.amount} {event.currency}, "
            f"but the payment is for {payment.amount} {payment.currency}{left}."
        ),
        Verdict.CONFLICTING: f"The event says that money moved, but {stands}.",
    }
    return reasons.get(verdict)
