"""Orders that are paid elsewhere or after shipping, and orders of several parcels.

An order that has a tracking number has one parcel, which was shipped when the order was.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from services.chassis.base.ids import new_id
from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.drivers.sqlite_definitions import redefine

revision = "0014"
down_revision = "0013"

_STATUSES_BEFORE = (
    "PENDING",
    "PAYMENT_PROCESSING",
    "PAYMENT_FAILED",
    "PAID",
    "SHIPPED",
    "DELIVERED",
    "CANCELLED",
    "REFUNDED",
)
_STATUSES_AFTER = (*_STATUSES_BEFORE[:3], "ACCEPTED", *_STATUSES_BEFORE[3:])
_KINDS_BEFORE = (
    "payment_not_applied",
    "payment_failure_not_applied",
    "payment_refund_not_applied",
    "order_without_payment",
    "order_paid_without_capture",
    "order_amount_differs",
    "cancelled_order_not_refunded",
    "payment_without_order",
    "payment_undecided",
    "payment_not_at_gateway",
    "gateway_amount_differs",
    "refund_not_recorded",
    "refund_not_at_gateway",
    "failed_payment_captured",
    "unknown_charge",
    "duplicate_charge",
)
_KINDS_AFTER = (*_KINDS_BEFORE[:9], "payment_overdue", *_KINDS_BEFORE[9:])
_AT_ONCE = 2_000
_NEXT = sa.text(
    "SELECT id, tracking_number, carrier, updated_at,"
    " (SELECT max(at) FROM order_events e WHERE e.order_id = orders.id AND e.type = 'shipped')"
    " AS shipped_at FROM orders WHERE id > :after AND tracking_number IS NOT NULL"
    " ORDER BY id LIMIT :limit"
)
_FILL = sa.text(
    "INSERT INTO order_parcels (id, order_id, position, tracking_number, carrier, shipped_at)"
    " VALUES (:id, :order_id, 0, :tracking_number, :carrier, :shipped_at)"
)


def upgrade() -> None:
    op.add_column("orders", sa.Column("paid_elsewhere", sa.Text(), nullable=True))
    _allow("orders", "status", _STATUSES_BEFORE, _STATUSES_AFTER)
    _allow("differences", "kind", _KINDS_BEFORE, _KINDS_AFTER)
    op.create_table(
        "order_parcels",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("order_id", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("tracking_number", sa.String(64), nullable=False),
        sa.Column("carrier", sa.String(64)),
        sa.Column("shipped_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_order_parcels_order_id"),
    )
    op.create_index("ix_order_parcels_order_id", "order_parcels", ["order_id"])
    connection, after = op.get_bind(), ""
    while rows := connection.execute(_NEXT, {"after": after, "limit": _AT_ONCE}).all():
        connection.execute(_FILL, [_parcel(row) for row in rows])
        after = rows[-1].id


def _parcel(row: Any) -> dict[str, Any]:
    return {
        "id": new_id(),
        "order_id": row.id,
        "tracking_number": row.tracking_number,
        "carrier": row.carrier,
        "shipped_at": row.shipped_at or row.updated_at,
    }


def _allow(table: str, column: str, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    """Let ``column`` have the values ``after`` in place of ``before``."""
    old, new = (f"{column} IN ({', '.join(map(repr, values))})" for values in (before, after))
    connection, name = op.get_bind(), f"ck_{table}_{column}"
    if connection.dialect.name == "sqlite":
        redefine(connection, table, (f"CHECK ({old})", f"CHECK ({new})"))
    else:
        op.drop_constraint(name, table, type_="check")
        op.create_check_constraint(name, table, new)


def downgrade() -> None:
    """What an order of one parcel says of it stays with the order; accepted ones count as paid."""
    op.drop_table("order_parcels")
    op.execute("UPDATE orders SET status = 'PAID' WHERE status = 'ACCEPTED'")
    op.execute("DELETE FROM differences WHERE kind = 'payment_overdue'")
    _allow("differences", "kind", _KINDS_AFTER, _KINDS_BEFORE)
    _allow("orders", "status", _STATUSES_AFTER, _STATUSES_BEFORE)
    op.drop_column("orders", "paid_elsewhere")
