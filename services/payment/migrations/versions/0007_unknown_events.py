"""Events of a type that is not known here are kept, as ignored, with what they name."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_TYPE = "type IN ('payment.completed', 'payment.failed', 'refund.completed', 'refund.failed')"
_KNOWN = (
    f"outcome = 'ignored' OR ({_TYPE} AND order_id IS NOT NULL"
    " AND gateway_reference IS NOT NULL AND amount IS NOT NULL AND currency IS NOT NULL)"
)
_NAMED: list[tuple[str, Any]] = [
    ("order_id", sa.String(36)),
    ("gateway_reference", sa.String(255)),
    ("amount", sa.BigInteger()),
    ("currency", sa.String(3)),
]


def upgrade() -> None:
    with op.batch_alter_table("gateway_events", copy_from=_table(is_new=False)) as table:
        table.drop_constraint("ck_gateway_events_type", type_="check")
        table.alter_column("type", existing_type=sa.String(17), type_=sa.String(100))
        for name, kind in _NAMED:
            table.alter_column(name, existing_type=kind, nullable=True)
        table.create_check_constraint("ck_gateway_events_known", _KNOWN)


def downgrade() -> None:
    op.execute(f"DELETE FROM gateway_events WHERE NOT ({_TYPE})")  # noqa: S608 - our own words
    with op.batch_alter_table("gateway_events", copy_from=_table(is_new=True)) as table:
        table.drop_constraint("ck_gateway_events_known", type_="check")
        table.alter_column("type", existing_type=sa.String(100), type_=sa.String(17))
        for name, kind in _NAMED:
            table.alter_column(name, existing_type=kind, nullable=False)
        table.create_check_constraint("ck_gateway_events_type", _TYPE)


def _table(*, is_new: bool) -> sa.Table:
    """The table before or after this revision: SQLite makes it anew, and reads no CHECK back."""
    waiting = sa.text("outcome = 'waiting'")
    rule = (_KNOWN, "ck_gateway_events_known") if is_new else (_TYPE, "ck_gateway_events_type")
    return sa.Table(
        "gateway_events",
        sa.MetaData(),
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("source", sa.String(32), nullable=False),
        sa.Column("event_id", sa.String(255), nullable=False),
        sa.Column("type", sa.String(100 if is_new else 17), nullable=False),
        sa.Column("order_id", sa.String(36), nullable=is_new),
        sa.Column("gateway_reference", sa.String(255), nullable=is_new),
        sa.Column("refund_reference", sa.String(255)),
        sa.Column("amount", sa.BigInteger, nullable=is_new),
        sa.Column("currency", sa.String(3), nullable=is_new),
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
        sa.Column("outcome_reason", sa.String(500)),
        sa.CheckConstraint(rule[0], name=rule[1]),
        sa.CheckConstraint(
            "outcome IN ('waiting', 'applied', 'ignored', 'mismatched', 'conflicting')",
            name="ck_gateway_events_outcome",
        ),
        sa.Index("ix_gateway_events_received_at", "received_at", "id"),
        sa.Index("ix_gateway_events_order_id", "order_id", "received_at"),
        sa.Index("uq_gateway_events_source_event_id", "source", "event_id", unique=True),
        sa.Index(
            "ix_gateway_events_waiting",
            "order_id",
            sqlite_where=waiting,
            postgresql_where=waiting,
        ),
    )
