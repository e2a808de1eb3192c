"""Orders know what the customer has to do to pay, and reconciliations know of disputes."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.drivers.sqlite_definitions import redefine

revision = "0020"
down_revision = "0019"

_KINDS_BEFORE = (
    "payment_not_applied",
    "payment_failure_not_applied",
    "payment_refund_not_applied",
    "order_without_payment",
    "order_paid_without_capture",
    "order_amount_differs",
    "cancelled_order_not_refunded",
    "payment_without_order",
    "payment_undecided",
    "payment_overdue",
    "payment_not_at_gateway",
    "gateway_amount_differs",
    "refund_not_recorded",
    "refund_not_at_gateway",
    "failed_payment_captured",
    "unknown_charge",
    "duplicate_charge",
)
_KINDS_AFTER = (*_KINDS_BEFORE[:10], "payment_disputed", *_KINDS_BEFORE[10:])


def upgrade() -> None:
    op.add_column("orders", sa.Column("payment_next_action", sa.Text(), nullable=True))
    op.add_column("payment_events", sa.Column("next_action", sa.Text(), nullable=True))
    op.add_column("payment_events", sa.Column("failure_code", sa.String(64), nullable=True))
    _allow(_KINDS_BEFORE, _KINDS_AFTER)


def downgrade() -> None:
    op.execute("DELETE FROM differences WHERE kind = 'payment_disputed'")
    op.execute("UPDATE reconciliations SET stage = 'gateway' WHERE stage = 'disputed'")
    _allow(_KINDS_AFTER, _KINDS_BEFORE)
    op.drop_column("payment_events", "failure_code")
    op.drop_column("payment_events", "next_action")
    op.drop_column("orders", "payment_next_action")


def _allow(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    """Let differences have the kinds ``after`` in place of ``before``."""
    old, new = (f"kind IN ({', '.join(map(repr, kinds))})" for kinds in (before, after))
    connection, name = op.get_bind(), "ck_differences_kind"
    if connection.dialect.name == "sqlite":
        redefine(connection, "differences", (f"CHECK ({old})", f"CHECK ({new})"))
    else:
        op.drop_constraint(name, "differences", type_="check")
        op.create_check_constraint(name, "differences", new)
