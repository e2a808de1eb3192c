"""Gateway events get an id of their own and their source, and say why they had no effect."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from services.chassis.base.ids import new_id
from services.chassis.storage.columns import UtcDateTime

revision = "0003"
down_revision = "0002"
contracts = True
branch_labels = None
depends_on = None

_EVENTS = sa.table(
    "gateway_events",
    sa.column("id", sa.String),
    sa.column("source", sa.String),
    sa.column("event_id", sa.String),
    sa.column("type", sa.String),
    sa.column("order_id", sa.String),
    sa.column("gateway_reference", sa.String),
    sa.column("refund_reference", sa.String),
    sa.column("amount", sa.BigInteger),
    sa.column("currency", sa.String),
    sa.column("failure_code", sa.String),
    sa.column("failure_message", sa.String),
    sa.column("occurred_at", UtcDateTime),
    sa.column("received_at", UtcDateTime),
    sa.column("outcome", sa.String),
    sa.column("payment_id", sa.String),
)
_ADDED = ("source", "event_id")
_SOURCE = """
SELECT gateway FROM payments WHERE order_id = :order_id ORDER BY id LIMIT 1
"""


def upgrade() -> None:
    """Make the table anew and fill it: its primary key changes."""
    rows = _rows([column for column in _EVENTS.c if column.name not in _ADDED])
    op.drop_table("gateway_events")
    _create()
    for row in rows:
        row.update(source=_source_of(row["order_id"]), event_id=row["id"], id=new_id())
    _fill(_EVENTS.c, rows)


def downgrade() -> None:
    """Go back to one source; an event that two have sent is kept once."""
    rows = {row["event_id"]: row for row in _rows(_EVENTS.c)}
    op.drop_table("gateway_events")
    _create_first()
    for row in rows.values():
        row.update(id=row["event_id"])
        for name in _ADDED:
            del row[name]
    _fill([column for column in _EVENTS.c if column.name not in _ADDED], list(rows.values()))


def _rows(columns: Any) -> list[dict[str, Any]]:
    found = op.get_bind().execute(sa.select(*columns).order_by(sa.column("received_at")))
    return [dict(row._mapping) for row in found]


def _fill(columns: Any, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        op.get_bind().execute(sa.table("gateway_events", *_copies(columns)).insert(), rows)


def _copies(columns: Any) -> list[Any]:
    return [sa.column(column.name, column.type) for column in columns]


def _source_of(order_id: str) -> str:
    """The gateway of the order's payment; an event without one came when there was the default."""
    found = op.get_bind().execute(sa.text(_SOURCE), {"order_id": order_id}).scalar()
    return str(found or "simulator")


def _create() -> None:
    op.create_table(
        "gateway_events",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("source", sa.String(32), nullable=False),
        sa.Column("event_id", sa.String(255), nullable=False),
        *_common(),
        sa.Column("outcome_reason", sa.String(500)),
        *_rules(),
    )
    for name, columns in (
        ("ix_gateway_events_received_at", ["received_at", "id"]),
        ("ix_gateway_events_order_id", ["order_id", "received_at"]),
    ):
        op.create_index(name, "gateway_events", columns)
    op.create_index(
        "uq_gateway_events_source_event_id", "gateway_events", ["source", "event_id"], unique=True
    )
    _index_waiting()


def _create_first() -> None:
    op.create_table(
        "gateway_events",
        sa.Column("id", sa.String(255), primary_key=True),
        *_common(),
        *_rules(),
    )
    _index_waiting()


def _common() -> list[Any]:
    return [
        sa.Column("type", sa.String(17), nullable=False),
        sa.Column("order_id", sa.String(36), nullable=False),
        sa.Column("gateway_reference", sa.String(255), nullable=False),
        sa.Column("refund_reference", sa.String(255)),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("failure_code", sa.String(64)),
        sa.Column("failure_message", sa.String(500)),
        sa.Column("occurred_at", UtcDateTime, nullable=False),
        sa.Column("received_at", UtcDateTime, nullable=False),
        sa.Column("outcome", sa.String(11), nullable=False),
        sa.Column(
            "payment_id",
            sa.String(36),
            sa.ForeignKey("payments.id", name="fk_gateway_events_payment_id"),
        ),
    ]


def _rules() -> list[Any]:
    return [
        sa.CheckConstraint(
            "type IN ('payment.completed', 'payment.failed', 'refund.completed', 'refund.failed')",
            name="ck_gateway_events_type",
        ),
        sa.CheckConstraint(
            "outcome IN ('waiting', 'applied', 'ignored', 'mismatched', 'conflicting')",
            name="ck_gateway_events_outcome",
        ),
    ]


def _index_waiting() -> None:
    condition = sa.text("outcome = 'waiting'")
    op.create_index(
        "ix_gateway_events_waiting",
        "gateway_events",
        ["order_id"],
        sqlite_where=condition,
        postgresql_where=condition,
    )
