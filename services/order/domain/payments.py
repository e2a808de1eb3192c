"""What the order service knows of a payment: its id, how it stands, why it failed."""

from dataclasses import dataclass
from enum import StrEnum


class PaymentStatus(StrEnum):
    """How a payment stands, in the payment service's words."""

    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    UNKNOWN = "UNKNOWN"
    PARTIALLY_REFUNDED = "PARTIALLY_REFUNDED"
    REFUNDED = "REFUNDED"


CAPTURED = frozenset({PaymentStatus.COMPLETED, PaymentStatus.PARTIALLY_REFUNDED})
UNDECIDED = frozenset({PaymentStatus.PENDING, PaymentStatus.UNKNOWN})


@dataclass(frozen=True, slots=True)
class PaymentOutcome:
    """What became of an attempt at payment; ``payment_id`` is None where none was made."""

    status: PaymentStatus
    payment_id: str | None
    failure_message: str | None = None


@dataclass(frozen=True, slots=True)
class PaymentAsked:
    """A payment to ask for: ``amount`` in yen, ``row`` the order's first one in its file."""

    order_id: str
    amount: int
    method: str
    token: str
    row: int


@dataclass(frozen=True, slots=True)
class PaymentEvent:
    """What the payment service says became of a payment; ``amount`` in yen."""

    event_id: str
    payment_id: str
    status: PaymentStatus
    amount: int
    failure_message: str | None
