"""The tables of the notification service; migrations/ makes them so."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    func,
    text,
)

from services.chassis.idempotency import idempotency_table
from services.chassis.jobs.resting import rest_columns
from services.chassis.storage.columns import UtcDateTime
from services.notification.domain.delivery_events import EventOutcome
from services.notification.domain.notifications import Channel
from services.notification.domain.states_gen import NotificationBatchStatus, NotificationStatus

# Tables that the code no longer uses, each with the first version that does without it. The version
# before still reads them, so the version after drops them, with ``contracts = True`` (ADR 0024).
# No version ever wrote a row into `deliveries`, because this service calls no other. The revision
# that drops it checks that it is empty, and fails if it is not.
metadata = MetaData(info={"unused_since": {"deliveries": "0.1.0"}})


def _one_of(column: str, values: list[str]) -> str:
    return f"{column} IN ({', '.join(repr(value) for value in values)})"


templates = Table(
    "notification_templates",
    metadata,
    Column("code", String(40), primary_key=True),
    Column("locale", String(2), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("html", Text, nullable=False),
    Column("sms", Text),
    Column("variables", Text, nullable=False),
    Column("sample_context", Text, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("actor", String(255)),
    CheckConstraint("locale IN ('ja', 'en')", name="ck_notification_templates_locale"),
    CheckConstraint("version >= 1", name="ck_notification_templates_version"),
)

notifications = Table(
    "notifications",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("order_id", String(36)),
    Column("batch_id", String(36)),
    Column("channel", String(5), nullable=False),
    Column("template", String(40), nullable=False),
    Column("template_version", Integer, nullable=False),
    Column("locale", String(2), nullable=False),
    Column("recipient", String(254), nullable=False),
    # The recipient in lower case: what lists and suppressions go by.
    Column("recipient_key", String(254), nullable=False),
    Column("subject", Text),
    Column("text", Text, nullable=False),
    Column("html", Text),
    Column("status", String(10), nullable=False),
    Column("priority", Integer, nullable=False),
    # Since it was last queued; the attempts themselves are in notification_attempts.
    Column("attempts_made", Integer, nullable=False),
    # How often a person had it sent again: each time is a message of its own to the provider.
    Column("resends", Integer, nullable=False),
    # When it may be claimed (QUEUED), or given up on its dispatcher (SENDING).
    Column("next_attempt_at", UtcDateTime),
    # The slot of the process that is SENDING it, or was the last to.
    Column("leased_by", String(64)),
    Column("version", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime),
    # When its text and address were deleted because it is old.
    Column("forgotten_at", UtcDateTime),
    Column("updated_at", UtcDateTime, nullable=False),
    # Who had it sent; of older ones it was not written down.
    Column("actor", String(255)),
    # When the recipient was erased: since then its texts are empty.
    Column("erased_at", UtcDateTime),
    CheckConstraint(
        _one_of("channel", [channel.value for channel in Channel]),
        name="ck_notifications_channel",
    ),
    CheckConstraint(
        _one_of("status", [status.value for status in NotificationStatus]),
        name="ck_notifications_status",
    ),
    CheckConstraint("locale IN ('ja', 'en')", name="ck_notifications_locale"),
    CheckConstraint(
        "(channel = 'EMAIL' AND subject IS NOT NULL AND html IS NOT NULL)"
        " OR (channel = 'SMS' AND subject IS NULL AND html IS NULL)",
        name="ck_notifications_parts",
    ),
    CheckConstraint(
        "(next_attempt_at IS NOT NULL) = (status IN ('QUEUED', 'SENDING'))",
        name="ck_notifications_due",
    ),
    # Messages of no batch come first and have no batch_id; the others stand batch by batch, so
    # that a batch that is held is stepped over whole.
    Index(
        "ix_notifications_queue",
        "status",
        "channel",
        "priority",
        "batch_id",
        "next_attempt_at",
        "id",
    ),
    Index("ix_notifications_created_at", "created_at", "id"),
    Index("ix_notifications_order_id", "order_id", "created_at", "id"),
    Index(
        "ix_notifications_batch_id",
        "batch_id",
        "status",
        "channel",
        sqlite_where=text("batch_id IS NOT NULL"),
        postgresql_where=text("batch_id IS NOT NULL"),
    ),
    Index("ix_notifications_recipient_key", "recipient_key"),
    # Those that still have text and address, the oldest first.
    Index(
        "ix_notifications_whole",
        "created_at",
        sqlite_where=text("forgotten_at IS NULL"),
        postgresql_where=text("forgotten_at IS NULL"),
    ),
)

batches = Table(
    "notification_batches",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("status", String(9), nullable=False),
    # Set from the cancellation until no message of it is QUEUED or SENDING any more.
    Column("cancelling_since", UtcDateTime),
    Column("version", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    *rest_columns(),
    CheckConstraint(
        _one_of("status", [status.value for status in NotificationBatchStatus]),
        name="ck_notification_batches_status",
    ),
    CheckConstraint(
        "cancelling_since IS NULL OR status = 'CANCELLED'",
        name="ck_notification_batches_cancelling",
    ),
    Index(
        "ix_notification_batches_cancelling",
        "cancelling_since",
        sqlite_where=text("cancelling_since IS NOT NULL"),
        postgresql_where=text("cancelling_since IS NOT NULL"),
    ),
)

attempts = Table(
    "notification_attempts",
    metadata,
    Column("id", String(36), primary_key=True),
    Column(
        "notification_id",
        String(36),
        ForeignKey("notifications.id", name="fk_notification_attempts_notification_id"),
        nullable=False,
    ),
    Column("at", UtcDateTime, nullable=False),
    Column("code", String(40)),
    Column("error", Text),
    Index("ix_notification_attempts_notification_id", "notification_id", "id"),
    Index("ix_notification_attempts_at", "at"),
)

suppressions = Table(
    "suppressions",
    metadata,
    Column("recipient_key", String(254), primary_key=True),
    Column("id", String(36), nullable=False),
    Column("recipient", String(254), nullable=False),
    Column("reason", String(11), nullable=False),
    Column("note", Text),
    Column("notification_id", String(36)),
    Column("created_at", UtcDateTime, nullable=False),
    Column("actor", String(255)),
    CheckConstraint(
        "reason IN ('MANUAL', 'HARD_BOUNCE', 'COMPLAINT')", name="ck_suppressions_reason"
    ),
    Index("ix_suppressions_created_at", "created_at", "id"),
)

delivery_events = Table(
    "delivery_events",
    metadata,
    Column("id", String(36), primary_key=True),
    # The channel whose provider reported it, and that provider's own id of the event.
    Column("source", String(5), nullable=False),
    Column("event_id", String(255), nullable=False),
    # One that is not known here is ignored, and need not name message or recipient.
    Column("type", String(100), nullable=False),
    Column("notification_id", String(36)),
    Column("recipient", String(254)),
    Column("bounce_type", String(4)),
    Column("reason", Text),
    Column("occurred_at", UtcDateTime, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    # WAITING for our own note that the message is SENT; the others stay unless one is replayed.
    Column("outcome", String(7), nullable=False),
    Column("outcome_reason", String(500)),
    CheckConstraint(
        "outcome = 'IGNORED'"
        " OR (type IN ('message.delivered', 'message.bounced', 'message.complained')"
        " AND notification_id IS NOT NULL AND recipient IS NOT NULL)",
        name="ck_delivery_events_known",
    ),
    CheckConstraint("bounce_type IN ('hard', 'soft')", name="ck_delivery_events_bounce_type"),
    CheckConstraint("source IN ('EMAIL', 'SMS')", name="ck_delivery_events_source"),
    CheckConstraint(
        _one_of("outcome", [outcome.value for outcome in EventOutcome]),
        name="ck_delivery_events_outcome",
    ),
    Index("uq_delivery_events_source_event_id", "source", "event_id", unique=True),
    Index("ix_delivery_events_notification_id", "notification_id"),
    Index("ix_delivery_events_received_at", "received_at", "id"),
)

Index("ix_delivery_events_recipient", func.lower(delivery_events.c.recipient))

# What people did; the column `subject` names what they did it to.
actions = Table(
    "actions",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("type", String(20), nullable=False),
    Column("subject", String(254), nullable=False),
    Column("actor", String(255)),
    Index("ix_actions_at", "at", "id"),
    Index("ix_actions_subject", "subject", "at", "id"),
)

send_rates = Table(
    "send_rates",
    metadata,
    Column("channel", String(5), primary_key=True),
    # Grows with each claim, so that two dispatchers that read the same row cannot both take it.
    Column("claims", Integer, nullable=False),
    Column("free_at", UtcDateTime, nullable=False),
    CheckConstraint("channel IN ('EMAIL', 'SMS')", name="ck_send_rates_channel"),
)

idempotency_keys = idempotency_table(metadata)
