"""Orders and news of payments know what the customer has to do to pay."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.add_column("orders", sa.Column("payment_next_action", sa.Text(), nullable=True))
    op.add_column("payment_events", sa.Column("next_action", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("payment_events", "next_action")
    op.drop_column("orders", "payment_next_action")
