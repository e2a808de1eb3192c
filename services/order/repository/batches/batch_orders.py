"""The orders of a batch: who is to get a digest, what is to be undone, what they amount to."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, case, func, literal, select

from services.chassis.storage.row_locks import held
from services.order.domain.imports.batches import CUT_SHORT, REAL, Batch, Notify
from services.order.domain.imports.row_outcomes import RowOutcome
from services.order.domain.money.amounts import AFTER_SHIPPING, ELSEWHERE
from services.order.domain.orders.orders import PAID_AFTER_SHIPPING, Order
from services.order.domain.states_gen import BatchStatus, OrderStatus
from services.order.repository.orders.order_rows import order_of
from services.order.tables import batch_rows, orders

_r = batch_rows.c
_CONFIRMED = (
    OrderStatus.ACCEPTED,
    OrderStatus.PAID,
    OrderStatus.SHIPPED,
    OrderStatus.DELIVERED,
)
_DIGESTING = frozenset({BatchStatus.RUNNING, BatchStatus.PAUSED}) | CUT_SHORT


@dataclass(frozen=True, slots=True)
class Recipient:
    """An order that was paid, and the address by which its customer is known."""

    order_id: str
    key: str


_KEY = func.lower(orders.c.customer_email)


def next_recipients(connection: Connection, batch: Batch, limit: int) -> list[Recipient]:
    """Paid orders of the next customers, by customer: all of theirs, ``limit`` or a few more."""
    wanted = [orders.c.batch_id == batch.id, orders.c.status.in_(_CONFIRMED)]
    page = select(_KEY).where(*wanted).order_by(_KEY).limit(1).offset(limit)
    if batch.notices_position is not None:
        wanted.append(batch.notices_position < _KEY)
        page = page.where(batch.notices_position < _KEY)
    last = connection.execute(page).scalar_one_or_none()
    if last is not None:
        wanted.append(last >= _KEY)
    statement = select(orders.c.id, _KEY.label("key")).where(*wanted).order_by(_KEY, orders.c.id)
    return [Recipient(row.id, row.key) for row in connection.execute(statement)]


def is_digest_to_come(connection: Connection, batch: Batch, customer_email: str) -> bool:
    """Whether an order of this customer's that is paid now will be in a digest."""
    if batch.notify is not Notify.DIGEST or batch.is_digested:
        return False
    if batch.notices_position is None:
        return batch.status in _DIGESTING
    # Asked of the database, which sorts by a collation of its own.
    is_after = literal(customer_email.lower()) > literal(batch.notices_position)
    return batch.status in _DIGESTING and bool(connection.execute(select(is_after)).scalar_one())


def next_orders(connection: Connection, batch: Batch, limit: int) -> list[Order]:
    """The next orders of a batch that is undone, held until the unit ends."""
    statement = (
        select(orders)
        .where(orders.c.batch_id == batch.id, orders.c.id > batch.undo_position)
        .order_by(orders.c.id)
        .limit(limit)
    )
    return [order_of(row) for row in connection.execute(held(statement))]


def sums_by_status(connection: Connection, batch_id: str) -> dict[OrderStatus, tuple[int, int]]:
    """How many orders of a batch are in each status, and their yen."""
    statement = (
        select(orders.c.status, func.count(), func.sum(orders.c.total_amount))
        .where(orders.c.batch_id == batch_id)
        .group_by(orders.c.status)
    )
    return {
        OrderStatus(status): (count, int(amount))
        for status, count, amount in connection.execute(statement)
    }


def refundable_amount(connection: Connection, batch_id: str) -> int:
    """Yen of the batch's paid orders that were not given back yet: what undoing it gives back."""
    left = func.coalesce(func.sum(orders.c.total_amount - orders.c.refunded_amount), 0)
    is_paid = orders.c.batch_id == batch_id, orders.c.status == OrderStatus.PAID
    return int(connection.execute(select(left).where(*is_paid)).scalar_one())


def orders_in(
    connection: Connection, batch_id: str, statuses: Sequence[OrderStatus], limit: int
) -> list[tuple[str, OrderStatus]]:
    """The first orders of a batch in some statuses."""
    statement = (
        select(orders.c.id, orders.c.status)
        .where(orders.c.batch_id == batch_id, orders.c.status.in_(statuses))
        .order_by(orders.c.id)
        .limit(limit)
    )
    return [(row.id, OrderStatus(row.status)) for row in connection.execute(statement)]


@dataclass(frozen=True, slots=True)
class BatchAmounts:
    """Yen of a batch as this service has them.

    ``stated`` is what the file itself says that its orders come to; None: not of each of them.
    ``paid_elsewhere`` and ``paid_after_shipping`` are of orders that are paid like that.
    ``refused`` and ``unasked`` are of orders that the payment service has no payment for: because
    it would not take one, or because it has not been asked yet.
    """

    in_file: int
    stated: int | None
    ordered: int
    paid_elsewhere: int
    paid_after_shipping: int
    refused: int
    unasked: int


def amounts_of(connection: Connection, batch: Batch) -> BatchAmounts:
    """Count the yen of a batch's rows and orders."""
    of_rows = select(_sum(_r.amount), _sum(_r.stated_total), func.count(_r.stated_total)).where(
        _r.batch_id == batch.id, _r.run == REAL, _r.outcome == RowOutcome.CREATED
    )
    in_file, stated, stated_orders = connection.execute(of_rows).one()
    total, has_none = orders.c.total_amount, orders.c.payment_id.is_(None)
    is_after = orders.c.payment_method.in_(AFTER_SHIPPING)
    is_waiting = (orders.c.status == OrderStatus.PAYMENT_PROCESSING) | (
        is_after & orders.c.status.in_(PAID_AFTER_SHIPPING)
    )
    count, *sums = connection.execute(
        select(
            func.count(),
            _sum(total),
            _sum_where(orders.c.payment_method == ELSEWHERE),
            _sum_where(is_after),
            _sum_where(has_none & ~is_waiting),
            _sum_where(has_none & is_waiting),
        ).where(orders.c.batch_id == batch.id)
    ).one()
    is_stated = 0 < count == stated_orders
    return BatchAmounts(int(in_file), int(stated) if is_stated else None, *map(int, sums))


def _sum(column: ColumnElement[int]) -> ColumnElement[int]:
    return func.coalesce(func.sum(column), 0)


def _sum_where(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return _sum(case((condition, orders.c.total_amount), else_=0))
