"""What a provider reports about a message afterwards."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.chassis.base.problems import NotFound
from services.notification.domain import texts
from services.notification.domain.notifications import Channel
from services.notification.domain.states_gen import (
    NOTIFICATION_STATES,
    NotificationEvent,
    NotificationStatus,
)

_EVENTS = {
    "message.delivered": NotificationEvent.DELIVERED,
    "message.bounced": NotificationEvent.BOUNCED,
}
_KNOWN = frozenset({*_EVENTS, "message.complained"})


class EventOutcome(StrEnum):
    """What was done with a report."""

    WAITING = "WAITING"
    APPLIED = "APPLIED"
    IGNORED = "IGNORED"
    """It came too late to change anything."""


class DeliveryEventNotFound(NotFound):
    code = "delivery_event_not_found"

    def __init__(self, delivery_event_id: str) -> None:
        super().__init__(texts.DELIVERY_EVENT_NOT_FOUND(delivery_event_id=delivery_event_id))


@dataclass(frozen=True, slots=True)
class DeliveryEvent:
    """One report; ``event_id`` is the same each time its source delivers it.

    ``notification_id`` is None where a provider knows the recipient, but not our message.
    """

    event_id: str
    type: str
    notification_id: str | None
    recipient: str
    bounce_type: str | None
    reason: str | None
    occurred_at: datetime

    @property
    def source(self) -> Channel:
        """The channel whose provider reports: each numbers its events by itself."""
        return channel_of(self.recipient)

    @property
    def suppression_reason(self) -> str | None:
        """Why the recipient goes on the suppression list; None where it does not."""
        return suppression_reason(self.type, self.bounce_type)


@dataclass(frozen=True, slots=True)
class UnknownEvent:
    """A report of a type that is not known here; message and recipient may be told."""

    event_id: str
    type: str
    notification_id: str | None
    recipient: str | None
    occurred_at: datetime

    @property
    def source(self) -> Channel:
        """The channel whose provider reports, as far as the recipient tells it."""
        return channel_of(self.recipient or "")


def channel_of(recipient: str) -> Channel:
    """The channel that a recipient is reached by."""
    return Channel.SMS if recipient.startswith("+") else Channel.EMAIL


def is_known(event_type: str) -> bool:
    """Whether reports of this type have an effect here."""
    return event_type in _KNOWN


def named_message(told: str) -> str:
    """The notification's id in what a provider calls a message: its id, or the Message-ID of any
    of its sendings.
    """
    return told.lstrip("<")[:36]


def suppression_reason(event_type: str, bounce_type: str | None) -> str | None:
    """Why a report puts its recipient on the suppression list; None where it does not."""
    if event_type == "message.complained":
        return "COMPLAINT"
    if event_type == "message.bounced" and bounce_type == "hard":
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


NO_MESSAGE = "There is no such message here."
NAMES_NO_MESSAGE = "The event does not say which message it is about."
NOT_SENT_YET = "The message is not SENT yet."


def judge(
    status: NotificationStatus, event_type: str, bounce_type: str | None
) -> tuple[EventOutcome, str | None]:
    """What becomes of a report about a message that was sent, and why where it has no effect.

    What comes late changes nothing: delivered after bounced, either after a failure.
    """
    effect = event_of(event_type)
    moves = effect is not None and NOTIFICATION_STATES.can_happen(status, effect)
    if moves or suppression_reason(event_type, bounce_type) is not None:
        return EventOutcome.APPLIED, None
    return EventOutcome.IGNORED, f"The event changed nothing: the message is {status.value}."
