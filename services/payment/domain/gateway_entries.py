"""What a gateway has on its own books: captures and refunds, whether we know of them or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EntryKind(StrEnum):
    CAPTURE = "CAPTURE"
    REFUND = "REFUND"


class EntryStatus(StrEnum):
    """Only what is COMPLETED has moved money."""

    COMPLETED = "COMPLETED"
    PENDING = "PENDING"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class GatewayEntry:
    """A capture or a refund; ``own_id`` is the key that we asked with, where it was us.

    ``requested_by`` is who had us ask, where that is known.
    """

    kind: EntryKind
    reference: str
    capture_reference: str
    own_id: str | None
    order_id: str | None
    amount: int
    status: EntryStatus
    created_at: datetime
    requested_by: str | None = None


@dataclass(frozen=True, slots=True)
class GatewayCharge:
    """A capture with its refunds, oldest first."""

    capture: GatewayEntry
    refunds: Sequence[GatewayEntry] = ()

    @property
    def refunded_amount(self) -> int:
        """Yen that were given back."""
        return sum(r.amount for r in self.refunds if r.status is EntryStatus.COMPLETED)

    @property
    def refundable_amount(self) -> int:
        """Yen that can still be given back; refunds under way count as given back."""
        if self.capture.status is not EntryStatus.COMPLETED:
            return 0
        gone = sum(r.amount for r in self.refunds if r.status is not EntryStatus.FAILED)
        return max(self.capture.amount - gone, 0)


@dataclass(frozen=True, slots=True)
class EntryPeriod:
    """Which entries a list is of: created at ``start`` or later and before ``end``; None is any."""

    start: datetime | None
    end: datetime | None


@dataclass(frozen=True, slots=True)
class EntryPage:
    """One page of a gateway's list, and the cursor of the next."""

    entries: Sequence[GatewayEntry]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class BooksPage:
    """One page of the lists of all gateways: entries of one of them, and the cursor of the next."""

    gateway: str
    entries: Sequence[GatewayEntry]
    next_cursor: str | None
