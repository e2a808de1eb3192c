"""Taking no more payments for an order, whatever is still on its way."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import Delivery
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.gateway_events import find_live
from services.payment.domain.outcomes import UNANSWERED, Operation, OutcomeKind
from services.payment.domain.payments import Payment
from services.payment.domain.states import UNDECIDED
from services.payment.gateway_inbox.receiving import apply_waiting
from services.payment.payments.recording import give_up
from services.payment.repository import closed_orders, payments
from services.payment.settling import note_capture_attempt, settle_capture


@dataclass(frozen=True, slots=True)
class ClosedOrder:
    """An order for which no more payments are made, and the payment made last for it."""

    order_id: str
    closed_at: datetime
    payment: Payment | None


async def close_order_payments(
    service: PaymentService, order_id: str, closed_by: str
) -> ClosedOrder:
    """Refuse every payment for the order from now on; a second time changes nothing.

    A payment whose money somebody else was to collect is given up. One that the customer has not
    made yet is cancelled at the gateway, where that can be done.

    What asks for a payment holds the order as this does: a request that comes at the same time has
    made its payment before, and is answered here, or is refused.
    """
    closed, owed = await service.write(partial(_close, order_id), Cause(closed_by))
    await service.webhooks.deliver_behind(owed)
    payment = closed.payment
    if payment is None or not _is_to_be_let_go(service, payment):
        return closed
    return await _let_go(service, closed, payment)


def _is_to_be_let_go(service: PaymentService, payment: Payment) -> bool:
    is_open = payment.status in UNDECIDED and payment.known_as is not None
    is_at_hand = payment.gateway in service.gateways
    return is_open and is_at_hand and service.gateways.get(payment.gateway).can_cancel


async def _let_go(service: PaymentService, closed: ClosedOrder, payment: Payment) -> ClosedOrder:
    """Cancel at the gateway what the customer has not paid, so that nobody pays it any more.

    Where that comes too late, or nobody answers, the payment goes on as any other: what is
    captured all the same is given back.
    """
    assert payment.known_as is not None
    gateway = service.gateways.get(payment.gateway)
    outcome = await gateway.cancel_capture(payment.id, payment.known_as)
    if outcome.kind in UNANSWERED or outcome.kind is OutcomeKind.PENDING:
        return closed

    def settle(unit: PaymentUnit) -> tuple[Payment, list[Delivery]]:
        payments.hold_order(unit.connection, payment.order_id)
        settled = settle_capture(unit, payment, outcome)
        if settled is None:
            return payments.get_payment(unit.connection, payment.id), []
        note_capture_attempt(unit, payment.id, Operation.INQUIRY, outcome)
        owed = [unit.webhooks.owe(unit, settled, settled.requested_by)]
        owed += apply_waiting(unit, payment.order_id)
        return payments.get_payment(unit.connection, payment.id), owed

    now, owed = await service.write(settle)
    await service.webhooks.deliver_behind(owed)
    return replace(closed, payment=now)


def _close(order_id: str, unit: PaymentUnit) -> tuple[ClosedOrder, list[Delivery]]:
    payments.hold_order(unit.connection, order_id)
    closed_at = closed_orders.close(unit, order_id)
    live = find_live(payments.payments_of_order(unit.connection, order_id))
    owed = None if live is None else give_up(unit, live)
    latest = payments.find_for_order(unit.connection, order_id)
    return ClosedOrder(order_id, closed_at, latest), [] if owed is None else [owed]
