"""Asking the gateway what became of calls whose answer never came.

An UNKNOWN payment and a refund whose answer was lost are asked after within seconds, then with
back-off. A call that was cut off by a crash is asked after once no call can still be under way;
where the gateway never heard of it, it is made again with the same key, unless its order was
cancelled meanwhile. So is one that the gateway did not take for a reason of ours, with growing
pauses. An UNKNOWN payment that the gateway does not know is not charged again: it has failed once
no request can still be on its way.

What the gateway has taken on and not decided is asked after with growing pauses, for an event may
never come: it is decided by the event or by an inquiry, whichever comes first. A payment whose
answer was lost stays UNKNOWN meanwhile, with the gateway's reference.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Table

from services.chassis.outbox.records import Delivery
from services.chassis.telemetry.logs import log
from services.payment import tables
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.outcomes import (
    ORDER_CANCELLED,
    UNANSWERED,
    Operation,
    Outcome,
    OutcomeKind,
)
from services.payment.domain.pay_links import CHECKOUT_EXPIRED, CHECKOUT_FOR
from services.payment.domain.payments import Payment, Refund
from services.payment.domain.states_gen import PaymentStatus
from services.payment.gateway_inbox.receiving import apply_waiting, note_overtaken
from services.payment.inquiries.pauses import pause_after
from services.payment.payments.charging import ask_to_capture
from services.payment.payments.refunding import ask_to_refund, settle_answered_refund
from services.payment.repository import closed_orders, inquiries, payment_changes, payments
from services.payment.settling import note_capture_attempt, note_refund_attempts, settle_capture

NEVER_RECEIVED_AFTER = timedelta(minutes=2)
"""How long a lost request may still be on its way to the gateway."""
_BATCH = 50
_NOT_KNOWN_YET = Outcome.lost("not_found", "The gateway does not know of this yet.")
NEVER_RECEIVED = Outcome.failed("not_received", "The request never reached the gateway.")
_DECIDED = (PaymentStatus.COMPLETED, PaymentStatus.FAILED)


async def resolve_pass(service: PaymentService) -> int:
    """Ask every gateway after everything that is due; answers how much that was."""
    return sum([await resolve_due(service, gateway.name) for gateway in service.gateways])


async def has_due(service: PaymentService, gateway: str) -> bool:
    """Whether ``gateway`` is to be asked after anything now."""
    now = service.clock()
    return await service.database.look(partial(inquiries.has_due_inquiry, gateway=gateway, now=now))


async def resolve_due(service: PaymentService, gateway: str) -> int:
    """Ask ``gateway`` after everything that is due there; answers how much that was."""
    if not await has_due(service, gateway):
        return 0
    captures = await service.write(lambda unit: inquiries.claim_payments(unit, gateway, _BATCH))
    refunds = await service.write(lambda unit: inquiries.claim_refunds(unit, gateway, _BATCH))
    results = await asyncio.gather(
        *(_resolve_capture(service, *claimed) for claimed in captures),
        *(resolve_refund(service, *claimed) for claimed in refunds),
        return_exceptions=True,
    )
    for error in results:  # one that is broken must not keep the others from being asked after
        if isinstance(error, Exception):
            log().error("inquiry_failed", exc_info=error)
    return len(results)


async def _resolve_capture(service: PaymentService, payment: Payment, asked: int) -> None:
    operation = Operation.INQUIRY
    gateway = service.gateways.get(payment.gateway)
    outcome = await gateway.find_capture(payment.id, payment.known_as)
    if outcome is None and payment.token is None:
        outcome = _of_unknown(payment, service.clock())
    elif outcome is None and await _is_closed(service, payment):
        outcome = ORDER_CANCELLED
    elif outcome is None:
        operation, outcome = Operation.CAPTURE, await ask_to_capture(service, payment)
    owed = await service.write(partial(settle_asked_capture, payment, asked, operation, outcome))
    await service.webhooks.deliver(owed)


def _of_unknown(payment: Payment, now: datetime) -> Outcome:
    """What has become of a payment that the gateway does not know."""
    is_late = now - payment.created_at > CHECKOUT_FOR + NEVER_RECEIVED_AFTER
    if payment.link_id is not None and is_late:
        return CHECKOUT_EXPIRED
    return NEVER_RECEIVED if was_never_received(payment, now) else _NOT_KNOWN_YET


async def _is_closed(service: PaymentService, payment: Payment) -> bool:
    is_closed = partial(closed_orders.is_closed, order_id=payment.order_id)
    return await service.database.read(is_closed)


def was_never_received(payment: Payment, now: datetime) -> bool:
    """Whether an UNKNOWN payment that the gateway does not know has failed for good."""
    is_late = now - payment.updated_at > NEVER_RECEIVED_AFTER
    is_unknown = payment.status is PaymentStatus.UNKNOWN
    return is_unknown and is_late and payment.gateway_reference is None


def settle_asked_capture(
    payment: Payment, asked: int, operation: Operation, outcome: Outcome, unit: PaymentUnit
) -> Sequence[Delivery]:
    payments.hold_order(unit.connection, payment.order_id)
    was_lost = operation is Operation.INQUIRY and outcome.kind is OutcomeKind.UNKNOWN
    says_nothing = was_lost or outcome.kind is OutcomeKind.DEFERRED
    still_open = payment.token is None and outcome.kind is OutcomeKind.PENDING
    noted = payment_changes.note_undecided(unit, payment, outcome) if still_open else None
    if not still_open or noted is not None or payment.status is PaymentStatus.UNKNOWN:
        note_capture_attempt(unit, payment.id, operation, outcome)
    if says_nothing or still_open:
        _ask_again(unit, tables.payments, payment, asked, outcome)
        owed = owe_next_action(unit, payment, noted)
        return owed + apply_waiting(unit, payment.order_id) if still_open else []
    settled = settle_capture(unit, payment, outcome)
    if settled is None:
        note_overtaken(unit, [(payment, outcome)])
        return []
    if settled.status in _DECIDED:
        owed = [unit.webhooks.owe(unit, settled, settled.requested_by)]
    else:
        owed = owe_next_action(unit, payment, settled)
    return owed + apply_waiting(unit, payment.order_id)


def owe_next_action(unit: PaymentUnit, before: Payment, after: Payment | None) -> list[Delivery]:
    """Owe the order word of what its customer has to do now, where that is another thing."""
    if after is None or after.next_action == before.next_action:
        return []
    return [unit.webhooks.owe(unit, after, after.requested_by)]


async def resolve_refund(
    service: PaymentService, refund: Refund, payment: Payment, asked: int
) -> None:
    operation = Operation.INQUIRY
    gateway = service.gateways.get(payment.gateway)
    outcome = await gateway.find_refund(refund.id, payment.gateway_reference)
    if outcome is None:
        operation, outcome = Operation.REFUND, await ask_to_refund(service, refund, payment)
    owed = await service.write(partial(_settle_refund, refund, asked, operation, outcome))
    await service.webhooks.deliver(owed)


def _settle_refund(
    refund: Refund, asked: int, operation: Operation, outcome: Outcome, unit: PaymentUnit
) -> Sequence[Delivery]:
    is_known = outcome.kind is OutcomeKind.PENDING and refund.gateway_reference is not None
    if outcome.kind in UNANSWERED:
        note_refund_attempts(unit, operation, [(refund, outcome)])
    if outcome.kind in UNANSWERED or is_known:
        _ask_again(unit, tables.refunds, refund, asked, outcome)
        return []
    return settle_answered_refund(unit, refund, operation, outcome, is_awaited=False)[1]


def _ask_again(
    unit: PaymentUnit, table: Table, asked_of: Payment | Refund, asked: int, outcome: Outcome
) -> None:
    pause = pause_after(outcome, asked, unit.now - asked_of.created_at)
    inquiries.ask_again(unit.connection, table, asked_of.id, unit.now + pause)
