"""Batches have a timeline; batches, reconciliations and owed work know whose command they follow."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("deliveries", sa.Column("requested_by", sa.String(length=255), nullable=True))
    op.add_column("deliveries", sa.Column("revived_by", sa.String(length=255), nullable=True))
    op.add_column("batches", sa.Column("commanded_by", sa.String(length=255), nullable=True))
    op.add_column("reconciliations", sa.Column("created_by", sa.String(length=255), nullable=True))
    op.create_table(
        "batch_events",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("batch_id", sa.String(length=36), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("actor", sa.String(length=255), nullable=False),
        sa.Column("cause", sa.String(length=255), nullable=True),
        sa.Column("from_status", sa.String(length=10), nullable=True),
        sa.Column("to_status", sa.String(length=10), nullable=True),
        sa.Column("data", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_batch_events_batch_id", "batch_events", ["batch_id", "id"], unique=False)
    # What is known of batches that are older than their timelines: who sent the file, and when.
    op.execute(
        "INSERT INTO batch_events (id, batch_id, at, type, actor, to_status, data)"
        " SELECT id, id, created_at, 'created', created_by, 'QUEUED', '{}' FROM batches"
    )


def downgrade() -> None:
    op.drop_table("batch_events")
    op.drop_column("reconciliations", "created_by")
    op.drop_column("batches", "commanded_by")
    op.drop_column("deliveries", "revived_by")
    op.drop_column("deliveries", "requested_by")
