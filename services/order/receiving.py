"""What the payment service says became of an order's payment (flow 3 of the contract)."""

from datetime import datetime

from sqlalchemy import Connection

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
    if event.status is PaymentStatus.REFUNDED and can_happen(order.status, OrderEvent.REFUNDED):
        if order.payment_id == event.payment_id:
            data = {"payment_id": event.payment_id, "amount": event.amount}
            return Applied(
                repository.transition(connection, order, OrderEvent.REFUNDED, cause, now, data=data)
            )
    elif event.status is PaymentStatus.PARTIALLY_REFUNDED:
        entry = TimelineEntry("payment_partially_refunded", data={"payment_id": event.payment_id})
        repository.record(connection, order.id, [entry], cause, now)
        return Applied(order)
    elif not _is_out_of_date(service, connection, order, event):
        outcome = PaymentOutcome(event.status, event.payment_id, event.failure_message)
        return apply_outcome(service, connection, order, outcome, cause, now)
    data = {"payment_id": event.payment_id, "payment_status": event.status}
    entry = TimelineEntry("payment_event_ignored", data=data)
    repository.record(connection, order.id, [entry], cause, now)
    return Applied(order)


def _is_out_of_date(
    service: OrderService, connection: Connection, order: Order, event: PaymentEvent
) -> bool:
    """A refund of nothing paid, or a failure while another attempt is under way.

    The answer to that attempt tells what came of it; the failure belongs to the one before.
    """
    if event.status is PaymentStatus.REFUNDED:
        return True
    if event.status is not PaymentStatus.FAILED:
        return False
    asked = any(
        delivery.kind == PAYMENT_KIND
        for delivery in service.deliveries.pending_for(connection, order.id)
    )
    return asked or (order.payment_id is not None and order.payment_id != event.payment_id)
