"""Disputed payments are found by an index of their own: there are few."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.large_indexes import create_index_later

revision = "0013"
down_revision = "0012"

_INDEX = "ix_payments_disputed"


def upgrade() -> None:
    create_index_later(
        _INDEX,
        "payments",
        ["created_at", "id"],
        sqlite_where=sa.text("dispute IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_index(_INDEX, table_name="payments", if_exists=True)
