"""The notification service's retention table, and what it keeps for ever."""

from typing import Any, Final

from sqlalchemy import Column, ColumnElement, case, exists, select

from services.chassis.keeping.common_kinds import JOB_RECORDS, idempotency_keys
from services.chassis.keeping.kinds import AgedFiles, AgedRows, Keeping, Kept
from services.notification import tables
from services.notification.domain.delivery_events import EventOutcome
from services.notification.domain.notifications import FORGOTTEN_RECIPIENT
from services.notification.domain.states_gen import NotificationStatus
from services.notification.keeping import texts

_notifications, _attempts = tables.notifications.c, tables.attempts.c
_UNDER_WAY = (NotificationStatus.QUEUED, NotificationStatus.SENDING)
_is_under_way = exists(
    select(_notifications.id).where(
        _notifications.id == _attempts.notification_id, _notifications.status.in_(_UNDER_WAY)
    )
)


def _without(part: Column[Any]) -> ColumnElement[Any]:
    """An empty part of a message, where it has that part."""
    return case((part.is_not(None), ""))


KEEPING: Final = Keeping(
    kinds=(
        Kept(
            "messages",
            texts.MESSAGES(),
            "keep_messages",
            rows=[
                AgedRows(
                    tables.notifications,
                    _notifications.created_at,
                    "ix_notifications_whole",
                    [
                        _notifications.forgotten_at.is_(None),
                        _notifications.erased_at.is_(None),
                        _notifications.status.not_in(_UNDER_WAY),
                    ],
                    left_as={
                        "recipient": FORGOTTEN_RECIPIENT,
                        "recipient_key": FORGOTTEN_RECIPIENT,
                        "subject": _without(_notifications.subject),
                        "text": "",
                        "html": _without(_notifications.html),
                        "version": _notifications.version + 1,
                    },
                    emptied_at="forgotten_at",
                )
            ],
        ),
        Kept(
            "sending_attempts",
            texts.SENDING_ATTEMPTS(),
            "keep_sending_attempts",
            rows=[
                AgedRows(
                    tables.attempts,
                    _attempts.at,
                    "ix_notification_attempts_at",
                    [~_is_under_way],
                )
            ],
        ),
        Kept(
            "delivery_events",
            texts.DELIVERY_EVENTS(),
            "keep_delivery_events",
            rows=[
                AgedRows(
                    tables.delivery_events,
                    tables.delivery_events.c.received_at,
                    "ix_delivery_events_received_at",
                    [tables.delivery_events.c.outcome != EventOutcome.WAITING],
                )
            ],
        ),
        Kept(
            "actions",
            texts.ACTIONS(),
            "keep_actions",
            rows=[AgedRows(tables.actions, tables.actions.c.at, "ix_actions_at")],
        ),
        idempotency_keys(tables.idempotency_keys),
        JOB_RECORDS,
        Kept(
            "local_messages",
            texts.LOCAL_MESSAGES(),
            "keep_local_messages",
            files=[
                AgedFiles("mail", ("new/*", "cur/*", "tmp/*")),
                AgedFiles("sms", ("*.json", ".*.draft")),
            ],
        ),
    ),
    for_ever={
        "notification_templates": "They are configuration, and messages name their versions.",
        "notification_batches": "They say what became of the messages of an import.",
        "suppressions": "Whoever asked for no more mail must not receive any, however long ago.",
        "send_rates": "It is the state of the sending rate: one row for each channel.",
    },
    shown=(
        "notification_port",
        "notification_url",
        "public_notification_url",
        "notification_database_url",
        "notification_webhook_secret",
        "notification_rate",
        "smtp_url",
        "smtp_connections",
        "smtp_insecure",
        "mail_from",
        "mail_reply_to",
        "sms_url",
        "ses_topics",
        "sendgrid_webhook_key",
        "postmark_webhook_secret",
        "resend_webhook_secret",
        "invoice_issuer",
        "invoice_number",
        "keep_messages",
        "keep_sending_attempts",
        "keep_delivery_events",
        "keep_actions",
        "keep_idempotency_keys",
        "keep_job_records",
        "keep_local_messages",
    ),
    folders=("mail", "sms"),
)
