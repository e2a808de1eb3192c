"""Indexes that lead to what is old enough to be deleted."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.large_indexes import create_index_later

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    is_done = sa.text("state = 'done'")
    create_index_later(
        "ix_deliveries_done",
        "deliveries",
        ["state", "updated_at"],
        sqlite_where=is_done,
        postgresql_where=is_done,
    )
    is_of_the_gateway = sa.text("operation NOT IN ('record', 'settle')")
    create_index_later(
        "ix_payment_attempts_at",
        "payment_attempts",
        ["at"],
        sqlite_where=is_of_the_gateway,
        postgresql_where=is_of_the_gateway,
    )


def downgrade() -> None:
    op.drop_index("ix_deliveries_done", table_name="deliveries", if_exists=True)
    op.drop_index("ix_payment_attempts_at", table_name="payment_attempts", if_exists=True)
