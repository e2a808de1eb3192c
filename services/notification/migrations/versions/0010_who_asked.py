"""Owed work knows whose command it comes from."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("deliveries", sa.Column("requested_by", sa.String(length=255), nullable=True))
    op.add_column("deliveries", sa.Column("revived_by", sa.String(length=255), nullable=True))


def downgrade() -> None:
    op.drop_column("deliveries", "revived_by")
    op.drop_column("deliveries", "requested_by")
