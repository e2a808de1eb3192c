"""Batches of notifications have a row of their own; the queue stands batch by batch."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.large_indexes import create_index_later

revision = "0006"
down_revision = "0005"

_OF_A_BATCH = sa.text("batch_id IS NOT NULL")
_CANCELLING = sa.text("cancelling_since IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "notification_batches",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("status", sa.String(length=9), nullable=False),
        sa.Column("cancelling_since", UtcDateTime, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("updated_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint(
            "status IN ('ACTIVE', 'PAUSED', 'CANCELLED')", name="ck_notification_batches_status"
        ),
        sa.CheckConstraint(
            "cancelling_since IS NULL OR status = 'CANCELLED'",
            name="ck_notification_batches_cancelling",
        ),
    )
    op.create_index(
        "ix_notification_batches_cancelling",
        "notification_batches",
        ["cancelling_since"],
        sqlite_where=_CANCELLING,
        postgresql_where=_CANCELLING,
    )
    _replace("ix_notifications_batch_id", ["batch_id", "status", "channel"], _OF_A_BATCH)
    _replace(
        "ix_notifications_queue",
        ["status", "channel", "priority", "batch_id", "next_attempt_at", "id"],
    )


def downgrade() -> None:
    _replace("ix_notifications_queue", ["status", "channel", "priority", "next_attempt_at", "id"])
    _replace("ix_notifications_batch_id", ["batch_id"])
    op.drop_table("notification_batches")


def _replace(index: str, columns: list[str], condition: Any = None) -> None:
    op.drop_index(index, "notifications", if_exists=True)  # it may be to come
    create_index_later(
        index, "notifications", columns, sqlite_where=condition, postgresql_where=condition
    )
