"""Text and address of an old message are deleted; the message itself stays."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.large_indexes import create_index_later

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("notifications", sa.Column("forgotten_at", UtcDateTime(), nullable=True))
    is_whole = sa.text("forgotten_at IS NULL")
    create_index_later(
        "ix_notifications_whole",
        "notifications",
        ["created_at"],
        sqlite_where=is_whole,
        postgresql_where=is_whole,
    )


def downgrade() -> None:
    op.drop_index("ix_notifications_whole", table_name="notifications", if_exists=True)
    op.drop_column("notifications", "forgotten_at")
