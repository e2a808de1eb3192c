"""The order service's two peers in memory: idempotent by key as the real ones are, programmable."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from services.chassis.base.ids import new_id
from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from services.order.domain.money.amounts import AFTER_SHIPPING
from services.order.domain.money.customer_steps import NextAction, PayLink
from services.order.domain.money.payments import (
    CAPTURED,
    AcceptedRefund,
    Dispute,
    PaymentOutcome,
    PaymentStatus,
)
from services.order.domain.orders.orders import Order
from services.order.peers.payments import DISPUTED, REFUND_FAILED


class Clock:
    """A clock that moves only when told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **duration: float) -> None:
        self.now += timedelta(**duration)


class Gate:
    """Holds a call back: ``entered`` once it is there, gone on with after ``open()``."""

    def __init__(self) -> None:
        self.entered = asyncio.Event()
        self._opened = asyncio.Event()

    async def __call__(self) -> None:
        self.entered.set()
        await self._opened.wait()

    def open(self) -> None:
        self._opened.set()


@dataclass
class PlayedPayment:
    """A payment as the payment service would hold it; amounts in yen."""

    id: str
    order_id: str
    amount: int
    status: PaymentStatus
    failure_message: str | None
    failure_code: str | None = None
    refunded: int = 0
    is_later: bool = False
    """paid after shipping: until the order is cancelled, it is expected"""
    next_action: NextAction | None = None
    version: int | None = None

    def outcome(self) -> PaymentOutcome:
        return PaymentOutcome(
            self.status,
            self.id,
            self.failure_message,
            self.amount,
            refunded_amount=self.refunded,
            version=self.version,
            failure_code=self.failure_code,
            next_action=self.next_action if self.status is PaymentStatus.PENDING else None,
        )

    def give_back(self, amount: int | None = None) -> AcceptedRefund:
        """A refund of ``amount`` yen, else of all that is left."""
        given = self.amount - self.refunded if amount is None else amount
        self.refunded += given
        is_all = self.refunded == self.amount
        self.status = PaymentStatus.REFUNDED if is_all else PaymentStatus.PARTIALLY_REFUNDED
        return AcceptedRefund(new_id(), given)


@dataclass
class Asked:
    """One call of ``create`` as it arrived."""

    order_id: str
    amount: int
    method: str
    token: str | None
    key: str


@dataclass
class FakePayments:
    """The payment service: every payment is COMPLETED unless told otherwise."""

    ledger: list[PlayedPayment] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    refunds: dict[str, str] = field(default_factory=dict)
    """Idempotency key → payment that was refunded under it."""
    failed_refunds: dict[str, str] = field(default_factory=dict)
    """Idempotency key → why the refund under it failed."""
    calls: list[str] = field(default_factory=list)
    down: bool = False
    amount: int | None = None
    """What payments are of, whatever is asked for."""
    loses_answers: bool = False
    """``create`` takes effect and then its answer is lost."""
    closed: set[str] = field(default_factory=set)
    """Orders for which no more payments are made."""
    gate: Gate | None = None
    refund_failure: str | None = None
    """Why the gateway declines refunds, where it does."""
    dispute: Dispute | None = None
    """What is disputed of every payment."""
    makes_links: bool = False
    links: dict[str, int] = field(default_factory=dict)
    """Idempotency key → number of the link that was made under it."""
    next_action: NextAction | None = None
    """What customers of pending payments have to do."""
    next_id: str | None = None
    """The id of the next payment, where a test has to know it before."""
    version: int | None = None
    """The version of new payments."""
    _next: deque[tuple[PaymentStatus, str | None, str | None]] = field(default_factory=deque)
    _refusal: str | None = None
    _given: dict[str, AcceptedRefund] = field(default_factory=dict)
    _by_key: dict[str, PlayedPayment] = field(default_factory=dict)

    def will_be(
        self, status: str, failure_message: str | None = None, code: str | None = None
    ) -> None:
        """How the next payment turns out."""
        self._next.append((PaymentStatus(status), failure_message, code))

    def will_refuse(self, detail: str) -> None:
        """The next payment is refused: none is made."""
        self._refusal = detail

    def settle(self, order_id: str, status: str) -> PlayedPayment:
        """An undecided payment turns out ``status``."""
        payment = self.latest(order_id)
        assert payment is not None
        payment.status = PaymentStatus(status)
        return payment

    def latest(self, order_id: str) -> PlayedPayment | None:
        found = [payment for payment in self.ledger if payment.order_id == order_id]
        return found[-1] if found else None

    async def create(self, order: Order, token: str | None, key: str) -> PaymentOutcome:
        self._arrive("create")
        self.asked.append(Asked(order.id, order.total_amount, order.payment_method, token, key))
        if key not in self._by_key and order.id in self.closed:
            return PaymentOutcome(PaymentStatus.FAILED, None, "No more payments are taken.")
        if self.gate is not None:
            await self.gate()
        if self._refusal is not None:
            detail, self._refusal = self._refusal, None
            return PaymentOutcome(PaymentStatus.FAILED, None, detail)
        if key not in self._by_key:
            is_later = order.payment_method in AFTER_SHIPPING
            usual = PaymentStatus.PENDING if is_later else PaymentStatus.COMPLETED
            status, message, code = self._next.popleft() if self._next else (usual, None, None)
            amount = order.total_amount if self.amount is None else self.amount
            made = PlayedPayment(self.next_id or new_id(), order.id, amount, status, message, code)
            made.next_action, made.version = self.next_action, self.version
            made.is_later = is_later
            self.ledger.append(made)
            self._by_key[key] = made
        if self.loses_answers:
            raise PeerUnavailable("payment", "no answer in 30 s")
        return self._by_key[key].outcome()

    async def find_for_order(self, order_id: str) -> PaymentOutcome | None:
        self._arrive("find_for_order")
        payment = self.latest(order_id)
        return payment.outcome() if payment is not None else None

    async def close(self, order_id: str) -> PaymentOutcome | None:
        self._arrive("close")
        self.closed.add(order_id)
        payment = self.latest(order_id)
        if payment is not None and payment.is_later and payment.status is PaymentStatus.PENDING:
            payment.status = PaymentStatus.FAILED
        return payment.outcome() if payment is not None else None

    async def get(self, payment_id: str) -> PaymentOutcome:
        self._arrive("get")
        [payment] = [payment for payment in self.ledger if payment.id == payment_id]
        return payment.outcome()

    async def find_dispute(self, payment_id: str) -> Dispute | None:
        if self.down:
            raise PeerUnavailable("payment", "ConnectError: refused")
        return self.dispute

    async def refund(
        self, payment_id: str, reason: str, key: str, *, despite_dispute: bool = False
    ) -> AcceptedRefund:
        self._arrive("refund")
        is_disputed = self.dispute is not None and self.dispute.endangers_refunds
        if is_disputed and not despite_dispute:
            raise PeerRefused("payment", 409, DISPUTED, "The customer's bank disputes it.")
        if key in self.refunds:
            return self._given[key]
        if self.refund_failure is not None:
            self.failed_refunds[key] = self.refund_failure
        if key in self.failed_refunds:  # stored under its key, as any other answer
            raise PeerRefused("payment", 201, REFUND_FAILED, self.failed_refunds[key])
        [payment] = [payment for payment in self.ledger if payment.id == payment_id]
        if payment.status not in CAPTURED:
            raise PeerRefused("payment", 409, "payment_not_refundable", "Nothing is left of it.")
        self.refunds[key] = payment_id
        self._given[key] = payment.give_back()
        return self._given[key]

    async def link(self, payment_id: str, key: str) -> PayLink | None:
        if not self.makes_links:
            return None
        self._arrive("link")
        url = f"https://pay.example.jp/pay/{self.links.setdefault(key, len(self.links) + 1)}"
        return PayLink(url, datetime(2026, 11, 27, 9, 30, tzinfo=UTC))

    def _arrive(self, call: str) -> None:
        self.calls.append(call)
        if self.down:
            raise PeerUnavailable("payment", "ConnectError: refused")


@dataclass
class Message:
    """A message as the notification service was given it."""

    order: Order
    template: str
    extra: dict[str, Any]
    key: str


@dataclass
class FakeNotifications:
    """The notification service: takes every message once for each key."""

    taken: dict[str, Message] = field(default_factory=dict)
    calls: int = 0
    down: bool = False
    loses_answers: bool = False
    refusal: str | None = None
    by_sms: set[str] = field(default_factory=set)
    """Idempotency keys of what went out by SMS."""
    gate: Gate | None = None
    """Where calls wait, each time they come."""

    @property
    def sent(self) -> list[Message]:
        return list(self.taken.values())

    @property
    def templates(self) -> list[str]:
        return [message.template for message in self.sent]

    def contexts_of(self, template: str) -> list[dict[str, Any]]:
        """What messages of that template tell beside the order."""
        return [message.extra for message in self.sent if message.template == template]

    async def send_sms(self, order: Order, template: str, extra: dict[str, Any], key: str) -> str:
        sent = await self.send_email(order, template, extra, key)
        self.by_sms.add(key)
        return sent

    async def send_email(self, order: Order, template: str, extra: dict[str, Any], key: str) -> str:
        self.calls += 1
        if self.gate is not None:
            await self.gate()
        if self.down:
            raise PeerUnavailable("notification", "ConnectError: refused")
        if self.refusal is not None:
            raise PeerRefused("notification", 400, "missing_variable", self.refusal)
        known = self.taken.setdefault(key, Message(order, template, extra, key))
        if (known.template, known.extra) != (template, extra):
            raise PeerRefused("notification", 422, "idempotency_key_reused", "It is another one.")
        if self.loses_answers:
            raise PeerUnavailable("notification", "no answer in 10 s")
        return new_id()
