"""Messages know which process is sending them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("notifications", sa.Column("leased_by", sa.String(length=64), nullable=True))


def downgrade() -> None:
    op.drop_column("notifications", "leased_by")
