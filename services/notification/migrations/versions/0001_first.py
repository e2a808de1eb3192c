"""The first tables, and the templates that come with the product."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import orjson
import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.notification.domain.templates import TemplateSource
from services.notification.rendering.compiled import compile_template
from services.notification.templates import shipped_templates

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables and fill in what every installation starts with."""
    _create_notification_templates()
    _create_notifications()
    _create_notification_attempts()
    _create_suppressions()
    _create_delivery_events()
    _create_send_rates()
    _create_deliveries()
    _create_idempotency_keys()
    now = datetime.now(UTC)
    _seed_templates(now)
    _seed_send_rates(now)


def downgrade() -> None:
    """Drop everything, with all messages."""
    for table in (
        "idempotency_keys",
        "deliveries",
        "send_rates",
        "delivery_events",
        "suppressions",
        "notification_attempts",
        "notifications",
        "notification_templates",
    ):
        op.drop_table(table)


def _seed_templates(now: datetime) -> None:
    for code, locale, content in shipped_templates():
        source = TemplateSource(content["subject"], content["text"], content["html"])
        row = {
            "code": code,
            "locale": locale,
            "version": 1,
            "subject": source.subject,
            "text": source.text,
            "html": source.html,
            "variables": orjson.dumps(compile_template(source).variables).decode(),
            "sample_context": orjson.dumps(content["sample_context"]).decode(),
            "updated_at": now,
        }
        op.get_bind().execute(sa.insert(_table("notification_templates", row)), row)


def _seed_send_rates(now: datetime) -> None:
    for channel in ("EMAIL", "SMS"):
        row = {"channel": channel, "claims": 0, "free_at": now}
        op.get_bind().execute(sa.insert(_table("send_rates", row)), row)


def _table(name: str, row: Mapping[str, Any]) -> sa.TableClause:
    """The table as it is at this revision, whatever becomes of it later."""
    times = {"updated_at", "free_at"}
    columns = [sa.column(key, UtcDateTime()) if key in times else sa.column(key) for key in row]
    return sa.table(name, *columns)


def _create_notification_templates() -> None:
    op.create_table(
        "notification_templates",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("locale", sa.String(length=2), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("variables", sa.Text(), nullable=False),
        sa.Column("sample_context", sa.Text(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("locale IN ('ja', 'en')", name="ck_notification_templates_locale"),
        sa.CheckConstraint("version >= 1", name="ck_notification_templates_version"),
        sa.PrimaryKeyConstraint("code", "locale", "version"),
    )


def _create_notifications() -> None:
    op.create_table(
        "notifications",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("order_id", sa.String(length=36), nullable=True),
        sa.Column("batch_id", sa.String(length=36), nullable=True),
        sa.Column("channel", sa.String(length=5), nullable=False),
        sa.Column("template", sa.String(length=40), nullable=False),
        sa.Column("template_version", sa.Integer(), nullable=False),
        sa.Column("locale", sa.String(length=2), nullable=False),
        sa.Column("recipient", sa.String(length=254), nullable=False),
        sa.Column("recipient_key", sa.String(length=254), nullable=False),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=True),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("attempts_made", sa.Integer(), nullable=False),
        sa.Column("resends", sa.Integer(), nullable=False),
        sa.Column("next_attempt_at", UtcDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint(
            "(channel = 'EMAIL' AND subject IS NOT NULL AND html IS NOT NULL) OR (channel = 'SMS' AND subject IS NULL AND html IS NULL)",
            name="ck_notifications_parts",
        ),
        sa.CheckConstraint(
            "(next_attempt_at IS NOT NULL) = (status IN ('QUEUED', 'SENDING'))",
            name="ck_notifications_due",
        ),
        sa.CheckConstraint("channel IN ('EMAIL', 'SMS')", name="ck_notifications_channel"),
        sa.CheckConstraint("locale IN ('ja', 'en')", name="ck_notifications_locale"),
        sa.CheckConstraint(
            "status IN ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED', 'SUPPRESSED', 'CANCELLED')",
            name="ck_notifications_status",
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_notifications_batch_id", "notifications", ["batch_id"], unique=False)
    op.create_index(
        "ix_notifications_created_at", "notifications", ["created_at", "id"], unique=False
    )
    op.create_index(
        "ix_notifications_order_id", "notifications", ["order_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "ix_notifications_queue",
        "notifications",
        ["status", "channel", "priority", "next_attempt_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_notifications_recipient_key", "notifications", ["recipient_key"], unique=False
    )


def _create_notification_attempts() -> None:
    op.create_table(
        "notification_attempts",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("notification_id", sa.String(length=36), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["notification_id"],
            ["notifications.id"],
            name="fk_notification_attempts_notification_id",
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_notification_attempts_at", "notification_attempts", ["at"], unique=False)
    op.create_index(
        "ix_notification_attempts_notification_id",
        "notification_attempts",
        ["notification_id", "id"],
        unique=False,
    )


def _create_suppressions() -> None:
    op.create_table(
        "suppressions",
        sa.Column("recipient_key", sa.String(length=254), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("recipient", sa.String(length=254), nullable=False),
        sa.Column("reason", sa.String(length=11), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("notification_id", sa.String(length=36), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint(
            "reason IN ('MANUAL', 'HARD_BOUNCE', 'COMPLAINT')", name="ck_suppressions_reason"
        ),
        sa.PrimaryKeyConstraint("recipient_key"),
    )
    op.create_index(
        "ix_suppressions_created_at", "suppressions", ["created_at", "id"], unique=False
    )


def _create_delivery_events() -> None:
    op.create_table(
        "delivery_events",
        sa.Column("event_id", sa.String(length=255), nullable=False),
        sa.Column("type", sa.String(length=20), nullable=False),
        sa.Column("notification_id", sa.String(length=36), nullable=False),
        sa.Column("recipient", sa.String(length=254), nullable=False),
        sa.Column("bounce_type", sa.String(length=4), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("occurred_at", UtcDateTime(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("applied_at", UtcDateTime(), nullable=True),
        sa.CheckConstraint(
            "bounce_type IN ('hard', 'soft')", name="ck_delivery_events_bounce_type"
        ),
        sa.CheckConstraint(
            "type IN ('message.delivered', 'message.bounced', 'message.complained')",
            name="ck_delivery_events_type",
        ),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_index(
        "ix_delivery_events_notification_id", "delivery_events", ["notification_id"], unique=False
    )


def _create_send_rates() -> None:
    op.create_table(
        "send_rates",
        sa.Column("channel", sa.String(length=5), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("free_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("channel IN ('EMAIL', 'SMS')", name="ck_send_rates_channel"),
        sa.PrimaryKeyConstraint("channel"),
    )


def _create_deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("target", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(length=36), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.Column("next_attempt_at", UtcDateTime(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("state IN ('pending', 'dead', 'done')", name="ck_deliveries_state"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_deliveries_due", "deliveries", ["state", "next_attempt_at"], unique=False)
    op.create_index("ix_deliveries_subject_id", "deliveries", ["subject_id"], unique=False)


def _create_idempotency_keys() -> None:
    op.create_table(
        "idempotency_keys",
        sa.Column("operation_id", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=255), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("resource_id", sa.String(length=36), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("headers", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("operation_id", "subject", "key"),
    )
    op.create_index(
        "ix_idempotency_keys_created_at", "idempotency_keys", ["created_at"], unique=False
    )
