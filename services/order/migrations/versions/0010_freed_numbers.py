"""An order that was undone lets go of its number; the order that takes it names that one."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.large_indexes import create_index_later

revision = "0010"
down_revision = "0009"

_HELD, _FREED = "number_freed_at IS NULL", "number_freed_at IS NOT NULL"
_UNDONE = """
    UPDATE orders SET number_freed_at = updated_at
    WHERE status = 'CANCELLED'
    AND batch_id IN (SELECT id FROM batches WHERE status IN ('UNDOING', 'UNDONE'))
    AND id IN (
        SELECT order_id FROM order_events WHERE type = 'cancelled' AND data LIKE '%"batch_undone"%'
    )
"""


def upgrade() -> None:
    op.add_column("orders", sa.Column("replaces", sa.String(length=36), nullable=True))
    op.add_column("orders", sa.Column("number_freed_at", UtcDateTime(), nullable=True))
    op.execute(_UNDONE)
    # In this one transaction: at no time may two orders hold one number.
    op.drop_index("uq_orders_source_external_id", table_name="orders", if_exists=True)
    op.drop_index("uq_orders_import_key", table_name="orders", if_exists=True)  # it may be to come
    _index("uq_orders_source_external_id", ["source", "external_id"], _HELD, unique=True)
    _index(
        "uq_orders_import_key", ["import_key"], f"import_key IS NOT NULL AND {_HELD}", unique=True
    )
    freed = sa.text(_FREED)
    conditions = {"sqlite_where": freed, "postgresql_where": freed}
    create_index_later("ix_orders_freed_number", "orders", ["source", "external_id"], **conditions)
    create_index_later("ix_orders_freed_import_key", "orders", ["import_key"], **conditions)


def _index(name: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    condition = sa.text(where)
    op.create_index(
        name, "orders", columns, unique=unique, sqlite_where=condition, postgresql_where=condition
    )


def downgrade() -> None:
    """Numbers that were taken anew stay with the newer order."""
    op.execute(
        "UPDATE orders SET external_id = NULL, import_key = NULL WHERE number_freed_at IS NOT NULL"
    )
    for name in (
        "ix_orders_freed_import_key",
        "ix_orders_freed_number",
        "uq_orders_import_key",
        "uq_orders_source_external_id",
    ):
        op.drop_index(name, table_name="orders", if_exists=True)
    op.drop_column("orders", "number_freed_at")
    op.drop_column("orders", "replaces")
    op.create_index(
        "uq_orders_source_external_id", "orders", ["source", "external_id"], unique=True
    )
    present = sa.text("import_key IS NOT NULL")
    op.create_index(
        "uq_orders_import_key",
        "orders",
        ["import_key"],
        unique=True,
        sqlite_where=present,
        postgresql_where=present,
    )
