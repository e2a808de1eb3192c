"""What a customer still has to do to pay, and what a customer's bank takes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class ActionKind(StrEnum):
    REDIRECT = "redirect"
    VOUCHER = "voucher"
    TRANSFER = "transfer"


@dataclass(frozen=True, slots=True)
class NextAction:
    """What the customer has to do before the gateway decides, by ``expires_at``, if by any time.

    ``details`` are the numbers to pay with, by name.
    """

    kind: ActionKind
    url: str | None
    reference: str | None = None
    expires_at: datetime | None = None
    details: Mapping[str, str] = field(default_factory=dict)


class DisputeStatus(StrEnum):
    NEEDS_RESPONSE = "NEEDS_RESPONSE"
    UNDER_REVIEW = "UNDER_REVIEW"
    WON = "WON"
    LOST = "LOST"
    CLOSED = "CLOSED"


@dataclass(frozen=True, slots=True)
class Dispute:
    """A payment that the customer's bank takes back or asks about.

    ``told_at`` is when the gateway said so: of two tellings the later one counts.
    """

    status: DisputeStatus
    amount: int
    reason: str
    due_at: datetime | None
    told_at: datetime

    @property
    def endangers_refunds(self) -> bool:
        """Whether the bank has given the money back, or may: a refund would be paid twice."""
        return self.status in _ENDANGERING

    def is_overtaken_by(self, later: "Dispute") -> bool:
        """Whether ``later`` is the newer telling; of the same second, the one that is further."""
        return (self.told_at, _STAGES[self.status]) <= (later.told_at, _STAGES[later.status])


_ENDANGERING = (DisputeStatus.NEEDS_RESPONSE, DisputeStatus.UNDER_REVIEW, DisputeStatus.LOST)
_STAGES = {
    DisputeStatus.NEEDS_RESPONSE: 0,
    DisputeStatus.UNDER_REVIEW: 1,
    DisputeStatus.WON: 2,
    DisputeStatus.LOST: 2,
    DisputeStatus.CLOSED: 2,
}
