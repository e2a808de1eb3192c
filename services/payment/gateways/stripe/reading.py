"""What Stripe's objects say of money, wherever they come from: an answer, a list, an event.

They are read as plain mappings: Stripe leaves out what it has nothing to say about, and adds what
nobody knows yet.
"""

from collections.abc import Mapping
from typing import Any, Final

from services.payment.domain.outcomes import Outcome

Thing = Mapping[str, Any]
KEY: Final = "ichiba_key"
"""Where our own id stands in Stripe's metadata."""
ORDER: Final = "order_id"
PENDING: Final = frozenset(
    {
        "processing",
        "requires_action",
        "requires_capture",
        "requires_confirmation",
    }
)
FAILED: Final = frozenset({"requires_payment_method", "canceled"})
REFUND_PENDING: Final = frozenset({"pending", "requires_action"})
REFUND_FAILED: Final = frozenset({"failed", "canceled"})


def outcome_of_intent(intent: Thing) -> Outcome:
    """What became of a capture."""
    status, reference = intent["status"], intent["id"]
    if status == "succeeded":
        return Outcome.completed(reference)
    if status in PENDING:
        return Outcome.pending(reference)
    if status not in FAILED:
        return _undecided("payment intent", status)
    error = intent.get("last_payment_error") or {}
    code = error.get("decline_code") or error.get("code") or status
    message = error.get("message") or "The payment failed."
    return Outcome.failed(str(code), str(message), reference)


def outcome_of_refund(refund: Thing) -> Outcome:
    """What became of a refund."""
    status, reference = refund["status"], refund["id"]
    if status == "succeeded":
        return Outcome.completed(reference)
    if status in REFUND_PENDING:
        return Outcome.pending(reference)
    if status not in REFUND_FAILED:
        return _undecided("refund", status)
    reason = str(refund.get("failure_reason") or status)
    return Outcome.failed(reason, f"The refund failed: {reason}.", reference)


def metadata_of(thing: Thing) -> Mapping[str, str]:
    """What we have written on it; nothing where it was not us."""
    return thing.get("metadata") or {}


def _undecided(what: str, status: str) -> Outcome:
    """A status that Stripe did not have when this was written decides nothing."""
    return Outcome.lost("unknown_status", f"Stripe's {what} is {status}, which is not known here.")
