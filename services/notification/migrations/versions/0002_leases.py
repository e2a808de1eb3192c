"""Deliveries know whose attempt is under way, what failed, and when they were revived."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("deliveries", sa.Column("leased_by", sa.String(length=64), nullable=True))
    op.add_column("deliveries", sa.Column("revived_at", UtcDateTime(), nullable=True))
    op.add_column("deliveries", sa.Column("history", sa.Text(), nullable=True))


def downgrade() -> None:
    for name in ("history", "revived_at", "leased_by"):
        op.drop_column("deliveries", name)
