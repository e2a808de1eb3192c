"""Looking payments up: one, a page of them, sums over a period."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection

from services.chassis.base.local_days import last_days
from services.chassis.storage.pages import Page
from services.payment.context import PaymentService
from services.payment.domain.money import METHODS
from services.payment.domain.records import PaymentRecord
from services.payment.domain.refusals import PaymentBatchNotFound
from services.payment.domain.states import CAPTURED
from services.payment.domain.states_gen import PaymentStatus, RefundStatus
from services.payment.repository import payments, reports
from services.payment.repository.reports import BatchSum, PaymentFilter, RefundFilter, Sum

S = TypeVar("S", Sum, BatchSum)


async def get_payment(service: PaymentService, payment_id: str) -> PaymentRecord:
    """One payment with its refunds and attempts.

    Raises:
        PaymentNotFound: there is none.
    """
    return await service.database.read(partial(payments.get_record, payment_id=payment_id))


async def get_payment_for_order(service: PaymentService, order_id: str) -> PaymentRecord:
    """The payment made last for an order.

    Raises:
        OrderHasNoPayment: none was made.
    """
    return await service.database.read(partial(payments.get_record_for_order, order_id=order_id))


async def list_payments(
    service: PaymentService, wanted: PaymentFilter, sort: str, limit: int, cursor: str | None
) -> Page:
    """One page of the payments that match.

    Raises:
        InvalidCursor: the cursor is not of this list.
    """
    return await service.database.read(
        partial(reports.page_of_payments, wanted=wanted, sort=sort, limit=limit, cursor=cursor)
    )


async def list_refunds(
    service: PaymentService, payment_id: str, limit: int, cursor: str | None
) -> Page:
    """One page of the refunds of a payment.

    Raises:
        PaymentNotFound: there is no such payment.
        InvalidCursor: the cursor is not of this list.
    """

    def work(connection: Connection) -> Page:
        payments.get_payment(connection, payment_id)
        return reports.page_of_refunds(connection, payment_id, limit, cursor)

    return await service.database.read(work)


async def list_all_refunds(
    service: PaymentService, wanted: RefundFilter, limit: int, cursor: str | None
) -> Page:
    """One page of the refunds of all payments that match.

    Raises:
        InvalidCursor: the cursor is not of this list.
    """
    return await service.database.read(
        partial(reports.page_of_all_refunds, wanted=wanted, limit=limit, cursor=cursor)
    )


@dataclass(frozen=True, slots=True)
class Totals:
    """How many payments, and their yen."""

    count: int
    amount: int
    refunded_amount: int

    @property
    def net_amount(self) -> int:
        """What was captured and not given back, where these are captured payments."""
        return self.amount - self.refunded_amount


@dataclass(frozen=True, slots=True)
class BatchTotals:
    """The payments of a batch and their refunds, each by status."""

    payments: dict[str, Totals]
    refunds: dict[str, Totals]

    @property
    def all(self) -> Totals:
        return _together(self.payments.values())

    @property
    def captured(self) -> Totals:
        return _together(self.payments[status] for status in CAPTURED)


async def get_payment_batch(service: PaymentService, batch_id: str) -> BatchTotals:
    """Sums over the payments of a batch.

    Raises:
        PaymentBatchNotFound: there is no such payment.
    """

    def work(connection: Connection) -> BatchTotals:
        found = reports.sums_of_batch(connection, batch_id)
        if not found:
            raise PaymentBatchNotFound(batch_id)
        of_refunds = reports.refund_sums_of_batch(connection, batch_id)
        return BatchTotals(
            _by(found, lambda each: each.status, PaymentStatus),
            _by(of_refunds, lambda each: each.status, RefundStatus),
        )

    return await service.database.read(work)


@dataclass(frozen=True, slots=True)
class Stats:
    """The payments of some days; all but ``by_status`` count captured ones only."""

    by_status: dict[str, Totals]
    by_method: dict[str, Totals]
    by_day: dict[str, Totals]
    captured: Totals


async def get_stats(service: PaymentService, days: int, time_zone: str) -> Stats:
    """Sums over the last ``days`` days, today included.

    Raises:
        UnknownTimeZone: ``time_zone`` is no IANA name.
    """
    calendar = last_days(service.clock(), days, time_zone)
    sums = await service.database.read(partial(reports.sums_of_days, days=calendar))
    return _stats(sums, [day.date for day in calendar])


def _stats(sums: Sequence[Sum], every_day: Sequence[str]) -> Stats:
    captured = [each for each in sums if each.status in CAPTURED]
    return Stats(
        by_status=_by(sums, lambda each: each.status, PaymentStatus),
        by_method=_by(captured, lambda each: each.method, METHODS),
        by_day=_by(captured, lambda each: each.day, every_day),
        captured=_total(captured),
    )


def _by(sums: Sequence[S], key: Callable[[S], str], names: Iterable[str]) -> dict[str, Totals]:
    return {name: _total([each for each in sums if key(each) == name]) for name in names}


def _together(totals: Iterable[Totals]) -> Totals:
    return _total(list(totals))


def _total(sums: Sequence[Sum | BatchSum | Totals]) -> Totals:
    return Totals(
        sum(each.count for each in sums),
        sum(each.amount for each in sums),
        sum(each.refunded_amount for each in sums),
    )
