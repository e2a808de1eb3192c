"""Giving money back: set aside first, so that no two refunds can share one yen."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from services.chassis.base.ids import new_id
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.outbox.records import Delivery
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain import texts
from services.payment.domain.outcomes import Operation, Outcome
from services.payment.domain.payments import Payment, Refund, RefundRequest
from services.payment.domain.refusals import (
    PaymentDisputed,
    PaymentNotReceived,
    PaymentNotRefundable,
    RefundExceedsBalance,
)
from services.payment.domain.states import CAPTURED
from services.payment.domain.states_gen import REFUND_STATES, RefundStatus
from services.payment.gateway_inbox.receiving import apply_waiting_of
from services.payment.payments.recording import give_up
from services.payment.repository import balances, payments, refunds
from services.payment.settling import note_refund_attempts, settle_refunds


@dataclass(frozen=True, slots=True)
class _Begun:
    refund: Refund
    payment: Payment


async def refund_payment(
    service: PaymentService, request: RefundRequest, idempotency: Idempotency
) -> Refund:
    """Record a refund and ask the gateway once for it; what came of it is in the status.

    That of a payment past the gateway is a task for a person, who settles it.

    Raises:
        PaymentNotFound: there is no such payment.
        PaymentNotRefundable: nothing was captured, or by a gateway that is not at hand.
        PaymentNotReceived: its money was still to come; the payment is given up.
        PaymentDisputed: the customer's bank may give it back, and nobody has confirmed the refund.
        RefundExceedsBalance: less is left than is asked for.
    """
    try:
        begun = await service.write(partial(_begin, service, request, idempotency))
    except Interrupted as interrupted:
        begun = await service.write(partial(_go_on, interrupted.resource_id, idempotency))
    except PaymentNotReceived:
        if await _give_up(service, request.payment_id):
            raise
        return await refund_payment(service, request, idempotency)  # it has come meanwhile
    if not is_unasked(begun.refund, begun.payment, service.gateways):
        return begun.refund
    outcome = await ask_to_refund(service, begun.refund, begun.payment)
    refund, owed = await service.write(partial(_settle, begun.refund, outcome, idempotency))
    await service.webhooks.deliver_behind(owed)
    return refund


async def _give_up(service: PaymentService, payment_id: str) -> bool:
    def work(unit: PaymentUnit) -> Delivery | None:
        return give_up(unit, payments.get_payment(unit.connection, payment_id, locked=True))

    owed = await service.write(work)
    await service.webhooks.deliver_behind([] if owed is None else [owed])
    return owed is not None


def is_unasked(refund: Refund, payment: Payment, gateways: Container[str]) -> bool:
    """Whether its gateway, one of ``gateways``, has not answered yet; it acts once for a key."""
    is_begun = refund.status is REFUND_STATES.initial and refund.gateway_reference is None
    return is_begun and payment.gateway in gateways


async def ask_to_refund(service: PaymentService, refund: Refund, payment: Payment) -> Outcome:
    """Ask the gateway for a refund; the refund's id is the key, so it is given once."""
    gateway = service.gateways.get(payment.gateway)
    return await gateway.refund(refund.id, payment.gateway_reference, refund.amount)


def settle_answered_refund(
    unit: PaymentUnit, refund: Refund, operation: Operation, outcome: Outcome, *, is_awaited: bool
) -> tuple[Refund, list[Delivery]]:
    """Write down what the gateway answered; answers the refund and what its order is owed.

    Where it ``is_awaited``, whoever asked for the refund hears from the answer that it failed.
    """
    answered = [(refund, outcome)]
    settled, owed = settle_answered_refunds(unit, operation, answered, is_awaited=is_awaited)
    return settled[refund.id], owed


def settle_answered_refunds(
    unit: PaymentUnit,
    operation: Operation,
    answered: Sequence[tuple[Refund, Outcome]],
    *,
    is_awaited: bool,
) -> tuple[dict[str, Refund], list[Delivery]]:
    """``settle_answered_refund`` of refunds of different payments; answers them by id."""
    order_ids = {refund.order_id for refund, _ in answered}
    payments.hold_orders(unit.connection, order_ids)
    settled = settle_refunds(unit, answered)
    note_refund_attempts(unit, operation, answered)
    news = [
        (refund, payment)
        for refund, payment in settled
        if not (is_awaited and refund.status is RefundStatus.FAILED)
    ]
    owed = unit.webhooks.owe_refunds(unit, news)
    owed += apply_waiting_of(unit, order_ids)[1]
    return refunds.get_refunds(unit.connection, [refund.id for refund, _ in answered]), owed


def _begin(
    service: PaymentService, request: RefundRequest, idempotency: Idempotency, unit: PaymentUnit
) -> _Begun:
    refund_id = new_id()
    idempotency.claim(unit, refund_id)
    payment = payments.get_payment(unit.connection, request.payment_id, locked=True)
    require_captured(payment, unit.gateways)
    if not request.despite_dispute:
        require_undisputed(payment)
    amount = request.amount or payment.refundable_amount
    if amount == 0 or not balances.reserve(unit, payment.id, amount):
        raise RefundExceedsBalance(payment.refundable_amount, request.amount)
    refund = Refund.begin(
        refund_id, payment, amount, request.reason, unit.now, requested_by=request.requested_by
    )
    begin_refunds(unit, {payment.id: payment}, [refund], service.interrupted_after)
    if not is_unasked(refund, payment, unit.gateways):
        idempotency.complete(unit.connection, refund)
    return _Begun(refund, payment)


def begin_refunds(
    unit: PaymentUnit, of: Mapping[str, Payment], made: Iterable[Refund], patience: timedelta
) -> None:
    """Record refunds; those at a gateway are asked after unless they have an answer in time."""
    at_gateway: list[Refund] = []
    by_hand: list[Refund] = []
    for refund in made:
        (by_hand if of[refund.payment_id].is_external else at_gateway).append(refund)
    refunds.insert_refunds(unit.connection, at_gateway, unit.now + patience)
    refunds.insert_refunds(unit.connection, by_hand, None)


def require_captured(payment: Payment, gateways: Container[str]) -> None:
    """Refuse a refund of what was not captured by one of ``gateways``, nor past them.

    Raises:
        PaymentNotReceived: its money is still to come.
        PaymentNotRefundable: says why.
    """
    if payment.is_awaited:
        raise PaymentNotReceived
    if payment.status not in CAPTURED:
        raise PaymentNotRefundable(texts.NOTHING_CAPTURED(status=payment.status))
    if payment.gateway not in gateways and not payment.is_external:
        raise PaymentNotRefundable(texts.OTHER_GATEWAY(gateway=payment.gateway))


def require_undisputed(payment: Payment) -> None:
    """Refuse a refund of money that the customer's bank gives back, or may.

    Raises:
        PaymentDisputed: says by when evidence is due.
    """
    if payment.dispute is not None and payment.dispute.endangers_refunds:
        raise PaymentDisputed(payment.dispute)


def _go_on(refund_id: str, idempotency: Idempotency, unit: PaymentUnit) -> _Begun:
    """Where a request that was cut off had come to; a settled refund is its answer."""
    refund = refunds.get_refund(unit.connection, refund_id)
    payment = payments.get_payment(unit.connection, refund.payment_id)
    if not is_unasked(refund, payment, unit.gateways):
        idempotency.complete(unit.connection, refund)
    return _Begun(refund, payment)


def _settle(
    refund: Refund, outcome: Outcome, idempotency: Idempotency, unit: PaymentUnit
) -> tuple[Refund, Sequence[Delivery]]:
    settled, owed = settle_answered_refund(unit, refund, Operation.REFUND, outcome, is_awaited=True)
    idempotency.complete(unit.connection, settled)
    return settled, owed
