"""What a provider reports about a message afterwards."""

from dataclasses import dataclass
from datetime import datetime

from services.notification.domain.states_gen import (
    NotificationEvent,
    NotificationStatus,
)

_EVENTS = {
    "message.delivered": NotificationEvent.DELIVERED,
    "message.bounced": NotificationEvent.BOUNCED,
}


@dataclass(frozen=True, slots=True)
class DeliveryEvent:
    """One report; ``event_id`` is the same each time it is delivered."""

    event_id: str
    type: str
    notification_id: str
    recipient: str
    bounce_type: str | None
    reason: str | None
    occurred_at: datetime

    @property
    def suppression_reason(self) -> str | None:
        """Why the recipient goes on the suppression list; None where it does not."""
        if self.type == "message.complained":
            return "COMPLAINT"
        if self.type == "message.bounced" and self.bounce_type == "hard":
            return "HARD_BOUNCE"
        return None


def event_of(event_type: str) -> NotificationEvent | None:
    """What a report is to the message itself; None for a complaint, which leaves it as it is."""
    return _EVENTS.get(event_type)


def is_early(status: NotificationStatus, *, was_sent: bool) -> bool:
    """Whether a report overtook our own note that the message is SENT, and has to wait for it."""
    if status is NotificationStatus.QUEUED:
        return not was_sent
    return status is NotificationStatus.SENDING
