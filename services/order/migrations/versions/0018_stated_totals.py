"""What the file of a batch says that an order comes to, for the certificate."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("batch_rows", sa.Column("stated_total", sa.BigInteger, nullable=True))


def downgrade() -> None:
    op.drop_column("batch_rows", "stated_total")
