"""Files of other systems, some of whose rows are skipped on purpose."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.drivers.sqlite_definitions import redefine

revision = "0015"
down_revision = "0014"

_SUM = "rows_created + rows_failed + rows_duplicate = rows_processed"
_NEW_SUM = "rows_created + rows_failed + rows_duplicate + rows_skipped = rows_processed"
_OUTCOMES = "outcome IN ('created', 'failed', 'duplicate')"
_NEW_OUTCOMES = "outcome IN ('created', 'failed', 'duplicate', 'skipped')"


def upgrade() -> None:
    op.add_column("batches", sa.Column("profile", sa.String(64), nullable=True))
    op.execute(
        "ALTER TABLE batches ADD COLUMN rows_skipped BIGINT NOT NULL DEFAULT 0"
        " CONSTRAINT ck_batches_rows_skipped CHECK (rows_skipped >= 0)"
    )
    _exchange("batches", "ck_batches_rows", _SUM, _NEW_SUM)
    _exchange("batch_rows", "ck_batch_rows_outcome", _OUTCOMES, _NEW_OUTCOMES)


def _exchange(table: str, name: str, old: str, new: str) -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        redefine(connection, table, (f"CHECK ({old})", f"CHECK ({new})"))
    else:
        op.drop_constraint(name, table, type_="check")
        op.create_check_constraint(name, table, new)


def downgrade() -> None:
    """Rows that were skipped count as failed."""
    op.execute("UPDATE batch_rows SET outcome = 'failed' WHERE outcome = 'skipped'")
    _exchange("batch_rows", "ck_batch_rows_outcome", _NEW_OUTCOMES, _OUTCOMES)
    op.execute("UPDATE batches SET rows_failed = rows_failed + rows_skipped, rows_skipped = 0")
    _exchange("batches", "ck_batches_rows", _NEW_SUM, _SUM)
    op.drop_column("batches", "rows_skipped")
    op.drop_column("batches", "profile")
