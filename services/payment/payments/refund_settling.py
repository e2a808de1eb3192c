"""Refunds that a person makes: settled once that person says what came of them."""

from functools import partial

from services.chassis.idempotency import Idempotency
from services.chassis.outbox.records import Delivery
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.outcomes import Operation
from services.payment.domain.payments import Refund
from services.payment.domain.receipts import RefundSettlement, is_news_of_refund
from services.payment.payments.refunding import settle_answered_refund
from services.payment.repository import attempts, payments, refunds


async def settle_refund(
    service: PaymentService, settlement: RefundSettlement, idempotency: Idempotency
) -> Refund:
    """Write down whether a refund was made, once; its order is told as of any refund.

    Raises:
        RefundNotFound: there is no such refund.
        RefundMadeByGateway: the gateway says what becomes of it.
        RefundAlreadySettled: it is settled, with other values.
    """
    refund, owed = await service.write(partial(_settle, settlement, idempotency))
    await service.webhooks.deliver_behind(owed)
    return refund


def _settle(
    settlement: RefundSettlement, idempotency: Idempotency, unit: PaymentUnit
) -> tuple[Refund, list[Delivery]]:
    idempotency.claim(unit, settlement.refund_id)
    found = refunds.get_refund(unit.connection, settlement.refund_id)
    payments.hold_order(unit.connection, found.order_id)
    payment = payments.get_payment(unit.connection, found.payment_id, locked=True)
    refund = refunds.get_refund(unit.connection, found.id)
    owed: list[Delivery] = []
    said = attempts.attempts_of(unit.connection, payment.id)
    if is_news_of_refund(settlement, refund, payment, said):
        refund, owed = settle_answered_refund(
            unit, refund, Operation.SETTLE, settlement.outcome(), is_awaited=False
        )
    idempotency.complete(unit.connection, refund)
    return refund, owed
