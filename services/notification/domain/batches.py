"""A batch of notifications: messages that are held, let go and cancelled together."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from services.chassis.base.problems import NotFound
from services.notification.domain import texts
from services.notification.domain.states_gen import (
    NOTIFICATION_BATCH_STATES,
    NotificationBatchEvent,
    NotificationBatchStatus,
)

_ACTIONS: Final[Mapping[str, NotificationBatchEvent]] = MappingProxyType(
    {
        "pause": NotificationBatchEvent.PAUSED,
        "resume": NotificationBatchEvent.RESUMED,
        "cancel": NotificationBatchEvent.CANCELLED,
    }
)


class NotificationBatchNotFound(NotFound):
    code = "notification_batch_not_found"

    def __init__(self, batch_id: str) -> None:
        super().__init__(texts.NOTIFICATION_BATCH_NOT_FOUND(batch_id=batch_id))


@dataclass(frozen=True, slots=True)
class NotificationBatch:
    """What a batch is, beside its messages.

    ``cancelling_since`` is set from its cancellation until none of its messages is QUEUED or
    SENDING any more.
    """

    id: str
    status: NotificationBatchStatus
    cancelling_since: datetime | None
    version: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """A batch and how far it is: messages by status, and the seconds until the last has gone."""

    batch: NotificationBatch
    counts: Counter[str]
    rate: int
    sent_per_second: float
    eta_seconds: int | None


def allowed_actions(status: NotificationBatchStatus) -> list[str]:
    """What can be done with a batch in ``status``, as the spec names it."""
    return [
        action
        for action, event in _ACTIONS.items()
        if NOTIFICATION_BATCH_STATES.can_happen(status, event)
    ]
