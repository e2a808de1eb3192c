"""Customers are found by telephone number too, and erased; and what is told of that."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.large_indexes import create_index_later

revision = "0022"
down_revision = "0021"

_DIGITS = (
    "replace(replace(replace(replace(replace(customer_phone, '-', ''), ' ', ''), '(', ''),"
    " ')', ''), '+', '')"
)


def upgrade() -> None:
    op.add_column("orders", sa.Column("erased_at", UtcDateTime))
    op.add_column("orders", sa.Column("erasure_id", sa.String(36)))
    _index("ix_orders_erasure_id", ["erasure_id", "id"], "erasure_id IS NOT NULL")
    _index("ix_orders_phone_digits", [sa.text(_DIGITS)], "customer_phone IS NOT NULL")
    create_index_later("ix_payment_events_order_id", "payment_events", ["order_id"])
    create_index_later("ix_idempotency_keys_resource_id", "idempotency_keys", ["resource_id"])
    op.create_table(
        "erasures",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("status", sa.String(11), nullable=False),
        sa.Column("stage", sa.String(8), nullable=False),
        sa.Column("customer_key", sa.String(64), nullable=False),
        sa.Column("customer", sa.Text()),
        sa.Column("traces", sa.Text()),
        sa.Column("batch_ids", sa.Text()),
        sa.Column("position", sa.String(300)),
        sa.Column("error", sa.Text()),
        *(
            sa.Column(name, sa.BigInteger(), nullable=False)
            for name in ("orders", "payments", "messages", "files")
        ),
        sa.Column("erased", sa.Text(), nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("created_by", sa.String(255), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("updated_at", UtcDateTime, nullable=False),
        sa.Column("finished_at", UtcDateTime),
        sa.Column("faults", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("not_before", UtcDateTime),
        sa.CheckConstraint("status IN ('IN_PROGRESS', 'COMPLETED')", name="ck_erasures_status"),
        sa.CheckConstraint(
            "status = 'IN_PROGRESS' OR (customer IS NULL AND traces IS NULL)",
            name="ck_erasures_holds_nobody",
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_erasures_created_at", "erasures", ["created_at", "id"])
    op.create_index("ix_erasures_status", "erasures", ["status", "created_at"])


def _index(name: str, columns: list[object], where: str) -> None:
    condition = sa.text(where)
    options = {"sqlite_where": condition, "postgresql_where": condition}
    create_index_later(name, "orders", columns, **options)


def downgrade() -> None:
    op.drop_table("erasures")
    op.drop_index("ix_idempotency_keys_resource_id", "idempotency_keys", if_exists=True)
    op.drop_index("ix_payment_events_order_id", "payment_events", if_exists=True)
    op.drop_index("ix_orders_phone_digits", "orders", if_exists=True)
    op.drop_index("ix_orders_erasure_id", "orders", if_exists=True)
    op.drop_column("orders", "erasure_id")
    op.drop_column("orders", "erased_at")
