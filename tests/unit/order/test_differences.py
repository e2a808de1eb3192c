"""The rules of reconciliation as tables: which sides differ, how, and what is proposed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from services.order.domain.differences import PENDING_FOR, UNDECIDED_FOR, find_differences
from services.order.domain.money.payments import Dispute, PaymentStatus
from services.order.domain.reconciliation import (
    Case,
    ChargeSide,
    ChargeStatus,
    DifferenceKind,
    EntryKind,
    GatewayEntry,
    InvalidPeriod,
    OrderSide,
    PaymentSide,
    Remedy,
    check_period,
)
from services.order.domain.states_gen import OrderStatus
from tests.contract.specs import spec

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(hours=2)
GRACE = timedelta(minutes=2)
YEN = 4800

ORDER = OrderSide("o", OrderStatus.PAID, YEN, "p", 2, False, LONG_AGO, LONG_AGO)
PAYMENT = PaymentSide(
    id="p",
    order_id="o",
    status=PaymentStatus.COMPLETED,
    amount=YEN,
    refunded_amount=0,
    refundable_amount=YEN,
    gateway="simulator",
    gateway_reference="c",
    failure_message=None,
    created_at=LONG_AGO,
    updated_at=LONG_AGO,
)
CAPTURE = GatewayEntry(
    EntryKind.CAPTURE, "c", "c", "p", "o", YEN, ChargeStatus.COMPLETED, LONG_AGO, "simulator"
)


def order(status: str = "PAID", **changes: Any) -> OrderSide:
    return replace(ORDER, status=OrderStatus(status), **changes)


def payment(status: str = "COMPLETED", refunded: int = 0, **changes: Any) -> PaymentSide:
    took = status in ("COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED")
    left = YEN - refunded if took else 0
    return replace(
        PAYMENT,
        status=PaymentStatus(status),
        refunded_amount=refunded,
        refundable_amount=left,
        **changes,
    )


def charge(status: str = "COMPLETED", refunded: int = 0, **changes: Any) -> ChargeSide:
    capture = replace(CAPTURE, status=ChargeStatus(status), **changes)
    given = replace(
        CAPTURE,
        kind=EntryKind.REFUND,
        reference="r",
        amount=refunded,
        status=ChargeStatus.COMPLETED,
    )
    return ChargeSide.of(capture, [given] if refunded else [])


Found = set[tuple[str, str]]


def found(case: Case, now: datetime = NOW) -> Found:
    """Kinds and remedies."""
    return {(each.kind, each.remedy) for each in find_differences(case, now, GRACE)}


def to_come(**changes: Any) -> PaymentSide:
    """A payment by cash on delivery or invoice that nothing was received of yet."""
    return payment("PENDING", gateway="external", gateway_reference=None, **changes)


def one(kind: str, remedy: str) -> Found:
    return {(DifferenceKind(kind), Remedy(remedy))}


DISPUTE = Dispute("NEEDS_RESPONSE", YEN, "fraudulent", None)
AGREE: dict[str, Case] = {
    "disputed, and won": Case(
        order(), (payment(dispute=replace(DISPUTE, status="WON")),), (charge(),)
    ),
    "on an account that two gateways look at": Case(
        order(), (payment(),), (charge(gateway="other"), charge())
    ),
    "nothing": Case(None),
    "paid": Case(order(), (payment(),), (charge(),)),
    "shipped": Case(order("SHIPPED"), (payment(),), (charge(),)),
    "delivered": Case(order("DELIVERED"), (payment(),), (charge(),)),
    "declined": Case(order("PAYMENT_FAILED"), (payment("FAILED"),), (charge("FAILED"),)),
    "never reached the gateway": Case(order("PAYMENT_FAILED"), (payment("FAILED"),)),
    "refused, and so without a payment": Case(order("PAYMENT_FAILED")),
    "cancelled unpaid": Case(order("CANCELLED"), (payment("FAILED"),), (charge("FAILED"),)),
    "cancelled without a payment": Case(order("CANCELLED")),
    "cancelled and refunded": Case(
        order("CANCELLED"), (payment("REFUNDED", YEN),), (charge(refunded=YEN),)
    ),
    "refunded": Case(order("REFUNDED"), (payment("REFUNDED", YEN),), (charge(refunded=YEN),)),
    "failed, and refunded": Case(
        order("PAYMENT_FAILED"), (payment("REFUNDED", YEN),), (charge(refunded=YEN),)
    ),
    "partly refunded": Case(
        order(), (payment("PARTIALLY_REFUNDED", 800),), (charge(refunded=800),)
    ),
    "the gateway waits": Case(
        order("PAYMENT_PROCESSING"), (payment("PENDING"),), (charge("PENDING"),)
    ),
    "paid at the second attempt": Case(
        order(),
        (payment("FAILED", id="p0", gateway_reference="c0"), payment()),
        (charge("FAILED", reference="c0", own_id="p0"), charge()),
    ),
    "an orphan that went back": Case(None, (), (charge(refunded=YEN),)),
    "a failed payment of no order": Case(None, (payment("FAILED"),), (charge("FAILED"),)),
    "no reference here, found by our own id": Case(
        order(), (payment(gateway_reference=None),), (charge(),)
    ),
    "accepted, paid after shipping": Case(
        order("ACCEPTED"), (to_come(created_at=NOW - timedelta(days=29)),)
    ),
    "shipped, paid after shipping": Case(
        order("SHIPPED"), (to_come(created_at=NOW - timedelta(days=29)),)
    ),
    "paid to somebody else": Case(order(), (payment(gateway="external"),)),
    "another gateway's": Case(order(), (payment(),), (), frozenset({"p"})),
}


@pytest.mark.parametrize("case", AGREE.values(), ids=AGREE)
def test_sides_that_agree(case: Case) -> None:
    assert found(case) == set()


WAITS = order("PAYMENT_PROCESSING")
DIFFER: dict[str, tuple[Case, Found]] = {
    "delivered long ago, nothing received": (
        Case(order("DELIVERED"), (to_come(created_at=NOW - timedelta(days=31)),)),
        one("payment_overdue", "contact_support"),
    ),
    "disputed": (
        Case(order(), (payment(dispute=DISPUTE),), (charge(),)),
        one("payment_disputed", "contact_support"),
    ),
    "captured, order waits": (
        Case(WAITS, (payment(),), (charge(),)),
        one("payment_not_applied", "apply_payment_status"),
    ),
    "captured, order failed": (
        Case(order("PAYMENT_FAILED"), (payment(),), (charge(),)),
        one("payment_not_applied", "apply_payment_status"),
    ),
    "partly refunded, order waits": (
        Case(WAITS, (payment("PARTIALLY_REFUNDED", 800),), (charge(refunded=800),)),
        one("payment_not_applied", "apply_payment_status"),
    ),
    "declined, order waits": (
        Case(WAITS, (payment("FAILED"),), (charge("FAILED"),)),
        one("payment_failure_not_applied", "apply_payment_status"),
    ),
    "refunded, order paid": (
        Case(order("SHIPPED"), (payment("REFUNDED", YEN),), (charge(refunded=YEN),)),
        one("payment_refund_not_applied", "apply_payment_status"),
    ),
    "refunded, order waits": (
        Case(WAITS, (payment("REFUNDED", YEN),), (charge(refunded=YEN),)),
        one("payment_refund_not_applied", "contact_support"),
    ),
    "nobody asked for the payment": (
        Case(WAITS),
        one("order_without_payment", "apply_payment_status"),
    ),
    "paid without a payment": (
        Case(order()),
        one("order_paid_without_capture", "contact_support"),
    ),
    "paid, and declined": (
        Case(order(), (payment("FAILED"),), (charge("FAILED"),)),
        one("order_paid_without_capture", "contact_support"),
    ),
    "paid, and undecided": (
        Case(order(), (payment("PENDING"),), (charge("PENDING"),)),
        one("order_paid_without_capture", "ask_gateway_again"),
    ),
    "order and payment of other amounts": (
        Case(order(amount=1), (payment(),), (charge(),)),
        one("order_amount_differs", "contact_support"),
    ),
    "cancelled, captured": (
        Case(order("CANCELLED"), (payment(),), (charge(),)),
        one("cancelled_order_not_refunded", "refund_payment"),
    ),
    "cancelled, partly refunded": (
        Case(order("CANCELLED"), (payment("PARTIALLY_REFUNDED", 800),), (charge(refunded=800),)),
        one("cancelled_order_not_refunded", "refund_payment"),
    ),
    "captured for no order": (
        Case(None, (payment(),), (charge(),)),
        one("payment_without_order", "refund_payment"),
    ),
    "waiting for no order": (
        Case(None, (payment("PENDING"),), (charge("PENDING"),)),
        one("payment_without_order", "ask_gateway_again"),
    ),
    "captured for no order, elsewhere": (
        Case(None, (payment(),), (), frozenset({"p"})),
        one("payment_without_order", "contact_support"),
    ),
    "unknown, captured": (
        Case(WAITS, (payment("UNKNOWN"),), (charge(),)),
        one("payment_undecided", "ask_gateway_again"),
    ),
    "unknown, and not at the gateway": (
        Case(WAITS, (payment("UNKNOWN"),)),
        one("payment_undecided", "ask_gateway_again"),
    ),
    "pending here, declined there": (
        Case(WAITS, (payment("PENDING"),), (charge("FAILED"),)),
        one("payment_undecided", "ask_gateway_again"),
    ),
    "not at the gateway": (
        Case(order(), (payment(),)),
        one("payment_not_at_gateway", "contact_support"),
    ),
    "declined at the gateway": (
        Case(order(), (payment(),), (charge("FAILED"),)),
        one("payment_not_at_gateway", "contact_support"),
    ),
    "payment and capture of other amounts": (
        Case(order(), (payment(),), (charge(amount=1),)),
        one("gateway_amount_differs", "contact_support"),
    ),
    "more given back there": (
        Case(order(), (payment(),), (charge(refunded=800),)),
        one("refund_not_recorded", "ask_gateway_again"),
    ),
    "all given back there": (
        Case(order(), (payment(),), (charge(refunded=YEN),)),
        one("refund_not_recorded", "ask_gateway_again"),
    ),
    "less given back there": (
        Case(order(), (payment("PARTIALLY_REFUNDED", 800),), (charge(refunded=700),)),
        one("refund_not_at_gateway", "contact_support"),
    ),
    "failed here, captured there": (
        Case(order("PAYMENT_FAILED"), (payment("FAILED"),), (charge(),)),
        one("failed_payment_captured", "refund_charge"),
    ),
    "failed here and captured there, and paid again": (
        Case(
            order(),
            (payment("FAILED", id="p0", gateway_reference="c0"), payment()),
            (charge(reference="c0", own_id="p0"), charge()),
        ),
        one("duplicate_charge", "refund_charge"),
    ),
    "captured for nobody": (
        Case(None, (), (charge(),)),
        one("unknown_charge", "refund_charge"),
    ),
    "captured by others": (
        Case(None, (), (charge(own_id=None, order_id=None),)),
        one("unknown_charge", "contact_support"),
    ),
    "captured twice": (
        Case(order(), (payment(),), (charge(), charge(reference="c2", own_id="x"))),
        one("duplicate_charge", "refund_charge"),
    ),
    "disputed by the customer's bank": (
        Case(
            order(),
            (payment(dispute=Dispute("NEEDS_RESPONSE", YEN, "fraudulent", NOW)),),
            (charge(),),
        ),
        one("payment_disputed", "contact_support"),
    ),
    "captured at another gateway, by the name that the payment's capture has": (
        Case(order(), (payment(),), (charge(gateway="other", own_id="x"), charge())),
        one("duplicate_charge", "refund_charge"),
    ),
    "on the books of another gateway only": (
        Case(order(), (payment(),), (charge(gateway="other"),)),
        one("payment_not_at_gateway", "contact_support"),
    ),
    "refunded at another gateway, by the name that the payment's capture has": (
        Case(order(), (payment(),), (charge(gateway="other", refunded=YEN), charge(refunded=100))),
        one("refund_not_recorded", "ask_gateway_again"),
    ),
    "waiting, captured with another amount": (
        Case(order("PAYMENT_PROCESSING", amount=1), (payment(),), (charge(),)),
        one("order_amount_differs", "contact_support")
        | one("payment_not_applied", "contact_support"),
    ),
    "paid, all of another amount refunded": (
        Case(order(amount=1), (payment("REFUNDED", YEN),), (charge(refunded=YEN),)),
        one("order_amount_differs", "contact_support")
        | one("payment_refund_not_applied", "contact_support"),
    ),
    "several at once": (
        Case(order("CANCELLED", amount=1), (payment(),), (charge(amount=2),)),
        one("order_amount_differs", "contact_support")
        | one("cancelled_order_not_refunded", "refund_payment")
        | one("gateway_amount_differs", "contact_support"),
    ),
}


@pytest.mark.parametrize(("case", "wanted"), DIFFER.values(), ids=DIFFER)
def test_sides_that_differ(case: Case, wanted: Found) -> None:
    assert found(case) == wanted


def test_every_kind_and_every_remedy_is_in_the_table_and_in_the_spec() -> None:
    seen = set().union(*(wanted for _, wanted in DIFFER.values()))
    assert {kind for kind, _ in seen} | {DifferenceKind.SUMS_DIFFER} == set(DifferenceKind)
    assert {remedy for _, remedy in seen} == set(Remedy)
    schemas = spec("order")["components"]["schemas"]
    assert schemas["DifferenceKind"]["enum"] == list(DifferenceKind)
    assert schemas["Remedy"]["enum"] == list(Remedy)


@pytest.mark.parametrize(("case", "wanted"), DIFFER.values(), ids=DIFFER)
def test_each_says_what_its_remedy_does_and_since_when_it_is(case: Case, wanted: Found) -> None:
    for each in find_differences(case, NOW, GRACE):
        assert each.since == LONG_AGO
        assert each.effect.endswith(".")
        assert len(each.effect) <= 500
        if each.payment is None and each.charge is not None:
            assert each.about == each.charge.name.identity
        else:
            assert each.about in ("o", "p", "p0")


def test_of_two_gateways_captures_of_one_name_are_differences_of_two() -> None:
    both = [charge(own_id=None), charge(own_id=None, gateway="other")]
    one_of_each = find_differences(Case(order(), (), tuple(both)), NOW, GRACE)
    about = {each.about: each.gateway for each in one_of_each if each.charge is not None}
    assert sorted(str(gateway) for gateway in about.values()) == ["other", "simulator"]


def _touched(case: Case, at: datetime) -> list[Case]:
    """``case`` with each of its sides changed at ``at``, one at a time."""
    cases = [replace(case, order=replace(case.order, updated_at=at))] if case.order else []
    for index, each in enumerate(case.payments):
        changed = (*case.payments[:index], replace(each, updated_at=at))
        cases.append(replace(case, payments=(*changed, *case.payments[index + 1 :])))
    for index, side in enumerate(case.charges):
        moved = (*case.charges[:index], replace(side, changed_at=at))
        cases.append(replace(case, charges=(*moved, *case.charges[index + 1 :])))
    return cases


@pytest.mark.parametrize(("case", "wanted"), DIFFER.values(), ids=DIFFER)
def test_what_changed_within_the_grace_is_in_flight(case: Case, wanted: Found) -> None:
    for young in _touched(case, NOW - GRACE + timedelta(seconds=1)):
        assert found(young) == set()


def test_what_is_still_owed_is_in_flight() -> None:
    assert found(Case(order("CANCELLED", is_awaited=True), (payment(),), (charge(),))) == set()


@pytest.mark.parametrize(
    ("case", "patience"),
    [
        (Case(WAITS), UNDECIDED_FOR),
        (Case(WAITS, (payment("UNKNOWN"),), (charge(),)), UNDECIDED_FOR),
        (Case(WAITS, (payment("PENDING"),), (charge("PENDING"),)), PENDING_FOR),
    ],
)
def test_what_is_undecided_is_waited_for(case: Case, patience: timedelta) -> None:
    assert found(case, LONG_AGO + patience) == set()
    assert len(found(case, LONG_AGO + patience + timedelta(seconds=1))) == 1


def test_refunds_under_way_leave_less_to_give_back() -> None:
    pending = replace(CAPTURE, kind=EntryKind.REFUND, amount=800, status=ChargeStatus.PENDING)
    failed = replace(CAPTURE, kind=EntryKind.REFUND, amount=700, status=ChargeStatus.FAILED)
    side = ChargeSide.of(CAPTURE, [pending, failed])
    assert (side.refunded_amount, side.refundable_amount) == (0, YEN - 800)


def test_a_period_lies_in_the_past_and_is_not_too_long() -> None:
    check_period(NOW - timedelta(days=92), NOW, NOW)
    for start, end in (
        (NOW, NOW),
        (NOW, NOW - timedelta(seconds=1)),
        (NOW - timedelta(days=92, seconds=1), NOW),
        (NOW, NOW + timedelta(seconds=1)),
    ):
        with pytest.raises(InvalidPeriod):
            check_period(start, end, NOW)
