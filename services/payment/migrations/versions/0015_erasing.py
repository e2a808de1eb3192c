"""Customers are erased: who had that done, and an index by which kept replies are found."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.large_indexes import create_index_later

revision = "0015"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "erasures",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("payments", sa.Integer(), nullable=False),
        sa.Column("requested_by", sa.String(255), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    create_index_later("ix_idempotency_keys_resource_id", "idempotency_keys", ["resource_id"])


def downgrade() -> None:
    op.drop_index("ix_idempotency_keys_resource_id", "idempotency_keys", if_exists=True)
    op.drop_table("erasures")
