"""A batch whose cancelling failed rests, and its row says until when."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime

revision = "0011"
down_revision = "0010"

_TABLES = ("notification_batches",)


def upgrade() -> None:
    for table in _TABLES:
        op.add_column(table, sa.Column("faults", sa.Integer(), nullable=False, server_default="0"))
        op.add_column(table, sa.Column("not_before", UtcDateTime, nullable=True))


def downgrade() -> None:
    for table in _TABLES:
        op.drop_column(table, "not_before")
        op.drop_column(table, "faults")
