"""What an operator does with an order: change its details, ship it, see it delivered, cancel it."""

from collections.abc import Callable, Mapping
from typing import Any

from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import Delivery
from services.order.context import OrderService, OrderUnit
from services.order.domain.orders import Order, OrderNotEditable, TimelineEntry
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus
from services.order.orders import refunding
from services.order.orders.noticing import (
    Notice,
    Template,
    about_cancellation,
    owe_notice,
    requested,
)
from services.order.orders.noticing import try_once as try_notice_once
from services.order.repository import order_events, order_rows

CheckVersion = Callable[[int], None]
"""Refuses a version that the caller did not mean (``If-Match``)."""


async def update_order(
    service: OrderService,
    order_id: str,
    changes: Mapping[str, Any],
    check_version: CheckVersion,
    cause: Cause,
) -> Order:
    """Change contact, address or note of an order that is not shipped yet.

    Raises:
        OrderNotFound: there is no such order.
        PreconditionFailed: it has moved on since the caller read it.
        OrderNotEditable: it is shipped, cancelled or refunded.
    """

    def work(unit: OrderUnit) -> Order:
        order = order_rows.get_order(unit.connection, order_id, locked=True)
        check_version(order.version)
        if order.status not in ORDER_STATES.editable:
            raise OrderNotEditable(order.status)
        changed = order_rows.change(unit, order, **changes)
        entry = TimelineEntry("order_updated", data={"fields": sorted(changes)})
        order_events.record(unit, order_id, [entry])
        return changed

    return await service.write(work, cause)


async def set_order_status(
    service: OrderService,
    order_id: str,
    status: OrderStatus,
    parcel: Mapping[str, Any],
    check_version: CheckVersion,
    cause: Cause,
) -> Order:
    """Mark an order as SHIPPED (the customer is told) or DELIVERED.

    Repeated with the same values, as after an answer that was lost, it changes and tells nothing.

    Raises:
        OrderNotFound: there is no such order.
        PreconditionFailed: it has moved on since the caller read it.
        IllegalTransition: its status does not allow that.
    """
    shipped = status is OrderStatus.SHIPPED
    event = OrderEvent.SHIPPED if shipped else OrderEvent.DELIVERED

    def work(unit: OrderUnit) -> tuple[Order, Delivery | None]:
        order = order_rows.get_order(unit.connection, order_id, locked=True)
        if _is_already(order, status, parcel):
            return order, None
        check_version(order.version)
        moved = order_rows.transition(unit, order, event, data=dict(parcel), **parcel)
        if not shipped:
            return moved, None
        notice = Notice(Template.ORDER_SHIPPED, {})
        order_events.record(unit, order_id, [requested(notice)])
        return moved, owe_notice(unit, moved, notice)

    moved, delivery = await service.write(work, cause)
    if delivery is not None:
        await try_notice_once(service, moved, delivery)
    return moved


def _is_already(order: Order, status: OrderStatus, parcel: Mapping[str, Any]) -> bool:
    """Whether the order is what it is to be made; what is left out of ``parcel`` stays as it is.

    Then it may well have another version than the caller knows: that of the first request.
    """
    same = all(getattr(order, name) == value for name, value in parcel.items())
    return order.status is status and same


async def cancel_order(
    service: OrderService, order_id: str, check_version: CheckVersion, cause: Cause
) -> Order:
    """Cancel an order; refund what is left of it and tell the customer (flow 2 of the contract).

    One that is cancelled already stays as it is, and nothing more is refunded or told.

    Raises:
        OrderNotFound: there is no such order.
        PreconditionFailed: it has moved on since the caller read it.
        IllegalTransition: it is shipped or refunded.
    """

    def work(unit: OrderUnit) -> tuple[Order, Delivery | None, Delivery | None]:
        order = order_rows.get_order(unit.connection, order_id, locked=True)
        if order.status is OrderStatus.CANCELLED:
            return order, None, None
        check_version(order.version)
        moved = order_rows.transition(unit, order, OrderEvent.CANCELLED)
        notice = about_cancellation(order)
        entries = [requested(notice)]
        refund = None
        if notice.awaits_refund:
            refund = refunding.owe_refund(unit, moved)
            entries.insert(0, TimelineEntry("refund_requested"))
        order_events.record(unit, order_id, entries)
        return moved, refund, owe_notice(unit, moved, notice)

    moved, refund, notice_delivery = await service.write(work, cause)
    if refund is not None:
        await refunding.try_once(service, refund)
    if notice_delivery is not None:
        await try_notice_once(service, moved, notice_delivery)
    return moved
