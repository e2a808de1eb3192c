"""What answers an item of a batch, given what its order has."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from services.chassis.base.ids import new_id
from services.payment.domain.batches import RefusedPayment, TakenPayment, find_result, is_unasked
from services.payment.domain.payments import Charge, Payment
from services.payment.domain.states_gen import PaymentStatus
from services.payment.gateways.many_calls import ManyCalls

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
BATCH, OTHER = new_id(), new_id()
ORDER = new_id()


def charge(amount: int = 5000) -> Charge:
    return Charge(ORDER, amount, "card", "tok_ok", BATCH)


def payment(
    status: PaymentStatus, batch_id: str | None = BATCH, minutes: int = 0, token: str | None = None
) -> Payment:
    made = Payment.begin(
        new_id(),
        Charge(ORDER, 5000, "card", "tok_ok", batch_id),
        "simulator",
        NOON + timedelta(minutes=minutes),
    )
    values = {name: getattr(made, name) for name in Payment.__dataclass_fields__}
    return Payment(**{**values, "status": status, "token": token})


FAILED, COMPLETED = PaymentStatus.FAILED, PaymentStatus.COMPLETED


def test_an_order_without_payments_gets_one() -> None:
    assert find_result(charge(), []) is None


def test_a_failure_from_elsewhere_is_in_nobodys_way() -> None:
    assert find_result(charge(), [payment(FAILED, None), payment(FAILED, OTHER)]) is None


@pytest.mark.parametrize("status", list(PaymentStatus))
def test_what_the_batch_made_is_the_answer(status: PaymentStatus) -> None:
    own = payment(status)
    assert find_result(charge(), [own]) == TakenPayment(own, is_new=False)


def test_of_several_of_the_batch_the_one_that_did_not_fail_is_the_answer() -> None:
    live = payment(COMPLETED, minutes=-5)
    found = [payment(FAILED), live, payment(FAILED, minutes=5)]
    assert find_result(charge(), found) == TakenPayment(live, is_new=False)


def test_of_failed_ones_the_last_is_the_answer() -> None:
    last = payment(FAILED, minutes=5)
    result = find_result(charge(), [payment(FAILED), last, payment(FAILED, OTHER, minutes=9)])
    assert result == TakenPayment(last, is_new=False)


@pytest.mark.parametrize("batch_id", [None, OTHER], ids=["none", "another"])
def test_a_live_payment_from_elsewhere_is_in_the_way(batch_id: str | None) -> None:
    live = payment(PaymentStatus.UNKNOWN, batch_id)
    result = find_result(charge(), [payment(FAILED, None), live])
    assert isinstance(result, RefusedPayment)
    assert (result.problem.status, result.problem.code) == (409, "payment_already_exists")
    assert result.payment_id == live.id


def test_a_payment_of_another_amount_is_no_answer() -> None:
    own = payment(COMPLETED)
    result = find_result(charge(6000), [own])
    assert isinstance(result, RefusedPayment)
    assert (result.problem.code, result.payment_id) == ("payment_differs", own.id)
    assert "5,000" in result.problem.detail
    assert "6,000" in result.problem.detail


@pytest.mark.parametrize("amount", [-1, 0, 99, 1_000_001, 10**15])
def test_an_amount_that_the_method_does_not_take_is_refused(amount: int) -> None:
    result = find_result(charge(amount), [])
    assert isinstance(result, RefusedPayment)
    assert (result.problem.status, result.problem.code) == (400, "amount_not_payable")
    assert result.payment_id is None


@pytest.mark.parametrize("amount", [100, 1_000_000])
def test_an_amount_at_the_bounds_is_taken(amount: int) -> None:
    assert find_result(charge(amount), []) is None


def test_only_what_has_its_token_still_has_to_be_asked_for() -> None:
    assert is_unasked(payment(PaymentStatus.PENDING, token="tok_ok"), "simulator")
    assert not is_unasked(payment(PaymentStatus.PENDING), "simulator")
    assert not is_unasked(payment(COMPLETED, token="tok_ok"), "simulator")
    assert not is_unasked(payment(PaymentStatus.PENDING, token="tok_ok"), "stripe")


async def test_all_are_asked_and_never_too_many_at_once() -> None:
    calls, under_way, most = ManyCalls(3), 0, 0

    async def ask(number: int) -> int:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        for _ in range(number % 4):
            await asyncio.sleep(0)
        under_way -= 1
        return number * 10

    one, other = await asyncio.gather(
        calls.ask_for_each(range(20), ask), calls.ask_for_each(range(7), ask)
    )
    assert one == [(number, number * 10) for number in range(20)]
    assert other == [(number, number * 10) for number in range(7)]
    assert most == 3  # the two share the bound
