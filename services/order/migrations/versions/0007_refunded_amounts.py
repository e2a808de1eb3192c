"""Orders know what of their payments was given back.

Of a partial refund before this nothing was written down but that it was: it is caught up with at the
next news of that payment. A refund in full is known, and so is that of a cancelled order.
"""

from alembic import op

revision = "0007"
down_revision = "0006"

_IN_FULL = """
UPDATE orders SET refunded_amount = total_amount
WHERE status = 'REFUNDED'
   OR (status = 'CANCELLED'
       AND EXISTS (SELECT 1 FROM order_events e
                   WHERE e.order_id = orders.id AND e.type = 'refund_accepted')
       AND NOT EXISTS (SELECT 1 FROM order_events e
                       WHERE e.order_id = orders.id AND e.type = 'refund_failed'))
"""


def upgrade() -> None:
    # The rule comes with the column: SQLite cannot add one to a table that is there already.
    op.execute(
        "ALTER TABLE orders ADD COLUMN refunded_amount BIGINT NOT NULL DEFAULT 0"
        " CONSTRAINT ck_orders_refunded_amount"
        " CHECK (refunded_amount >= 0 AND refunded_amount <= total_amount)"
    )
    op.execute(_IN_FULL)


def downgrade() -> None:
    op.drop_column("orders", "refunded_amount")
