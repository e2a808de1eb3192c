"""Payments whose money does not pass through the gateway: received, or no longer waited for."""

from dataclasses import replace
from functools import partial

from services.chassis.idempotency import Idempotency
from services.chassis.outbox.records import Delivery
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.outcomes import Operation, Outcome
from services.payment.domain.payments import Payment
from services.payment.domain.receipts import NOT_COLLECTED, Receipt, is_news_of_payment
from services.payment.domain.records import PaymentRecord
from services.payment.repository import payments
from services.payment.settling import note_capture_attempt, settle_capture


async def record_payment(
    service: PaymentService, receipt: Receipt, idempotency: Idempotency
) -> PaymentRecord:
    """Write down that the money of a payment came, once; its order is told.

    Raises:
        PaymentNotFound: there is no such payment.
        PaymentMadeByGateway: the gateway says what becomes of it.
        AmountDiffers: another amount was received than the payment is of.
        PaymentAlreadyRecorded: it is settled, with other values.
    """
    record, owed = await service.write(partial(_record, receipt, idempotency))
    await service.webhooks.deliver_behind(owed)
    return record


def _record(
    receipt: Receipt, idempotency: Idempotency, unit: PaymentUnit
) -> tuple[PaymentRecord, list[Delivery]]:
    idempotency.claim(unit, receipt.payment_id)
    payments.get_payment(unit.connection, receipt.payment_id, locked=True)
    record, owed = payments.get_record(unit.connection, receipt.payment_id), []
    if is_news_of_payment(receipt, record):
        received = replace(record.payment, received_at=receipt.received_at)
        told = _settle(unit, received, receipt.outcome())
        assert told is not None  # its row is held
        owed = [told]
        record = payments.get_record(unit.connection, receipt.payment_id)
    idempotency.complete(unit.connection, record)
    return record, owed


def give_up(unit: PaymentUnit, payment: Payment) -> Delivery | None:
    """Wait no longer for the money of ``payment``: it has failed; answers what its order is owed.

    None where it was not waited for, or was settled meanwhile.
    """
    return _settle(unit, payment, NOT_COLLECTED) if payment.is_awaited else None


def _settle(unit: PaymentUnit, payment: Payment, outcome: Outcome) -> Delivery | None:
    settled = settle_capture(unit, payment, outcome)
    if settled is None:
        return None
    note_capture_attempt(unit, payment.id, Operation.RECORD, outcome)
    return unit.webhooks.owe(unit, settled)
