"""Calls that the gateway did not take for a reason of ours, which are made again."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.drivers.sqlite_definitions import redefine

revision = "0010"
down_revision = "0009"

_OLD = "outcome IN ('completed', 'pending', 'failed', 'unknown')"
_NEW = "outcome IN ('completed', 'pending', 'failed', 'unknown', 'deferred')"
_TABLE, _NAME = "payment_attempts", "ck_payment_attempts_outcome"


def upgrade() -> None:
    _replace_rule(_OLD, _NEW)


def downgrade() -> None:
    """To the version before, such a call is one whose answer was lost."""
    attempts = sa.table(_TABLE, sa.column("outcome"))
    is_deferred = attempts.c.outcome == "deferred"
    op.execute(sa.update(attempts).where(is_deferred).values(outcome="unknown"))
    _replace_rule(_NEW, _OLD)


def _replace_rule(old: str, new: str) -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        rule = f"CONSTRAINT {_NAME} CHECK"
        redefine(connection, _TABLE, (f"{rule} ({old})", f"{rule} ({new})"))
    else:
        op.drop_constraint(_NAME, _TABLE, type_="check")
        op.create_check_constraint(_NAME, _TABLE, new)
