"""Making a link on which a customer pays."""

from dataclasses import dataclass
from functools import partial

from services.chassis.base.ids import new_id
from services.chassis.base.sentences import LANGUAGES
from services.chassis.idempotency import Idempotency
from services.chassis.peers.peer import PeerUnavailable
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.pay_links import PaymentLink, require_linkable
from services.payment.domain.payments import Payment
from services.payment.domain.refusals import OrderClosed, OrderServiceUnavailable
from services.payment.repository import closed_orders, payment_links, payments


@dataclass(frozen=True, slots=True)
class MadeLink:
    """A link, and the language of the order that it is for."""

    link: PaymentLink
    locale: str


async def create_payment_link(
    service: PaymentService, payment_id: str, requested_by: str, idempotency: Idempotency
) -> MadeLink:
    """A link for the order of a payment that is not made yet, good from now on.

    Raises:
        PaymentNotFound: there is no such payment.
        PaymentNotPayable: it is made, or cannot be made on a page.
        OrderClosed: the order was cancelled.
        OrderServiceUnavailable: nobody says now in which language the page greets the customer.
    """
    payment = await service.database.read(lambda c: payments.get_payment(c, payment_id))
    locale = await _locale_of(service, payment)
    link = PaymentLink(
        id=new_id(),
        payment_id=payment_id,
        requested_by=requested_by,
        expires_at=service.clock() + service.links.lives_for,
        created_at=service.clock(),
    )
    gateway = service.gateway
    has_page = gateway.has_checkout or bool(gateway.page_tokens)
    return await service.write(partial(_make, MadeLink(link, locale), idempotency, has_page))


async def _locale_of(service: PaymentService, payment: Payment) -> str:
    """The language of its order; of one that is not known, that of its page."""
    try:
        order = await service.orders.find_order(payment.order_id)
    except PeerUnavailable as error:
        raise OrderServiceUnavailable(error) from error
    return LANGUAGES[0] if order is None else order.locale


def _make(made: MadeLink, idempotency: Idempotency, has_page: bool, unit: PaymentUnit) -> MadeLink:
    link = made.link
    idempotency.claim(unit, link.id)
    payment = payments.get_payment(unit.connection, link.payment_id)
    of_order = payments.payments_of_orders(unit.connection, [payment.order_id])
    if closed_orders.is_closed(unit.connection, payment.order_id):
        raise OrderClosed(payment.order_id)
    require_linkable(payment, of_order, has_page=has_page)
    payment_links.insert_link(unit.connection, link)
    idempotency.complete(unit.connection, made)
    return made
