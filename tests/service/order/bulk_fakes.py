"""What the order service's peers do for batches, in memory: each order and message once."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from services.chassis.base.ids import new_id
from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from services.order.domain.money.amounts import AFTER_SHIPPING, is_payable
from services.order.domain.money.payments import (
    CAPTURED,
    PaymentAsked,
    PaymentOutcome,
    PaymentStatus,
)
from services.order.peers.notification_batches import BulkMessage
from services.order.peers.payment_batches import PaymentSums, RefundAnswer
from tests.service.order.fakes import FakePayments, PlayedPayment

_BY_TOKEN: Mapping[str, tuple[PaymentStatus, str | None]] = {
    "tok_declined": (PaymentStatus.FAILED, "The card was declined."),
    "tok_pending": (PaymentStatus.PENDING, None),
    "tok_timeout": (PaymentStatus.UNKNOWN, None),
}


Meanwhile = Callable[[Sequence[PaymentAsked]], Awaitable[None]]
"""What happens elsewhere while payments are asked for."""


@dataclass
class FakeBulkPayments:
    """Pays as tokens say, into the ledger of ``payments``; asked again, it answers as before."""

    payments: FakePayments
    asked: list[list[PaymentAsked]] = field(default_factory=list)
    refunded: list[list[str]] = field(default_factory=list)
    refused_refunds: dict[str, str] = field(default_factory=dict)
    _given: dict[str, RefundAnswer] = field(default_factory=dict)
    refusal: PeerRefused | None = None
    cut_off: int = 0
    """So many calls take effect and then their answer is lost."""
    before: Meanwhile | None = None
    """Happens before the payments are made."""
    after: Meanwhile | None = None
    """Happens when they are made, before the answer."""

    async def create(
        self, batch_id: str, asked: Sequence[PaymentAsked]
    ) -> dict[str, PaymentOutcome]:
        self._arrive("create_batch")
        if self.before is not None:
            await self.before(asked)
        self.asked.append(list(asked))
        outcomes = {each.order_id: self._pay(each) for each in asked}
        if self.after is not None:
            await self.after(asked)
        if self.cut_off:
            self.cut_off -= 1
            raise PeerUnavailable("payment", "no answer in 30 s")
        return outcomes

    def _pay(self, asked: PaymentAsked) -> PaymentOutcome:
        payment = self.payments.latest(asked.order_id)
        if payment is None:
            if not is_payable(asked.amount, asked.method):
                reason = f"A payment of {asked.amount:,} yen cannot be taken."
                return PaymentOutcome(PaymentStatus.FAILED, None, reason)
            status, message = _BY_TOKEN.get(asked.token or "", (PaymentStatus.COMPLETED, None))
            is_later = asked.method in AFTER_SHIPPING
            if is_later:
                status, message = PaymentStatus.PENDING, None
            payment = PlayedPayment(
                new_id(), asked.order_id, asked.amount, status, message, is_later=is_later
            )
            self.payments.ledger.append(payment)
        return payment.outcome()

    async def refund(
        self, batch_id: str, payment_ids: Sequence[str], reason: str
    ) -> dict[str, RefundAnswer]:
        self._arrive("refund_batch")
        self.refunded.append(list(payment_ids))
        return {payment_id: self._refund(payment_id) for payment_id in payment_ids}

    def _refund(self, payment_id: str) -> RefundAnswer:
        if payment_id in self.refused_refunds:
            return RefundAnswer(None, self.refused_refunds[payment_id])
        payment = next((each for each in self.payments.ledger if each.id == payment_id), None)
        if payment is None:
            return RefundAnswer(None, "payment_not_found")
        if payment_id not in self._given:
            if payment.status not in CAPTURED:
                return RefundAnswer(None, "Nothing is left of it.")
            given = payment.give_back()
            self._given[payment_id] = RefundAnswer(given.refund_id, None, given.amount)
        return self._given[payment_id]

    async def sums(self, batch_id: str) -> PaymentSums:
        self._arrive("sums")
        undecided = (PaymentStatus.PENDING, PaymentStatus.UNKNOWN)
        return PaymentSums(
            sum(p.amount for p in self.payments.ledger if p.status in (*CAPTURED, "REFUNDED")),
            sum(p.amount for p in self.payments.ledger if p.status is PaymentStatus.FAILED),
            sum(p.amount for p in self.payments.ledger if p.status in undecided),
            sum(p.refunded for p in self.payments.ledger),
        )

    def _arrive(self, call: str) -> None:
        self.payments.calls.append(call)
        if self.payments.down:
            raise PeerUnavailable("payment", "ConnectError: refused")
        if self.refusal is not None:
            raise self.refusal


@dataclass
class Request:
    """Messages as they were handed over together."""

    batch_id: str
    messages: list[BulkMessage]
    is_digest: bool


@dataclass
class FakeBulkNotifications:
    """Takes every request once for each key."""

    requests: dict[str, Request] = field(default_factory=dict)
    stopped: list[str] = field(default_factory=list)
    counted: list[str] = field(default_factory=list)
    sent: int = 0
    sent_of: dict[str, int] = field(default_factory=dict)
    """By batch, where they differ."""
    down: bool = False
    refusal: str | None = None
    cut_off: int = 0

    def told(self) -> list[tuple[str, str]]:
        """Recipient and template of every message, one for each recipient of a digest."""
        told: list[tuple[str, str]] = []
        for request in self.requests.values():
            lines = [(str(each.order.customer_email), each.template) for each in request.messages]
            if request.is_digest:
                lines = [(email, "BATCH_DIGEST") for email in dict.fromkeys(e for e, _ in lines)]
            told += lines
        return told

    async def send(
        self, batch_id: str, messages: Sequence[BulkMessage], key: str, *, is_digest: bool
    ) -> None:
        self._arrive()
        if self.refusal is not None:
            raise PeerRefused("notification", 400, "unrenderable_messages", self.refusal)
        known = self.requests.setdefault(key, Request(batch_id, list(messages), is_digest))
        if [each.extra for each in known.messages] != [each.extra for each in messages]:
            raise PeerRefused("notification", 422, "idempotency_key_reused", "It is another one.")
        if self.cut_off:
            self.cut_off -= 1
            raise PeerUnavailable("notification", "no answer in 10 s")

    async def cancel(self, batch_id: str) -> None:
        self._arrive()
        self.stopped.append(batch_id)

    async def count_sent(self, batch_id: str) -> int:
        self.counted.append(batch_id)
        self._arrive()
        return self.sent_of.get(batch_id, self.sent)

    def _arrive(self) -> None:
        if self.down:
            raise PeerUnavailable("notification", "ConnectError: refused")
