"""What reconciliation compares: an order, its payments here, its captures at the gateway."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from services.chassis.base.problems import BadRequest, Conflict, NotFound, ServiceUnavailable
from services.order.domain import texts
from services.order.domain.money.payments import Dispute, PaymentStatus
from services.order.domain.states_gen import OrderStatus

LONGEST_PERIOD = timedelta(days=92)


OTHERS = "external"
"""The gateway of payments that others take, as the payment service names it."""


class DifferenceKind(StrEnum):
    """On what the sides do not agree; each is explained in the spec's schema of this name."""

    PAYMENT_NOT_APPLIED = "payment_not_applied"
    PAYMENT_FAILURE_NOT_APPLIED = "payment_failure_not_applied"
    PAYMENT_REFUND_NOT_APPLIED = "payment_refund_not_applied"
    ORDER_WITHOUT_PAYMENT = "order_without_payment"
    ORDER_PAID_WITHOUT_CAPTURE = "order_paid_without_capture"
    ORDER_AMOUNT_DIFFERS = "order_amount_differs"
    CANCELLED_ORDER_NOT_REFUNDED = "cancelled_order_not_refunded"
    PAYMENT_WITHOUT_ORDER = "payment_without_order"
    PAYMENT_UNDECIDED = "payment_undecided"
    PAYMENT_OVERDUE = "payment_overdue"
    PAYMENT_DISPUTED = "payment_disputed"
    PAYMENT_NOT_AT_GATEWAY = "payment_not_at_gateway"
    GATEWAY_AMOUNT_DIFFERS = "gateway_amount_differs"
    REFUND_NOT_RECORDED = "refund_not_recorded"
    REFUND_NOT_AT_GATEWAY = "refund_not_at_gateway"
    FAILED_PAYMENT_CAPTURED = "failed_payment_captured"
    UNKNOWN_CHARGE = "unknown_charge"
    DUPLICATE_CHARGE = "duplicate_charge"
    SUMS_DIFFER = "sums_differ"


class Remedy(StrEnum):
    """What can be done about a difference."""

    APPLY_PAYMENT_STATUS = "apply_payment_status"
    REFUND_PAYMENT = "refund_payment"
    REFUND_CHARGE = "refund_charge"
    ASK_GATEWAY_AGAIN = "ask_gateway_again"
    CONTACT_SUPPORT = "contact_support"


class EntryKind(StrEnum):
    CAPTURE = "CAPTURE"
    REFUND = "REFUND"


class ChargeStatus(StrEnum):
    """How the gateway says that a capture or a refund stands."""

    COMPLETED = "COMPLETED"
    PENDING = "PENDING"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class OrderSide:
    """The order; amounts in yen. ``is_awaited``: a payment or refund of it is still owed."""

    id: str
    status: OrderStatus
    amount: int
    payment_id: str | None
    version: int
    is_awaited: bool
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class PaymentSide:
    """A payment of the payment service's; amounts in yen."""

    id: str
    order_id: str
    status: PaymentStatus
    amount: int
    refunded_amount: int
    refundable_amount: int
    gateway: str
    gateway_reference: str | None
    failure_message: str | None
    created_at: datetime
    updated_at: datetime
    dispute: Dispute | None = None

    @property
    def is_taken_by_others(self) -> bool:
        """Whether no gateway of ours has it on its books: a carrier or a marketplace took it."""
        return self.gateway == OTHERS


class CaptureName(NamedTuple):
    """A capture by the gateway's own id of it, which says nothing without the gateway.

    ``gateway`` is None for the one in use: so earlier versions wrote it down.
    """

    gateway: str | None
    reference: str

    @property
    def identity(self) -> str:
        """What stands for both of them, in 36 characters."""
        return str(uuid5(NAMESPACE_URL, f"{self.gateway}:{self.reference}"))


@dataclass(frozen=True, slots=True)
class GatewayEntry:
    """A capture or a refund on a gateway's books; ``own_id`` is what we asked with."""

    kind: EntryKind
    reference: str
    capture_reference: str
    own_id: str | None
    order_id: str | None
    amount: int
    status: ChargeStatus
    created_at: datetime
    gateway: str | None = None

    @property
    def capture(self) -> CaptureName:
        """The capture that it is, or that it gives back."""
        return CaptureName(self.gateway, self.capture_reference)


@dataclass(frozen=True, slots=True)
class ChargeSide:
    """A capture on a gateway's books; ``changed_at`` is when it or a refund of it was made."""

    reference: str
    own_id: str | None
    order_id: str | None
    status: ChargeStatus
    amount: int
    refunded_amount: int
    refundable_amount: int
    created_at: datetime
    changed_at: datetime
    gateway: str | None = None

    @property
    def name(self) -> CaptureName:
        return CaptureName(self.gateway, self.reference)

    def is_made_by(self, payment: PaymentSide) -> bool:
        """Whether it is on the books of the gateway that ``payment`` went to."""
        return self.gateway in (None, payment.gateway)

    @classmethod
    def of(cls, capture: GatewayEntry, refunds: list[GatewayEntry]) -> "ChargeSide":
        """What a capture and its refunds come to."""
        given_back = sum(r.amount for r in refunds if r.status is ChargeStatus.COMPLETED)
        gone = sum(r.amount for r in refunds if r.status is not ChargeStatus.FAILED)
        took = capture.status is ChargeStatus.COMPLETED
        return cls(
            reference=capture.reference,
            own_id=capture.own_id,
            order_id=capture.order_id,
            status=capture.status,
            amount=capture.amount,
            refunded_amount=given_back,
            refundable_amount=max(capture.amount - gone, 0) if took else 0,
            created_at=capture.created_at,
            changed_at=max(entry.created_at for entry in (capture, *refunds)),
            gateway=capture.gateway,
        )


@dataclass(frozen=True, slots=True)
class Case:
    """All that is known of one order; ``unreachable`` are payments of which no books are there."""

    order: OrderSide | None
    payments: tuple[PaymentSide, ...] = ()
    charges: tuple[ChargeSide, ...] = ()
    unreachable: frozenset[str] = frozenset()

    @property
    def changed_at(self) -> datetime | None:
        """When any of it changed last."""
        times = [payment.updated_at for payment in self.payments]
        times += [charge.changed_at for charge in self.charges]
        if self.order is not None:
            times.append(self.order.updated_at)
        return max(times, default=None)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing on which the sides do not agree; ``effect`` says what the remedy will do.

    ``day`` (``YYYY-MM-DD``, UTC) is of a difference that is about the sums of all its orders.
    """

    kind: DifferenceKind
    order: OrderSide | None
    payment: PaymentSide | None
    charge: ChargeSide | None
    since: datetime
    remedy: Remedy
    effect: str
    day: str | None = None

    @property
    def about(self) -> str:
        """What it is a difference of: with the kind, this makes it one of its kind."""
        if self.day is not None:
            return self.day
        if self.payment is not None:
            return self.payment.id
        if self.charge is not None:
            return self.charge.name.identity
        assert self.order is not None
        return self.order.id

    @property
    def gateway(self) -> str | None:
        """The gateway that it is about, if any."""
        if self.charge is not None:
            return self.charge.gateway
        return self.payment.gateway if self.payment is not None else None

    @property
    def order_id(self) -> str | None:
        if self.order is not None:
            return self.order.id
        if self.payment is not None:
            return self.payment.order_id
        return self.charge.order_id if self.charge is not None else None


class InvalidPeriod(BadRequest):
    code = "invalid_period"


class ReconciliationNotFound(NotFound):
    code = "reconciliation_not_found"

    def __init__(self, reconciliation_id: str) -> None:
        super().__init__(texts.RECONCILIATION_NOT_FOUND(reconciliation_id=reconciliation_id))


class DifferenceNotFound(NotFound):
    code = "difference_not_found"

    def __init__(self, difference_id: str) -> None:
        super().__init__(texts.DIFFERENCE_NOT_FOUND(difference_id=difference_id))


class RemedyOutOfDate(Conflict):
    code = "remedy_out_of_date"

    def __init__(self) -> None:
        super().__init__(texts.REMEDY_OUT_OF_DATE())


class RemedyIsUpToYou(Conflict):
    code = "remedy_is_up_to_you"

    def __init__(self) -> None:
        super().__init__(texts.REMEDY_IS_UP_TO_YOU())


class RemedyWithoutEffect(Conflict):
    code = "remedy_without_effect"


class PaymentServiceUnavailable(ServiceUnavailable):
    code = "payment_service_unavailable"


def check_period(start: datetime, end: datetime, now: datetime) -> None:
    """Refuse a period that cannot be reconciled.

    Raises:
        InvalidPeriod: it is empty, too long, or not over yet.
    """
    if start >= end:
        raise InvalidPeriod(texts.PERIOD_BACKWARDS())
    if end - start > LONGEST_PERIOD:
        raise InvalidPeriod(texts.PERIOD_TOO_LONG(days=LONGEST_PERIOD.days))
    if end > now:
        raise InvalidPeriod(texts.PERIOD_NOT_OVER())
