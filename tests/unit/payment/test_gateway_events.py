"""What each event means for a payment or refund in each state."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from services.chassis.base.ids import new_id
from services.payment.domain.gateway_events import (
    EventType,
    GatewayEvent,
    find_payment,
    in_order_of_effect,
    is_conflict,
    judge_payment,
    judge_refund,
    judge_unmatched,
)
from services.payment.domain.outcomes import Outcome
from services.payment.domain.payments import Charge, Payment, Refund
from services.payment.domain.states_gen import PaymentStatus, RefundStatus

NOW = datetime(2026, 11, 20, tzinfo=UTC)
ORDER = new_id()


def a_payment(status: str = "COMPLETED", reference: str | None = "pay_1") -> Payment:
    charge = Charge(ORDER, 5000, "card", "tok_ok", None)
    payment = Payment.begin(new_id(), charge, "simulator", NOW)
    return replace(payment, status=PaymentStatus(status), gateway_reference=reference)


def a_refund(status: str, reference: str | None, amount: int = 2000) -> Refund:
    refund = Refund.begin(new_id(), a_payment(), amount, None, NOW, requested_by=None)
    return replace(refund, status=RefundStatus(status), gateway_reference=reference)


def an_event(
    kind: str, *, amount: int, reference: str = "pay_1", refund: str | None = None
) -> GatewayEvent:
    return GatewayEvent(
        id=new_id(),
        source="simulator",
        event_id=f"evt_{new_id()}",
        type=EventType(kind),
        order_id=ORDER,
        gateway_reference=reference,
        refund_reference=refund,
        amount=amount,
        currency="JPY",
        failure_code=None,
        failure_message=None,
        occurred_at=NOW,
        received_at=NOW,
    )


@pytest.mark.parametrize(
    ("status", "kind", "verdict"),
    [
        ("PENDING", "payment.completed", "applied"),
        ("UNKNOWN", "payment.completed", "applied"),
        ("COMPLETED", "payment.completed", "ignored"),
        ("PARTIALLY_REFUNDED", "payment.completed", "ignored"),
        ("REFUNDED", "payment.completed", "ignored"),
        ("FAILED", "payment.completed", "conflicting"),
        ("PENDING", "payment.failed", "applied"),
        ("UNKNOWN", "payment.failed", "applied"),
        ("COMPLETED", "payment.failed", "ignored"),
        ("PARTIALLY_REFUNDED", "payment.failed", "ignored"),
        ("REFUNDED", "payment.failed", "ignored"),
        ("FAILED", "payment.failed", "ignored"),
    ],
)
def test_captures(status: str, kind: str, verdict: str) -> None:
    payment = a_payment(status)
    assert judge_payment(an_event(kind, amount=5000), payment) == verdict
    assert judge_payment(an_event(kind, amount=4999), payment) == "mismatched"


@pytest.mark.parametrize(
    ("status", "kind", "verdict"),
    [
        ("PENDING", "refund.completed", "applied"),
        ("PENDING", "refund.failed", "applied"),
        ("COMPLETED", "refund.completed", "ignored"),
        ("COMPLETED", "refund.failed", "applied"),
        ("FAILED", "refund.completed", "conflicting"),
        ("FAILED", "refund.failed", "ignored"),
    ],
)
def test_refunds_that_are_known(status: str, kind: str, verdict: str) -> None:
    refunds = [a_refund(status, "re_1")]
    event = an_event(kind, amount=2000, refund="re_1")
    assert judge_refund(event, a_payment(), refunds) == verdict
    assert judge_refund(replace(event, amount=1999), a_payment(), refunds) == "mismatched"


@pytest.mark.parametrize(
    ("status", "kind", "verdict"),
    [
        ("PENDING", "refund.completed", "waiting"),
        ("UNKNOWN", "refund.completed", "waiting"),
        ("COMPLETED", "refund.completed", "applied"),
        ("FAILED", "refund.completed", "conflicting"),
        ("PENDING", "refund.failed", "waiting"),
        ("COMPLETED", "refund.failed", "ignored"),
        ("FAILED", "refund.failed", "ignored"),
    ],
)
def test_refunds_that_are_not_known(status: str, kind: str, verdict: str) -> None:
    event = an_event(kind, amount=2000, refund="re_9")
    assert judge_refund(event, a_payment(status), []) == verdict


def test_a_strange_reference_waits_while_a_refund_of_ours_has_none() -> None:
    event = an_event("refund.completed", amount=2000, refund="re_9")
    assert judge_refund(event, a_payment(), [a_refund("PENDING", None)]) == "waiting"
    assert judge_refund(event, a_payment(), [a_refund("PENDING", "re_1")]) == "applied"


def test_more_than_is_left_is_never_given_back() -> None:
    event = an_event("refund.completed", amount=5001, refund="re_9")
    assert judge_refund(event, a_payment(), []) == "mismatched"
    reserved = replace(a_payment(), reserved_amount=1)
    assert judge_refund(replace(event, amount=5000), reserved, []) == "mismatched"


def test_the_reference_decides_then_the_payment_that_did_not_fail() -> None:
    failed, live = a_payment("FAILED", "pay_1"), a_payment("PENDING", None)
    assert find_payment(an_event("payment.failed", amount=1), [failed, live]) is failed
    other = an_event("payment.failed", amount=1, reference="pay_2")
    assert find_payment(other, [failed, live]) is live
    assert find_payment(other, [failed]) is None


@pytest.mark.parametrize("status", ["PENDING", "UNKNOWN", "COMPLETED", "REFUNDED"])
@pytest.mark.parametrize(
    "kind", ["payment.completed", "payment.failed", "refund.completed", "refund.failed"]
)
def test_an_event_is_never_about_a_payment_of_another_reference(status: str, kind: str) -> None:
    event = an_event(kind, amount=5000, reference="pay_2")
    beside = [a_payment("FAILED", None), a_payment(status, "pay_1")]
    assert find_payment(event, beside) is None
    told = "conflicting" if kind.endswith("completed") else "ignored"
    assert judge_unmatched(event, beside, is_closed=False) == told


def test_what_may_be_about_one_that_failed_waits_for_the_reference_of_the_other() -> None:
    event = an_event("payment.failed", amount=5000)
    live = a_payment("PENDING", None)
    assert find_payment(event, [live]) == live
    failed = a_payment("FAILED", None)
    assert find_payment(event, [failed, live]) is None
    assert judge_unmatched(event, [failed, live], is_closed=False) == "waiting"


@pytest.mark.parametrize("reference", ["pay_1", None])
def test_what_may_be_about_one_of_an_earlier_gateway_waits_for_the_reference_of_the_other(
    reference: str | None,
) -> None:
    """It comes as if from the gateway in use, whoever sent it."""
    event, live = an_event("payment.completed", amount=5000), a_payment("PENDING", None)
    earlier = replace(a_payment("FAILED", reference), gateway="earlier")
    assert find_payment(event, [earlier, live]) is None
    assert judge_unmatched(event, [earlier, live], is_closed=False) == "waiting"
    known = replace(live, gateway_reference="pay_1")
    assert find_payment(event, [earlier, known]) == known
    by_hand = replace(earlier, gateway="external", gateway_reference=None)
    assert find_payment(event, [by_hand, live]) == live


@pytest.mark.parametrize(
    ("kind", "has_failed", "is_closed", "verdict"),
    [
        ("payment.failed", False, False, "waiting"),
        ("payment.failed", True, False, "ignored"),
        ("payment.completed", True, False, "waiting"),
        ("payment.completed", True, True, "conflicting"),
        ("payment.completed", False, True, "conflicting"),
        ("refund.completed", True, True, "conflicting"),
        ("payment.failed", True, True, "ignored"),
    ],
)
def test_what_fits_no_payment_waits_while_one_may_come(
    kind: str, has_failed: bool, is_closed: bool, verdict: str
) -> None:
    failed = [a_payment("FAILED", None)] if has_failed else []
    assert judge_unmatched(an_event(kind, amount=1), failed, is_closed) == verdict


@pytest.mark.parametrize(
    ("status", "reference", "is_one"),
    [
        ("FAILED", None, True),
        ("FAILED", "pay_1", True),
        ("COMPLETED", "pay_2", True),
        ("COMPLETED", "pay_1", False),
        ("COMPLETED", None, False),
    ],
)
def test_a_capture_that_is_answered_beside_what_was_settled_meanwhile(
    status: str, reference: str | None, is_one: bool
) -> None:
    payment = a_payment(status, reference)
    assert is_conflict(Outcome.completed("pay_1"), payment) == is_one
    assert not is_conflict(Outcome.failed("declined", "No.", "pay_1"), payment)


def test_captures_have_their_effect_first() -> None:
    kinds = ["refund.failed", "refund.completed", "payment.failed", "payment.completed"]
    events = [an_event(kind, amount=1) for kind in kinds]
    expected = ["payment.completed", "payment.failed", "refund.completed", "refund.failed"]
    assert [event.type for event in in_order_of_effect(events)] == expected
