"""Orders are searched in one form of their texts, whatever the database makes of letters."""

import sqlalchemy as sa
from alembic import op

from services.order.domain.searching import text_to_search

revision = "0011"
down_revision = "0010"

_AT_ONCE = 2_000
_NEXT = sa.text(
    "SELECT id, customer_name, customer_email, customer_phone FROM orders"
    " WHERE id > :after ORDER BY id LIMIT :limit"
)
_FILL = sa.text("UPDATE orders SET search_text = :search_text WHERE id = :id")


def upgrade() -> None:
    op.add_column("orders", sa.Column("search_text", sa.Text(), nullable=True))
    connection, after = op.get_bind(), ""
    while rows := connection.execute(_NEXT, {"after": after, "limit": _AT_ONCE}).all():
        filled = [
            {
                "id": row.id,
                "search_text": text_to_search(
                    row.customer_name, row.customer_email, row.customer_phone
                ),
            }
            for row in rows
        ]
        connection.execute(_FILL, filled)
        after = rows[-1].id


def downgrade() -> None:
    op.drop_column("orders", "search_text")
