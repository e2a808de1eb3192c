"""Orders as shops have them: adjustments, tax rates, when and for whom; an e-mail may be missing.

Orders that are there have no adjustments, were ordered when they were created, and keep the
standard rate of tax.
"""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.drivers.sqlite_definitions import redefine
from services.chassis.storage.large_indexes import create_index_later

revision = "0013"
down_revision = "0012"

_AMOUNTS = ("shipping_amount", "fee_amount", "discount_amount", "points_amount")
_RULE = (
    "CONSTRAINT ck_orders_adjustments CHECK (shipping_amount >= 0 AND fee_amount >= 0"
    " AND discount_amount <= 0 AND points_amount <= 0 AND total_amount"
    " >= shipping_amount + fee_amount + discount_amount + points_amount)"
)
_TAX_RATE = "tax_rate IN (10, 8, 0)"


def upgrade() -> None:
    op.add_column("orders", sa.Column("ordered_at", UtcDateTime(), nullable=True))
    op.add_column("orders", sa.Column("recipient", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("delivery_request", sa.Text(), nullable=True))
    *others, last = _AMOUNTS
    for name in others:
        op.execute(f"ALTER TABLE orders ADD COLUMN {name} BIGINT NOT NULL DEFAULT 0")
    # The rule comes with a column: SQLite cannot add one to a table that is there already.
    op.execute(f"ALTER TABLE orders ADD COLUMN {last} BIGINT NOT NULL DEFAULT 0 {_RULE}")
    op.execute(
        "ALTER TABLE order_items ADD COLUMN tax_rate INTEGER NOT NULL DEFAULT 10"
        f" CONSTRAINT ck_order_items_tax_rate CHECK ({_TAX_RATE})"
    )
    _let_email_be_missing()
    create_index_later(
        "ix_orders_ordered_at", "orders", [sa.text("coalesce(ordered_at, created_at)"), "id"]
    )
    op.create_table(
        "order_adjustments",
        sa.Column("order_id", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("label", sa.String(100)),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("tax_rate", sa.Integer()),
        sa.PrimaryKeyConstraint("order_id", "position"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_order_adjustments_order_id"),
        sa.CheckConstraint(
            "kind IN ('shipping', 'fee', 'discount', 'points')", name="ck_order_adjustments_kind"
        ),
        sa.CheckConstraint(
            "(kind IN ('shipping', 'fee') AND amount >= 0 AND tax_rate IS NOT NULL)"
            " OR (kind IN ('discount', 'points') AND amount <= 0)",
            name="ck_order_adjustments_amount",
        ),
        sa.CheckConstraint(_TAX_RATE, name="ck_order_adjustments_tax_rate"),
    )


def _let_email_be_missing() -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        kind = "customer_email VARCHAR(254)"
        redefine(connection, "orders", (f"{kind} NOT NULL", kind))
    else:
        op.alter_column("orders", "customer_email", nullable=True)


def downgrade() -> None:
    """What the tables before had no room for is lost; orders without an address get an empty one."""
    connection = op.get_bind()
    op.drop_table("order_adjustments")
    op.drop_index("ix_orders_ordered_at", table_name="orders", if_exists=True)
    op.execute("UPDATE orders SET customer_email = '' WHERE customer_email IS NULL")
    if connection.dialect.name == "sqlite":
        kind = "customer_email VARCHAR(254)"
        redefine(
            connection,
            "orders",
            (kind, f"{kind} NOT NULL"),
            (f" {_RULE}", ""),
        )
        redefine(
            connection,
            "order_items",
            (f" CONSTRAINT ck_order_items_tax_rate CHECK ({_TAX_RATE})", ""),
        )
    else:
        op.alter_column("orders", "customer_email", nullable=False)
    for name in (*_AMOUNTS, "ordered_at", "recipient", "delivery_request"):
        op.drop_column("orders", name)
    op.drop_column("order_items", "tax_rate")
