"""Batches of parcels; orders are found by the end of their number."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.large_indexes import create_index_later

revision = "0016"
down_revision = "0015"

_END_OF_NUMBER = "substr(coalesce(external_id, id), -10)"  # in SQLite


def upgrade() -> None:
    op.execute(
        "ALTER TABLE batches ADD COLUMN kind VARCHAR(7) NOT NULL DEFAULT 'orders'"
        " CONSTRAINT ck_batches_kind CHECK (kind IN ('orders', 'parcels'))"
    )
    op.add_column("batches", sa.Column("parcels", sa.Text(), nullable=True))
    held = sa.text("number_freed_at IS NULL")
    create_index_later(
        "ix_orders_end_of_number",
        "orders",
        [sa.text(_END_OF_NUMBER)],
        sqlite_where=held,
        postgresql_where=held,
    )


def downgrade() -> None:
    """Batches of parcels look like batches of orders that made none."""
    op.drop_index("ix_orders_end_of_number", table_name="orders", if_exists=True)
    op.drop_column("batches", "parcels")
    op.drop_column("batches", "kind")
