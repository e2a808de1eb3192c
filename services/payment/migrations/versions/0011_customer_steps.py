"""What a customer still has to do to pay, what a bank disputes, and payments by their reference."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.drivers.sqlite_definitions import redefine
from services.chassis.storage.large_indexes import create_index_later

revision = "0011"
down_revision = "0010"

_TYPES = "type IN ('payment.completed', 'payment.failed', 'refund.completed', 'refund.failed')"
_REST = (
    "AND order_id IS NOT NULL AND gateway_reference IS NOT NULL"
    " AND amount IS NOT NULL AND currency IS NOT NULL)"
)
_OLD = f"outcome = 'ignored' OR ({_TYPES} {_REST}"
_NEW = f"outcome = 'ignored' OR (({_TYPES} OR outcome = 'applied') {_REST}"
_TABLE, _NAME = "gateway_events", "ck_gateway_events_known"
_INDEX = "ix_payments_gateway_reference"


def upgrade() -> None:
    op.add_column("payments", sa.Column("next_action", sa.JSON(), nullable=True))
    op.add_column("payments", sa.Column("dispute", sa.JSON(), nullable=True))
    _replace_rule(_OLD, _NEW)
    create_index_later(
        _INDEX,
        "payments",
        ["gateway_reference"],
        sqlite_where=sa.text("gateway_reference IS NOT NULL"),
    )


def downgrade() -> None:
    """To the version before, an event that it knows no type of has had no effect."""
    events = sa.table(_TABLE, sa.column("outcome"), sa.column("type"))
    of_dispute = sa.and_(events.c.outcome == "applied", events.c.type.like("charge.dispute.%"))
    op.execute(sa.update(events).where(of_dispute).values(outcome="ignored"))
    op.drop_index(_INDEX, table_name="payments", if_exists=True)
    _replace_rule(_NEW, _OLD)
    op.drop_column("payments", "dispute")
    op.drop_column("payments", "next_action")


def _replace_rule(old: str, new: str) -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        rule = f"CONSTRAINT {_NAME} CHECK"
        redefine(connection, _TABLE, (f"{rule} ({old})", f"{rule} ({new})"))
    else:
        op.drop_constraint(_NAME, _TABLE, type_="check")
        op.create_check_constraint(_NAME, _TABLE, new)
