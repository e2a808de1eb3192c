"""Sending a customer the link on which they pay what was not paid yet."""

from dataclasses import dataclass
from datetime import datetime

from services.chassis.base.ids import new_id
from services.chassis.idempotency import Idempotency
from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import Delivery
from services.chassis.peers.peer import PeerUnavailable
from services.order.context import OrderService, OrderUnit
from services.order.domain import texts
from services.order.domain.money.customer_steps import PayLink
from services.order.domain.orders.notices import about_link, requested
from services.order.domain.orders.orders import Order
from services.order.domain.orders.reaching import Channel, CustomerNotReachable, channel_of
from services.order.domain.orders.refusals import PaymentNotPayable
from services.order.domain.reconciliation import PaymentServiceUnavailable
from services.order.domain.states_gen import OrderStatus
from services.order.orders.noticing import owe_notice
from services.order.orders.noticing import try_once as try_notice_once
from services.order.repository.orders import order_events, order_rows


@dataclass(frozen=True, slots=True)
class SentLink:
    """A link that is on its way to the customer of an order, and by what."""

    order_id: str
    url: str
    expires_at: datetime
    locale: str
    channel: Channel


async def send_payment_link(
    service: OrderService, order_id: str, cause: Cause, idempotency: Idempotency
) -> SentLink:
    """Have a link made for a PAYMENT_FAILED order, and owe the customer the message that has it.

    Asked for again with the same key, another link may be made, but the first one alone is sent.

    Raises:
        OrderNotFound: there is no such order.
        PaymentNotPayable: it is not to be paid, or not on a link.
        CustomerNotReachable: there is no address to send it to.
        PaymentServiceUnavailable: whether there is a link is not known now.
    """
    known = await service.database.read(
        lambda connection: order_rows.get_order(connection, order_id)
    )
    link = await _find_link(service, known)

    def work(unit: OrderUnit) -> tuple[SentLink, Order, Delivery]:
        idempotency.claim(unit, order_id)
        order = order_rows.get_order(unit.connection, order_id, locked=True)
        sent, delivery = _owe(unit, order, link)
        idempotency.complete(unit.connection, sent)
        return sent, order, delivery

    sent, order, delivery = await service.write(work, cause)
    await try_notice_once(service, order, delivery)
    return sent


async def _find_link(service: OrderService, order: Order) -> PayLink | None:
    """A link to pay the order on; None where there is none, or nothing is to be paid."""
    if order.status is not OrderStatus.PAYMENT_FAILED or order.payment_id is None:
        return None
    try:
        return await service.payments.link(order.payment_id, new_id())
    except PeerUnavailable as error:
        raise PaymentServiceUnavailable(texts.PAYMENT_SERVICE_UNAVAILABLE(reason=error)) from error


def _owe(unit: OrderUnit, order: Order, link: PayLink | None) -> tuple[SentLink, Delivery]:
    if order.status is not OrderStatus.PAYMENT_FAILED:
        raise PaymentNotPayable(texts.NOT_TO_BE_PAID(status=order.status))
    channel = channel_of(order)
    if channel is None:
        raise CustomerNotReachable
    if link is None:
        raise PaymentNotPayable(texts.NO_LINK_TO_PAY_ON())
    notice = about_link(link, channel)
    order_events.record(unit, order.id, [requested(notice)])
    sent = SentLink(order.id, link.url, link.expires_at, order.locale, channel)
    return sent, owe_notice(unit, order, notice)
