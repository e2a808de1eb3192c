"""What the payment service says became of an order's payment (flow 3 of the contract)."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from services.chassis.identity.principal import Cause
from services.chassis.telemetry.logs import log
from services.order.context import OrderService, OrderUnit
from services.order.domain.money.payments import (
    UNDECIDED,
    FailedRefund,
    PaymentEvent,
    PaymentStatus,
)
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus
from services.order.orders import refunding
from services.order.orders.paying import KIND as PAYMENT_KIND
from services.order.orders.paying import perform_owed
from services.order.orders.payment_outcomes import (
    Applied,
    apply_outcome,
    note_payment,
    owe_word_of_refund,
    refund_in_full,
)
from services.order.repository.orders import order_changes, order_events, order_rows, payment_news

_IGNORED = "payment_event_ignored"


async def receive_payment_status(
    service: OrderService, order_id: str, event: PaymentEvent, actor: str
) -> Order:
    """Take an event once and make of the order what it says; one that is out of date is noted.

    Raises:
        OrderNotFound: there is no such order.
    """
    cause = Cause(actor, event.event_id)

    def work(unit: OrderUnit) -> Applied:
        order = order_rows.get_order(unit.connection, order_id, locked=True)
        if not payment_news.take_event(unit, order_id, event):
            return Applied(order)
        return _apply(unit, order, event)

    applied = await service.write(work, cause)
    await perform_owed(service, applied)
    return applied.order


def _apply(unit: OrderUnit, order: Order, event: PaymentEvent) -> Applied:
    mismatch = order.find_mismatch(event.amount) or event.find_contradiction()
    if mismatch is not None:  # money of another amount settles nothing: a person has to look
        log().error("payment_event_of_another_amount", order_id=order.id, reason=mismatch)
        return _ignore(unit, order, event, error=mismatch)
    if event.failed_refund is not None:
        applied = _catch_up(unit, order, event)
        order = _given_back(unit, applied.order, event)
        applied = replace(applied, order=order)
        _note_failed_refund(unit, order, event, event.failed_refund)
        return applied
    if _is_overtaken(unit.connection, order, event):
        return _ignore(unit, order, event)
    return _apply_newest(unit, order, event)


def _apply_newest(unit: OrderUnit, order: Order, event: PaymentEvent) -> Applied:
    if event.status is PaymentStatus.REFUNDED:
        return _apply_refund(unit, order, event)
    if event.status is PaymentStatus.PARTIALLY_REFUNDED:
        return _apply_partial_refund(unit, order, event)
    if event.status is PaymentStatus.FAILED and _is_attempt_under_way(unit, order):
        return _note(unit, order, event, "payment_event_kept")
    if event.status in UNDECIDED and order.payment_id != event.payment_id:
        is_kept = _is_attempt_under_way(unit, order)
        return _note(unit, order, event, "payment_event_kept" if is_kept else _IGNORED)
    is_of_another = order.payment_id not in (None, event.payment_id)
    if event.status is PaymentStatus.FAILED and is_of_another:  # that of an earlier attempt
        return _ignore(unit, order, event)
    return apply_outcome(unit, order, event.outcome())


def _is_overtaken(connection: Connection, order: Order, event: PaymentEvent) -> bool:
    """Whether something newer of the same payment has been heard before."""
    told = event.outcome()
    heard = order.payment_version if order.payment_id == event.payment_id else None
    if heard is not None and event.version is not None and event.version < heard:
        return True
    return payment_news.newest_of(connection, told) != told


def _catch_up(unit: OrderUnit, order: Order, event: PaymentEvent) -> Applied:
    """What is told of a refund says that the payment was captured, should that news be late."""
    if order.can_be_paid_by(event.payment_id):
        return apply_outcome(unit, order, event.outcome())
    return Applied(order)


def _apply_partial_refund(unit: OrderUnit, order: Order, event: PaymentEvent) -> Applied:
    applied = _catch_up(unit, order, event)
    after = _given_back(unit, applied.order, event)
    data: dict[str, Any] = {"payment_id": event.payment_id}
    amount = after.refunded_amount - order.refunded_amount
    if amount > 0:
        data["amount"] = amount
    entry = TimelineEntry("payment_partially_refunded", data=data)
    order_events.record(unit, order.id, [entry])
    untold = after.refunded_amount - applied.order.refunded_amount
    owed = owe_word_of_refund(unit, after, untold, after.refunded_amount)
    return replace(applied, order=after, owed=(*applied.owed, *owed))


def _given_back(unit: OrderUnit, order: Order, event: PaymentEvent) -> Order:
    """The order with what was given back of its payment; that never grows less.

    One that was cancelled while a payment was being asked for may hear of that payment by its
    refund alone, and know an earlier one that failed.
    """
    if order.status is OrderStatus.CANCELLED:
        order = note_payment(unit, order, event.outcome())
    told = event.amount if event.status is PaymentStatus.REFUNDED else event.refunded_amount or 0
    is_its_own = order.payment_id in (None, event.payment_id)
    if not is_its_own or told <= order.refunded_amount:
        return order
    return order_changes.change(unit, order, refunded_amount=told)


def _note_failed_refund(
    unit: OrderUnit, order: Order, event: PaymentEvent, refund: FailedRefund
) -> None:
    """The money has not gone back: a cancelled order owes it again, for a person to look at.

    Of any other order, whoever asked for the refund owes it; the order tells that it failed.
    """
    data = {
        "payment_id": event.payment_id,
        "refund_id": refund.refund_id,
        "amount": refund.amount,
        "error": refund.reason,
    }
    order_events.record(unit, order.id, [TimelineEntry("refund_failed", data=data)])
    if order.status is OrderStatus.CANCELLED:
        refunding.owe_failed_refund(unit, order, refund.reason)


def _apply_refund(unit: OrderUnit, order: Order, event: PaymentEvent) -> Applied:
    """A refund in full; it says that the payment was captured too, should that not be known yet.

    Then the customer is told of neither: what is late is the news of a payment that is no more.
    """
    is_late = order.can_be_paid_by(event.payment_id)
    if is_late:
        order = order_changes.transition(
            unit,
            order,
            OrderEvent.PAYMENT_COMPLETED,
            data={"payment_id": event.payment_id},
            payment_id=event.payment_id,
            payment_error=None,
            payment_version=event.version,
        )
    is_its_own = order.payment_id == event.payment_id
    if not (is_its_own and ORDER_STATES.can_happen(order.status, OrderEvent.REFUNDED)):
        order = _given_back(unit, order, event)
        return _ignore(unit, order, event)
    return refund_in_full(unit, order, event.payment_id, event.amount, is_told=not is_late)


def _ignore(unit: OrderUnit, order: Order, event: PaymentEvent, **why: str) -> Applied:
    return _note(unit, order, event, _IGNORED, **why)


def _note(
    unit: OrderUnit, order: Order, event: PaymentEvent, entry_type: str, **why: str
) -> Applied:
    data = {"payment_id": event.payment_id, "payment_status": event.status, **why}
    order_events.record(unit, order.id, [TimelineEntry(entry_type, data=data)])
    return Applied(order)


def _is_attempt_under_way(unit: OrderUnit, order: Order) -> bool:
    """Whether an answer is to come that names the payment of the present attempt.

    News of a failure, or of what the customer has to do, that is heard before may be of that
    payment or of an earlier one; it is kept, and the answer is taken together with it.
    """
    owed = unit.deliveries.pending_for(unit.connection, order.id)
    return any(delivery.kind == PAYMENT_KIND for delivery in owed)
