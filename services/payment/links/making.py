"""Making a link on which a customer pays."""

from functools import partial

from services.chassis.base.ids import new_id
from services.chassis.idempotency import Idempotency
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.pay_links import PaymentLink, require_linkable
from services.payment.domain.refusals import OrderClosed
from services.payment.repository import closed_orders, payment_links, payments


async def create_payment_link(
    service: PaymentService, payment_id: str, requested_by: str, idempotency: Idempotency
) -> PaymentLink:
    """A link for the order of a payment that is not made yet, good from now on.

    Raises:
        PaymentNotFound: there is no such payment.
        PaymentNotPayable: it is made, or cannot be made on a page.
        OrderClosed: the order was cancelled.
    """
    link = PaymentLink(
        id=new_id(),
        payment_id=payment_id,
        requested_by=requested_by,
        expires_at=service.clock() + service.links.lives_for,
        created_at=service.clock(),
    )
    gateway = service.gateway
    has_page = gateway.has_checkout or bool(gateway.page_tokens)
    return await service.write(partial(_make, link, idempotency, has_page))


def _make(
    link: PaymentLink, idempotency: Idempotency, has_page: bool, unit: PaymentUnit
) -> PaymentLink:
    idempotency.claim(unit, link.id)
    payment = payments.get_payment(unit.connection, link.payment_id)
    of_order = payments.payments_of_orders(unit.connection, [payment.order_id])
    if closed_orders.is_closed(unit.connection, payment.order_id):
        raise OrderClosed(payment.order_id)
    require_linkable(payment, of_order, has_page=has_page)
    payment_links.insert_link(unit.connection, link)
    idempotency.complete(unit.connection, link)
    return link
