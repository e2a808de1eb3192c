"""Batches count the orders that no gateway is asked for.

An import is counted from its orders. What a dry run would have made is not known any more: its
counts stay null, until it is confirmed. What an earlier version goes on importing meanwhile is not
counted.
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

_COUNTS = (
    "orders_paid_elsewhere",
    "amount_paid_elsewhere",
    "orders_paid_after_shipping",
    "amount_paid_after_shipping",
    "orders_free",
)
_batches = sa.table("batches", *map(sa.column, ("id", "run", "orders_created", *_COUNTS)))
_orders = sa.table("orders", *map(sa.column, ("batch_id", "payment_method", "total_amount")))
_b, _o = _batches.c, _orders.c
_AT_ONCE = 200


def upgrade() -> None:
    for name in _COUNTS:
        # The rule comes with the column: SQLite cannot add one to a table that is there already.
        op.execute(
            f"ALTER TABLE batches ADD COLUMN {name} BIGINT"
            f" CONSTRAINT ck_batches_{name} CHECK ({name} >= 0)"
        )
    is_known = (_b.run == 1) | (_b.orders_created == 0)
    op.execute(sa.update(_batches).where(is_known).values(dict.fromkeys(_COUNTS, 0)))
    connection, after = op.get_bind(), ""
    imports = sa.select(_b.id).where(_b.run == 1, _b.orders_created > 0).order_by(_b.id)
    while ids := connection.scalars(imports.where(_b.id > after).limit(_AT_ONCE)).all():
        for counted in connection.execute(_counted(ids)).mappings().all():
            is_its = _b.id == counted["batch_id"]
            values = {name: counted[name] for name in _COUNTS}
            connection.execute(sa.update(_batches).where(is_its).values(values))
        after = ids[-1]


def _counted(batch_ids: Sequence[str]) -> sa.Select[Any]:
    """The counts of each of these batches, from its orders."""
    is_elsewhere = _o.payment_method == "external"
    is_after = _o.payment_method.in_(("cash_on_delivery", "invoice"))
    is_free = (_o.total_amount == 0) & ~is_elsewhere & ~is_after
    sums = (
        _sum(is_elsewhere, 1),
        _sum(is_elsewhere, _o.total_amount),
        _sum(is_after, 1),
        _sum(is_after, _o.total_amount),
        _sum(is_free, 1),
    )
    named = [each.label(name) for name, each in zip(_COUNTS, sums, strict=True)]
    is_wanted = _o.batch_id.in_(batch_ids)
    return sa.select(_o.batch_id, *named).where(is_wanted).group_by(_o.batch_id)


def _sum(is_one: sa.ColumnElement[bool], amount: int | sa.ColumnElement[int]) -> Any:
    return sa.func.sum(sa.case((is_one, amount), else_=0))


def downgrade() -> None:
    for name in reversed(_COUNTS):
        op.drop_column("batches", name)
