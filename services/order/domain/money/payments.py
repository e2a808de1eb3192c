"""What the order service knows of a payment: its id, how it stands, why it failed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from services.order.domain.money.customer_steps import NextAction
from services.order.domain.money.owed_tokens import Owed


class PaymentStatus(StrEnum):
    """How a payment stands, in the payment service's words."""

    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    UNKNOWN = "UNKNOWN"
    PARTIALLY_REFUNDED = "PARTIALLY_REFUNDED"
    REFUNDED = "REFUNDED"


_RANK = {
    PaymentStatus.PENDING: 0,
    PaymentStatus.UNKNOWN: 1,
    PaymentStatus.FAILED: 2,
    PaymentStatus.COMPLETED: 2,
    PaymentStatus.PARTIALLY_REFUNDED: 3,
    PaymentStatus.REFUNDED: 4,
}
"""The way of a payment: none goes back on it."""
CAPTURED = frozenset({PaymentStatus.COMPLETED, PaymentStatus.PARTIALLY_REFUNDED})
UNDECIDED = frozenset({PaymentStatus.PENDING, PaymentStatus.UNKNOWN})


@dataclass(frozen=True, slots=True)
class PaymentOutcome:
    """What became of an attempt at payment; ``payment_id`` is None where none was made.

    ``amount``, in yen, is what the payment is of; ``version`` is the payment's, and grows with each
    change of it; None where nobody says. ``refunded_amount`` is what of it was given back.
    """

    status: PaymentStatus
    payment_id: str | None
    failure_message: str | None = None
    amount: int | None = None
    version: int | None = None
    refunded_amount: int = 0
    failure_code: str | None = None
    next_action: NextAction | None = None
    """what the customer has to do, while it is undecided"""


def newest(known: PaymentOutcome, told: PaymentOutcome) -> PaymentOutcome:
    """The later of two pieces of news about one payment; ``known`` where both say the same."""
    if known.version is not None and told.version is not None:
        return told if told.version > known.version else known
    return told if _RANK[told.status] > _RANK[known.status] else known


@dataclass(frozen=True, slots=True)
class AcceptedRefund:
    """A refund that the payment service has taken; ``amount`` in yen."""

    refund_id: str
    amount: int


@dataclass(frozen=True, slots=True)
class FailedRefund:
    """A refund that was accepted and failed later; ``amount`` in yen, which have not gone back."""

    refund_id: str
    amount: int
    failure_message: str | None

    @property
    def reason(self) -> str:
        return self.failure_message or "The refund failed."


DISPUTES_TO_SHOW = frozenset({"NEEDS_RESPONSE", "UNDER_REVIEW"})
"""Disputes that are not decided; LOST is one that a refund would pay twice for, too."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A payment that the customer's bank takes back or asks about; ``amount`` in yen."""

    status: str
    amount: int
    reason: str
    due_at: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided it."""
        return self.status in DISPUTES_TO_SHOW

    @property
    def endangers_refunds(self) -> bool:
        """Whether the bank has given the money back, or may: a refund would be paid twice."""
        return self.is_open or self.status == "LOST"

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> "Dispute":
        """What ``document`` says."""
        at = document["due_at"]
        due_at = None if at is None else datetime.fromisoformat(at)
        return cls(document["status"], document["amount"], document["reason"], due_at)


@dataclass(frozen=True, slots=True)
class PaidElsewhere:
    """The payment of an order whose money somebody else took."""

    provider: str
    reference: str | None = None
    paid_at: datetime | None = None

    def document(self) -> dict[str, str | None]:
        """As both specs show it, and as it is kept."""
        at = self.paid_at
        paid_at = None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")
        return {"provider": self.provider, "reference": self.reference, "paid_at": paid_at}

    @classmethod
    def of(cls, document: Mapping[str, str | None]) -> "PaidElsewhere":
        """What ``document`` says."""
        at = document.get("paid_at")
        paid_at = None if at is None else datetime.fromisoformat(at)
        return cls(str(document["provider"]), document.get("reference"), paid_at)


@dataclass(frozen=True, slots=True)
class PaymentAsked:
    """A payment to ask for: ``amount`` in yen, ``row`` the order's first one in its file."""

    order_id: str
    amount: int
    method: str
    token: Owed
    row: int
    paid_elsewhere: PaidElsewhere | None = None


@dataclass(frozen=True, slots=True)
class PaymentEvent:
    """What the payment service says became of a payment; ``amount`` in yen.

    ``refunded_amount`` is what of it was given back so far; None where the event does not say. With
    a ``failed_refund`` the payment stands as it did before that refund was asked for.
    """

    event_id: str
    payment_id: str
    status: PaymentStatus
    amount: int
    failure_message: str | None
    failed_refund: FailedRefund | None = None
    version: int | None = None
    refunded_amount: int | None = None
    failure_code: str | None = None
    next_action: NextAction | None = None

    def outcome(self) -> PaymentOutcome:
        """It as an answer of the payment service."""
        return PaymentOutcome(
            self.status,
            self.payment_id,
            self.failure_message,
            self.amount,
            self.version,
            self.refunded_amount or 0,
            self.failure_code,
            self.next_action,
        )

    def find_contradiction(self) -> str | None:
        """Why it cannot be so; None: it can."""
        if self.refunded_amount is None or self.refunded_amount <= self.amount:
            return None
        return f"It reports ¥{self.refunded_amount:,} refunded of a payment of ¥{self.amount:,}."
