"""Lists and sums."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    func,
    literal,
    select,
    union_all,
)

from services.chassis.base.local_days import Day
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.payment.domain.states_gen import PaymentStatus
from services.payment.tables import payments, refunds

_c = payments.c


@dataclass(frozen=True, slots=True)
class PaymentFilter:
    """Which payments a list is of; None is any."""

    statuses: Sequence[str] | None
    order_id: str | None
    batch_id: str | None
    created_from: datetime | None
    created_to: datetime | None
    min_amount: int | None
    max_amount: int | None
    methods: Sequence[str] | None = None
    gateway: str | None = None
    disputes: Sequence[str] | None = None

    def conditions(self) -> Iterable[ColumnElement[bool]]:
        yield from self._chosen()
        yield from self._between()

    def _chosen(self) -> Iterable[ColumnElement[bool]]:
        if self.statuses is not None:
            yield _c.status.in_(self.statuses)
        if self.methods is not None:
            yield _c.method.in_(self.methods)
        if self.gateway is not None:
            yield _c.gateway == self.gateway
        if self.disputes is not None:
            yield _c.dispute.is_not(None)
            yield _c.dispute["status"].as_string().in_(self.disputes)
        if self.order_id is not None:
            yield _c.order_id == self.order_id
        if self.batch_id is not None:
            yield _c.batch_id == self.batch_id

    def _between(self) -> Iterable[ColumnElement[bool]]:
        if self.created_from is not None:
            yield _c.created_at >= self.created_from
        if self.created_to is not None:
            yield _c.created_at < self.created_to
        if self.min_amount is not None:
            yield _c.amount >= self.min_amount
        if self.max_amount is not None:
            yield _c.amount <= self.max_amount


def page_of_payments(
    connection: Connection, wanted: PaymentFilter, sort: str, limit: int, cursor: str | None
) -> Page:
    """One page of the payments that match; ``sort`` is a column, with ``-`` for the greatest first.

    Raises:
        InvalidCursor: the cursor is not of this list.
    """
    column = sort.removeprefix("-")
    name = f"payments by {column}"
    order = SortOrder(name, _c[column], _c.id, sort.startswith("-"), wanted)
    statement = select(payments).where(*wanted.conditions())
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)


def page_of_refunds(
    connection: Connection, payment_id: str, limit: int, cursor: str | None
) -> Page:
    """One page of a payment's refunds, newest first.

    Raises:
        InvalidCursor: the cursor is not of this list.
    """
    order = SortOrder("refunds", refunds.c.created_at, refunds.c.id, True, payment_id)
    statement = select(refunds).where(refunds.c.payment_id == payment_id)
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)


@dataclass(frozen=True, slots=True)
class RefundFilter:
    """Which refunds, of all payments, a list is of; None is any."""

    statuses: Sequence[str] | None
    gateway: str | None
    created_from: datetime | None
    created_to: datetime | None

    def conditions(self) -> Iterable[ColumnElement[bool]]:
        if self.statuses is not None:
            yield refunds.c.status.in_(self.statuses)
        if self.gateway is not None:
            of_gateway = (_c.id == refunds.c.payment_id) & (_c.gateway == self.gateway)
            yield select(_c.id).where(of_gateway).exists()
        if self.created_from is not None:
            yield refunds.c.created_at >= self.created_from
        if self.created_to is not None:
            yield refunds.c.created_at < self.created_to


def page_of_all_refunds(
    connection: Connection, wanted: RefundFilter, limit: int, cursor: str | None
) -> Page:
    """One page of the refunds that match, oldest first.

    Raises:
        InvalidCursor: the cursor is not of this list.
    """
    order = SortOrder("all refunds", refunds.c.created_at, refunds.c.id, False, wanted)
    statement = select(refunds).where(*wanted.conditions())
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)


@dataclass(frozen=True, slots=True)
class Sum:
    """Payments made on one day (``YYYY-MM-DD``) that have one method and one status."""

    day: str
    method: str
    status: PaymentStatus
    count: int
    amount: int
    refunded_amount: int


def sums_of_days(connection: Connection, days: Iterable[Day]) -> list[Sum]:
    """Counts and yen of the payments made on each of ``days``."""
    sums = union_all(*(_sums(day) for day in days))
    return [_sum_of(row._mapping) for row in connection.execute(sums)]


@dataclass(frozen=True, slots=True)
class BatchSum:
    """Payments of a batch, or their refunds, that have one status."""

    status: str
    count: int
    amount: int
    refunded_amount: int


def sums_of_batch(connection: Connection, batch_id: str) -> list[BatchSum]:
    """Counts and yen of a batch's payments."""
    sums = (
        select(_c.status, func.count(), func.sum(_c.amount), func.sum(_c.refunded_amount))
        .where(_c.batch_id == batch_id)
        .group_by(_c.status)
    )
    rows = connection.execute(sums)
    return [BatchSum(row[0], row[1], int(row[2]), int(row[3])) for row in rows]


def refund_sums_of_batch(connection: Connection, batch_id: str) -> list[BatchSum]:
    """Counts and yen of the refunds of a batch's payments."""
    sums = (
        select(refunds.c.status, func.count(), func.sum(refunds.c.amount))
        .join(payments, _c.id == refunds.c.payment_id)
        .where(_c.batch_id == batch_id)
        .group_by(refunds.c.status)
    )
    return [BatchSum(row[0], row[1], int(row[2]), 0) for row in connection.execute(sums)]


def _sums(day: Day) -> Select[Any]:
    return (
        select(
            literal(day.date).label("day"),
            _c.method,
            _c.status,
            func.count().label("count"),
            func.sum(_c.amount).label("amount"),
            func.sum(_c.refunded_amount).label("refunded_amount"),
        )
        .where(day.holds(_c.created_at))
        .group_by(_c.method, _c.status)
    )


def _sum_of(values: RowMapping) -> Sum:
    return Sum(
        values["day"],
        values["method"],
        PaymentStatus(values["status"]),
        int(values["count"]),
        int(values["amount"]),
        int(values["refunded_amount"]),
    )
