"""Asking the gateway how one payment stands, because somebody wants to know now."""

from collections.abc import Sequence
from functools import partial

from services.chassis.outbox.records import Delivery
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain import texts
from services.payment.domain.gateway_entries import EntryStatus, GatewayCharge, GatewayEntry
from services.payment.domain.outcomes import UNANSWERED, Operation, Outcome, OutcomeKind
from services.payment.domain.payments import Payment
from services.payment.domain.records import PaymentRecord
from services.payment.domain.refusals import said
from services.payment.domain.states import CAPTURED, UNDECIDED
from services.payment.domain.states_gen import RefundStatus
from services.payment.gateway_inbox.receiving import apply_waiting
from services.payment.gateways.protocol import GatewayUnavailable
from services.payment.inquiries.resolving import (
    NEVER_RECEIVED,
    owe_next_action,
    resolve_refund,
    settle_asked_capture,
    was_never_received,
)
from services.payment.repository import payment_changes, payments, refunds
from services.payment.settling import note_capture_attempt, record_outside_refund


async def inquire_payment(service: PaymentService, payment_id: str) -> PaymentRecord:
    """Record what the gateway says of a payment and its refunds; nothing is charged or given back.

    Raises:
        PaymentNotFound: there is no such payment.
        GatewayNotInUse: its gateway is not set up here.
        GatewayUnavailable: the gateway did not answer.
    """
    get = partial(payments.get_record, payment_id=payment_id)
    record = await service.database.read(get)
    payment = record.payment
    service.gateways.get(payment.gateway)
    if payment.status in UNDECIDED:
        await _ask_after_capture(service, payment)
    elif payment.status in CAPTURED:
        for refund in record.refunds:
            if refund.status is RefundStatus.PENDING:
                await resolve_refund(service, refund, payment, 0)
        await _record_outside_refunds(service, payment)
    return await service.database.read(get)


async def _ask_after_capture(service: PaymentService, payment: Payment) -> None:
    gateway = service.gateways.get(payment.gateway)
    outcome = await gateway.find_capture(payment.id, payment.known_as)
    if outcome is None:
        if not was_never_received(payment, service.clock()):
            return  # its request may be on its way
        outcome = NEVER_RECEIVED
    if outcome.kind in UNANSWERED:
        raise GatewayUnavailable(said(outcome, texts.GATEWAY_SILENT))
    if outcome.kind is OutcomeKind.PENDING:
        owed: Sequence[Delivery] = await service.write(partial(_note_undecided, payment, outcome))
        await service.webhooks.deliver(owed)
        return
    owed = await service.write(
        partial(settle_asked_capture, payment, 0, Operation.INQUIRY, outcome)
    )
    await service.webhooks.deliver(owed)


def _note_undecided(payment: Payment, outcome: Outcome, unit: PaymentUnit) -> list[Delivery]:
    """What is known of it now; an event may have waited for its reference."""
    payments.hold_order(unit.connection, payment.order_id)
    note_capture_attempt(unit, payment.id, Operation.INQUIRY, outcome)
    noted = payment_changes.note_undecided(unit, payment, outcome)
    owed = owe_next_action(unit, payment, noted)
    return owed + apply_waiting(unit, payment.order_id)


async def _record_outside_refunds(service: PaymentService, payment: Payment) -> None:
    gateway = service.gateways.get(payment.gateway)
    if payment.gateway_reference is None or not gateway.keeps_books:
        return
    charge = await gateway.find_charge(payment.gateway_reference)
    if charge is None:
        return
    owed = await service.write(partial(_record, payment, charge))
    await service.webhooks.deliver(owed)


def _record(asked: Payment, charge: GatewayCharge, unit: PaymentUnit) -> Sequence[Delivery]:
    payments.hold_order(unit.connection, asked.order_id)
    payment = payments.get_payment(unit.connection, asked.id, locked=True)
    outcome = Outcome.completed(charge.capture.reference)
    note_capture_attempt(unit, asked.id, Operation.INQUIRY, outcome)
    of_payment = refunds.refunds_of(unit.connection, asked.id)
    known = {name for each in of_payment for name in (each.id, each.gateway_reference)}
    owed = []
    for entry in charge.refunds:
        if _is_news(entry, known) and entry.amount <= payment.refundable_amount:
            payment = record_outside_refund(unit, payment, entry.amount, entry.reference)
            owed.append(unit.webhooks.owe(unit, payment))
    return owed


def _is_news(entry: GatewayEntry, known: set[str | None]) -> bool:
    is_known = entry.reference in known or (entry.own_id is not None and entry.own_id in known)
    return entry.status is EntryStatus.COMPLETED and not is_known
