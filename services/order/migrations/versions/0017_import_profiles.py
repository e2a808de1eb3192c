"""Profiles of a shop's own, the profile that a batch was made with, and workbooks."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.drivers.sqlite_definitions import redefine

revision = "0017"
down_revision = "0016"

_FORMATS = "format IN ('csv', 'json')"
_NEW_FORMATS = "format IN ('csv', 'json', 'xlsx')"


def upgrade() -> None:
    op.create_table(
        "import_profiles",
        sa.Column("name", sa.String(63), primary_key=True),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(255), nullable=False),
    )
    op.create_table(
        "import_profile_events",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("name", sa.String(63), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("type", sa.String(40), nullable=False),
        sa.Column("actor", sa.String(255), nullable=False),
        sa.Column("cause", sa.String(255)),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    op.create_index("ix_import_profile_events_name", "import_profile_events", ["name", "id"])
    op.add_column("batches", sa.Column("profile_text", sa.Text(), nullable=True))
    op.add_column("batches", sa.Column("sheet", sa.String(100), nullable=True))
    _exchange(_FORMATS, _NEW_FORMATS)


def _exchange(old: str, new: str) -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        redefine(connection, "batches", (f"CHECK ({old})", f"CHECK ({new})"))
    else:
        op.drop_constraint("ck_batches_format", "batches", type_="check")
        op.create_check_constraint("ck_batches_format", "batches", new)


def downgrade() -> None:
    """What was read from a workbook is said to be CSV; nobody can read its file any more."""
    op.execute("UPDATE batches SET format = 'csv' WHERE format = 'xlsx'")
    _exchange(_NEW_FORMATS, _FORMATS)
    op.drop_column("batches", "sheet")
    op.drop_column("batches", "profile_text")
    op.drop_table("import_profile_events")
    op.drop_table("import_profiles")
