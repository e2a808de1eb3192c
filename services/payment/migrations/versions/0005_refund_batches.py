"""Refunds know the batch that they were asked for with."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.large_indexes import create_index_later

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    condition = sa.text("batch_id IS NOT NULL")
    op.add_column("refunds", sa.Column("batch_id", sa.String(length=36), nullable=True))
    create_index_later(
        "uq_refunds_batch",
        "refunds",
        ["batch_id", "payment_id"],
        unique=True,
        sqlite_where=condition,
        postgresql_where=condition,
    )


def downgrade() -> None:
    op.drop_index("uq_refunds_batch", "refunds")
    op.drop_column("refunds", "batch_id")
