"""JSON of Stripe's own events."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from services.payment.gateway_inbox.from_stripe import StripeEvent
from services.payment.gateways.stripe.disputes import dispute_of
from services.payment.gateways.stripe.events import REFERENCE, news_of


def stripe_event_of(body: Mapping[str, Any], now: datetime) -> StripeEvent:
    """A ``StripeEvent`` as it was received at ``now``."""
    occurred_at = _time_of(body.get("created"), now)
    return StripeEvent(
        event_id=body["id"],
        type=body["type"],
        reference=_reference_of(body),
        news=news_of(body),
        dispute=dispute_of(body, occurred_at),
        occurred_at=occurred_at,
        received_at=now,
    )


def _reference_of(body: Mapping[str, Any]) -> str | None:
    """Stripe's id of the payment, or of whatever else an event is about."""
    data = body.get("data")
    thing = data.get("object") if isinstance(data, Mapping) else None
    if not isinstance(thing, Mapping):
        return None
    found = thing.get("payment_intent") or thing.get("id")
    return found if isinstance(found, str) and REFERENCE.fullmatch(found) else None


def _time_of(created: object, default: datetime) -> datetime:
    """When it happened, where the event tells it as Stripe writes times."""
    if not isinstance(created, int):
        return default
    try:
        return datetime.fromtimestamp(created, UTC)
    except (ValueError, OverflowError, OSError):
        return default
