"""A notification: what one customer is told, and what became of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from services.chassis.base.problems import Conflict, NotFound
from services.notification.domain import texts
from services.notification.domain.states_gen import NotificationStatus

MAX_ATTEMPTS = 5
_DELAYS = (2.0, 10.0, 60.0, 300.0)  # seconds; the last outlasts a usual greylisting


FORGOTTEN_RECIPIENT = "forgotten@ichiba.invalid"
"""Who a message is to once its text and address are deleted: nobody's address (RFC 6761)."""


class Channel(StrEnum):
    EMAIL = "EMAIL"
    SMS = "SMS"


class Priority:
    """What goes first; single receipts are waited for, batches are not."""

    SINGLE = 0
    BATCH = 1
    ALL = (SINGLE, BATCH)


class NotificationNotFound(NotFound):
    code = "notification_not_found"

    def __init__(self, notification_id: str) -> None:
        super().__init__(texts.NOTIFICATION_NOT_FOUND(notification_id=notification_id))


class MessageForgotten(Conflict):
    """It is too old to be sent again: there is no text and no address any more."""

    code = "message_forgotten"

    def __init__(self) -> None:
        super().__init__(texts.MESSAGE_FORGOTTEN())


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to hand a message to the provider; ``error`` is None where it worked."""

    at: datetime
    code: str | None
    error: str | None


@dataclass(frozen=True, slots=True)
class Notification:
    """A message as it was rendered when it was accepted, and where it stands."""

    id: str
    order_id: str | None
    batch_id: str | None
    channel: str
    template: str
    template_version: int
    locale: str
    recipient: str
    subject: str | None
    text: str
    html: str | None
    status: NotificationStatus
    version: int
    created_at: datetime
    sent_at: datetime | None
    updated_at: datetime
    actor: str | None = None
    """Who had it sent."""
    forgotten_at: datetime | None = None
    """When its text and address were deleted."""
    attempts: tuple[Attempt, ...] = ()
    erased_at: datetime | None = None
    """When its recipient was erased; both are empty since then: recipient and texts."""


def recipient_key(recipient: str) -> str:
    """What makes two recipients the same: addresses are compared without regard to case."""
    return recipient.lower()


def retry_delay(attempts_made: int, spread: float) -> timedelta | None:
    """How long to wait after the ``attempts_made``-th attempt failed; None: it was the last.

    ``spread`` (0 to 1) takes up to a quarter off, so that what failed together does not come back
    together.
    """
    if attempts_made >= MAX_ATTEMPTS:
        return None
    seconds = _DELAYS[min(attempts_made, len(_DELAYS)) - 1]
    return timedelta(seconds=seconds * (1 - spread / 4))
