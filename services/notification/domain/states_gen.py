"""Notification states: what may become what, and on which event.

Generated from openapi/notification.yaml (`x-state-machine`) by `tox run -e generate`; never edited.
"""

from enum import StrEnum
from types import MappingProxyType
from typing import Final

from services.chassis.base.state_machine import StateMachine
from services.notification.domain import texts


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


NOTIFICATION_STATES: Final = StateMachine[NotificationStatus, NotificationEvent](
    noun=texts.NOTIFICATION,
    initial=NotificationStatus.QUEUED,
    transitions=MappingProxyType(
        {
            (NotificationStatus.QUEUED, NotificationEvent.CLAIMED): NotificationStatus.SENDING,
            (NotificationStatus.SENDING, NotificationEvent.ACCEPTED): NotificationStatus.SENT,
            (NotificationStatus.SENDING, NotificationEvent.DEFERRED): NotificationStatus.QUEUED,
            (NotificationStatus.SENDING, NotificationEvent.GAVE_UP): NotificationStatus.FAILED,
            (NotificationStatus.SENT, NotificationEvent.DELIVERED): NotificationStatus.DELIVERED,
            (NotificationStatus.SENDING, NotificationEvent.BOUNCED): NotificationStatus.BOUNCED,
            (NotificationStatus.SENT, NotificationEvent.BOUNCED): NotificationStatus.BOUNCED,
            (NotificationStatus.DELIVERED, NotificationEvent.BOUNCED): NotificationStatus.BOUNCED,
            (
                NotificationStatus.QUEUED,
                NotificationEvent.SUPPRESSED,
            ): NotificationStatus.SUPPRESSED,
            (NotificationStatus.QUEUED, NotificationEvent.CANCELLED): NotificationStatus.CANCELLED,
            (NotificationStatus.FAILED, NotificationEvent.RETRIED): NotificationStatus.QUEUED,
            (NotificationStatus.BOUNCED, NotificationEvent.RETRIED): NotificationStatus.QUEUED,
            (NotificationStatus.SUPPRESSED, NotificationEvent.RETRIED): NotificationStatus.QUEUED,
            (NotificationStatus.CANCELLED, NotificationEvent.RETRIED): NotificationStatus.QUEUED,
        }
    ),
    operator_events=frozenset({NotificationEvent.RETRIED}),
    effects=MappingProxyType(
        {
            NotificationEvent.RETRIED: texts.NOTIFICATION_RETRIED,
        }
    ),
)


class NotificationBatchStatus(StrEnum):
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    CANCELLED = "CANCELLED"


class NotificationBatchEvent(StrEnum):
    PAUSED = "paused"
    RESUMED = "resumed"
    CANCELLED = "cancelled"


NOTIFICATION_BATCH_STATES: Final = StateMachine[NotificationBatchStatus, NotificationBatchEvent](
    noun=texts.NOTIFICATION_BATCH,
    initial=NotificationBatchStatus.ACTIVE,
    transitions=MappingProxyType(
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
    ),
    operator_events=frozenset(
        {
            NotificationBatchEvent.PAUSED,
            NotificationBatchEvent.RESUMED,
            NotificationBatchEvent.CANCELLED,
        }
    ),
    effects=MappingProxyType(
        {
            NotificationBatchEvent.PAUSED: texts.NOTIFICATION_BATCH_PAUSED,
            NotificationBatchEvent.RESUMED: texts.NOTIFICATION_BATCH_RESUMED,
            NotificationBatchEvent.CANCELLED: texts.NOTIFICATION_BATCH_CANCELLED,
        }
    ),
)
