"""What is told of payments is kept with its version, so that the newest counts."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.large_indexes import create_index_later

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("orders", sa.Column("payment_version", sa.Integer(), nullable=True))
    op.add_column("payment_events", sa.Column("version", sa.Integer(), nullable=True))
    op.add_column("payment_events", sa.Column("amount", sa.BigInteger(), nullable=True))
    op.add_column("payment_events", sa.Column("failure_message", sa.Text(), nullable=True))
    create_index_later("ix_payment_events_payment_id", "payment_events", ["payment_id"])


def downgrade() -> None:
    op.drop_index("ix_payment_events_payment_id", "payment_events")
    op.drop_column("payment_events", "failure_message")
    op.drop_column("payment_events", "amount")
    op.drop_column("payment_events", "version")
    op.drop_column("orders", "payment_version")
