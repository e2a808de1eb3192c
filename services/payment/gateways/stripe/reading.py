"""What Stripe's objects say of money, wherever they come from: an answer, a list, an event.

They are read as plain mappings: Stripe leaves out what it has nothing to say about, and adds what
nobody knows yet.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from services.payment.domain.customer_steps import ActionKind, NextAction
from services.payment.domain.outcomes import Outcome
from services.payment.domain.pay_links import CHECKOUT_EXPIRED

Thing = Mapping[str, Any]
KEY: Final = "ichiba_key"
"""Where our own id stands in Stripe's metadata."""
ORDER: Final = "order_id"
ON_PAGE: Final = "ichiba_page"
"""What marks a payment that is made on a page of Stripe's, where it may fail and be tried again
until the page closes."""
PENDING: Final = frozenset(
    {
        "processing",
        "requires_action",
        "requires_capture",
        "requires_confirmation",
    }
)
_UNPAID: Final = "requires_payment_method"
FAILED: Final = frozenset({_UNPAID, "canceled"})
REFUND_PENDING: Final = frozenset({"pending", "requires_action"})
REFUND_FAILED: Final = frozenset({"failed", "canceled"})


def outcome_of_intent(intent: Thing) -> Outcome:
    """What became of a capture."""
    status, reference = intent["status"], intent["id"]
    if status == "succeeded":
        return Outcome.completed(reference)
    if status in PENDING:
        return Outcome.pending(reference, next_action_of(intent))
    if status == _UNPAID and ON_PAGE in metadata_of(intent):
        return Outcome.pending(reference)
    if status not in FAILED:
        return _undecided("payment intent", status)
    error = intent.get("last_payment_error") or {}
    code = error.get("decline_code") or error.get("code") or status
    message = error.get("message") or "The payment failed."
    return Outcome.failed(str(code), str(message), reference)


def outcome_of_page(session: Thing) -> Outcome:
    """What became of a payment that the customer makes on a page, with its intent in full."""
    status, intent = session["status"], session.get("payment_intent")
    if status == "complete" and isinstance(intent, Mapping):
        return outcome_of_intent(intent)
    if status == "expired":
        return CHECKOUT_EXPIRED
    if status not in ("open", "complete"):
        return _undecided("checkout session", status)
    url, closes_at = session.get("url"), datetime.fromtimestamp(session["expires_at"], UTC)
    page = NextAction(ActionKind.REDIRECT, url, None, closes_at) if url else None
    return Outcome.pending(None, page)


def next_action_of(intent: Thing) -> NextAction | None:
    """What the customer has to do now; None: nothing, or what cannot be told to a customer."""
    action = intent.get("next_action") or {}
    read = _ACTIONS.get(action.get("type"))
    return None if read is None else read(action[action["type"]])


def _redirect(details: Thing) -> NextAction:
    return NextAction(ActionKind.REDIRECT, details["url"])


def _voucher(details: Thing) -> NextAction:
    numbers = {
        f"{store}_{name}": str(number)
        for store, of_store in (details.get("stores") or {}).items()
        for name, number in (of_store or {}).items()
        if number is not None
    }
    expires_at = datetime.fromtimestamp(details["expires_at"], UTC)
    return NextAction(
        ActionKind.VOUCHER, details.get("hosted_voucher_url"), None, expires_at, numbers
    )


def _transfer(details: Thing) -> NextAction:
    addresses = details.get("financial_addresses") or []
    zengin: Thing = next((each["zengin"] for each in addresses if each.get("type") == "zengin"), {})
    numbers = {name: str(zengin[name]) for name in _ZENGIN if zengin.get(name) is not None}
    url, reference = details.get("hosted_instructions_url"), details.get("reference")
    return NextAction(ActionKind.TRANSFER, url, reference, None, numbers)


_ZENGIN: Final = (
    "bank_name",
    "bank_code",
    "branch_name",
    "branch_code",
    "account_type",
    "account_number",
    "account_holder_name",
)
_ACTIONS: Final[Mapping[str | None, Callable[[Thing], NextAction]]] = {
    "redirect_to_url": _redirect,
    "konbini_display_details": _voucher,
    "display_bank_transfer_instructions": _transfer,
}


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
