"""Reconciliations and the differences that they find."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "reconciliations",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("occasion", sa.String(length=40), nullable=True),
        sa.Column("trigger", sa.String(length=8), nullable=False),
        sa.Column("period_from", UtcDateTime(), nullable=False),
        sa.Column("period_to", UtcDateTime(), nullable=False),
        sa.Column("status", sa.String(length=9), nullable=False),
        sa.Column("stage", sa.String(length=8), nullable=False),
        sa.Column("position", sa.String(length=300), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("orders", sa.BigInteger(), nullable=False),
        sa.Column("payments", sa.BigInteger(), nullable=False),
        sa.Column("gateway_entries", sa.BigInteger(), nullable=False),
        sa.Column("differences", sa.BigInteger(), nullable=False),
        sa.Column("applied", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("finished_at", UtcDateTime(), nullable=True),
        sa.CheckConstraint(
            "status IN ('RUNNING', 'COMPLETED', 'FAILED')", name="ck_reconciliations_status"
        ),
        sa.CheckConstraint(
            "applied >= 0 AND applied <= differences", name="ck_reconciliations_applied"
        ),
        sa.CheckConstraint("period_from < period_to", name="ck_reconciliations_period"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_reconciliations_created_at", "reconciliations", ["created_at", "id"], unique=False
    )
    op.create_index(
        "ix_reconciliations_status", "reconciliations", ["status", "created_at"], unique=False
    )
    op.create_index("uq_reconciliations_occasion", "reconciliations", ["occasion"], unique=True)
    op.create_table(
        "differences",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("reconciliation_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("about", sa.String(length=255), nullable=False),
        sa.Column("order_id", sa.String(length=36), nullable=True),
        sa.Column("payment_id", sa.String(length=36), nullable=True),
        sa.Column("gateway_reference", sa.String(length=255), nullable=True),
        sa.Column("sides", sa.Text(), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("remedy", sa.String(length=20), nullable=False),
        sa.Column("remedy_effect", sa.String(length=500), nullable=False),
        sa.Column("applying_at", UtcDateTime(), nullable=True),
        sa.Column("applied_at", UtcDateTime(), nullable=True),
        sa.Column("applied_by", sa.String(length=255), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('payment_not_applied', 'payment_failure_not_applied', 'payment_refund_not_applied', 'order_without_payment', 'order_paid_without_capture', 'order_amount_differs', 'cancelled_order_not_refunded', 'payment_without_order', 'payment_undecided', 'payment_not_at_gateway', 'gateway_amount_differs', 'refund_not_recorded', 'refund_not_at_gateway', 'failed_payment_captured', 'unknown_charge', 'duplicate_charge')",
            name="ck_differences_kind",
        ),
        sa.CheckConstraint(
            "remedy IN ('apply_payment_status', 'refund_payment', 'refund_charge', 'ask_gateway_again', 'contact_support')",
            name="ck_differences_remedy",
        ),
        sa.CheckConstraint(
            "(applied_at IS NULL) = (applied_by IS NULL)", name="ck_differences_applied_by"
        ),
        sa.ForeignKeyConstraint(
            ["reconciliation_id"], ["reconciliations.id"], name="fk_differences_reconciliation_id"
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_differences_reconciliation_id", "differences", ["reconciliation_id", "id"], unique=False
    )
    op.create_index(
        "uq_differences_about", "differences", ["reconciliation_id", "kind", "about"], unique=True
    )
    op.create_table(
        "reconciliation_entries",
        sa.Column("reconciliation_id", sa.String(length=36), nullable=False),
        sa.Column("subject", sa.String(length=36), nullable=False),
        sa.Column("source", sa.String(length=8), nullable=False),
        sa.Column("identity", sa.String(length=255), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reconciliation_id"],
            ["reconciliations.id"],
            name="fk_reconciliation_entries_reconciliation_id",
        ),
        sa.PrimaryKeyConstraint("reconciliation_id", "subject", "source", "identity"),
    )


def downgrade() -> None:
    for table in ("reconciliation_entries", "differences", "reconciliations"):
        op.drop_table(table)
