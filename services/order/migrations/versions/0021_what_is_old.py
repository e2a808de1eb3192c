"""Indexes that lead to what is old enough to be deleted."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.large_indexes import create_index_later

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    is_done = sa.text("state = 'done'")
    create_index_later(
        "ix_deliveries_done",
        "deliveries",
        ["state", "updated_at"],
        sqlite_where=is_done,
        postgresql_where=is_done,
    )
    create_index_later("ix_payment_events_received_at", "payment_events", ["received_at"])


def downgrade() -> None:
    op.drop_index("ix_deliveries_done", table_name="deliveries", if_exists=True)
    op.drop_index("ix_payment_events_received_at", table_name="payment_events", if_exists=True)
