"""Events of the gateway's: kept before they are answered, applied as soon as they can be."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row

from services.chassis.base.ids import new_id
from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import Delivery
from services.chassis.storage.pages import Page
from services.chassis.telemetry.logs import log
from services.chassis.web.unknown_events import note_unknown, why_ignored
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.gateway_events import (
    Decision,
    GatewayEvent,
    Verdict,
    find_live,
    find_payment,
    find_refund,
    in_order_of_effect,
    is_conflict,
    judge_payment,
    judge_refund,
    judge_unmatched,
)
from services.payment.domain.outcomes import Outcome
from services.payment.domain.payments import Payment
from services.payment.domain.states_gen import RefundStatus
from services.payment.domain.unknown_events import UnknownEvent, is_known
from services.payment.repository import closed_orders, gateway_events, payments, refunds
from services.payment.repository.gateway_events import GatewayEventFilter
from services.payment.settling import (
    record_outside_refund,
    return_refund,
    settle_capture,
    settle_refund,
)

_ODD = (Verdict.MISMATCHED, Verdict.CONFLICTING)


async def receive_event(service: PaymentService, event: GatewayEvent) -> None:
    """Keep ``event`` and give it its effect; one that was received before has none."""
    if event.source in service.gateways:
        await service.gateways.get(event.source).hear(event)
    owed = await service.write(partial(_take_in, event))
    await service.webhooks.deliver(owed)


async def keep_unknown_event(service: PaymentService, event: UnknownEvent) -> None:
    """Keep an event of a type that is not known here, as ignored."""
    reason = why_ignored(event.type)
    if await service.database.write(lambda c: gateway_events.keep_unknown(c, event, reason)):
        note_unknown("payment", event.type, event.event_id)


async def replay_event(
    service: PaymentService, gateway_event_id: str, replayed_by: str
) -> Row[Any]:
    """Judge an event anew, as if it came now; one that was applied stays as it is.

    Raises:
        GatewayEventNotFound: there is no such event.
    """
    row, owed = await service.write(partial(_replay, gateway_event_id), Cause(replayed_by))
    await service.webhooks.deliver(owed)
    return row


async def list_events(
    service: PaymentService, wanted: GatewayEventFilter, limit: int, cursor: str | None
) -> Page:
    """One page of the events that match.

    Raises:
        InvalidCursor: the cursor is not of this list.
    """
    return await service.database.read(
        partial(gateway_events.page_of_events, wanted=wanted, limit=limit, cursor=cursor)
    )


def _replay(gateway_event_id: str, unit: PaymentUnit) -> tuple[Row[Any], list[Delivery]]:
    row = gateway_events.get_row(unit.connection, gateway_event_id)
    owed: list[Delivery] = []
    # What was only kept names no amount, whatever its sender calls it.
    if row.amount is None or not is_known(row.type):
        gateway_events.note_replay(unit, gateway_event_id)
    else:
        payments.hold_order(unit.connection, row.order_id)
        gateway_events.note_replay(unit, gateway_event_id)
        gateway_events.let_wait(unit.connection, gateway_event_id)
        owed = apply_waiting(unit, row.order_id)
    return gateway_events.get_row(unit.connection, gateway_event_id), owed


def _take_in(event: GatewayEvent, unit: PaymentUnit) -> list[Delivery]:
    payments.hold_order(unit.connection, event.order_id)
    if not gateway_events.insert_event(unit.connection, event):
        return []
    return apply_waiting(unit, event.order_id)


def apply_waiting(unit: PaymentUnit, order_id: str) -> list[Delivery]:
    """Apply what waits for a payment or refund of this order; answers what the order is owed."""
    owed: list[Delivery] = []
    for event in in_order_of_effect(gateway_events.waiting_events(unit.connection, order_id)):
        owed += _apply(unit, event)
    return owed


def apply_waiting_of(
    unit: PaymentUnit, order_ids: Collection[str]
) -> tuple[set[str], list[Delivery]]:
    """``apply_waiting`` of many orders; answers the orders that had any, and what they are owed."""
    waited = gateway_events.orders_with_waiting(unit.connection, order_ids)
    owed: list[Delivery] = []
    for order_id in waited:
        owed += apply_waiting(unit, order_id)
    return set(waited), owed


def _apply(unit: PaymentUnit, event: GatewayEvent) -> list[Delivery]:
    of_order = payments.payments_of_order(unit.connection, event.order_id)
    payment, owed = find_payment(event, of_order), None
    if payment is None:
        is_closed = closed_orders.is_closed(unit.connection, event.order_id)
        verdict = judge_unmatched(event, of_order, is_closed)
        payment = None if verdict is Verdict.WAITING else find_live(of_order)
    elif event.is_about_refund:
        verdict, owed = _apply_to_refund(unit, event, payment)
    else:
        verdict, owed = _apply_to_payment(unit, event, payment)
    _note(unit.connection, event, Decision.of(event, verdict, payment))
    return [owed] if owed is not None else []


def note_overtaken(
    unit: PaymentUnit, answered: Sequence[tuple[Payment, Outcome]]
) -> dict[str, Payment]:
    """Look at answers about payments that somebody else has settled meanwhile; answers those.

    An answer that says that money was captured beside what is on record is kept as an event is
    that says so, for a person to look at.
    """
    current = payments.find_payments(unit.connection, [payment.id for payment, _ in answered])
    for asked, outcome in answered:
        payment = current[asked.id]
        if is_conflict(outcome, payment) and outcome.reference is not None:
            event = GatewayEvent.of_answer(new_id(), payment, outcome, unit.now)
            if gateway_events.insert_event(unit.connection, event):
                _note(unit.connection, event, Decision.of(event, Verdict.CONFLICTING, payment))
    return current


def _note(connection: Connection, event: GatewayEvent, decision: Decision) -> None:
    gateway_events.note_decision(connection, event, decision)
    if decision.verdict in _ODD:
        log().error(
            "gateway_event_not_applied",
            event_id=event.event_id,
            type=event.type,
            outcome=decision.verdict,
            payment_id=decision.payment_id,
            reason=decision.reason,
        )


def _apply_to_payment(
    unit: PaymentUnit, event: GatewayEvent, payment: Payment
) -> tuple[Verdict, Delivery | None]:
    verdict = judge_payment(event, payment)
    if verdict is not Verdict.APPLIED:
        return verdict, None
    outcome = event.outcome()
    known = payment.gateway_reference or outcome.reference
    settled = settle_capture(unit, payment, replace(outcome, reference=known))
    if settled is None:
        return verdict, None
    return verdict, unit.webhooks.owe(unit, settled, settled.requested_by)


def _apply_to_refund(
    unit: PaymentUnit, event: GatewayEvent, payment: Payment
) -> tuple[Verdict, Delivery | None]:
    of_payment = refunds.refunds_of(unit.connection, payment.id)
    verdict = judge_refund(event, payment, of_payment)
    if verdict is not Verdict.APPLIED:
        return verdict, None
    refund = find_refund(event, of_payment)
    if refund is None:
        given = record_outside_refund(unit, payment, event.amount, event.refund_reference)
        return verdict, unit.webhooks.owe(unit, given)
    settle = settle_refund if refund.status is RefundStatus.PENDING else return_refund
    settled = settle(unit, refund, event.outcome())
    return verdict, None if settled is None else unit.webhooks.owe_refund(unit, *settled)
