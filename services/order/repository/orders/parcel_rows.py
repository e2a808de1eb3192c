"""Parcels as rows, and orders that are shipped or given other parcels by the hundred."""

from collections.abc import Collection, Sequence
from dataclasses import asdict

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from services.chassis.storage.driver_statements import execute_for_each, execute_later
from services.chassis.storage.units import Unit
from services.order.domain.imports.batches import REAL
from services.order.domain.imports.row_outcomes import RowOutcome
from services.order.domain.orders.orders import Order
from services.order.repository.orders import batch_counts
from services.order.repository.orders.order_changes import StaleOrder
from services.order.tables import batch_rows, order_parcels, orders

_INSERT_PARCELS = insert(order_parcels)
_SHIP = (
    update(orders)
    .where((orders.c.id == bindparam("b_id")) & (orders.c.version == bindparam("b_version")))
    .values(
        status=bindparam("b_status"),
        tracking_number=bindparam("b_tracking_number"),
        carrier=bindparam("b_carrier"),
        version=orders.c.version + 1,
        updated_at=bindparam("b_now"),
    )
)


def replace_parcels(connection: Connection, shipped: Sequence[Order]) -> None:
    """Store the parcels of orders in place of those that were stored."""
    ids = [order.id for order in shipped]
    connection.execute(delete(order_parcels).where(order_parcels.c.order_id.in_(ids)))
    execute_later(
        connection,
        _INSERT_PARCELS,
        [
            {"order_id": order.id, "position": position, **asdict(parcel)}
            for order in shipped
            for position, parcel in enumerate(order.parcels)
        ],
    )


def ship_all(unit: Unit, moves: Sequence[tuple[Order, Order]]) -> None:
    """Give orders the status and the parcels that their moves lead to, compare-and-set.

    Raises:
        StaleOrder: one of them is no longer as given; then nothing may be kept of this unit.
    """
    changed = execute_for_each(
        unit.connection,
        _SHIP,
        [
            {
                "b_id": order.id,
                "b_version": order.version,
                "b_status": moved.status,
                "b_tracking_number": moved.tracking_number,
                "b_carrier": moved.carrier,
                "b_now": unit.now,
            }
            for order, moved in moves
        ],
    )
    if changed != len(moves):
        raise StaleOrder
    replace_parcels(unit.connection, [moved for _, moved in moves])


def count_shipped(unit: Unit, moves: Sequence[tuple[Order, Order]]) -> None:
    """Count the orders anew in the batches that made them, in the order of their ids."""
    by_batch: dict[str, list[tuple[Order, Order]]] = {}
    for order, moved in moves:
        if order.batch_id is not None:
            by_batch.setdefault(order.batch_id, []).append((order, moved))
    for batch_id in sorted(by_batch):
        batch_counts.follow_moves(unit, batch_id, by_batch[batch_id])


def noted_by(connection: Connection, batch_id: str, order_ids: Collection[str]) -> set[str]:
    """Which of these orders earlier rows of the batch have shipped, or given other parcels."""
    rows = batch_rows.c
    statement = select(rows.order_id).where(
        rows.order_id.in_(order_ids),
        rows.batch_id == batch_id,
        rows.run == REAL,
        rows.outcome == RowOutcome.CREATED,
    )
    return set(connection.execute(statement).scalars())
