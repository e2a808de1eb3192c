"""Orders are stored, and moved from one status to another by compare-and-set."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, replace
from functools import cache
from typing import Any

from sqlalchemy import Connection, Update, bindparam, insert, update

from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.driver_statements import execute_for_each, execute_later, execute_one
from services.chassis.storage.units import Unit
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.orders.refusals import ExternalIdConflict
from services.order.domain.states_gen import ORDER_STATES, OrderEvent
from services.order.repository.orders import batch_counts, new_orders, order_events
from services.order.repository.orders.order_rows import columns_of
from services.order.tables import order_adjustments, order_items, orders

_INSERT_ITEMS = insert(order_items)
_INSERT_ADJUSTMENTS = insert(order_adjustments)
_IS_VERSION = (orders.c.id == bindparam("b_id")) & (orders.c.version == bindparam("b_version"))
_MOVE = (
    update(orders)
    .where(_IS_VERSION)
    .values(
        status=bindparam("b_status"),
        payment_id=bindparam("b_payment_id"),
        payment_error=bindparam("b_payment_error"),
        payment_version=bindparam("b_payment_version"),
        version=orders.c.version + 1,
        updated_at=bindparam("b_now"),
    )
)


class StaleOrder(Exception):
    """The order has changed since it was read; read it again and decide anew."""


def insert_order(connection: Connection, order: Order) -> None:
    """Store a new order with its items.

    Raises:
        ExternalIdConflict: its source has an order of that external id.
    """
    row = columns_of(order)
    if execute_one(connection, insert_ignoring_conflicts(connection, orders), row) == 0:
        raise ExternalIdConflict(order.source, order.external_id or "")
    new_orders.write_down(connection, [row])
    insert_lines(connection, [order])


def insert_lines(connection: Connection, stored: Sequence[Order]) -> None:
    """Store the items and the adjustments of orders that are stored."""
    adjustments = [
        {"order_id": order.id, "position": position, **asdict(adjustment)}
        for order in stored
        for position, adjustment in enumerate(order.adjustments)
    ]
    execute_later(connection, _INSERT_ADJUSTMENTS, adjustments)
    execute_later(
        connection,
        _INSERT_ITEMS,
        [
            {
                "id": item.id,
                "order_id": order.id,
                "position": position,
                "product_name": item.product_name,
                "sku": item.sku,
                "quantity": item.quantity,
                "unit_price": item.unit_price,
                "tax_rate": item.tax_rate,
            }
            for order in stored
            for position, item in enumerate(order.items)
        ],
    )


def free_numbers(unit: Unit, order_ids: Collection[str]) -> None:
    """Let other orders take the numbers of these, which were undone."""
    statement = update(orders).where(orders.c.id.in_(order_ids))
    unit.connection.execute(statement.values(number_freed_at=unit.now))


def transition(
    unit: Unit,
    order: Order,
    event: OrderEvent,
    *,
    data: dict[str, Any] | None = None,
    also: Iterable[TimelineEntry] = (),
    **changes: Any,
) -> Order:
    """Move ``order`` on by ``event``, compare-and-set on its version; write that and ``also`` down.

    Raises:
        IllegalTransition: ``event`` cannot happen to it now.
        StaleOrder: it is no longer as given.
    """
    status = ORDER_STATES.next_status(order.status, event)
    if order.next_action is not None:  # that was of the payment as it stood before
        changes["next_action"] = None
    moved = replace(order, **changes, status=status, version=order.version + 1, updated_at=unit.now)
    if set(changes) <= {"payment_id", "payment_error", "payment_version"}:
        move_all(unit, [(order, moved)])
    else:
        _compare_and_set(unit.connection, order, moved)
    if order.batch_id is not None:
        batch_counts.follow_moves(unit, order.batch_id, [(order, moved)])
    entry = TimelineEntry(event, order.status, status, data)
    order_events.record(unit, order.id, [entry, *also])
    return moved


def move_all(unit: Unit, moves: Sequence[tuple[Order, Order]]) -> None:
    """Give orders the status and the payment, its error and version, that their moves lead to.

    Raises:
        StaleOrder: one of them is no longer as given; then nothing may be kept of this unit.
    """
    changed = execute_for_each(
        unit.connection,
        _MOVE,
        [
            {
                "b_id": order.id,
                "b_version": order.version,
                "b_status": moved.status,
                "b_payment_id": moved.payment_id,
                "b_payment_error": moved.payment_error,
                "b_payment_version": moved.payment_version,
                "b_now": unit.now,
            }
            for order, moved in moves
        ],
    )
    if changed != len(moves):
        raise StaleOrder


def _compare_and_set(connection: Connection, order: Order, moved: Order) -> None:
    values = columns_of(moved)
    del values["id"], values["created_at"]
    statement = _change(tuple(values))
    changed = {f"b_new_{name}": value for name, value in values.items()}
    is_it = {"b_id": order.id, "b_version": order.version}
    if execute_one(connection, statement, changed | is_it) == 0:
        raise StaleOrder


@cache
def _change(columns: tuple[str, ...]) -> Update:
    """The UPDATE that gives these columns new values; made once."""
    values: dict[str, Any] = {name: bindparam(f"b_new_{name}") for name in columns}
    return update(orders).where(_IS_VERSION).values(values)


def change(unit: Unit, order: Order, **changes: Any) -> Order:
    """Change details of ``order`` without moving its status.

    Raises:
        StaleOrder: it is no longer as given.
    """
    changed = replace(order, **changes, version=order.version + 1, updated_at=unit.now)
    _compare_and_set(unit.connection, order, changed)
    return changed
