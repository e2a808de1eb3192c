"""What the payment service says became of an order's payment (flow 3 of the contract)."""

from datetime import datetime

from sqlalchemy import Connection

from services.chassis.telemetry import log
from services.order import repository
from services.order.domain.orders import Cause, Order, TimelineEntry
from services.order.domain.payments import PaymentEvent, PaymentOutcome, PaymentStatus
from services.order.domain.states import can_happen
from services.order.domain.states_gen import OrderEvent
from services.order.paying import KIND as PAYMENT_KIND
from services.order.paying import Applied, apply_outcome, perform_owed
from services.order.service import OrderService


async def receive_payment_status(
    service: OrderService, order_id: str, event: PaymentEvent, actor: str
) -> Order:
    """Take an event once and make of the order what it says; one that is out of date is noted.

    Raises:
        OrderNotFound: there is no such order.
    """
    now = service.clock()
    cause = Cause(actor, event.event_id)

    def work(connection: Connection) -> Applied:
        order = repository.get_order(connection, order_id, locked=True)
        if not repository.take_payment_event(connection, order_id, event, now):
            return Applied(order)
        return _apply(service, connection, order, event, cause, now)

    applied = await service.database.write(work)
    await perform_owed(service, applied)
    return applied.order


def _apply(
    service: OrderService,
    connection: Connection,
    order: Order,
    event: PaymentEvent,
    cause: Cause,
    now: datetime,
) -> Applied:
    if event.amount != order.total_amount:
        return _refuse_amount(connection, order, event, cause, now)
    if event.status is PaymentStatus.REFUNDED:
        return _apply_refund(connection, order, event, cause, now)
    outcome = PaymentOutcome(event.status, event.payment_id, event.failure_message)
    if event.status is PaymentStatus.PARTIALLY_REFUNDED:
        applied = Applied(order)
        if can_happen(order.status, OrderEvent.PAYMENT_COMPLETED):  # the news of it is late or lost
            applied = apply_outcome(service, connection, order, outcome, cause, now)
        entry = TimelineEntry("payment_partially_refunded", data={"payment_id": event.payment_id})
        repository.record(connection, order.id, [entry], cause, now)
        return applied
    if _is_failure_of_another(service, connection, order, event):
        return _ignore(connection, order, event, cause, now)
    return apply_outcome(service, connection, order, outcome, cause, now)


def _apply_refund(
    connection: Connection, order: Order, event: PaymentEvent, cause: Cause, now: datetime
) -> Applied:
    """A refund in full; it says that the payment was captured too, should that not be known yet.

    Then the customer is told of neither: what is late is the news of a payment that is no more.
    """
    about = {"payment_id": event.payment_id}
    if can_happen(order.status, OrderEvent.PAYMENT_COMPLETED):
        order = repository.transition(
            connection,
            order,
            OrderEvent.PAYMENT_COMPLETED,
            cause,
            now,
            data=about,
            payment_id=event.payment_id,
            payment_error=None,
        )
    is_its_own = order.payment_id == event.payment_id
    if not (is_its_own and can_happen(order.status, OrderEvent.REFUNDED)):
        return _ignore(connection, order, event, cause, now)
    data = {**about, "amount": event.amount}
    return Applied(
        repository.transition(connection, order, OrderEvent.REFUNDED, cause, now, data=data)
    )


def _refuse_amount(
    connection: Connection, order: Order, event: PaymentEvent, cause: Cause, now: datetime
) -> Applied:
    """Money of another amount settles nothing: a person has to look."""
    reason = f"It is about {event.amount} yen; the order is about {order.total_amount}."
    log().error(
        "payment_event_of_another_amount",
        order_id=order.id,
        payment_id=event.payment_id,
        amount=event.amount,
        total_amount=order.total_amount,
    )
    return _ignore(connection, order, event, cause, now, error=reason)


def _ignore(
    connection: Connection,
    order: Order,
    event: PaymentEvent,
    cause: Cause,
    now: datetime,
    **why: str,
) -> Applied:
    data = {"payment_id": event.payment_id, "payment_status": event.status, **why}
    entry = TimelineEntry("payment_event_ignored", data=data)
    repository.record(connection, order.id, [entry], cause, now)
    return Applied(order)


def _is_failure_of_another(
    service: OrderService, connection: Connection, order: Order, event: PaymentEvent
) -> bool:
    """Whether it is a failure while another attempt is under way.

    The answer to that attempt tells what came of it; the failure belongs to the one before.
    """
    if event.status is not PaymentStatus.FAILED:
        return False
    asked = any(
        delivery.kind == PAYMENT_KIND
        for delivery in service.deliveries.pending_for(connection, order.id)
    )
    return asked or (order.payment_id is not None and order.payment_id != event.payment_id)
