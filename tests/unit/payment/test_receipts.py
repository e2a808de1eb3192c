"""What may be asked of money that others take, and what a person may say of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from services.chassis.base.ids import new_id
from services.chassis.base.problems import Problem
from services.payment.domain.money import METHODS
from services.payment.domain.outcomes import Operation
from services.payment.domain.payments import Charge, PaidElsewhere, Payment, Refund
from services.payment.domain.receipts import (
    Receipt,
    RefundSettlement,
    is_news_of_payment,
    is_news_of_refund,
)
from services.payment.domain.records import Attempt, PaymentRecord
from services.payment.domain.states_gen import PaymentStatus, RefundStatus

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MALL = PaidElsewhere("Rakuten", "123456-1", NOON)
GATEWAY, LATER = ("card", "konbini", "bank_transfer"), ("cash_on_delivery", "invoice")


def charge(method: str, amount: int = 5000, paid: PaidElsewhere | None = None) -> Charge:
    return Charge(new_id(), amount, method, "tok_ok", None, "kim", paid)


def payment(method: str, paid: PaidElsewhere | None = None) -> Payment:
    return Payment.begin(new_id(), charge(method, paid=paid), "simulator", NOON)


def refusal_of(charged: Charge) -> str:
    with pytest.raises(Problem) as refusal:
        charged.check()
    assert refusal.value.status == 400
    return refusal.value.code


@pytest.mark.parametrize("method", METHODS)
def test_each_method_has_its_limits(method: str) -> None:
    paid = MALL if method == "external" else None
    least, most = (100, 1_000_000) if method in GATEWAY else (1, 999_900_000_000)
    for amount in (least, most):
        charge(method, amount, paid).check()
    for amount in (least - 1, most + 1):
        assert refusal_of(charge(method, amount, paid)) == "amount_not_payable"


def test_who_took_the_money_is_told_of_one_method_only() -> None:
    assert refusal_of(charge("external")) == "paid_elsewhere_missing"
    for method in (*GATEWAY, *LATER):
        assert refusal_of(charge(method, paid=MALL)) == "paid_elsewhere_not_allowed"


@pytest.mark.parametrize("method", GATEWAY)
def test_what_the_gateway_takes_is_its_to_decide(method: str) -> None:
    made = payment(method)
    assert (made.status, made.gateway, made.token) == (PaymentStatus.PENDING, "simulator", "tok_ok")
    assert (made.is_external, made.is_awaited) == (False, False)


@pytest.mark.parametrize("method", LATER)
def test_what_is_paid_later_waits_without_a_token(method: str) -> None:
    made = payment(method)
    assert (made.status, made.gateway, made.token) == (PaymentStatus.PENDING, "external", None)
    assert (made.is_awaited, made.paid_elsewhere, made.received_at) == (True, None, None)


@pytest.mark.parametrize("paid", [MALL, PaidElsewhere("Rakuten", None, None)])
def test_what_was_paid_elsewhere_is_paid(paid: PaidElsewhere) -> None:
    made = payment("external", paid)
    assert (made.status, made.gateway, made.token) == (PaymentStatus.COMPLETED, "external", None)
    assert (made.paid_elsewhere, made.received_at) == (paid, paid.paid_at)
    assert (made.gateway_reference, made.refundable_amount) == (paid.reference, 5000)


# --------------------------------------------------------------------------------------- receipts

RECEIPT = Receipt("p", NOON, "Y-1", "by transfer", 5000)


def recorded(receipt: Receipt) -> PaymentRecord:
    """A payment as ``receipt`` leaves it."""
    said = receipt.outcome()
    waiting = payment("invoice")
    attempt = Attempt.of_payment(new_id(), waiting.id, Operation.RECORD, said, NOON, "kim")
    done = replace(
        waiting,
        status=PaymentStatus.COMPLETED,
        gateway_reference=receipt.reference,
        received_at=receipt.received_at,
    )
    return PaymentRecord(done, (), (attempt,))


def refused(receipt: Receipt, record: PaymentRecord) -> str:
    with pytest.raises(Problem) as refusal:
        is_news_of_payment(receipt, record)
    assert refusal.value.status == 409
    return refusal.value.code


@pytest.mark.parametrize("method", LATER)
def test_a_receipt_is_news_once(method: str) -> None:
    assert is_news_of_payment(RECEIPT, PaymentRecord(payment(method)))
    assert not is_news_of_payment(RECEIPT, recorded(RECEIPT))
    assert not is_news_of_payment(replace(RECEIPT, amount=None), recorded(RECEIPT))
    bare = Receipt("p", NOON, None, None, None)
    assert not is_news_of_payment(bare, recorded(bare))


@pytest.mark.parametrize(
    "other",
    [
        {"received_at": NOON + timedelta(seconds=1)},
        {"reference": "Y-2"},
        {"reference": None},
        {"note": "in cash"},
        {"note": None},
    ],
)
def test_another_receipt_is_refused(other: dict[str, object]) -> None:
    assert refused(replace(RECEIPT, **other), recorded(RECEIPT)) == "payment_already_recorded"  # type: ignore[arg-type]


def test_what_is_no_news_of_a_payment() -> None:
    assert refused(RECEIPT, PaymentRecord(payment("card"))) == "payment_made_by_gateway"
    assert refused(RECEIPT, PaymentRecord(payment("external", MALL))) == "payment_already_recorded"
    failed = replace(payment("invoice"), status=PaymentStatus.FAILED)
    assert refused(RECEIPT, PaymentRecord(failed)) == "payment_already_recorded"
    waiting = PaymentRecord(payment("invoice"))
    assert refused(replace(RECEIPT, amount=4999), waiting) == "amount_differs"


# ---------------------------------------------------------------------------------------- refunds


@pytest.mark.parametrize("status", [RefundStatus.COMPLETED, RefundStatus.FAILED])
@pytest.mark.parametrize("note", [None, "by hand"])
def test_a_settlement_is_news_once(status: RefundStatus, note: str | None) -> None:
    paid = payment("external", MALL)
    refund = Refund.begin(new_id(), paid, 5000, None, NOON, requested_by="kim")
    settlement = RefundSettlement(refund.id, status, "R-1", note)
    assert is_news_of_refund(settlement, refund, paid, [])
    said = Attempt.of_refund(new_id(), refund, Operation.SETTLE, settlement.outcome(), NOON, "kim")
    done = replace(refund, status=status, gateway_reference="R-1")
    assert not is_news_of_refund(settlement, done, paid, [said])
    flipped = next(each for each in RefundStatus if each not in (status, RefundStatus.PENDING))
    for other in (
        replace(settlement, note="otherwise"),
        replace(settlement, reference=None),
        replace(settlement, status=flipped),
    ):
        with pytest.raises(Problem) as refusal:
            is_news_of_refund(other, done, paid, [said])
        assert (refusal.value.status, refusal.value.code) == (409, "refund_already_settled")


def test_what_a_gateway_gives_back_is_its_to_say() -> None:
    paid = payment("card")
    refund = Refund.begin(new_id(), paid, 5000, None, NOON, requested_by="kim")
    settlement = RefundSettlement(refund.id, RefundStatus.COMPLETED, None, None)
    with pytest.raises(Problem) as refusal:
        is_news_of_refund(settlement, refund, paid, [])
    assert refusal.value.code == "refund_made_by_gateway"
