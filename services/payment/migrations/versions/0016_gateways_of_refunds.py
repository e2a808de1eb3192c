"""What was given back of captures without a payment says at which gateway."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.add_column("gateway_refunds", sa.Column("gateway", sa.String(32), nullable=True))


def downgrade() -> None:
    op.drop_column("gateway_refunds", "gateway")
