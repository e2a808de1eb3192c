"""The first tables: payments, refunds, attempts, gateway events, owed webhooks, keys."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    _create_payments()
    _create_refunds()
    _create_payment_attempts()
    _create_gateway_events()
    _create_deliveries()
    _create_idempotency_keys()


def downgrade() -> None:
    """Drop them, with everything in them."""
    for table in (
        "idempotency_keys",
        "deliveries",
        "gateway_events",
        "payment_attempts",
        "refunds",
        "payments",
    ):
        op.drop_table(table)


def _create_payments() -> None:
    op.create_table(
        "payments",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("order_id", sa.String(36), nullable=False),
        sa.Column("batch_id", sa.String(36)),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("status", sa.String(18), nullable=False),
        sa.Column("method", sa.String(13), nullable=False),
        sa.Column("gateway", sa.String(32), nullable=False),
        sa.Column("gateway_reference", sa.String(255)),
        sa.Column("token", sa.String(255)),
        sa.Column("failure_code", sa.String(64)),
        sa.Column("failure_message", sa.String(500)),
        sa.Column("refunded_amount", sa.BigInteger, nullable=False),
        sa.Column("reserved_amount", sa.BigInteger, nullable=False),
        sa.Column("inquire_at", UtcDateTime),
        sa.Column("inquiries", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("updated_at", UtcDateTime, nullable=False),
        sa.CheckConstraint("amount >= 100 AND amount <= 1000000", name="ck_payments_amount"),
        sa.CheckConstraint("currency = 'JPY'", name="ck_payments_currency"),
        sa.CheckConstraint(
            "status IN ('PENDING', 'COMPLETED', 'FAILED', 'UNKNOWN', 'PARTIALLY_REFUNDED',"
            " 'REFUNDED')",
            name="ck_payments_status",
        ),
        sa.CheckConstraint(
            "method IN ('card', 'konbini', 'bank_transfer')", name="ck_payments_method"
        ),
        sa.CheckConstraint(
            "refunded_amount >= 0 AND reserved_amount >= 0"
            " AND refunded_amount + reserved_amount <= amount",
            name="ck_payments_refunds_within_capture",
        ),
        sa.CheckConstraint(
            "(status IN ('PENDING', 'UNKNOWN', 'FAILED')"
            " AND refunded_amount = 0 AND reserved_amount = 0)"
            " OR (status = 'COMPLETED' AND refunded_amount = 0)"
            " OR (status = 'PARTIALLY_REFUNDED' AND refunded_amount > 0"
            " AND refunded_amount < amount)"
            " OR (status = 'REFUNDED' AND refunded_amount = amount)",
            name="ck_payments_refunds_fit_status",
        ),
    )
    op.create_index("ix_payments_order_id", "payments", ["order_id"])
    op.create_index("ix_payments_created_at", "payments", ["created_at", "id"])
    op.create_index("ix_payments_amount", "payments", ["amount", "id"])
    op.create_index("ix_payments_status", "payments", ["status", "created_at"])
    _create_partial_index(
        "uq_payments_live_order", "payments", "order_id", "status <> 'FAILED'", unique=True
    )
    _create_partial_index("ix_payments_batch_id", "payments", "batch_id", "batch_id IS NOT NULL")
    _create_partial_index(
        "ix_payments_inquire_at", "payments", "inquire_at", "inquire_at IS NOT NULL"
    )


def _create_refunds() -> None:
    op.create_table(
        "refunds",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column(
            "payment_id",
            sa.String(36),
            sa.ForeignKey("payments.id", name="fk_refunds_payment_id"),
            nullable=False,
        ),
        sa.Column("order_id", sa.String(36), nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("status", sa.String(9), nullable=False),
        sa.Column("reason", sa.String(500)),
        sa.Column("gateway_reference", sa.String(255)),
        sa.Column("failure_message", sa.String(500)),
        sa.Column("inquire_at", UtcDateTime),
        sa.Column("inquiries", sa.Integer, nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("updated_at", UtcDateTime, nullable=False),
        sa.CheckConstraint("amount >= 1 AND amount <= 1000000", name="ck_refunds_amount"),
        sa.CheckConstraint("currency = 'JPY'", name="ck_refunds_currency"),
        sa.CheckConstraint(
            "status IN ('PENDING', 'COMPLETED', 'FAILED')", name="ck_refunds_status"
        ),
    )
    op.create_index("ix_refunds_payment_id", "refunds", ["payment_id", "created_at", "id"])
    _create_partial_index(
        "ix_refunds_inquire_at", "refunds", "inquire_at", "inquire_at IS NOT NULL"
    )


def _create_payment_attempts() -> None:
    op.create_table(
        "payment_attempts",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column(
            "payment_id",
            sa.String(36),
            sa.ForeignKey("payments.id", name="fk_payment_attempts_payment_id"),
            nullable=False,
        ),
        sa.Column(
            "refund_id",
            sa.String(36),
            sa.ForeignKey("refunds.id", name="fk_payment_attempts_refund_id"),
        ),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("operation", sa.String(7), nullable=False),
        sa.Column("outcome", sa.String(9), nullable=False),
        sa.Column("code", sa.String(64)),
        sa.Column("detail", sa.String(500)),
        sa.CheckConstraint(
            "operation IN ('capture', 'refund', 'inquiry')", name="ck_payment_attempts_operation"
        ),
        sa.CheckConstraint(
            "outcome IN ('completed', 'pending', 'failed', 'unknown')",
            name="ck_payment_attempts_outcome",
        ),
    )
    op.create_index("ix_payment_attempts_payment_id", "payment_attempts", ["payment_id", "id"])


def _create_gateway_events() -> None:
    op.create_table(
        "gateway_events",
        sa.Column("id", sa.String(255), primary_key=True),
        sa.Column("type", sa.String(17), nullable=False),
        sa.Column("order_id", sa.String(36), nullable=False),
        sa.Column("gateway_reference", sa.String(255), nullable=False),
        sa.Column("refund_reference", sa.String(255)),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("failure_code", sa.String(64)),
        sa.Column("failure_message", sa.String(500)),
        sa.Column("occurred_at", UtcDateTime, nullable=False),
        sa.Column("received_at", UtcDateTime, nullable=False),
        sa.Column("outcome", sa.String(11), nullable=False),
        sa.Column(
            "payment_id",
            sa.String(36),
            sa.ForeignKey("payments.id", name="fk_gateway_events_payment_id"),
        ),
        sa.CheckConstraint(
            "type IN ('payment.completed', 'payment.failed', 'refund.completed', 'refund.failed')",
            name="ck_gateway_events_type",
        ),
        sa.CheckConstraint(
            "outcome IN ('waiting', 'applied', 'ignored', 'mismatched', 'conflicting')",
            name="ck_gateway_events_outcome",
        ),
    )
    _create_partial_index(
        "ix_gateway_events_waiting", "gateway_events", "order_id", "outcome = 'waiting'"
    )


def _create_deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("target", sa.String(40), nullable=False),
        sa.Column("subject_id", sa.String(36), nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("last_error", sa.Text),
        sa.Column("next_attempt_at", UtcDateTime),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("updated_at", UtcDateTime, nullable=False),
        sa.CheckConstraint("state IN ('pending', 'dead', 'done')", name="ck_deliveries_state"),
    )
    op.create_index("ix_deliveries_due", "deliveries", ["state", "next_attempt_at"])
    op.create_index("ix_deliveries_subject_id", "deliveries", ["subject_id"])


def _create_idempotency_keys() -> None:
    op.create_table(
        "idempotency_keys",
        sa.Column("operation_id", sa.String(64), primary_key=True),
        sa.Column("subject", sa.String(255), primary_key=True),
        sa.Column("key", sa.String(255), primary_key=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("resource_id", sa.String(36), nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("headers", sa.Text),
        sa.Column("body", sa.Text),
        sa.Column("created_at", UtcDateTime, nullable=False),
    )
    op.create_index("ix_idempotency_keys_created_at", "idempotency_keys", ["created_at"])


def _create_partial_index(
    name: str, table: str, column: str, where: str, *, unique: bool = False
) -> None:
    condition = sa.text(where)
    op.create_index(
        name, table, [column], unique=unique, sqlite_where=condition, postgresql_where=condition
    )
