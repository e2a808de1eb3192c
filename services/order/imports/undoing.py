"""Undoing a batch: its orders are cancelled and refunded, but for those that cannot be."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import Connection

from services.chassis.base.ids import new_id
from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import Delivery
from services.chassis.peers.peer import PeerUnavailable
from services.chassis.telemetry.logs import log
from services.order.context import OrderService, OrderUnit, cause_of
from services.order.domain.imports.batches import Batch, BatchAction, Notify, event_of
from services.order.domain.imports.row_outcomes import UndoOutcome
from services.order.domain.orders.notices import about_cancellation, requested
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.states_gen import (
    BATCH_STATES,
    ORDER_STATES,
    BatchEvent,
    OrderEvent,
    OrderStatus,
)
from services.order.imports import messages
from services.order.imports.portions import at_once
from services.order.orders import refunding
from services.order.orders.paying import forget_tokens
from services.order.peers.payment_batches import RefundAnswer
from services.order.repository.batches import batch_orders, batch_rows, row_outcomes
from services.order.repository.batches.batch_rows import StaleBatch
from services.order.repository.orders import batch_counts, order_changes, order_events, order_rows

KIND = messages.REFUNDS_KIND
TARGET = "payment"
_UNDECIDED = (OrderStatus.PAYMENT_PROCESSING, OrderStatus.ACCEPTED)
_REASON = "The batch of this order was undone."
_ORDERS_AT_ONCE = 250
_KEPT_TOLD = 100


@dataclass(frozen=True, slots=True)
class UndoPreview:
    """What undoing a batch would do, in orders and yen; ``kept`` has the first that would stay."""

    orders_to_cancel: int
    amount_to_refund: int
    orders_kept: int
    kept: Sequence[tuple[str, OrderStatus]]


async def preview_undo(service: OrderService, batch_id: str) -> UndoPreview:
    """What ``start_undo`` would do now.

    Raises:
        BatchNotFound: there is no such batch.
        IllegalBatchAction: it cannot be undone now.
    """

    def work(connection: Connection) -> UndoPreview:
        batch = batch_rows.get_batch(connection, batch_id)
        event_of(batch, BatchAction.UNDO)
        sums = batch_orders.sums_by_status(connection, batch_id)
        undone = [
            status for status in sums if ORDER_STATES.can_happen(status, OrderEvent.CANCELLED)
        ]
        kept = [status for status in sums if status not in undone and _is_kept(status)]
        return UndoPreview(
            sum(sums[status][0] for status in undone),
            batch_orders.refundable_amount(connection, batch_id),
            sum(sums[status][0] for status in kept),
            batch_orders.orders_in(connection, batch_id, kept, _KEPT_TOLD),
        )

    return await service.database.read(work)


async def start_undo(service: OrderService, batch_id: str, cause: Cause) -> Batch:
    """Begin to undo a batch; what of its messages was not sent yet is not sent.

    All that follows is done in the name of whoever asked for it, not of who sent the file.

    Raises:
        BatchNotFound: there is no such batch.
        IllegalBatchAction: it cannot be undone now.
    """

    def work(unit: OrderUnit) -> Batch:
        batch = batch_rows.get_batch(unit.connection, batch_id, locked=True)
        status = BATCH_STATES.next_status(batch.status, event_of(batch, BatchAction.UNDO))
        undoing = batch_rows.change_batch(
            unit,
            batch,
            status=status,
            commanded_by=unit.cause.actor,
            undo_position="",
            undo_batch_id=new_id(),
            finished_at=None,
        )
        if batch.notify is not Notify.NONE:
            messages.owe_stop(unit, batch_id)
        return undoing

    undoing = await service.write(work, cause)
    log().info("batch_moved", batch_id=batch_id, status=undoing.status)
    return undoing


async def undo_on(service: OrderService, batch: Batch) -> bool:
    """A portion of undoing: the next orders are cancelled, together with what that makes owed."""

    limit = at_once(service, batch, _ORDERS_AT_ONCE)

    def work(unit: OrderUnit) -> bool:
        found = batch_orders.next_orders(unit.connection, batch, limit)
        undone = [order for order in found if _is_undone(order)]
        forget_tokens(unit, batch.id, undone)
        # After the orders and what is owed for them, as whoever settles payments does.
        batch_rows.hold(unit.connection, batch)
        if not found:
            status = BATCH_STATES.next_status(batch.status, BatchEvent.UNDONE)
            batch_rows.advance(unit, batch, {}, status=status, finished_at=unit.now)
            return False
        _undo(unit, batch, found, undone)
        return True

    try:
        has_more = await service.write(work, Cause(batch.principal, batch.id))
    except StaleBatch:
        return False  # another process has it
    if not has_more:
        log().info("batch_moved", batch_id=batch.id, status="UNDONE")
    return has_more


def _is_undone(order: Order) -> bool:
    return ORDER_STATES.can_happen(order.status, OrderEvent.CANCELLED)


def _undo(unit: OrderUnit, batch: Batch, found: Sequence[Order], undone: Sequence[Order]) -> None:
    moves = [(order, _cancelled(order)) for order in undone]
    paid = [order for order in undone if order.status is OrderStatus.PAID and order.payment_id]
    if moves:
        order_changes.move_all(unit, moves)
        order_changes.free_numbers(unit, [order.id for order in undone])
        order_events.record_all(unit, _entries(batch, undone))
        _owe_refunds(unit, batch, paid)
        messages.owe_notices(
            unit,
            batch.id,
            _messages(batch, undone),
            notification_batch_id=batch.undo_batch_id,
            awaits_refunds=bool(paid),
        )
    for order in undone:
        if order.status in _UNDECIDED:
            counted = refunding.Undone(batch.id, 0)
            refunding.owe_refund(unit, order, wait=timedelta(0), undone=counted)
    kept = [order for order in found if order not in undone and _is_kept(order.status)]
    _note_rows(unit.connection, batch, undone, kept)
    before_decision = sum(order.status in _UNDECIDED for order in undone)
    counts = {
        "orders_undone": len(undone),
        "orders_kept": len(kept),
        "amount_undone": sum(order.refundable_amount for order in paid),
        "orders_payment_pending": -before_decision,
    }
    batch_rows.advance(unit, batch, counts, undo_position=found[-1].id)


def _cancelled(order: Order) -> Order:
    return replace(order, status=ORDER_STATES.next_status(order.status, OrderEvent.CANCELLED))


def _is_kept(status: OrderStatus) -> bool:
    """Whether such an order stays because of how far it is; a cancelled one is gone already."""
    return status not in (OrderStatus.CANCELLED, OrderStatus.REFUNDED)


def kept_because(status: OrderStatus) -> str:
    """Why an order stays when its batch is undone."""
    return f"The order is {status} and can no longer be cancelled."


def _messages(batch: Batch, undone: Sequence[Order]) -> list[messages.Owed]:
    if batch.notify is Notify.NONE:
        return []
    notices = [(each.id, about_cancellation(each)) for each in undone if each.is_reachable]
    return [(order_id, notice.template, notice.extra, None) for order_id, notice in notices]


def _entries(batch: Batch, undone: Sequence[Order]) -> list[tuple[str, TimelineEntry]]:
    entries: list[tuple[str, TimelineEntry]] = []
    for order in undone:
        cancelled = OrderStatus.CANCELLED
        data = {"batch_undone": batch.id}
        entries.append(
            (order.id, TimelineEntry(OrderEvent.CANCELLED, order.status, cancelled, data))
        )
        if order.may_have_been_paid:
            entries.append((order.id, TimelineEntry("refund_requested")))
        if batch.notify is not Notify.NONE and order.is_reachable:
            entries.append((order.id, requested(about_cancellation(order))))
    return entries


def _note_rows(
    connection: Connection, batch: Batch, undone: Sequence[Order], kept: Sequence[Order]
) -> None:
    noted: list[tuple[str, UndoOutcome, str | None]] = [
        (order.id, UndoOutcome.UNDONE, None) for order in undone
    ]
    noted += [(order.id, UndoOutcome.KEPT, kept_because(order.status)) for order in kept]
    row_outcomes.note_undone(connection, batch.id, noted)


def _owe_refunds(unit: OrderUnit, batch: Batch, paid: Sequence[Order]) -> None:
    if paid:
        payload = {
            "orders": {order.payment_id: order.id for order in paid},
            "amounts": {order.id: order.refundable_amount for order in paid},
        }
        unit.owe(KIND, TARGET, batch.id, payload, wait=timedelta(0))


def _counted(delivery: Delivery) -> Counter[str]:
    """Yen of each order that the batch counts as given back since its undoing."""
    return Counter(delivery.payload.get("amounts", {}))


async def perform_refunds(service: OrderService, delivery: Delivery) -> None:
    """One attempt at the refunds of a chunk; what is refused is owed by itself, and tells why.

    Raises:
        PeerUnavailable: they are still owed.
        PeerRefused: the payment service will never take them.
    """
    orders: dict[str, str] = delivery.payload["orders"]
    answers = await service.bulk.payments.refund(delivery.subject_id, list(orders), _REASON)
    missing = orders.keys() - answers.keys()
    if missing:
        raise PeerUnavailable(TARGET, f"{len(missing)} refunds were not answered")
    await service.write(lambda unit: _settle_refunds(unit, delivery, answers), cause_of(delivery))


def _settle_refunds(
    unit: OrderUnit, delivery: Delivery, answers: Mapping[str, RefundAnswer]
) -> None:
    """Write down what came of each refund, and have the batch tell the yen that they came to."""
    if not unit.settle(delivery):
        return
    orders: dict[str, str] = delivery.payload["orders"]
    counted = _counted(delivery)
    given = {
        orders[payment_id]: answer
        for payment_id, answer in answers.items()
        if answer.refund_id is not None
    }
    accepted = [
        (order_id, refunding.accepted(payment_id, answer.refund_id, answer.amount))
        for payment_id, order_id in orders.items()
        for answer in [answers[payment_id]]
        if answer.refund_id is not None
    ]
    order_events.record_all(unit, accepted)
    for order_id in orders.values() - given.keys():
        order = order_rows.get_order(unit.connection, order_id)
        undone = refunding.Undone(delivery.subject_id, counted[order_id])
        refunding.owe_refund(unit, order, wait=timedelta(0), undone=undone)
    more = sum(answer.amount - counted[order_id] for order_id, answer in given.items())
    batch_counts.add(unit, delivery.subject_id, amount_undone=more)
