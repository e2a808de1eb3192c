"""Reading the sources of a reconciliation, a page at a time, and keeping what each says."""

from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import select

from services.order.context import OrderService, OrderUnit
from services.order.domain.differences import OVERDUE_AFTER
from services.order.domain.reconciliation import GatewayEntry, PaymentSide
from services.order.peers.payment_records import RecordPage
from services.order.repository import reconciliation_rows
from services.order.repository.reconciliation_rows import Reconciliation, Said, Stage
from services.order.tables import order_events

_EVENTS = 1_000
"""Timeline entries read at a time."""
_NOT_ABOUT_MONEY = (
    "order_updated",
    "shipped",
    "delivered",
    "remedy_applied",
    "notice_requested",
    "notice_accepted",
    "notice_refused",
    "notice_unanswered",
    "notice_not_needed",
)


async def read_orders(service: OrderService, known: Reconciliation) -> Reconciliation:
    """Whatever the timelines say was done about money in the period.

    The ids of timeline entries begin with their time (RFC 9562), so they are read by their key.
    """
    events = order_events.c
    begin = known.position or _id_at(known.period_from)
    statement = (
        select(events.id, events.order_id, events.type)
        .where(events.id > begin, events.id < _id_at(known.period_to))
        .order_by(events.id)
        .limit(_EVENTS)
    )

    def work(unit: OrderUnit) -> Reconciliation:
        rows = unit.connection.execute(statement).all()
        touched = {row.order_id: None for row in rows if row.type not in _NOT_ABOUT_MONEY}
        new = reconciliation_rows.keep_said(
            unit.connection, known.id, [Said(each, Stage.ORDERS, each, None) for each in touched]
        )
        position = rows[-1].id if len(rows) == _EVENTS else None
        return _moved(unit, known, Stage.PAYMENTS, position, orders=known.orders + new)

    return await service.write(work)


def _id_at(time: datetime) -> str:
    """What every id made at ``time`` or later is greater than."""
    milliseconds = f"{max(int(time.timestamp() * 1_000), 0):012x}"
    return f"{milliseconds[:8]}-{milliseconds[8:]}"


async def read_payments(service: OrderService, known: Reconciliation) -> Reconciliation:
    """The payments that were made in the period."""
    page = await service.records.page_of_payments(
        known.period_from, known.period_to, known.position
    )
    return await _keep_payments(service, known, page, Stage.OVERDUE)


async def read_overdue(service: OrderService, known: Reconciliation) -> Reconciliation:
    """The payments that became overdue in the period: they were made long before it."""
    start, end = known.period_from - OVERDUE_AFTER, known.period_to - OVERDUE_AFTER
    page = await service.records.page_of_payments_to_come(start, end, known.position)
    return await _keep_payments(service, known, page, Stage.DISPUTED)


async def read_disputed(service: OrderService, known: Reconciliation) -> Reconciliation:
    """The payments with an open dispute, of any time: evidence is due by a date."""
    page = await service.records.page_of_disputed(known.period_to, known.position)
    return await _keep_payments(service, known, page, Stage.GATEWAY)


async def _keep_payments(
    service: OrderService, known: Reconciliation, page: RecordPage[PaymentSide], following: Stage
) -> Reconciliation:
    said = [Said(each.order_id, Stage.PAYMENTS, each.id, each) for each in page.items]

    def work(unit: OrderUnit) -> Reconciliation:
        count = known.payments + reconciliation_rows.keep_said(unit.connection, known.id, said)
        return _moved(unit, known, following, page.next_position, payments=count)

    return await service.write(work)


async def read_entries(service: OrderService, known: Reconciliation) -> Reconciliation:
    """The captures and refunds that were made in the period, on the books of every gateway."""
    page = await service.records.page_of_entries(known.period_from, known.period_to, known.position)
    said = [Said(_subject(each), Stage.GATEWAY, _identity(each), each) for each in page.items]

    def work(unit: OrderUnit) -> Reconciliation:
        count = known.gateway_entries + reconciliation_rows.keep_said(
            unit.connection, known.id, said
        )
        return _moved(unit, known, Stage.COMPARE, page.next_position, gateway_entries=count)

    return await service.write(work)


def _subject(entry: GatewayEntry) -> str:
    """The order; where the gateway was told none, what stands for the capture alone."""
    return entry.order_id or entry.capture.identity


def _identity(entry: GatewayEntry) -> str:
    """Which entry it is: two gateways may call theirs alike, as one may a capture and a refund."""
    return str(uuid5(NAMESPACE_URL, f"{entry.gateway}:{entry.kind}:{entry.reference}"))


def _moved(
    unit: OrderUnit, known: Reconciliation, following: Stage, position: str | None, **counts: int
) -> Reconciliation:
    """At the next page of this source, or at the first of the following one."""
    stage = known.stage if position is not None else following
    return reconciliation_rows.move_on(
        unit, known, stage=stage, position=position, error=None, **counts
    )
