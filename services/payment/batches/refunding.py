"""Giving back what is left of many payments: set aside together, then asked for side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from services.chassis.base.ids import new_id
from services.chassis.base.problems import Problem
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.outbox.records import Delivery
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.batches import (
    GivenRefund,
    RefundBatch,
    RefundBatchItem,
    RefundResult,
    RefusedRefund,
)
from services.payment.domain.outcomes import Operation, Outcome
from services.payment.domain.payments import Payment, Refund
from services.payment.domain.refusals import PaymentNotFound, RefundExceedsBalance
from services.payment.payments.recording import give_up
from services.payment.payments.refunding import (
    ask_to_refund,
    begin_refunds,
    is_unasked,
    require_captured,
    require_undisputed,
    settle_answered_refunds,
)
from services.payment.repository import balances, payments, refunds


@dataclass(frozen=True, slots=True)
class _Begun:
    results: list[RefundResult]
    payments: dict[str, Payment]
    owed: Sequence[Delivery]


async def create_refund_batch(
    service: PaymentService, batch: RefundBatch, idempotency: Idempotency
) -> list[RefundResult]:
    """Record the refunds that are not there yet and ask the gateway for each that was not asked.

    What a payment and a batch have is found again with or without a key, as for payments.
    """
    try:
        begun = await service.write(partial(_record, service, batch, idempotency, True))
    except Interrupted:
        begun = await service.write(partial(_record, service, batch, idempotency, False))
    await service.webhooks.deliver_behind(begun.owed)
    to_ask = _to_ask(service, begun)
    if not to_ask:
        return begun.results

    async def ask(refund: Refund) -> Outcome:
        return await ask_to_refund(service, refund, begun.payments[refund.payment_id])

    answered = await service.calls.ask_for_each(to_ask, ask)
    results, owed = await service.write(partial(_settle, begun.results, answered, idempotency))
    await service.webhooks.deliver_behind(owed)
    return results


def _record(
    service: PaymentService,
    batch: RefundBatch,
    idempotency: Idempotency,
    is_first: bool,
    unit: PaymentUnit,
) -> _Begun:
    if is_first:
        idempotency.claim(unit, batch.batch_id)
    ids = {item.payment_id for item in batch.items}
    held = payments.find_payments(unit.connection, ids, locked=True)
    known = refunds.refunds_of_batch(unit.connection, batch.batch_id, ids)
    taking = _Taking(unit, batch, held, known, [])
    results = [taking.result_of(item) for item in batch.items]
    made = [each.refund for each in results if isinstance(each, GivenRefund) and each.is_new]
    balances.reserve_all(unit, {each.payment_id: each.amount for each in made})
    more = timedelta(seconds=service.calls.seconds_for(len(made)))
    begin_refunds(unit, held, made, service.interrupted_after + more)
    begun = _Begun(results, held, taking.owed)
    if not _to_ask(service, begun):
        idempotency.complete(unit.connection, results)
    return begun


@dataclass(frozen=True, slots=True)
class _Taking:
    """Items one after another; the payments are held, and what is made joins what is ``known``.

    ``owed`` is what orders are owed whose payments are given up.
    """

    unit: PaymentUnit
    batch: RefundBatch
    held: Mapping[str, Payment]
    known: dict[str, Refund]
    owed: list[Delivery]

    def result_of(self, item: RefundBatchItem) -> RefundResult:
        earlier = self.known.get(item.payment_id)
        if earlier is not None:
            return GivenRefund(earlier, is_new=False)
        try:
            refund = self._begin(item)
        except Problem as problem:
            return RefusedRefund(item.payment_id, problem)
        self.known[item.payment_id] = refund
        return GivenRefund(refund, is_new=True)

    def _begin(self, item: RefundBatchItem) -> Refund:
        payment = self.held.get(item.payment_id)
        if payment is None:
            raise PaymentNotFound(item.payment_id)
        if (owed := give_up(self.unit, payment)) is not None:
            self.owed.append(owed)
        require_captured(payment, self.unit.gateways)
        require_undisputed(payment)
        left = payment.refundable_amount
        if left == 0:
            raise RefundExceedsBalance(0, None)
        begun = Refund.begin(
            new_id(),
            payment,
            left,
            item.reason,
            self.unit.now,
            requested_by=self.batch.requested_by,
        )
        return replace(begun, batch_id=self.batch.batch_id)


def _to_ask(service: PaymentService, begun: _Begun) -> list[Refund]:
    given = (each.refund for each in begun.results if isinstance(each, GivenRefund))
    unasked = (
        refund
        for refund in given
        if is_unasked(refund, begun.payments[refund.payment_id], service.gateways)
    )
    return list({refund.id: refund for refund in unasked}.values())


def _settle(
    results: Sequence[RefundResult],
    answered: Sequence[tuple[Refund, Outcome]],
    idempotency: Idempotency,
    unit: PaymentUnit,
) -> tuple[list[RefundResult], Sequence[Delivery]]:
    settled, owed = settle_answered_refunds(unit, Operation.REFUND, answered, is_awaited=True)
    final: list[RefundResult] = [
        GivenRefund(settled.get(each.refund.id, each.refund), each.is_new)
        if isinstance(each, GivenRefund)
        else each
        for each in results
    ]
    idempotency.complete(unit.connection, final)
    return final, owed
