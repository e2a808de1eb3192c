"""What an event of Stripe's says, in words of ours. https://docs.stripe.com/api/events/types"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from services.payment.domain.gateway_events import EventType
from services.payment.domain.money import CURRENCY, GATEWAY_YEN
from services.payment.domain.outcomes import Outcome, OutcomeKind
from services.payment.gateways.stripe.reading import (
    KEY,
    Thing,
    metadata_of,
    outcome_of_intent,
    outcome_of_refund,
)

REFERENCE: Final = re.compile(r"[\x21-\x7e]{1,255}")
_INTENTS: Final = frozenset(
    f"payment_intent.{what}"
    for what in (
        "amount_capturable_updated",
        "canceled",
        "partially_funded",
        "payment_failed",
        "processing",
        "requires_action",
        "succeeded",
    )
)
_REFUNDS: Final = frozenset(
    {"refund.created", "refund.updated", "refund.failed", "charge.refund.updated"}
)
_PAGES: Final = frozenset(
    f"checkout.session.{what}"
    for what in ("completed", "expired", "async_payment_succeeded", "async_payment_failed")
)
_TYPES: Final[Mapping[tuple[bool, OutcomeKind], EventType]] = {
    (False, OutcomeKind.COMPLETED): EventType.PAYMENT_COMPLETED,
    (False, OutcomeKind.FAILED): EventType.PAYMENT_FAILED,
    (True, OutcomeKind.COMPLETED): EventType.REFUND_COMPLETED,
    (True, OutcomeKind.FAILED): EventType.REFUND_FAILED,
}


@dataclass(frozen=True, slots=True)
class StripeNews:
    """What an event says of a payment or a refund; ``type`` None: it decides nothing.

    ``own_id`` is our id of the payment or refund, where it was us who asked for it.
    """

    type: EventType | None
    reference: str
    refund_reference: str | None
    own_id: str | None
    amount: int
    failure_code: str | None
    failure_message: str | None

    @property
    def is_about_refund(self) -> bool:
        return self.refund_reference is not None


def news_of(event: Mapping[str, Any]) -> StripeNews | None:
    """What ``event`` says; None where nothing here can be about it, or its type is not known."""
    try:
        thing = event["data"]["object"]
        if event["type"] in _INTENTS:
            return _of_intent(thing)
        if event["type"] in _PAGES:
            return _of_page(thing)
        return _of_refund(thing) if event["type"] in _REFUNDS else None
    except (KeyError, TypeError, AttributeError):
        return None


def _of_intent(intent: Thing) -> StripeNews | None:
    return _news(intent, outcome_of_intent(intent), intent["id"], None)


def _of_page(session: Thing) -> StripeNews | None:
    """It decides nothing by itself: Stripe is asked about the payment that it was opened for."""
    own_id, reference = metadata_of(session).get(KEY), session["id"]
    if not isinstance(reference, str) or not REFERENCE.fullmatch(reference):
        return None
    own_id = own_id if isinstance(own_id, str) else reference  # another page of the shop's
    return StripeNews(None, reference, None, own_id, 0, None, None)


def _of_refund(refund: Thing) -> StripeNews | None:
    """None for a refund of a bare charge, which is never ours."""
    return _news(refund, outcome_of_refund(refund), refund.get("payment_intent"), refund["id"])


def _news(thing: Thing, outcome: Outcome, reference: Any, refund: Any) -> StripeNews | None:
    own_id, amount = metadata_of(thing).get(KEY), thing["amount"]
    names = [reference] if refund is None else [reference, refund]
    is_named = all(isinstance(name, str) and REFERENCE.fullmatch(name) for name in names)
    is_amount = type(amount) is int and 1 <= amount <= GATEWAY_YEN[1]
    if not is_named or not is_amount or thing["currency"] != CURRENCY.lower():
        return None  # others may use the account too, for what can be no payment here
    is_failure = outcome.kind is OutcomeKind.FAILED
    return StripeNews(
        type=_TYPES.get((refund is not None, outcome.kind)),
        reference=reference,
        refund_reference=refund,
        own_id=own_id if isinstance(own_id, str) else None,
        amount=amount,
        failure_code=outcome.code if is_failure else None,
        failure_message=outcome.message if is_failure else None,
    )
