"""Orders and their items as rows: found, and read."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, fields
from operator import itemgetter
from typing import Any, TypeVar

import orjson
from sqlalchemy import Connection, bindparam, func, or_, select

from services.chassis.storage.driver_statements import execute_later
from services.chassis.storage.row_locks import held, needs_holding
from services.order.domain.money.amounts import AFTER_SHIPPING, Adjustment, AdjustmentKind
from services.order.domain.money.customer_steps import NextAction
from services.order.domain.money.payments import PaidElsewhere
from services.order.domain.orders.orders import PAID_AFTER_SHIPPING, Order, OrderItem
from services.order.domain.orders.parcels import Parcel
from services.order.domain.orders.recipients import DeliveryRequest, Recipient
from services.order.domain.orders.refusals import OrderNotFound
from services.order.domain.searching import text_to_search
from services.order.domain.states_gen import OrderStatus
from services.order.tables import order_adjustments, order_items, order_parcels, orders

_WRITTEN_AS_JSON = ("recipient", "delivery_request", "paid_elsewhere", "payment_next_action")
_MADE_OF_MORE = (
    "recipient",
    "delivery_request",
    "paid_elsewhere",
    "next_action",
    "items",
    "adjustments",
    "parcels",
)
_COLUMNS = tuple(each.name for each in fields(Order) if each.name not in _MADE_OF_MORE)
_PLACES = {name: place for place, name in enumerate(orders.c.keys())}
# Hundreds of orders are read at a time, and a row finds a name ten times slower than a place.
_VALUES = itemgetter(*(_PLACES[name] for name in _COLUMNS))
_TEXTS = itemgetter(*(_PLACES[name] for name in _WRITTEN_AS_JSON))
_STATUSES = {status.value: status for status in OrderStatus}
assert _COLUMNS[:3] == ("id", "status", "ordered_at")
_SELECT_ORDER = select(orders).where(orders.c.id == bindparam("b_id"))
_SELECT_ORDER_LOCKED = held(_SELECT_ORDER)
_HOLD_ORDER = held(select(orders.c.id).where(orders.c.id == bindparam("b_id")))
_SELECT_ITEMS = (
    select(order_items)
    .where(order_items.c.order_id == bindparam("b_order_id"))
    .order_by(order_items.c.position)
)
_SELECT_ADJUSTMENTS = (
    select(order_adjustments)
    .where(order_adjustments.c.order_id == bindparam("b_order_id"))
    .order_by(order_adjustments.c.position)
)
_SELECT_PARCELS = (
    select(order_parcels)
    .where(order_parcels.c.order_id == bindparam("b_order_id"))
    .order_by(order_parcels.c.position)
)


T = TypeVar("T")


def columns_of(order: Order) -> dict[str, Any]:
    """The row of ``orders`` that holds ``order``."""
    return {
        **{name: getattr(order, name) for name in _COLUMNS},
        "recipient": _json(order.recipient),
        "delivery_request": _json(order.delivery_request),
        "paid_elsewhere": _document_text(order.paid_elsewhere),
        "payment_next_action": _document_text(order.next_action),
        "search_text": _searched(order),
    }


def _json(value: Recipient | DeliveryRequest | None) -> str | None:
    return None if value is None else orjson.dumps(asdict(value)).decode()


def _document_text(value: PaidElsewhere | NextAction | None) -> str | None:
    return None if value is None else orjson.dumps(value.document()).decode()


def _searched(order: Order) -> str:
    to = order.recipient
    others = () if to is None else (to.name, to.phone)
    return text_to_search(order.customer_name, order.customer_email, order.customer_phone, *others)


def get_order(connection: Connection, order_id: str, *, locked: bool = False) -> Order:
    """The order with its lines; ``locked`` keeps others from changing it until the unit ends.

    Raises:
        OrderNotFound: there is none.
    """
    statement = _SELECT_ORDER_LOCKED if locked else _SELECT_ORDER
    row = connection.execute(statement, {"b_id": order_id}).one_or_none()
    if row is None:
        raise OrderNotFound(order_id)
    its = {"b_order_id": order_id}
    items = [item_of(each) for each in connection.execute(_SELECT_ITEMS, its)]
    adjustments = [_adjustment_of(each) for each in connection.execute(_SELECT_ADJUSTMENTS, its)]
    parcels: list[Parcel] = []
    if row.tracking_number is not None:
        parcels = [_parcel_of(each) for each in connection.execute(_SELECT_PARCELS, its)]
    return order_of(row, items, adjustments, parcels)


def hold_order(connection: Connection, order_id: str) -> None:
    """Keep others from changing an order until the unit ends, which need not read it."""
    if needs_holding(connection):
        execute_later(connection, _HOLD_ORDER, [{"b_id": order_id}])


def orders_of_ids(
    connection: Connection, order_ids: Collection[str], *, locked: bool = False
) -> list[Order]:
    """Orders without their items, by id; ``locked`` as in ``get_order``."""
    return [order_of(row) for row in _rows_of_ids(connection, order_ids, locked=locked)]


def orders_with_lines(connection: Connection, order_ids: Sequence[str]) -> list[Order]:
    """Orders with their items, adjustments and parcels, by id."""
    items = items_of_orders(connection, order_ids)
    adjustments = adjustments_of_orders(connection, order_ids)
    parcels = parcels_of_orders(connection, order_ids)
    return [
        order_of(row, items[row.id], adjustments.get(row.id, ()), parcels.get(row.id, ()))
        for row in _rows_of_ids(connection, order_ids)
    ]


def orders_with_parcels(
    connection: Connection, order_ids: Collection[str], *, locked: bool
) -> list[Order]:
    """Orders with their parcels and without their items, by id; ``locked`` as in ``get_order``."""
    rows = list(_rows_of_ids(connection, order_ids, locked=locked))
    with_parcels = [row.id for row in rows if row.tracking_number is not None]
    parcels = parcels_of_orders(connection, with_parcels) if with_parcels else {}
    return [order_of(row, parcels=parcels.get(row.id, ())) for row in rows]


def _rows_of_ids(
    connection: Connection, order_ids: Collection[str], *, locked: bool = False
) -> Iterable[Any]:
    statement = select(orders).where(orders.c.id.in_(order_ids)).order_by(orders.c.id)
    return connection.execute(held(statement) if locked else statement)


def ids_not_awaiting_payment(connection: Connection, order_ids: Collection[str]) -> set[str]:
    """Which of these orders have no payment to be asked for (``Order.awaits_payment``)."""
    awaits = or_(
        orders.c.status == OrderStatus.PAYMENT_PROCESSING,
        orders.c.payment_method.in_(AFTER_SHIPPING) & orders.c.status.in_(PAID_AFTER_SHIPPING),
    )
    statement = select(orders.c.id).where(orders.c.id.in_(order_ids), ~awaits)
    return set(connection.execute(statement).scalars())


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


def order_of(
    row: Any,
    items: Iterable[OrderItem] = (),
    adjustments: Iterable[Adjustment] = (),
    parcels: Iterable[Parcel] = (),
) -> Order:
    """The order that a row holds, which begins with the columns of ``orders`` as the table does."""
    order_id, status, ordered_at, *rest = _VALUES(row)
    recipient, delivery_request, paid_elsewhere, next_action = _TEXTS(row)
    # As many columns as the order has fields, in their order; then what is made of more.
    plain = (order_id, _STATUSES[status], ordered_at or row.created_at, *rest)
    made_of_more = (
        _read(Recipient, recipient),
        _read(DeliveryRequest, delivery_request),
        _paid_elsewhere(paid_elsewhere),
        next_action_of(next_action),
        tuple(items),
        tuple(adjustments),
        tuple(parcels),
    )
    return Order(*(plain + made_of_more))


def _read(kind: type[T], text: str | None) -> T | None:
    return None if text is None else kind(**orjson.loads(text))


def _paid_elsewhere(text: str | None) -> PaidElsewhere | None:
    return None if text is None else PaidElsewhere.of(orjson.loads(text))


def next_action_of(text: str | None) -> NextAction | None:
    """What a column holds of what a customer has to do."""
    return None if text is None else NextAction.of(orjson.loads(text))


def item_of(row: Any) -> OrderItem:
    """The item that a row of ``order_items`` holds."""
    return OrderItem(row.id, row.product_name, row.sku, row.quantity, row.unit_price, row.tax_rate)


def _adjustment_of(row: Any) -> Adjustment:
    return Adjustment(AdjustmentKind(row.kind), row.label, row.amount, row.tax_rate)


def _parcel_of(row: Any) -> Parcel:
    return Parcel(row.id, row.tracking_number, row.carrier, row.shipped_at)


def parcels_of_orders(connection: Connection, order_ids: Sequence[str]) -> dict[str, list[Parcel]]:
    """The parcels of many orders, by order; an order that has none is left out."""
    statement = select(order_parcels).where(order_parcels.c.order_id.in_(order_ids))
    found: dict[str, list[Parcel]] = {}
    for row in connection.execute(statement.order_by(order_parcels.c.position)):
        found.setdefault(row.order_id, []).append(_parcel_of(row))
    return found


def adjustments_of_orders(
    connection: Connection, order_ids: Sequence[str]
) -> dict[str, list[Adjustment]]:
    """The adjustments of many orders, by order; an order that has none is left out."""
    statement = select(order_adjustments).where(order_adjustments.c.order_id.in_(order_ids))
    found: dict[str, list[Adjustment]] = {}
    for row in connection.execute(statement.order_by(order_adjustments.c.position)):
        found.setdefault(row.order_id, []).append(_adjustment_of(row))
    return found


def items_of_orders(connection: Connection, order_ids: Sequence[str]) -> dict[str, list[OrderItem]]:
    """The items of many orders, by order."""
    statement = select(order_items).where(order_items.c.order_id.in_(order_ids))
    found: dict[str, list[OrderItem]] = {order_id: [] for order_id in order_ids}
    for row in connection.execute(statement.order_by(order_items.c.position)):
        found[row.order_id].append(item_of(row))
    return found
