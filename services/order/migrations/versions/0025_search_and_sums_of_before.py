"""The orders that were there before are searched by an index and counted in sums, too.

Triggers have written down every change since the revision before. So texts are copied a portion at
a time, each held while it is, and to the sums is added what they lack on one snapshot.
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"

_AT_ONCE = 5_000
_COPY = {
    "sqlite": "INSERT INTO search_arrivals (order_id, created_at, text)"
    " SELECT id, created_at, coalesce(search_text, '') || char(10, 10) FROM orders",
    "postgresql": "WITH portion AS (SELECT id, created_at, search_text FROM orders"
    " WHERE id > :after ORDER BY id LIMIT :limit FOR NO KEY UPDATE),"
    " copied AS (INSERT INTO search_arrivals (order_id, created_at, text)"
    " SELECT id, created_at, coalesce(search_text, '') || E'\\n\\n' FROM portion"
    " ON CONFLICT DO NOTHING)"
    " SELECT max(id) FROM portion",
}
_QUARTER = {
    "sqlite": "(CAST(strftime('%s', substr(coalesce(ordered_at, created_at), 1, 19)) AS INTEGER)"
    " + 62135596800) / 900 - 69039552",
    "postgresql": "floor(extract(epoch FROM coalesce(ordered_at, created_at)) / 900)::bigint",
}
_ADD = """
INSERT INTO order_sum_changes (quarter, status, orders, amount, refunded)
SELECT quarter, status, sum(orders), sum(amount), sum(refunded) FROM (
  SELECT {quarter} AS quarter, status, 1 AS orders, total_amount AS amount,
    refunded_amount AS refunded FROM orders
  UNION ALL SELECT quarter, status, -orders, -amount, -refunded FROM order_sums
  UNION ALL SELECT quarter, status, -orders, -amount, -refunded FROM order_sum_changes
) AS sides GROUP BY quarter, status
HAVING sum(orders) <> 0 OR sum(amount) <> 0 OR sum(refunded) <> 0
"""


def upgrade() -> None:
    dialect = op.get_bind().dialect.name
    if dialect == "sqlite":
        op.execute(_COPY[dialect])
    else:
        with op.get_context().autocommit_block():
            _copy_in_portions()
    op.execute(sa.text(_ADD.format(quarter=_QUARTER[dialect]).replace(":", "\\:")))


def _copy_in_portions() -> None:
    connection, after = op.get_bind(), ""
    copy = sa.text(_COPY["postgresql"])
    while after is not None:
        after = connection.execute(copy, {"after": after, "limit": _AT_ONCE}).scalar_one()


def downgrade() -> None:
    """What was copied goes with the tables, in the revision before."""
