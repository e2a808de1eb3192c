"""Links on which customers pay, and payments that were made on them."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "payment_links",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("payment_id", sa.String(36), nullable=False),
        sa.Column("requested_by", sa.String(255)),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
    )
    op.create_index("ix_payment_links_payment_id", "payment_links", ["payment_id"])
    op.create_index("ix_payment_links_expires_at", "payment_links", ["expires_at"])
    op.add_column("payments", sa.Column("link_id", sa.String(36), nullable=True))
    op.add_column("payments", sa.Column("checkout_reference", sa.String(255), nullable=True))


def downgrade() -> None:
    op.drop_column("payments", "checkout_reference")
    op.drop_column("payments", "link_id")
    op.drop_table("payment_links")
