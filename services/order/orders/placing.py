"""Placing an order, and paying one again (flow 1 of the contract)."""

from collections.abc import Callable
from dataclasses import replace

from services.chassis.base.ids import new_id
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import Delivery
from services.order.context import OrderService, OrderUnit
from services.order.domain.orders import NewOrder, Order, TimelineEntry, place
from services.order.domain.states_gen import ORDER_STATES, OrderEvent
from services.order.orders.paying import owe_payment, pay
from services.order.repository import batch_events, order_events, order_rows


async def place_order(
    service: OrderService, new: NewOrder, cause: Cause, idempotency: Idempotency
) -> Order:
    """Save the order with what it owes, then try its payment and its confirmation once.

    Raises:
        ExternalIdConflict: its source has an order of that external id.
        IdempotencyKeyReused, IdempotencyKeyInFlight, Replay: see ``Idempotency.claim``.
    """

    def save(unit: OrderUnit) -> tuple[Order, Delivery]:
        placed = place(new, new_id=new_id, now=unit.now)
        asked = ORDER_STATES.next_status(placed.status, OrderEvent.PAYMENT_REQUESTED)
        idempotency.claim(unit, placed.id)
        undone = order_rows.find_freed_order(unit.connection, new.source, new.external_id)
        order = order_rows.insert_asking_payment(
            unit.connection, replace(placed, replaces=undone), asked
        )
        entries = [
            (order.id, order_events.placed(order)),
            (order.id, TimelineEntry(OrderEvent.PAYMENT_REQUESTED, placed.status, asked)),
            *order_events.replaced_by(order),
        ]
        order_events.record_all(unit, entries)
        return order, owe_payment(unit, order, new.payment_token, first=True)

    return await _save_and_pay(service, save, cause, idempotency)


async def retry_payment(
    service: OrderService,
    order_id: str,
    payment_method: str | None,
    payment_token: str,
    cause: Cause,
    idempotency: Idempotency,
) -> Order:
    """Ask for the payment of a PAYMENT_FAILED order once more.

    Raises:
        OrderNotFound: there is no such order.
        IllegalTransition: it is not PAYMENT_FAILED.
    """

    def save(unit: OrderUnit) -> tuple[Order, Delivery]:
        idempotency.claim(unit, order_id)
        order = order_rows.get_order(unit.connection, order_id, locked=True)
        method = payment_method or order.payment_method
        order = order_rows.transition(
            unit,
            order,
            OrderEvent.PAYMENT_RETRIED,
            data={"payment_method": method},
            payment_method=method,
            payment_error=None,
        )
        if order.batch_id is not None:
            data = {"order_id": order_id}
            batch_events.record(unit, order.batch_id, "payment_retried", data=data)
        return order, owe_payment(unit, order, payment_token, first=False)

    return await _save_and_pay(service, save, cause, idempotency)


async def _save_and_pay(
    service: OrderService,
    save: Callable[[OrderUnit], tuple[Order, Delivery]],
    cause: Cause,
    idempotency: Idempotency,
) -> Order:
    try:
        order, delivery = await service.write(save, cause)
    except Interrupted as earlier:  # what it still owes is finished by the runner
        order_id = earlier.resource_id
        return await service.database.read(lambda c: order_rows.get_order(c, order_id))
    return await pay(service, order, delivery, cause, idempotency)
