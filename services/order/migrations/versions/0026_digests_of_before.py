"""Nobody gets a digest of a batch that ended under a version that would have sent none.

From now on, digests are owed of batches that FAILED after making orders, too, and of CANCELLED ones
whose orders were all accepted and not paid. What of the old ones is paid later is told by itself.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

_b = sa.table(
    "batches",
    *(sa.column(name) for name in ("status", "notify", "orders_paid")),
    sa.column("is_digested", sa.Boolean),
)


def upgrade() -> None:
    was_cancelled_unpaid = (_b.c.status == "CANCELLED") & (_b.c.orders_paid == 0)
    is_of_before = (_b.c.status == "FAILED") | was_cancelled_unpaid
    op.execute(
        sa.update(_b)
        .where(_b.c.notify == "DIGEST", ~_b.c.is_digested, is_of_before)
        .values(is_digested=True)
    )


def downgrade() -> None:
    """The version before would have told nobody of these batches either."""
