"""What Stripe tells of disputes. https://docs.stripe.com/disputes"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from services.payment.domain.customer_steps import Dispute, DisputeStatus
from services.payment.domain.money import CURRENCY, GATEWAY_YEN
from services.payment.gateways.stripe.events import REFERENCE
from services.payment.gateways.stripe.reading import Thing

_TYPES: Final = frozenset(
    f"charge.dispute.{what}"
    for what in ("created", "updated", "closed", "funds_withdrawn", "funds_reinstated")
)
_STATUSES: Final[Mapping[str, DisputeStatus]] = {
    "warning_needs_response": DisputeStatus.NEEDS_RESPONSE,
    "needs_response": DisputeStatus.NEEDS_RESPONSE,
    "warning_under_review": DisputeStatus.UNDER_REVIEW,
    "under_review": DisputeStatus.UNDER_REVIEW,
    "won": DisputeStatus.WON,
    "lost": DisputeStatus.LOST,
    "warning_closed": DisputeStatus.CLOSED,
    "prevented": DisputeStatus.CLOSED,
}


@dataclass(frozen=True, slots=True)
class StripeDispute:
    """A dispute, and Stripe's id of the payment that it is about."""

    reference: str
    dispute: Dispute


def dispute_of(event: Mapping[str, Any], told_at: datetime) -> StripeDispute | None:
    """What ``event`` says of a dispute; None where it says nothing of one that can be ours."""
    if event["type"] not in _TYPES:
        return None
    try:
        return _read(event["data"]["object"], told_at)
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError, OSError):
        return None


def _read(thing: Thing, told_at: datetime) -> StripeDispute | None:
    reference, amount, status = thing["payment_intent"], thing["amount"], _STATUSES[thing["status"]]
    is_amount = type(amount) is int and 1 <= amount <= GATEWAY_YEN[1]
    if not is_amount or thing["currency"] != CURRENCY.lower() or not REFERENCE.fullmatch(reference):
        return None
    due_by = (thing.get("evidence_details") or {}).get("due_by")
    due_at = None
    if status is DisputeStatus.NEEDS_RESPONSE and due_by is not None:
        due_at = datetime.fromtimestamp(due_by, UTC)
    reason = str(thing.get("reason") or "general")[:64]
    return StripeDispute(reference, Dispute(status, amount, reason, due_at, told_at))
