"""Stripe's own events: told apart, and applied to the payment that they are about and no other."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from sqlalchemy import Connection

from services.chassis.base.ids import new_id
from services.chassis.telemetry.logs import log
from services.chassis.web.unknown_events import note_unknown, why_ignored
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.gateway_events import GatewayEvent
from services.payment.domain.money import CURRENCY
from services.payment.domain.outcomes import Outcome
from services.payment.domain.payments import Payment
from services.payment.domain.unknown_events import UnknownEvent
from services.payment.gateway_inbox.receiving import receive_event
from services.payment.gateways.stripe.disputes import StripeDispute
from services.payment.gateways.stripe.events import StripeNews
from services.payment.gateways.stripe.gateway import StripeGateway
from services.payment.repository import gateway_events, inquiries, payment_changes, payments

SOURCE: Final = StripeGateway.name
_OF_NO_PAYMENT: Final = "The event is about money of no payment here."
_UNDECIDED: Final = "The event decides nothing; Stripe is asked how the payment stands."


@dataclass(frozen=True, slots=True)
class StripeEvent:
    """One event as it came, signed; with neither ``news`` nor ``dispute``, its type is unknown."""

    event_id: str
    type: str
    reference: str | None
    news: StripeNews | None
    dispute: StripeDispute | None
    occurred_at: datetime
    received_at: datetime


async def receive_stripe_event(service: PaymentService, event: StripeEvent) -> None:
    """Keep ``event`` and give it its effect; one that was received before has none.

    Raises:
        GatewayUnavailable: whose money it is about only Stripe knows, and it did not answer.
    """
    if event.dispute is not None:
        await _receive_dispute(service, event, event.dispute)
        return
    news = event.news
    if news is None:
        if await _keep(service, event, why_ignored(event.type), None):
            note_unknown("payment", event.type, event.event_id)
        return
    own_id = None if news.is_about_refund else news.own_id
    payment = await _payment_of(service, news.reference, own_id)
    if payment is None:
        await _keep(service, event, _OF_NO_PAYMENT, None)
    elif news.type is None:
        await _keep(service, event, _UNDECIDED, payment)
    else:
        if payment.checkout_reference is not None and payment.gateway_reference is None:
            await service.write(partial(_learn_reference, payment, news.reference))
        await receive_event(service, _settling(event, news, payment))


def _learn_reference(payment: Payment, reference: str, unit: PaymentUnit) -> None:
    """What is made on a page has no reference of its own until the customer has paid there."""
    payments.hold_order(unit.connection, payment.order_id)
    outcome = Outcome.pending(reference, payment.next_action)
    payment_changes.note_undecided(unit, payment, outcome)


async def _receive_dispute(
    service: PaymentService, event: StripeEvent, told: StripeDispute
) -> None:
    payment = await _payment_of(service, told.reference, None)
    if payment is None:
        await _keep(service, event, _OF_NO_PAYMENT, None)
        return
    dispute, kept = told.dispute, _kept(event, payment)

    def work(unit: PaymentUnit) -> None:
        payments.hold_order(unit.connection, payment.order_id)
        held = payments.get_payment(unit.connection, payment.id, locked=True)
        is_news = gateway_events.keep_dispute(
            unit.connection, kept, dispute.amount, payment_id=held.id
        )
        if is_news and (held.dispute is None or held.dispute.is_overtaken_by(dispute)):
            payment_changes.note_dispute(unit, held, dispute)

    await service.write(work)
    log().warning("payment_disputed", payment_id=payment.id, status=dispute.status)


async def _payment_of(
    service: PaymentService, reference: str, own_id: str | None
) -> Payment | None:
    """The payment that Stripe knows by ``reference`` or, where it says so, by our ``own_id``.

    Where it does not say so, and the reference is not known since its answer was lost, it is asked.
    """
    find = partial(_find, reference=reference, own_id=own_id)
    found = await service.database.read(find)
    if found is not None or own_id is not None or SOURCE not in service.gateways:
        return found
    charge = await service.gateways.get(SOURCE).find_charge(reference)
    own_id = None if charge is None else charge.capture.own_id
    if own_id is None:
        return None
    return await service.database.read(partial(_find_own, payment_id=own_id))


def _find(connection: Connection, reference: str, own_id: str | None) -> Payment | None:
    named = payments.find_by_reference(connection, SOURCE, reference)
    return _find_own(connection, own_id) if named is None and own_id is not None else named


def _find_own(connection: Connection, payment_id: str) -> Payment | None:
    payment = payments.find_payments(connection, [payment_id]).get(payment_id)
    return payment if payment is not None and payment.gateway == SOURCE else None


def _settling(event: StripeEvent, news: StripeNews, payment: Payment) -> GatewayEvent:
    assert news.type is not None
    return GatewayEvent(
        id=new_id(),
        source=SOURCE,
        event_id=event.event_id,
        type=news.type,
        order_id=payment.order_id,
        gateway_reference=news.reference,
        refund_reference=news.refund_reference,
        amount=news.amount,
        currency=CURRENCY,
        failure_code=news.failure_code,
        failure_message=news.failure_message,
        occurred_at=event.occurred_at,
        received_at=event.received_at,
    )


async def _keep(
    service: PaymentService, event: StripeEvent, reason: str, payment: Payment | None
) -> bool:
    kept = _kept(event, payment)

    def work(unit: PaymentUnit) -> bool:
        is_news = gateway_events.keep_unknown(unit.connection, kept, reason)
        if is_news and payment is not None:
            inquiries.hasten(unit, payment.id)
        return is_news

    return await service.write(work)


def _kept(event: StripeEvent, payment: Payment | None) -> UnknownEvent:
    """The event under Stripe's own name for its type."""
    return UnknownEvent(
        id=new_id(),
        source=SOURCE,
        event_id=event.event_id,
        type=event.type,
        order_id=None if payment is None else payment.order_id,
        gateway_reference=event.reference,
        occurred_at=event.occurred_at,
        received_at=event.received_at,
    )
