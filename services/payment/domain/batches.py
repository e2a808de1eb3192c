"""What becomes of the items of a batch: each is made, was made before, or is refused by itself."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from services.chassis.base.problems import Problem
from services.payment.domain.payments import Charge, Payment, Refund
from services.payment.domain.refusals import PaymentAlreadyExists, PaymentDiffers
from services.payment.domain.states_gen import PAYMENT_STATES, PaymentStatus


@dataclass(frozen=True, slots=True)
class PaymentBatch:
    """What ``create_payment_batch`` is asked for; every charge carries ``batch_id``."""

    batch_id: str
    charges: Sequence[Charge]


@dataclass(frozen=True, slots=True)
class TakenPayment:
    """The payment of an item, made by this request or (not ``is_new``) by an earlier one."""

    payment: Payment
    is_new: bool


@dataclass(frozen=True, slots=True)
class RefusedPayment:
    """Why an item has no payment, and the payment that stands in its way."""

    order_id: str
    problem: Problem
    payment_id: str | None = None


@dataclass(frozen=True, slots=True)
class RefundBatchItem:
    """A payment of which all that is left is to be given back."""

    payment_id: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class RefundBatch:
    """What ``create_refund_batch`` is asked for."""

    batch_id: str
    items: Sequence[RefundBatchItem]
    requested_by: str | None = None


@dataclass(frozen=True, slots=True)
class GivenRefund:
    """The refund of an item, made by this request or (not ``is_new``) by an earlier one."""

    refund: Refund
    is_new: bool


@dataclass(frozen=True, slots=True)
class RefusedRefund:
    """Why an item has no refund."""

    payment_id: str
    problem: Problem


PaymentResult = TakenPayment | RefusedPayment
RefundResult = GivenRefund | RefusedRefund


def find_result(charge: Charge, of_order: Sequence[Payment]) -> PaymentResult | None:
    """What answers ``charge``, given all payments of its order; None: a payment is to be made.

    What the batch made for the order is the answer even when it failed, so that sending a batch
    again repeats nothing.
    """
    try:
        charge.check()
    except Problem as problem:
        return RefusedPayment(charge.order_id, problem)
    own = _latest(payment for payment in of_order if payment.batch_id == charge.batch_id)
    if own is not None and own.amount == charge.amount:
        return TakenPayment(own, is_new=False)
    if own is not None:
        return RefusedPayment(charge.order_id, PaymentDiffers(own.amount, charge.amount), own.id)
    live = next((p for p in of_order if p.status is not PaymentStatus.FAILED), None)
    if live is not None:
        return RefusedPayment(charge.order_id, PaymentAlreadyExists(charge.order_id), live.id)
    return None


def _latest(payments: Iterable[Payment]) -> Payment | None:
    """The one that did not fail, whatever the clock said when it was made; else the last one."""
    return max(payments, key=_standing, default=None)


def _standing(payment: Payment) -> tuple[bool, datetime, str]:
    return payment.status is not PaymentStatus.FAILED, payment.created_at, payment.id


def is_unasked(payment: Payment, gateways: Container[str]) -> bool:
    """Whether one of ``gateways`` is still to be asked for it: a token is kept no longer."""
    is_begun = payment.status is PAYMENT_STATES.initial and payment.token is not None
    return is_begun and payment.gateway in gateways
