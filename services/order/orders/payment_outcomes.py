"""What the outcome of a payment makes of its order, and what that makes owed."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection

from services.chassis.outbox.records import Delivery
from services.order.context import OrderUnit
from services.order.domain.imports.batches import Notify
from services.order.domain.money.payments import CAPTURED, UNDECIDED, PaymentOutcome, PaymentStatus
from services.order.domain.orders.notices import (
    Notice,
    Template,
    about_failure,
    about_next_action,
    about_refund,
    requested,
)
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus
from services.order.orders import refunding
from services.order.orders.noticing import owe_notice
from services.order.repository.batches import batch_orders, batch_rows
from services.order.repository.orders import batch_counts, order_changes, order_events

_RECEIVED = (OrderEvent.PAYMENT_COMPLETED, "payment_received")
"""What the timeline says of an order whose money has come: before it was shipped, after that."""


@dataclass(frozen=True, slots=True)
class Applied:
    """An order after a payment's outcome, and what that has made owed."""

    order: Order
    owed: tuple[Delivery, ...] = ()


def apply_outcome(
    unit: OrderUnit, order: Order, outcome: PaymentOutcome, *, wait: timedelta | None = None
) -> Applied:
    """Make of ``order`` what ``outcome`` says.

    ``wait`` is how long nobody tells the customer how to pay; None: the caller does, at once.

    Raises:
        StaleOrder: the order has changed since it was read.
    """
    if order.status is OrderStatus.CANCELLED and outcome.status in CAPTURED:
        return _refund_cancelled(unit, order, outcome)
    if outcome.status in CAPTURED and order.can_be_paid_by(outcome.payment_id):
        reason = None
        event, notice = OrderEvent.PAYMENT_COMPLETED, Notice(Template.ORDER_CONFIRMATION, {})
    elif outcome.status is PaymentStatus.FAILED and ORDER_STATES.can_happen(
        order.status, OrderEvent.PAYMENT_FAILED
    ):
        reason = outcome.failure_message or "The payment was declined."
        event = OrderEvent.PAYMENT_FAILED
        notice = about_failure(reason, outcome.failure_code)
    else:
        return _note(unit, order, outcome, wait)
    told = {"payment_id": outcome.payment_id, "error": reason}
    is_told = _is_told(unit.connection, order, notice)
    moved = order_changes.transition(
        unit,
        order,
        event,
        data={name: value for name, value in told.items() if value is not None},
        also=[requested(notice)] if is_told else [],
        payment_id=outcome.payment_id,
        payment_error=reason,
        payment_version=outcome.version,
        **_given_back(order, outcome),
    )
    owed = (owe_notice(unit, moved, notice),) if is_told else ()
    back = moved.refunded_amount - order.refunded_amount
    return Applied(moved, (*owed, *owe_word_of_refund(unit, moved, back, moved.refunded_amount)))


def owe_word_of_refund(
    unit: OrderUnit, order: Order, amount: int, in_total: int
) -> tuple[Delivery, ...]:
    """Owe the customer word of a refund of ``amount`` yen, with which it is ``in_total``.

    Of what is given back because the order was cancelled, the cancellation tells.
    """
    notice = about_refund(amount, in_total)
    if amount <= 0 or order.status is OrderStatus.CANCELLED:
        return ()
    if not _is_told(unit.connection, order, notice):
        return ()
    order_events.record(unit, order.id, [requested(notice)])
    return (owe_notice(unit, order, notice),)


def refund_in_full(
    unit: OrderUnit, order: Order, payment_id: str, whole: int, *, is_told: bool = True
) -> Applied:
    """Make the order REFUNDED: of its payment of ``whole`` yen nothing is left.

    Unless not ``is_told``, the customer gets word of what was not known to be given back before.

    Raises:
        IllegalTransition: it cannot be REFUNDED now.
        StaleOrder: it has changed since it was read.
    """
    amount = whole - order.refunded_amount
    refunded = order_changes.transition(
        unit,
        order,
        OrderEvent.REFUNDED,
        data={"payment_id": payment_id, "amount": amount},
        refunded_amount=whole,
    )
    owed = owe_word_of_refund(unit, refunded, amount, whole) if is_told else ()
    return Applied(refunded, owed)


def _given_back(order: Order, outcome: PaymentOutcome) -> dict[str, int]:
    """What is to be noted of refunds that were heard of before their payment."""
    amount = outcome.refunded_amount
    return {"refunded_amount": amount} if amount > order.refunded_amount else {}


def _is_told(connection: Connection, order: Order, notice: Notice) -> bool:
    """Whether the customer gets ``notice``; an accepted order was confirmed when it was placed."""
    if order.status is OrderStatus.ACCEPTED or not order.is_reachable:
        return False
    return not _is_told_by_batch(connection, order, notice)


def _is_told_by_batch(connection: Connection, order: Order, notice: Notice) -> bool:
    """Whether the batch that an order came with tells nothing, or will tell of it in a digest."""
    if order.batch_id is None or order.customer_email is None:
        return False
    batch = batch_rows.get_batch(connection, order.batch_id, locked=True)
    if batch.notify is Notify.NONE:
        return True
    return notice.template is Template.ORDER_CONFIRMATION and batch_orders.is_digest_to_come(
        connection, batch, order.customer_email
    )


def _refund_cancelled(unit: OrderUnit, order: Order, outcome: PaymentOutcome) -> Applied:
    """A cancelled order turns out to have been paid: the money goes back.

    Where that is owed already it has waited for this news, and waits no longer.
    """
    order = note_payment(unit, order, outcome)
    for delivery in unit.deliveries.pending_for(unit.connection, order.id):
        if delivery.kind == refunding.KIND:
            unit.deliveries.revive(unit, delivery.id)
            return Applied(order)
    entry = TimelineEntry("refund_requested", data={"payment_id": outcome.payment_id})
    order_events.record(unit, order.id, [entry])
    undone = refunding.undoing_of(unit.connection, order)
    return Applied(order, (refunding.owe_refund(unit, order, undone=undone),))


def _note(
    unit: OrderUnit, order: Order, outcome: PaymentOutcome, wait: timedelta | None
) -> Applied:
    """Nothing moves; the timeline tells why."""
    data = {"payment_id": outcome.payment_id, "payment_status": outcome.status}
    if outcome.status in UNDECIDED and order.awaits_payment:
        order = note_payment(unit, order, outcome)
        order_events.record(unit, order.id, [TimelineEntry("payment_pending", data=data)])
        return Applied(order, _owe_instructions(unit, order, wait))
    is_received = outcome.status in CAPTURED and order.awaits_payment
    if is_received and not order_events.has_one_of(unit.connection, order.id, _RECEIVED):
        order = note_payment(unit, order, outcome)
        entry = TimelineEntry("payment_received", data=data)
        if order.batch_id is not None:
            batch_counts.count_received(unit, order.batch_id, order)
    else:
        entry = TimelineEntry("payment_event_ignored", data=data)
    order_events.record(unit, order.id, [entry])
    return Applied(order)


def note_payment(unit: OrderUnit, order: Order, outcome: PaymentOutcome) -> Order:
    """``order`` with the payment of ``outcome`` as its own, and what its customer has to do."""
    known = order.payment_id, order.next_action
    if known == (outcome.payment_id, outcome.next_action):
        return order
    return order_changes.change(
        unit,
        order,
        payment_id=outcome.payment_id,
        payment_version=outcome.version,
        next_action=outcome.next_action,
    )


def _owe_instructions(
    unit: OrderUnit, order: Order, wait: timedelta | None
) -> tuple[Delivery, ...]:
    """Owe the customer word of how to pay: once for each thing to be done, however often told."""
    action = order.payment_next_action
    if action is None:
        return ()
    notice = about_next_action(order, action)
    is_known = order_events.has_entry(unit.connection, order.id, requested(notice))
    if is_known or not _is_told(unit.connection, order, notice):
        return ()
    order_events.record(unit, order.id, [requested(notice)])
    return (owe_notice(unit, order, notice, wait=wait),)
