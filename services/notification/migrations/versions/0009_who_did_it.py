"""Who had a message sent, a template changed, a recipient suppressed; and what else was done."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime

revision = "0009"
down_revision = "0008"

_HAVE_AN_ACTOR = ("notifications", "notification_templates", "suppressions")


def upgrade() -> None:
    for table in _HAVE_AN_ACTOR:
        op.add_column(table, sa.Column("actor", sa.String(255)))
    op.create_table(
        "actions",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("type", sa.String(20), nullable=False),
        sa.Column("subject", sa.String(254), nullable=False),
        sa.Column("actor", sa.String(255)),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_actions_at", "actions", ["at", "id"])
    op.create_index("ix_actions_subject", "actions", ["subject", "at", "id"])


def downgrade() -> None:
    op.drop_table("actions")
    for table in _HAVE_AN_ACTOR:
        op.drop_column(table, "actor")
