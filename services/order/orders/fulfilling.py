"""What an operator does with an order: change its details, ship it, see it delivered, cancel it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from services.chassis.base.ids import new_id
from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import Delivery
from services.chassis.peers.peer import PeerUnavailable, handing_over
from services.chassis.telemetry.logs import log
from services.order.context import OrderService, OrderUnit
from services.order.domain.erasing.erasures import CustomerErased
from services.order.domain.orders.notices import Notice, Template, about_cancellation
from services.order.domain.orders.orders import Order, TimelineEntry, with_address
from services.order.domain.orders.parcels import Shipment, shipped_so, told
from services.order.domain.orders.refusals import (
    OrderNotEditable,
    ParcelsNotEditable,
    PaymentDisputed,
)
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus
from services.order.orders import refunding
from services.order.orders.noticing import tell
from services.order.orders.noticing import try_once as try_notice_once
from services.order.orders.paying import forget_token
from services.order.repository.orders import order_changes, order_events, order_rows, parcel_rows

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
        AddressOfRecipient: its address is that of its recipient, which is not changed with it.
    """

    def work(unit: OrderUnit) -> Order:
        order = order_rows.get_order(unit.connection, order_id, locked=True)
        check_version(order.version)
        if order.status not in ORDER_STATES.editable:
            raise OrderNotEditable(order.status)
        changed = order_changes.change(unit, order, **with_address(order, changes))
        entry = TimelineEntry("order_updated", data={"fields": sorted(changes)})
        order_events.record(unit, order_id, [entry])
        return changed

    return await service.write(work, cause)


async def set_order_status(
    service: OrderService,
    order_id: str,
    status: OrderStatus,
    shipment: Shipment,
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
        if order.status is status and _is_shipped_so(order, shipment):
            return order, None
        check_version(order.version)
        changes = _shipped_so(order, shipment, unit.now)
        moved = order_changes.transition(unit, order, event, data=told(changes), **changes)
        if "parcels" in changes:
            parcel_rows.replace_parcels(unit.connection, [moved])
        return moved, tell(unit, moved, Notice(Template.ORDER_SHIPPED, {})) if shipped else None

    moved, delivery = await service.write(work, cause)
    if delivery is not None:
        await try_notice_once(service, moved, delivery)
    return moved


async def set_order_parcels(
    service: OrderService,
    order_id: str,
    shipment: Shipment,
    check_version: CheckVersion,
    cause: Cause,
    *,
    notify: bool,
) -> Order:
    """Replace the parcels of a SHIPPED order; the customer is told only if ``notify`` says so.

    Repeated with the same parcels it changes and tells nothing.

    Raises:
        OrderNotFound: there is no such order.
        PreconditionFailed: it has moved on since the caller read it.
        ParcelsNotEditable: it is not SHIPPED.
        CustomerErased: nobody is left who could be told.
    """

    def work(unit: OrderUnit) -> tuple[Order, Delivery | None]:
        order = order_rows.get_order(unit.connection, order_id, locked=True)
        if order.status is not OrderStatus.SHIPPED:
            raise ParcelsNotEditable(order.status)
        if _is_shipped_so(order, shipment):
            return order, None
        if notify and order.erased_at is not None:
            raise CustomerErased
        check_version(order.version)
        changes = _shipped_so(order, shipment, unit.now)
        changed = order_changes.change(unit, order, **changes)
        parcel_rows.replace_parcels(unit.connection, [changed])
        entry = TimelineEntry("parcels_changed", data=told(changes))
        order_events.record(unit, order_id, [entry])
        return changed, tell(unit, changed, Notice(Template.ORDER_SHIPPED, {})) if notify else None

    changed, delivery = await service.write(work, cause)
    if delivery is not None:
        await try_notice_once(service, changed, delivery)
    return changed


def _is_shipped_so(order: Order, shipment: Shipment) -> bool:
    """Whether its parcels are as they are to be; what is left out stays as it is.

    Then it may well have another version than the caller knows: that of the first request.
    """
    if shipment.carrier not in (None, order.carrier):
        return False
    named = shipment.named(order.carrier)
    if not named:
        return True
    is_as_many = len(named) == len(order.parcels)
    return is_as_many and all(
        parcel.is_as(new) for parcel, new in zip(order.parcels, named, strict=True)
    )


def _shipped_so(order: Order, shipment: Shipment, now: datetime) -> dict[str, Any]:
    """What of the order changes when it is shipped like that."""
    named = shipment.named(order.carrier)
    if not named:
        return {} if shipment.carrier is None else {"carrier": shipment.carrier}
    return shipped_so(named, order.parcels, new_id=new_id, now=now)


async def cancel_order(
    service: OrderService,
    order_id: str,
    check_version: CheckVersion,
    cause: Cause,
    *,
    despite_dispute: bool = False,
) -> Order:
    """Cancel an order; refund what is left of it and tell the customer (flow 2 of the contract).

    One that is cancelled already stays as it is, and nothing more is refunded or told.

    Raises:
        OrderNotFound: there is no such order.
        PreconditionFailed: it has moved on since the caller read it.
        IllegalTransition: it is shipped or refunded.
        PaymentDisputed: the customer's bank may give the money back, and nobody has confirmed that
            it is refunded ``despite_dispute``.
    """
    if not despite_dispute:
        await _require_undisputed(service, order_id)

    def work(unit: OrderUnit) -> tuple[Order, Delivery | None, Delivery | None]:
        order = order_rows.get_order(unit.connection, order_id, locked=True)
        if order.status is OrderStatus.CANCELLED:
            return order, None, None
        check_version(order.version)
        forget_token(unit, order)  # before the batch's counts, as whoever settles payments does
        moved = order_changes.transition(unit, order, OrderEvent.CANCELLED)
        notice = about_cancellation(order)
        refund = None
        if notice.awaits_refund:
            refund = refunding.owe_refund(unit, moved, despite_dispute=despite_dispute)
            order_events.record(unit, order_id, [TimelineEntry("refund_requested")])
        return moved, refund, tell(unit, moved, notice)

    moved, refund, notice_delivery = await service.write(work, cause)
    if refund is not None:
        await refunding.try_once(service, refund)
    if notice_delivery is not None:
        await try_notice_once(service, moved, notice_delivery)
    return moved


async def _require_undisputed(service: OrderService, order_id: str) -> None:
    """Refuse to give back the money of a PAID order that the customer's bank disputes.

    Where the payment service cannot be asked, it refuses the refund itself later.
    """
    order = await service.database.read(
        lambda connection: order_rows.get_order(connection, order_id)
    )
    if order.status is not OrderStatus.PAID or order.payment_id is None:
        return
    try:
        with handing_over():
            dispute = await service.payments.find_dispute(order.payment_id)
    except PeerUnavailable as error:
        log().warning("dispute_not_asked_after", order_id=order_id, error=str(error))
        return
    if dispute is not None and dispute.endangers_refunds:
        raise PaymentDisputed(dispute)
