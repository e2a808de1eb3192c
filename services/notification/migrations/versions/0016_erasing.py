"""Messages whose recipient was erased; and what about a recipient is found by."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.large_indexes import create_index_later

revision = "0016"
down_revision = "0015"

_INDEXES: dict[str, tuple[str, list[Any]]] = {
    "ix_idempotency_keys_resource_id": ("idempotency_keys", ["resource_id"]),
    "ix_delivery_events_recipient": ("delivery_events", [sa.text("lower(recipient)")]),
}


def upgrade() -> None:
    op.add_column("notifications", sa.Column("erased_at", UtcDateTime))
    for name, (table, columns) in _INDEXES.items():
        create_index_later(name, table, columns)


def downgrade() -> None:
    for name, (table, _columns) in _INDEXES.items():
        op.drop_index(name, table, if_exists=True)
    op.drop_column("notifications", "erased_at")
