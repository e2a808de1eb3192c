"""Every status meets every event."""

from itertools import product

import pytest

from services.chassis.base.state_machine import IllegalTransition
from services.payment.domain.money import refund_event
from services.payment.domain.states_gen import (
    PAYMENT_STATES,
    REFUND_STATES,
    PaymentEvent,
    PaymentStatus,
    RefundEvent,
    RefundStatus,
)

PAYMENTS = {
    ("PENDING", "captured"): "COMPLETED",
    ("UNKNOWN", "captured"): "COMPLETED",
    ("PENDING", "capture_failed"): "FAILED",
    ("UNKNOWN", "capture_failed"): "FAILED",
    ("PENDING", "outcome_lost"): "UNKNOWN",
    ("COMPLETED", "partially_refunded"): "PARTIALLY_REFUNDED",
    ("PARTIALLY_REFUNDED", "partially_refunded"): "PARTIALLY_REFUNDED",
    ("COMPLETED", "refunded_in_full"): "REFUNDED",
    ("PARTIALLY_REFUNDED", "refunded_in_full"): "REFUNDED",
    ("PARTIALLY_REFUNDED", "refund_returned"): "PARTIALLY_REFUNDED",
    ("REFUNDED", "refund_returned"): "PARTIALLY_REFUNDED",
    ("PARTIALLY_REFUNDED", "refunds_returned"): "COMPLETED",
    ("REFUNDED", "refunds_returned"): "COMPLETED",
}
REFUNDS = {
    ("PENDING", "refund_completed"): "COMPLETED",
    ("PENDING", "refund_failed"): "FAILED",
    ("COMPLETED", "refund_failed"): "FAILED",
}


@pytest.mark.parametrize(("status", "event"), list(product(PaymentStatus, PaymentEvent)))
def test_payments(status: PaymentStatus, event: PaymentEvent) -> None:
    expected = PAYMENTS.get((status, event))
    if expected is not None:
        assert PAYMENT_STATES.next_status(status, event) == expected
        return
    with pytest.raises(IllegalTransition) as refusal:
        PAYMENT_STATES.next_status(status, event)
    assert (refusal.value.status, refusal.value.code) == (409, "illegal_transition")


@pytest.mark.parametrize(("status", "event"), list(product(RefundStatus, RefundEvent)))
def test_refunds(status: RefundStatus, event: RefundEvent) -> None:
    expected = REFUNDS.get((status, event))
    if expected is not None:
        assert REFUND_STATES.next_status(status, event) == expected
        return
    with pytest.raises(IllegalTransition):
        REFUND_STATES.next_status(status, event)


@pytest.mark.parametrize(
    ("refunded", "event"),
    [(1, "partially_refunded"), (4999, "partially_refunded"), (5000, "refunded_in_full")],
)
def test_what_giving_back_is_to_a_payment(refunded: int, event: str) -> None:
    assert refund_event(5000, refunded) == event


@pytest.mark.parametrize("refunded", [0, -1, 5001])
def test_what_cannot_have_been_given_back(refunded: int) -> None:
    with pytest.raises(ValueError, match="cannot have been refunded"):
        refund_event(5000, refunded)
