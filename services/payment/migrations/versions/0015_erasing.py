"""Kept replies are found by what they are about: the words in them are erased with a customer."""

from alembic import op

from services.chassis.storage.large_indexes import create_index_later

revision = "0015"
down_revision = "0011"


def upgrade() -> None:
    create_index_later("ix_idempotency_keys_resource_id", "idempotency_keys", ["resource_id"])


def downgrade() -> None:
    op.drop_index("ix_idempotency_keys_resource_id", "idempotency_keys", if_exists=True)
