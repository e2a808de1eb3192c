"""A provider's report in our own words, whatever form it came in.

Who reports has been proven, and what is refused is sent again for days. So nothing here refuses:
what cannot be read is left out, and a report that lacks what it needs is kept without an effect.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from services.chassis.web.schemas import component
from services.notification.domain.delivery_events import (
    DeliveryEvent,
    UnknownEvent,
    is_known,
    named_message,
)

DELIVERED: Final = "message.delivered"
BOUNCED: Final = "message.bounced"
COMPLAINED: Final = "message.complained"
ECHO: Final = "notification"
"""The name under which providers give a message's id back that they were given with it."""
_LONGEST_TYPE, _LONGEST_ID, _LONGEST_REASON = 100, 255, 1000
_UNPRINTABLE = re.compile(r"[^\x21-\x7e]+")
_CONTROLS = re.compile(r"[^\S ]|[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Report:
    """What a provider says of one message to one recipient, as far as it says so.

    ``type`` is one of ours, or the provider's; ``named`` are all names that it gives the message.
    """

    event_id: str
    type: str
    named: Sequence[Any]
    recipient: Any
    occurred_at: datetime | None
    is_hard: bool = False
    reason: Any = None

    def event(self, now: datetime) -> DeliveryEvent | UnknownEvent:
        """The report as it is stored; ``now`` where it does not say when that was."""
        event_id, occurred_at = self.event_id[:_LONGEST_ID], self.occurred_at or now
        recipient = self.recipient if _is("Recipient", self.recipient) else None
        names = [named_message(name) for name in self.named if _is("MessageName", name)]
        message = names[0] if names else None
        if not is_known(self.type) or recipient is None:
            kind = _UNPRINTABLE.sub("_", self.type)[:_LONGEST_TYPE]
            return UnknownEvent(event_id, kind, message, recipient, occurred_at)
        return DeliveryEvent(
            event_id=event_id,
            type=self.type,
            notification_id=message,
            recipient=recipient,
            bounce_type=("hard" if self.is_hard else "soft") if self.type == BOUNCED else None,
            reason=_reason(self.reason),
            occurred_at=occurred_at,
        )


def _is(schema: str, value: Any) -> bool:
    return isinstance(value, str) and component("notification", schema).is_valid(value)


def _reason(told: Any) -> str | None:
    if not isinstance(told, str):
        return None
    return _CONTROLS.sub(" ", told).strip()[:_LONGEST_REASON] or None


def text(content: Any, *path: str) -> str:
    """The text at ``path`` of nested objects, or an empty one."""
    for name in path:
        content = content.get(name) if isinstance(content, Mapping) else None
    return content if isinstance(content, str) else ""


def members(content: Any, *path: str) -> list[Any]:
    """The list at ``path`` of nested objects, or an empty one."""
    for name in path:
        content = content.get(name) if isinstance(content, Mapping) else None
    return content if isinstance(content, list) else []


def time(told: Any) -> datetime | None:
    """A time in seconds since 1970 or as ISO 8601 has it; None where it is neither."""
    try:
        if isinstance(told, int | float):
            return _EPOCH + timedelta(seconds=told)
        found = datetime.fromisoformat(told)
        return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError):
        return None
