"""Differences say of which gateway they are, and the books of all gateways are read."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

_differences = sa.table("differences", sa.column("gateway"), sa.column("payment_id"))
_reconciliations = sa.table(
    "reconciliations",
    *(sa.column(name) for name in ("id", "status", "stage", "position", "version")),
    sa.column("gateway_entries"),
)
_entries = sa.table("reconciliation_entries", sa.column("reconciliation_id"), sa.column("source"))
_OF_PAYMENT = {
    "sqlite": "json_extract(sides, '$.payment.gateway')",
    "postgresql": "sides::json #>> '{payment,gateway}'",
}


def upgrade() -> None:
    """A difference about a payment has always known its gateway; of others it stays null."""
    op.add_column("differences", sa.Column("gateway", sa.String(32), nullable=True))
    of_payment = sa.literal_column(_OF_PAYMENT[op.get_bind().dialect.name], sa.String())
    is_about_payment = _differences.c.payment_id.is_not(None)
    op.execute(sa.update(_differences).where(is_about_payment).values(gateway=of_payment))
    _read_books_anew("gateway")


def downgrade() -> None:
    _read_books_anew("gateway", "compare")
    op.drop_column("differences", "gateway")


def _read_books_anew(*stages: str) -> None:
    """Have what is at one of ``stages`` read the books from their beginning.

    A position in the books of one gateway is none in those of all, and the other way round.
    """
    r, said = _reconciliations.c, _entries.c
    is_there = sa.and_(r.status == "RUNNING", r.stage.in_(stages))
    is_read = said.reconciliation_id.in_(sa.select(r.id).where(is_there))
    op.execute(sa.delete(_entries).where(said.source == "gateway", is_read))
    anew = {"stage": "gateway", "position": None, "gateway_entries": 0, "version": r.version + 1}
    op.execute(sa.update(_reconciliations).where(is_there).values(anew))
