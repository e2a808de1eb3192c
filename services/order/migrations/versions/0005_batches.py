"""Batches and what came of their rows; what an order of a batch is known by."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.large_indexes import create_index_later

revision = "0005"
down_revision = "0004"

_COUNTS = (
    "rows_processed",
    "rows_created",
    "rows_failed",
    "rows_duplicate",
    "orders_created",
    "orders_paid",
    "orders_payment_failed",
    "orders_payment_pending",
    "amount_total",
    "amount_paid",
    "notifications_queued",
    "notifications_sent",
    "orders_undone",
    "orders_kept",
    "amount_undone",
    "active_milliseconds",
)


def upgrade() -> None:
    op.create_table(
        "batches",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("filename", sa.String(length=255), nullable=True),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.Column("file_bytes", sa.BigInteger(), nullable=False),
        sa.Column("format", sa.String(length=4), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("dry_run", sa.Boolean(), nullable=False),
        sa.Column("error_policy", sa.String(length=19), nullable=False),
        sa.Column("notify", sa.String(length=6), nullable=False),
        sa.Column("encoding", sa.String(length=32), nullable=False),
        sa.Column("detected_encoding", sa.String(length=32), nullable=True),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("resume_to", sa.String(length=10), nullable=True),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("undo_position", sa.String(length=36), nullable=True),
        sa.Column("undo_batch_id", sa.String(length=36), nullable=True),
        sa.Column("notices_position", sa.String(length=254), nullable=True),
        sa.Column("is_digested", sa.Boolean(), nullable=False),
        sa.Column("notices_looked_at", UtcDateTime(), nullable=True),
        sa.Column("leased_by", sa.String(length=64), nullable=True),
        sa.Column("rows_total", sa.BigInteger(), nullable=True),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in _COUNTS),
        sa.Column("ignored_columns", sa.Text(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("created_by", sa.String(length=255), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=True),
        sa.Column("finished_at", UtcDateTime(), nullable=True),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("format IN ('csv', 'json')", name="ck_batches_format"),
        sa.CheckConstraint(
            "error_policy IN ('REJECT_FAILED_ROWS', 'REJECT_EVERYTHING')",
            name="ck_batches_error_policy",
        ),
        sa.CheckConstraint("notify IN ('EACH', 'DIGEST', 'NONE')", name="ck_batches_notify"),
        sa.CheckConstraint(
            "status IN ('QUEUED', 'VALIDATING', 'VALIDATED', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELLED', 'FAILED', 'UNDOING', 'UNDONE')",
            name="ck_batches_status",
        ),
        sa.CheckConstraint(
            "(status = 'PAUSED') = (resume_to IS NOT NULL)", name="ck_batches_resume_to"
        ),
        sa.CheckConstraint(
            "rows_created + rows_failed + rows_duplicate = rows_processed", name="ck_batches_rows"
        ),
        *(sa.CheckConstraint(f"{name} >= 0", name=f"ck_batches_{name}") for name in _COUNTS),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_batches_created_at", "batches", ["created_at", "id"], unique=False)
    op.create_index("ix_batches_status", "batches", ["status", "created_at"], unique=False)
    op.create_table(
        "batch_rows",
        sa.Column("batch_id", sa.String(length=36), nullable=False),
        sa.Column("run", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("outcome", sa.String(length=9), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=True),
        sa.Column("pointer", sa.String(length=80), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("suggestion", sa.Text(), nullable=True),
        sa.Column("changes", sa.Text(), nullable=True),
        sa.Column("external_id", sa.String(length=64), nullable=True),
        sa.Column("order_id", sa.String(length=36), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("content_hash", sa.String(length=64), nullable=True),
        sa.Column("undo", sa.String(length=6), nullable=True),
        sa.Column("undo_detail", sa.String(length=200), nullable=True),
        sa.CheckConstraint(
            "outcome IN ('created', 'failed', 'duplicate')", name="ck_batch_rows_outcome"
        ),
        sa.CheckConstraint("undo IN ('UNDONE', 'KEPT')", name="ck_batch_rows_undo"),
        sa.PrimaryKeyConstraint("batch_id", "run", "row"),
    )
    op.create_index(
        "ix_batch_rows_outcome", "batch_rows", ["batch_id", "run", "outcome", "row"], unique=False
    )
    op.create_index("ix_batch_rows_order_id", "batch_rows", ["order_id"], unique=False)
    hashed = sa.text("content_hash IS NOT NULL")
    op.create_index(
        "ix_batch_rows_dry_run",
        "batch_rows",
        ["batch_id", "external_id"],
        unique=False,
        sqlite_where=hashed,
        postgresql_where=hashed,
    )
    op.add_column("orders", sa.Column("import_key", sa.String(length=64), nullable=True))
    op.add_column("orders", sa.Column("content_hash", sa.String(length=64), nullable=True))
    op.drop_index("ix_orders_batch_id", table_name="orders")
    _index_where_present("ix_orders_batch_id_id", ["batch_id", "id"], unique=False)
    _index_where_present("uq_orders_import_key", ["import_key"], unique=True)


def _index_where_present(name: str, columns: list[str], *, unique: bool) -> None:
    present = sa.text(f"{columns[0]} IS NOT NULL")
    create_index_later(
        name, "orders", columns, unique=unique, sqlite_where=present, postgresql_where=present
    )


def downgrade() -> None:
    op.drop_index("uq_orders_import_key", table_name="orders")
    op.drop_index("ix_orders_batch_id_id", table_name="orders")
    op.create_index("ix_orders_batch_id", "orders", ["batch_id"], unique=False)
    op.drop_column("orders", "content_hash")
    op.drop_column("orders", "import_key")
    for table in ("batch_rows", "batches"):
        op.drop_table(table)
