"""Payments that somebody else takes: three methods, larger amounts, who took it and when it came.

What is there was taken by the gateway, and stays within its limits.
"""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.drivers.sqlite_definitions import redefine
from services.chassis.storage.large_indexes import create_index_later

revision = "0009"
down_revision = "0008"

_OLD_METHODS = "'card', 'konbini', 'bank_transfer'"
_NEW_METHODS = "'cash_on_delivery', 'invoice', 'external'"
_BY_GATEWAY = "amount >= 100 AND amount <= 1000000"
_BY_METHOD = (
    f"(method IN ({_OLD_METHODS}) AND {_BY_GATEWAY})"
    f" OR (method IN ({_NEW_METHODS}) AND amount >= 1 AND amount <= 999900000000)"
)
_RULES = {
    ("payments", "ck_payments_method"): (
        f"method IN ({_OLD_METHODS})",
        f"method IN ({_OLD_METHODS}, {_NEW_METHODS})",
    ),
    ("payments", "ck_payments_amount"): (_BY_GATEWAY, _BY_METHOD),
    ("refunds", "ck_refunds_amount"): (
        "amount >= 1 AND amount <= 1000000",
        "amount >= 1 AND amount <= 999900000000",
    ),
    ("payment_attempts", "ck_payment_attempts_operation"): (
        "operation IN ('capture', 'refund', 'inquiry')",
        "operation IN ('capture', 'refund', 'inquiry', 'record', 'settle')",
    ),
}


def upgrade() -> None:
    op.add_column("payments", sa.Column("provider", sa.String(64), nullable=True))
    op.add_column("payments", sa.Column("received_at", UtcDateTime(), nullable=True))
    _change_method_length(13, 16)
    for (table, name), (old, new) in _RULES.items():
        _replace_rule(table, name, old, new)
    create_index_later("ix_refunds_created_at", "refunds", ["created_at", "id"])
    create_index_later("ix_refunds_status", "refunds", ["status", "created_at"])


def downgrade() -> None:
    """What the tables before had no room for is lost, with all that was noted of it."""
    gone = sa.table("payments", sa.column("id"), sa.column("method"))
    is_gone = gone.c.method.in_(("cash_on_delivery", "invoice", "external"))
    ids = sa.select(gone.c.id).where(is_gone)
    of_payment = [
        sa.table(name, sa.column("payment_id")) for name in ("payment_attempts", "refunds")
    ]
    events = sa.table("gateway_events", sa.column("payment_id"))
    op.execute(sa.update(events).where(events.c.payment_id.in_(ids)).values(payment_id=None))
    for each in of_payment:
        op.execute(sa.delete(each).where(each.c.payment_id.in_(ids)))
    op.execute(sa.delete(gone).where(is_gone))
    op.drop_index("ix_refunds_status", table_name="refunds", if_exists=True)
    op.drop_index("ix_refunds_created_at", table_name="refunds", if_exists=True)
    for (table, name), (old, new) in reversed(_RULES.items()):
        _replace_rule(table, name, new, old)
    _change_method_length(16, 13)
    op.drop_column("payments", "received_at")
    op.drop_column("payments", "provider")


def _change_method_length(old: int, new: int) -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        redefine(
            connection, "payments", (f"method VARCHAR({old}) NOT", f"method VARCHAR({new}) NOT")
        )
    else:
        op.alter_column("payments", "method", existing_type=sa.String(old), type_=sa.String(new))


def _replace_rule(table: str, name: str, old: str, new: str) -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        rule = f"CONSTRAINT {name} CHECK"
        redefine(connection, table, (f"{rule} ({old})", f"{rule} ({new})"))
    else:
        op.drop_constraint(name, table, type_="check")
        op.create_check_constraint(name, table, new)
