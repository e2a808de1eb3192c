"""Payments, refunds, calls to the gateway and owed work know whose command they come from."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime

revision = "0008"
down_revision = "0007"

_ASKED_FOR = ("payments", "refunds", "payment_attempts", "deliveries")


def upgrade() -> None:
    for table in _ASKED_FOR:
        op.add_column(table, sa.Column("requested_by", sa.String(length=255), nullable=True))
    op.add_column("deliveries", sa.Column("revived_by", sa.String(length=255), nullable=True))
    op.add_column("gateway_events", sa.Column("replayed_at", UtcDateTime(), nullable=True))
    op.add_column("gateway_events", sa.Column("replayed_by", sa.String(length=255), nullable=True))
    op.create_table(
        "gateway_refunds",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("gateway_reference", sa.String(length=255), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("requested_by", sa.String(length=255), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    op.drop_table("gateway_refunds")
    op.drop_column("gateway_events", "replayed_by")
    op.drop_column("gateway_events", "replayed_at")
    op.drop_column("deliveries", "revived_by")
    for table in reversed(_ASKED_FOR):
        op.drop_column(table, "requested_by")
