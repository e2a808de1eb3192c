"""Orders and their items as rows, and every move of an order from one status to another."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from services.chassis.storage.bulk_statements import execute_for_each
from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.row_locks import held, needs_holding
from services.chassis.storage.units import Unit
from services.order.domain.orders import (
    ExternalIdConflict,
    Order,
    OrderItem,
    OrderNotFound,
    TimelineEntry,
)
from services.order.domain.searching import text_to_search
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus
from services.order.repository import batch_counts, order_events
from services.order.tables import order_items, orders

_COLUMNS = tuple(field.name for field in fields(Order) if field.name != "items")
_VALUES = attrgetter(*_COLUMNS)  # hundreds of orders are read at a time
_STATUSES = {status.value: status for status in OrderStatus}
assert _COLUMNS[:2] == ("id", "status")
_INSERT_ITEMS = insert(order_items)
_SELECT_ORDER = select(orders).where(orders.c.id == bindparam("b_id"))
_SELECT_ORDER_LOCKED = held(_SELECT_ORDER)
_HOLD_ORDER = held(select(orders.c.id).where(orders.c.id == bindparam("b_id")))
_SELECT_ITEMS = (
    select(order_items)
    .where(order_items.c.order_id == bindparam("b_order_id"))
    .order_by(order_items.c.position)
)
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
    stored = connection.execute(insert_ignoring_conflicts(connection, orders), columns_of(order))
    if stored.rowcount == 0:
        raise ExternalIdConflict(order.source, order.external_id or "")
    insert_items(connection, [order])


def columns_of(order: Order) -> dict[str, Any]:
    """The row of ``orders`` that holds ``order``."""
    return {name: getattr(order, name) for name in _COLUMNS} | _searched(order)


def _searched(order: Order) -> dict[str, str]:
    text = text_to_search(order.customer_name, order.customer_email, order.customer_phone)
    return {"search_text": text}


def insert_items(connection: Connection, stored: Iterable[Order]) -> None:
    """Store the items of orders that are stored."""
    execute_for_each(
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
            }
            for order in stored
            for position, item in enumerate(order.items)
        ],
    )


def insert_asking_payment(connection: Connection, placed: Order, asked: OrderStatus) -> Order:
    """Store a new order that asks for its payment at once: two steps of its life, one row."""
    order = replace(placed, status=asked)
    insert_order(connection, order)
    return order


def get_order(connection: Connection, order_id: str, *, locked: bool = False) -> Order:
    """The order with its items; ``locked`` keeps others from changing it until the unit ends.

    Raises:
        OrderNotFound: there is none.
    """
    statement = _SELECT_ORDER_LOCKED if locked else _SELECT_ORDER
    row = connection.execute(statement, {"b_id": order_id}).one_or_none()
    if row is None:
        raise OrderNotFound(order_id)
    items = connection.execute(_SELECT_ITEMS, {"b_order_id": order_id})
    return order_of(row, [item_of(item) for item in items])


def hold_order(connection: Connection, order_id: str) -> None:
    """Keep others from changing an order until the unit ends, which need not read it."""
    if needs_holding(connection):
        connection.execute(_HOLD_ORDER, {"b_id": order_id})


def orders_of_ids(
    connection: Connection, order_ids: Collection[str], *, locked: bool = False
) -> list[Order]:
    """Orders without their items, by id; ``locked`` as in ``get_order``."""
    return [order_of(row) for row in _rows_of_ids(connection, order_ids, locked=locked)]


def orders_with_items(connection: Connection, order_ids: Sequence[str]) -> list[Order]:
    """Orders with their items, by id."""
    items = items_of_orders(connection, order_ids)
    rows = _rows_of_ids(connection, order_ids)
    return [order_of(row, items[row.id]) for row in rows]


def _rows_of_ids(
    connection: Connection, order_ids: Collection[str], *, locked: bool = False
) -> Iterable[Any]:
    statement = select(orders).where(orders.c.id.in_(order_ids)).order_by(orders.c.id)
    return connection.execute(held(statement) if locked else statement)


def ids_not_in(connection: Connection, order_ids: Collection[str], status: OrderStatus) -> set[str]:
    """Which of these orders are in another status."""
    statement = select(orders.c.id).where(orders.c.id.in_(order_ids), orders.c.status != status)
    return set(connection.execute(statement).scalars())


def free_numbers(unit: Unit, order_ids: Collection[str]) -> None:
    """Let other orders take the numbers of these, which were undone."""
    statement = update(orders).where(orders.c.id.in_(order_ids))
    unit.connection.execute(statement.values(number_freed_at=unit.now))


def find_freed_order(connection: Connection, source: str, external_id: str | None) -> str | None:
    """The latest undone order that let go of this number."""
    if external_id is None:
        return None
    statement = select(func.max(orders.c.id)).where(
        orders.c.source == source,
        orders.c.external_id == external_id,
        orders.c.number_freed_at.is_not(None),
    )
    found: str | None = connection.execute(statement).scalar_one()
    return found


def find_order_id(connection: Connection, order_id: str | None) -> str | None:
    """``order_id`` where there is such an order."""
    found: str | None = connection.execute(
        select(orders.c.id).where(orders.c.id == order_id)
    ).scalar_one_or_none()
    return found


def order_of(row: Any, items: Iterable[OrderItem] = ()) -> Order:
    """The order that a row of ``orders`` holds."""
    order_id, status, *rest = _VALUES(row)
    # As many columns as the order has fields, in their order.
    return Order(order_id, _STATUSES[status], *rest, tuple(items))  # type: ignore[call-arg]


def item_of(row: Any) -> OrderItem:
    """The item that a row of ``order_items`` holds."""
    return OrderItem(row.id, row.product_name, row.sku, row.quantity, row.unit_price)


def items_of_orders(connection: Connection, order_ids: Sequence[str]) -> dict[str, list[OrderItem]]:
    """The items of many orders, by order."""
    statement = select(order_items).where(order_items.c.order_id.in_(order_ids))
    found: dict[str, list[OrderItem]] = {order_id: [] for order_id in order_ids}
    for row in connection.execute(statement.order_by(order_items.c.position)):
        found[row.order_id].append(item_of(row))
    return found


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
    moved = replace(order, **changes, status=status, version=order.version + 1, updated_at=unit.now)
    if set(changes) <= {"payment_id", "payment_error", "payment_version"}:
        move_all(unit, [(order, moved)])
    else:
        _compare_and_set(unit.connection, order, moved)
    if order.batch_id is not None:
        batch_counts.count_moves(unit, order.batch_id, [(order, moved)])
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
    changed = connection.execute(
        update(orders).where(_IS_VERSION).values(**values),
        {"b_id": order.id, "b_version": order.version},
    )
    if changed.rowcount == 0:
        raise StaleOrder


def change(unit: Unit, order: Order, **changes: Any) -> Order:
    """Change details of ``order`` without moving its status.

    Raises:
        StaleOrder: it is no longer as given.
    """
    changed = replace(order, **changes, version=order.version + 1, updated_at=unit.now)
    _compare_and_set(unit.connection, order, changed)
    return changed
