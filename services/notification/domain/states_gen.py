"""Notification states: what may become what, and on which event.

Generated from openapi/notification.yaml (`x-state-machine`) by `tox run -e generate`; never edited.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class NotificationStatus(StrEnum):
    QUEUED = "QUEUED"
    SENDING = "SENDING"
    SENT = "SENT"
    DELIVERED = "DELIVERED"
    BOUNCED = "BOUNCED"
    FAILED = "FAILED"
    SUPPRESSED = "SUPPRESSED"
    CANCELLED = "CANCELLED"


class NotificationEvent(StrEnum):
    CLAIMED = "claimed"
    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    GAVE_UP = "gave_up"
    DELIVERED = "delivered"
    BOUNCED = "bounced"
    SUPPRESSED = "suppressed"
    CANCELLED = "cancelled"
    RETRIED = "retried"


NOTIFICATION_INITIAL: Final = NotificationStatus.QUEUED

NOTIFICATION_TRANSITIONS: Final[
    Mapping[tuple[NotificationStatus, NotificationEvent], NotificationStatus]
] = MappingProxyType(
    {
        (NotificationStatus.QUEUED, NotificationEvent.CLAIMED): NotificationStatus.SENDING,
        (NotificationStatus.SENDING, NotificationEvent.ACCEPTED): NotificationStatus.SENT,
        (NotificationStatus.SENDING, NotificationEvent.DEFERRED): NotificationStatus.QUEUED,
        (NotificationStatus.SENDING, NotificationEvent.GAVE_UP): NotificationStatus.FAILED,
        (NotificationStatus.SENT, NotificationEvent.DELIVERED): NotificationStatus.DELIVERED,
        (NotificationStatus.SENT, NotificationEvent.BOUNCED): NotificationStatus.BOUNCED,
        (NotificationStatus.DELIVERED, NotificationEvent.BOUNCED): NotificationStatus.BOUNCED,
        (NotificationStatus.QUEUED, NotificationEvent.SUPPRESSED): NotificationStatus.SUPPRESSED,
        (NotificationStatus.QUEUED, NotificationEvent.CANCELLED): NotificationStatus.CANCELLED,
        (NotificationStatus.FAILED, NotificationEvent.RETRIED): NotificationStatus.QUEUED,
        (NotificationStatus.BOUNCED, NotificationEvent.RETRIED): NotificationStatus.QUEUED,
        (NotificationStatus.SUPPRESSED, NotificationEvent.RETRIED): NotificationStatus.QUEUED,
        (NotificationStatus.CANCELLED, NotificationEvent.RETRIED): NotificationStatus.QUEUED,
    }
)

# What a person may cause, as against what the services find out by themselves.
NOTIFICATION_OPERATOR_EVENTS: Final[frozenset[NotificationEvent]] = frozenset(
    {NotificationEvent.RETRIED}
)


class NotificationBatchStatus(StrEnum):
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    CANCELLED = "CANCELLED"


class NotificationBatchEvent(StrEnum):
    PAUSED = "paused"
    RESUMED = "resumed"
    CANCELLED = "cancelled"


NOTIFICATION_BATCH_INITIAL: Final = NotificationBatchStatus.ACTIVE

NOTIFICATION_BATCH_TRANSITIONS: Final[
    Mapping[tuple[NotificationBatchStatus, NotificationBatchEvent], NotificationBatchStatus]
] = MappingProxyType(
    {
        (
            NotificationBatchStatus.ACTIVE,
            NotificationBatchEvent.PAUSED,
        ): NotificationBatchStatus.PAUSED,
        (
            NotificationBatchStatus.PAUSED,
            NotificationBatchEvent.RESUMED,
        ): NotificationBatchStatus.ACTIVE,
        (
            NotificationBatchStatus.ACTIVE,
            NotificationBatchEvent.CANCELLED,
        ): NotificationBatchStatus.CANCELLED,
        (
            NotificationBatchStatus.PAUSED,
            NotificationBatchEvent.CANCELLED,
        ): NotificationBatchStatus.CANCELLED,
    }
)

# What a person may cause, as against what the services find out by themselves.
NOTIFICATION_BATCH_OPERATOR_EVENTS: Final[frozenset[NotificationBatchEvent]] = frozenset(
    {
        NotificationBatchEvent.PAUSED,
        NotificationBatchEvent.RESUMED,
        NotificationBatchEvent.CANCELLED,
    }
)
