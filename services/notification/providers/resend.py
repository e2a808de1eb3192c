"""Resend's webhooks, which Svix sends; see https://resend.com/docs/webhooks/event-types."""

from collections.abc import Mapping
from typing import Any

from services.notification.providers.reports import (
    BOUNCED,
    COMPLAINED,
    DELIVERED,
    ECHO,
    Report,
    members,
    text,
    time,
)

HEADER = "svix-signature"
PREFIX = "svix"
_TYPES = {
    "email.delivered": DELIVERED,
    "email.bounced": BOUNCED,
    "email.complained": COMPLAINED,
}
_FOR_NOW = frozenset({"Transient", "Undetermined"})
_NAMING = frozenset({"message-id", "x-entity-ref-id"})


def reports_of(event_id: str, body: Mapping[str, Any]) -> list[Report]:
    """The reports of one request: one for each recipient of the message."""
    told, data = text(body, "type"), body.get("data")
    return [
        Report(
            event_id=f"resend/{event_id}" + (f"/{place}" if place else ""),
            type=_TYPES.get(told, f"resend.{told}"),
            named=_names(data),
            recipient=recipient,
            occurred_at=time(body.get("created_at")),
            is_hard=text(data, "bounce", "type") not in _FOR_NOW,
            reason=text(data, "bounce", "message"),
        )
        for place, recipient in enumerate(members(data, "to") or [None])
    ]


def _names(data: Any) -> list[str]:
    headers = [
        text(header, "value")
        for header in members(data, "headers")
        if text(header, "name").lower() in _NAMING
    ]
    return [text(data, "tags", ECHO), text(data, "message_id"), *headers]
