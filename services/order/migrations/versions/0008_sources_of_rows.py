"""In a dry run a row knows whose number its external id is: two sources may use the same."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("batch_rows", sa.Column("source", sa.String(length=64), nullable=True))


def downgrade() -> None:
    op.drop_column("batch_rows", "source")
