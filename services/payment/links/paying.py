"""Following a link: how its payment stands, and paying it, once however often that is asked for."""

from dataclasses import dataclass
from functools import partial

from services.chassis.base.problems import ServiceUnavailable
from services.chassis.idempotency import Idempotency
from services.chassis.outbox.records import Delivery
from services.chassis.telemetry.logs import log
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.customer_steps import ActionKind, NextAction
from services.payment.domain.gateway_events import find_live
from services.payment.domain.outcomes import Operation, Outcome, OutcomeKind
from services.payment.domain.pay_links import (
    CHECKOUT_FOR,
    METHOD,
    PayableOrder,
    PaymentLink,
    Standing,
    standing_of,
)
from services.payment.domain.payments import Charge, Payment
from services.payment.domain.refusals import PaymentAlreadyExists
from services.payment.domain.states import CAPTURED, UNDECIDED
from services.payment.domain.states_gen import PaymentStatus
from services.payment.gateways.checkout import Checkout, CheckoutAsked
from services.payment.inquiries.inquiring import inquire_payment
from services.payment.payments.charging import create_payment
from services.payment.repository import payment_changes, payment_links, payments
from services.payment.settling import FIRST_POLL, note_capture_attempt, settle_capture


@dataclass(frozen=True, slots=True)
class Followed:
    """A good link with what is behind it; ``live`` is the order's payment that did not fail."""

    link: PaymentLink
    payment: Payment
    live: Payment | None
    order: PayableOrder
    standing: Standing

    @property
    def page(self) -> NextAction | None:
        """Where the customer goes on with what is under way."""
        action = None if self.live is None else self.live.next_action
        return action if action is not None and action.url is not None else None


class LinkNotKnown(Exception):
    """It is none that was made here."""


class LinkExpired(Exception):
    """It was good until a while ago; ``locale`` is not looked up for it any more."""


class NothingToPay(Exception):
    """There is no such order."""


class NoMeans(Exception):
    """The customer has chosen nothing to pay with that there is."""


class Undecided(Exception):
    """Whether there is a page to pay on is not known now; nothing is lost by asking again."""


async def follow(service: PaymentService, end: str) -> Followed:
    """What a link leads to, as it stands now.

    Raises:
        LinkNotKnown, LinkExpired, NothingToPay: there is nothing to show.
        PeerUnavailable: the order service does not answer.
    """
    link_id = service.links.find_id(end)
    found = None
    if link_id is not None:
        found = await service.database.read(partial(payment_links.find_link, link_id=link_id))
    if found is None:
        raise LinkNotKnown
    if found.expires_at <= service.clock():
        raise LinkExpired
    return await _look(service, found)


async def _look(service: PaymentService, link: PaymentLink) -> Followed:
    payment = (
        await service.database.read(
            lambda connection: payments.find_payments(connection, [link.payment_id])
        )
    ).get(link.payment_id)
    order = None if payment is None else await service.orders.find_order(payment.order_id)
    if payment is None or order is None:
        raise NothingToPay
    of_order = await service.database.read(
        lambda connection: payments.payments_of_orders(connection, [payment.order_id])
    )
    return Followed(link, payment, find_live(of_order), order, standing_of(order, of_order))


async def look_closely(service: PaymentService, end: str) -> Followed:
    """``follow``, after asking the gateway about a payment that is made on a page of its own.

    A customer who comes back from there is sooner than any event.
    """
    followed = await follow(service, end)
    live = followed.live
    if live is None or live.status not in UNDECIDED or live.checkout_reference is None:
        return followed
    try:
        await inquire_payment(service, live.id)
    except ServiceUnavailable as error:
        log().warning("payment_page_not_asked", payment_id=live.id, error=str(error))
        return followed
    return await _look(service, followed.link)


async def pay(
    service: PaymentService, followed: Followed, means: str | None, idempotency: Idempotency
) -> str | PaymentStatus:
    """Begin to pay what is PAYABLE, or go on with what was begun on a link.

    Answers the gateway's page, or the status of the payment that was made.

    Raises:
        PaymentAlreadyExists: another payment of the order is under way, or made.
        OrderClosed: the order was cancelled meanwhile.
        NoMeans: there is nothing to pay with.
        Undecided: the gateway does not say whether it has a page.
    """
    gateway, live = service.gateway, followed.live
    if live is not None:
        if live.status in CAPTURED or live.link_id is None or live.token is not None:
            raise PaymentAlreadyExists(live.order_id)
        return await _open(service, followed, live)
    token = None
    if not gateway.has_checkout:
        token = means if means in gateway.page_tokens else None
        if token is None:
            raise NoMeans
    begun = (await create_payment(service, _charge(followed, token), idempotency)).payment
    return begun.status if token is not None else await _open(service, followed, begun)


def _charge(followed: Followed, token: str | None) -> Charge:
    payment, link = followed.payment, followed.link
    return Charge(
        order_id=payment.order_id,
        amount=payment.amount,
        method=METHOD,
        token=token,
        batch_id=payment.batch_id,
        requested_by=link.requested_by,
        link_id=link.id,
    )


async def _open(service: PaymentService, followed: Followed, payment: Payment) -> str:
    """The gateway's page for a payment that waits for one; the one that there is stays."""
    if payment.next_action is not None and payment.next_action.url is not None:
        return payment.next_action.url
    gateway = service.gateways.get(payment.gateway)
    if not gateway.has_checkout or payment.link_id is None:
        raise PaymentAlreadyExists(payment.order_id)
    closes_at = payment.created_at + CHECKOUT_FOR
    answer = await gateway.open_checkout(
        CheckoutAsked(
            key=payment.id,
            order_id=payment.order_id,
            amount=payment.amount,
            order_number=followed.order.number,
            locale=followed.order.locale,
            # Of the link that the payment was begun on: asked again, it has to be the same.
            return_url=service.links.url_of(payment.link_id),
            expires_at=closes_at,
        )
    )
    if isinstance(answer, Checkout):
        page = NextAction(ActionKind.REDIRECT, answer.url, None, closes_at)
        await service.write(partial(_keep_page, payment, answer.reference, page))
        return answer.url
    if answer.kind is OutcomeKind.FAILED:
        owed = await service.write(partial(_fail, payment, answer))
        await service.webhooks.deliver_behind(owed)
    raise Undecided


def _keep_page(payment: Payment, reference: str, page: NextAction, unit: PaymentUnit) -> None:
    payments.hold_order(unit.connection, payment.order_id)
    payment_changes.note_checkout(unit, payment, reference, page, unit.now + FIRST_POLL)


def _fail(payment: Payment, outcome: Outcome, unit: PaymentUnit) -> list[Delivery]:
    """The gateway opens no page for it, and never will: the next try is another payment."""
    payments.hold_order(unit.connection, payment.order_id)
    settled = settle_capture(unit, payment, outcome)
    if settled is None:
        return []
    note_capture_attempt(unit, payment.id, Operation.CAPTURE, outcome)
    return [unit.webhooks.owe(unit, settled, settled.requested_by)]
