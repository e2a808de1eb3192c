"""Placing an order, and paying one again (flow 1 of the contract)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from services.chassis.base.ids import new_id
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import Delivery
from services.order.context import OrderService, OrderUnit
from services.order.domain.orders.notices import Notice, Template
from services.order.domain.orders.orders import Order
from services.order.domain.orders.placing import NewOrder, place
from services.order.domain.states_gen import OrderEvent, OrderStatus
from services.order.orders.noticing import tell, try_behind
from services.order.orders.paying import owe_payment, pay
from services.order.repository.batches import batch_events
from services.order.repository.orders import order_changes, order_events, order_rows


async def place_order(
    service: OrderService, new: NewOrder, cause: Cause, idempotency: Idempotency
) -> Order:
    """Save the order with what it owes, then try its payment once, and its message behind that.

    An order of 0 yen has nothing to pay: it is PAID as it is saved. The payment of one that is
    paid after shipping decides nothing yet: it is made known by the runner.

    Raises:
        WrongSign, DiscountTooLarge, AmountNotPayable: see ``place``.
        ExternalIdConflict: its source has an order of that external id.
        IdempotencyKeyReused, IdempotencyKeyInFlight, Replay: see ``Idempotency.claim``.
    """

    def save(unit: OrderUnit) -> tuple[Order, Delivery | None]:
        order = place(new, new_id=new_id, now=unit.now)
        undone = order_rows.find_freed_order(unit.connection, new.source, new.external_id)
        if undone is not None:
            order = replace(order, replaces=undone)
        if order.status is OrderStatus.PAYMENT_PROCESSING:
            idempotency.claim(unit, order.id)
        else:
            idempotency.claim_answered(unit, order.id, order)
        order_changes.insert_order(unit.connection, order)
        order_events.record_all(unit, order_events.beginnings(order))
        payment = None
        if order.total_amount:
            wait = timedelta(0) if order.status is OrderStatus.ACCEPTED else None
            payment = owe_payment(unit, order, new.payment_token, first=True, wait=wait)
        if order.status is OrderStatus.PAYMENT_PROCESSING:
            return order, payment
        return order, tell(unit, order, Notice(Template.ORDER_CONFIRMATION, {}))

    # About an order that nobody else knows of yet.
    return await _save_and_pay(service, save, cause, idempotency, about=new_id())


async def retry_payment(
    service: OrderService,
    order_id: str,
    payment_method: str | None,
    payment_token: str | None,
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
        order = order_changes.transition(
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
    save: Callable[[OrderUnit], tuple[Order, Delivery | None]],
    cause: Cause,
    idempotency: Idempotency,
    about: str | None = None,
) -> Order:
    try:
        order, delivery = await service.write(save, cause, about)
    except Interrupted as earlier:  # what it still owes is finished by the runner
        order_id = earlier.resource_id
        return await service.database.read(lambda c: order_rows.get_order(c, order_id))
    if delivery is not None and order.status is OrderStatus.PAYMENT_PROCESSING:
        return await pay(service, order, delivery, cause, idempotency)
    if delivery is not None:
        await try_behind(service, order, delivery)
    return order
