"""Taking the payments of a batch: recorded together, asked for side by side, settled together."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from services.chassis.base.ids import new_id
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.outbox.records import Delivery
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.batches import (
    PaymentBatch,
    PaymentResult,
    RefusedPayment,
    TakenPayment,
    find_result,
    is_unasked,
)
from services.payment.domain.outcomes import Outcome
from services.payment.domain.payments import Charge, Payment
from services.payment.domain.refusals import OrderClosed
from services.payment.gateway_inbox.receiving import apply_waiting_of, note_overtaken
from services.payment.payments.charging import ask_to_capture
from services.payment.repository import closed_orders, payment_changes, payments
from services.payment.settling import settle_captures


@dataclass(frozen=True, slots=True)
class _Step:
    """How far a unit of work has come, and what the orders are owed for it."""

    results: list[PaymentResult]
    owed: Sequence[Delivery] = ()
    closed: Collection[str] = ()
    """orders that take no more payments: nobody asks for one that was not asked for before"""


async def create_payment_batch(
    service: PaymentService, batch: PaymentBatch, idempotency: Idempotency
) -> list[PaymentResult]:
    """Record the payments that are not there yet and ask the gateway for each that was not asked.

    What an order and a batch have is found again with or without a key, so a request that is
    repeated makes nothing twice and finishes what the first was cut off from.
    """
    try:
        step = await service.write(partial(_record, service, batch, idempotency, True))
    except Interrupted:
        step = await service.write(partial(_record, service, batch, idempotency, False))
    await service.webhooks.deliver_behind(step.owed)
    to_capture = _to_capture(service, step)
    if to_capture:
        answered = await service.calls.ask_for_each(to_capture, partial(ask_to_capture, service))
        step = await service.write(partial(_settle, step.results, answered, idempotency))
        await service.webhooks.deliver_behind(step.owed)
    return step.results


def _to_capture(service: PaymentService, step: _Step) -> list[Payment]:
    taken = (each.payment for each in step.results if isinstance(each, TakenPayment))
    unasked = (payment for payment in taken if is_unasked(payment, service.gateways))
    return list({each.id: each for each in unasked if each.order_id not in step.closed}.values())


def _record(
    service: PaymentService,
    batch: PaymentBatch,
    idempotency: Idempotency,
    is_first: bool,
    unit: PaymentUnit,
) -> _Step:
    if is_first:
        idempotency.claim(unit, batch.batch_id)
    order_ids = {charge.order_id for charge in batch.charges}
    payments.hold_orders(unit.connection, order_ids)
    known = _by_order(payments.payments_of_orders(unit.connection, order_ids))
    closed = closed_orders.closed_among(unit.connection, order_ids)
    results = [_take(unit, charge, known, closed) for charge in batch.charges]
    made = [each.payment for each in results if isinstance(each, TakenPayment) and each.is_new]
    more = timedelta(seconds=service.calls.seconds_for(len(made)))
    payment_changes.insert_payments(
        unit.connection, made, unit.now + service.interrupted_after + more
    )
    made_for = {payment.order_id for payment in made}
    step = replace(_with_waiting(unit, results, made_for), closed=closed)
    if not _to_capture(service, step):
        idempotency.complete(unit.connection, step.results)
    return step


def _by_order(found: Iterable[Payment]) -> dict[str, list[Payment]]:
    by_order: dict[str, list[Payment]] = {}
    for payment in found:
        by_order.setdefault(payment.order_id, []).append(payment)
    return by_order


def _take(
    unit: PaymentUnit, charge: Charge, known: dict[str, list[Payment]], closed: Collection[str]
) -> PaymentResult:
    """What answers ``charge``; a payment that is made joins those ``known``."""
    of_order = known.setdefault(charge.order_id, [])
    result = find_result(charge, of_order)
    if result is None and charge.order_id in closed:
        result = RefusedPayment(charge.order_id, OrderClosed(charge.order_id))
    if result is None:
        of_order.append(Payment.begin(new_id(), charge, unit.gateway, unit.now))
        result = TakenPayment(of_order[-1], is_new=True)
    return result


def _settle(
    results: Sequence[PaymentResult],
    answered: Sequence[tuple[Payment, Outcome]],
    idempotency: Idempotency,
    unit: PaymentUnit,
) -> _Step:
    payments.hold_orders(unit.connection, {payment.order_id for payment, _ in answered})
    settled = settle_captures(unit, answered)
    overtaken = [each for each in answered if each[0].id not in settled]
    settled |= note_overtaken(unit, overtaken)
    orders = {payment.order_id for payment in settled.values()}
    step = _with_waiting(unit, _updated(results, settled), orders)
    idempotency.complete(unit.connection, step.results)
    return step


def _with_waiting(unit: PaymentUnit, results: list[PaymentResult], order_ids: set[str]) -> _Step:
    """``results`` with the effect of the events that waited for payments of the orders."""
    waited, owed = apply_waiting_of(unit, order_ids)
    if not waited:
        return _Step(results)
    changed = payments.payments_of_orders(unit.connection, waited)
    return _Step(_updated(results, {payment.id: payment for payment in changed}), owed)


def _updated(results: Sequence[PaymentResult], changed: dict[str, Payment]) -> list[PaymentResult]:
    return [
        TakenPayment(changed.get(each.payment.id, each.payment), each.is_new)
        if isinstance(each, TakenPayment)
        else each
        for each in results
    ]
