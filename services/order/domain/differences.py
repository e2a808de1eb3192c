"""The rules of reconciliation: on what an order, its payments and its captures have to agree.

``find_differences`` is given all that is known of one order and looks nothing up.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from services.order.domain.money.payments import CAPTURED, UNDECIDED, Dispute, PaymentStatus
from services.order.domain.orders.orders import PAID_AFTER_SHIPPING
from services.order.domain.reconciliation import (
    Case,
    ChargeSide,
    ChargeStatus,
    Difference,
    DifferenceKind,
    PaymentSide,
    Remedy,
)
from services.order.domain.states_gen import OrderStatus

UNDECIDED_FOR = timedelta(minutes=15)
"""How long nobody may know what became of a payment; it is asked after within seconds."""
PENDING_FOR = timedelta(days=7)
"""How long the gateway itself may wait, for a customer to pay at a convenience store, say."""

OVERDUE_AFTER = timedelta(days=30)
"""How long after its order what is paid after shipping may take to come."""

_PAID = frozenset({OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.DELIVERED})
_TOOK_MONEY = CAPTURED | {PaymentStatus.REFUNDED}
_SUPPORT = "Nothing. A person has to compare both sides and find out what happened."
_CONFIRMS = "Marks the order as paid and sends the customer its confirmation. No money moves."
_FAILS = "Marks the payment as failed and tells the customer, who can pay again. No money moves."
_REFUNDED = "Marks the order as refunded. No money moves and no message is sent."
_REBUILD = "Nothing. Have them made anew with `ichiba sums rebuild`; no order changes."
_ASKS = (
    "Asks the gateway and records its answer. The order is updated, and its customer is told as "
    "usual. No money moves."
)


def find_differences(case: Case, now: datetime, grace: timedelta) -> list[Difference]:
    """All on which the sides of ``case`` differ; what changed within ``grace`` is in flight."""
    changed_at = case.changed_at
    if changed_at is None or changed_at > now - grace:
        return []
    if case.order is not None and case.order.is_awaited:
        return []
    found = [*_of_order(case, now), *_of_payments(case, now), *_of_charges(case)]
    return [difference for difference in found if difference is not None]


def wrong_sums(day: str, orders: int, amount: int, now: datetime) -> Difference:
    """That the kept sums of a day (UTC) lack so many orders and yen, or have too many of them."""
    effect = f"The sums of {day} lack {orders:,} orders and {amount:,} yen. {_REBUILD}"
    if orders == amount == 0:
        effect = f"The sums of {day} have orders in another status, or other refunds. {_REBUILD}"
    kind, support = DifferenceKind.SUMS_DIFFER, Remedy.CONTACT_SUPPORT
    return Difference(kind, None, None, None, now, support, effect, day)


def _of_order(case: Case, now: datetime) -> Iterator[Difference | None]:
    """The order against the payment that counts: the one that did not fail, else the latest."""
    if case.order is None:
        yield from (_without_order(case, payment) for payment in case.payments)
        return
    payment = _counting(case)
    is_live = payment is not None and payment.status is not PaymentStatus.FAILED
    if payment is not None and is_live and _is_of_another_amount(case, payment):
        yield _difference(case, DifferenceKind.ORDER_AMOUNT_DIFFERS, payment)
    if _is_to_come(payment) and case.order.status in PAID_AFTER_SHIPPING:
        yield _overdue(case, payment, now)
    elif case.order.status in _PAID:
        yield _of_paid_order(case, payment)
    elif case.order.status is OrderStatus.PAYMENT_PROCESSING:
        yield _of_waiting_order(case, payment, now)
    elif payment is not None and payment.status in CAPTURED:
        yield _of_unpaid_order(case, case.order.status, payment)


def _is_to_come(payment: PaymentSide | None) -> bool:
    """Whether the customer pays it after shipping, and has not yet."""
    return payment is not None and payment.is_taken_by_others and payment.status in UNDECIDED


def _overdue(case: Case, payment: PaymentSide | None, now: datetime) -> Difference | None:
    assert payment is not None
    is_late = now - payment.created_at > OVERDUE_AFTER
    return _difference(case, DifferenceKind.PAYMENT_OVERDUE, payment) if is_late else None


def _of_unpaid_order(case: Case, status: OrderStatus, payment: PaymentSide) -> Difference | None:
    """An order that failed or is cancelled, and money that was taken for it."""
    if status is OrderStatus.PAYMENT_FAILED:
        return _apply(case, DifferenceKind.PAYMENT_NOT_APPLIED, payment, _CONFIRMS)
    if status is OrderStatus.CANCELLED and payment.refundable_amount:
        return _refund(case, DifferenceKind.CANCELLED_ORDER_NOT_REFUNDED, payment)
    return None


def _of_paid_order(case: Case, payment: PaymentSide | None) -> Difference | None:
    if payment is None or payment.status is PaymentStatus.FAILED:
        return _difference(case, DifferenceKind.ORDER_PAID_WITHOUT_CAPTURE, payment)
    if payment.status in UNDECIDED:
        return _ask(case, DifferenceKind.ORDER_PAID_WITHOUT_CAPTURE, payment)
    if payment.status is PaymentStatus.REFUNDED:
        return _apply(case, DifferenceKind.PAYMENT_REFUND_NOT_APPLIED, payment, _REFUNDED)
    return None


def _of_waiting_order(case: Case, payment: PaymentSide | None, now: datetime) -> Difference | None:
    if payment is None:
        found = _apply(case, DifferenceKind.ORDER_WITHOUT_PAYMENT, None, _FAILS)
        return found if now - found.since > UNDECIDED_FOR else None
    if payment.status in CAPTURED:
        return _apply(case, DifferenceKind.PAYMENT_NOT_APPLIED, payment, _CONFIRMS)
    if payment.status is PaymentStatus.FAILED:
        return _apply(case, DifferenceKind.PAYMENT_FAILURE_NOT_APPLIED, payment, _FAILS)
    if payment.status is PaymentStatus.REFUNDED:  # it was never paid as far as the order knows
        return _difference(case, DifferenceKind.PAYMENT_REFUND_NOT_APPLIED, payment)
    return None


def _without_order(case: Case, payment: PaymentSide) -> Difference | None:
    kind = DifferenceKind.PAYMENT_WITHOUT_ORDER
    if payment.status in UNDECIDED:
        return _ask(case, kind, payment)
    if payment.status in CAPTURED and payment.refundable_amount:
        return _refund(case, kind, payment)
    return None


def _of_payments(case: Case, now: datetime) -> Iterator[Difference | None]:
    """Each payment against its capture at the gateway."""
    for payment in case.payments:
        if payment.dispute is not None and payment.dispute.is_open:
            yield _difference(
                case, DifferenceKind.PAYMENT_DISPUTED, payment, effect=_about(payment.dispute)
            )
        if payment.id in case.unreachable or payment.is_taken_by_others:
            continue
        charge = _charge_of(case, payment)
        if payment.status in _TOOK_MONEY:
            yield from _of_captured(case, payment, charge)
        elif payment.status is PaymentStatus.FAILED:
            yield _of_failed(case, payment, charge)
        else:
            found = _ask(case, DifferenceKind.PAYMENT_UNDECIDED, payment)
            waits = charge is not None and charge.status is ChargeStatus.PENDING
            yield found if now - found.since > (PENDING_FOR if waits else UNDECIDED_FOR) else None


def _about(dispute: Dispute) -> str:
    if dispute.due_at is None:
        return "Nothing. The customer's bank decides; wait before you refund anything."
    day = dispute.due_at.astimezone(UTC).date().isoformat()
    return f"Nothing. Send evidence at the gateway by {day}, or accept the dispute there."


def _of_captured(
    case: Case, payment: PaymentSide, charge: ChargeSide | None
) -> Iterator[Difference]:
    if charge is None or charge.status is not ChargeStatus.COMPLETED:
        yield _difference(case, DifferenceKind.PAYMENT_NOT_AT_GATEWAY, payment)
        return
    if charge.amount != payment.amount:
        yield _difference(case, DifferenceKind.GATEWAY_AMOUNT_DIFFERS, payment)
    if charge.refunded_amount > payment.refunded_amount:
        yield _ask(case, DifferenceKind.REFUND_NOT_RECORDED, payment)
    elif charge.refunded_amount < payment.refunded_amount:
        yield _difference(case, DifferenceKind.REFUND_NOT_AT_GATEWAY, payment)


def _of_failed(case: Case, payment: PaymentSide, charge: ChargeSide | None) -> Difference | None:
    if charge is None or not charge.refundable_amount:
        return None
    paid_otherwise = any(p.status in CAPTURED for p in case.payments)
    kind = (
        DifferenceKind.DUPLICATE_CHARGE
        if paid_otherwise
        else DifferenceKind.FAILED_PAYMENT_CAPTURED
    )
    return _refund_charge(case, kind, payment, charge)


def _of_charges(case: Case) -> Iterator[Difference | None]:
    """Captures that no payment stands for; what was not asked for by us is not ours to refund.

    No two gateways are ever asked with one id: where two have a capture with that of a payment,
    they look at one account, and it is one capture.
    """
    elsewhere = {(p.id, c.name) for p in case.payments for c in case.charges if not c.is_made_by(p)}
    known = {charge.name for p in case.payments if (charge := _charge_of(case, p))}
    paid = any(p.status in CAPTURED for p in case.payments)
    kind = DifferenceKind.DUPLICATE_CHARGE if paid else DifferenceKind.UNKNOWN_CHARGE
    for charge in case.charges:
        is_seen_twice = (charge.own_id, charge.name) in elsewhere
        if charge.name in known or is_seen_twice or not charge.refundable_amount:
            continue
        if charge.own_id is None:
            yield _difference(case, kind, None, charge)
        else:
            yield _refund_charge(case, kind, None, charge)


def _counting(case: Case) -> PaymentSide | None:
    latest = sorted(case.payments, key=lambda p: (p.created_at, p.id), reverse=True)
    live = (p for p in latest if p.status is not PaymentStatus.FAILED)
    return next(live, None) or next(iter(latest), None)


def _charge_of(case: Case, payment: PaymentSide) -> ChargeSide | None:
    there = [charge for charge in case.charges if charge.is_made_by(payment)]
    named = (charge for charge in there if charge.reference == payment.gateway_reference)
    asked = (charge for charge in there if charge.own_id == payment.id)
    return next(named, None) or next(asked, None)


def _apply(
    case: Case, kind: DifferenceKind, payment: PaymentSide | None, effect: str
) -> Difference:
    """Proposes what an event would do; of money of another amount it makes nothing of the order."""
    if (
        payment is not None
        and payment.status in _TOOK_MONEY
        and _is_of_another_amount(case, payment)
    ):
        return _difference(case, kind, payment)
    return _difference(case, kind, payment, None, Remedy.APPLY_PAYMENT_STATUS, effect)


def _is_of_another_amount(case: Case, payment: PaymentSide) -> bool:
    return case.order is not None and payment.amount != case.order.amount


def _ask(case: Case, kind: DifferenceKind, payment: PaymentSide) -> Difference:
    if payment.id in case.unreachable:
        return _difference(case, kind, payment)
    return _difference(case, kind, payment, None, Remedy.ASK_GATEWAY_AGAIN, _ASKS)


def _refund(case: Case, kind: DifferenceKind, payment: PaymentSide) -> Difference:
    if payment.id in case.unreachable:
        return _difference(case, kind, payment)
    effect = f"Refunds {payment.refundable_amount:,} yen to the customer. No message is sent."
    return _difference(case, kind, payment, None, Remedy.REFUND_PAYMENT, effect)


def _refund_charge(
    case: Case, kind: DifferenceKind, payment: PaymentSide | None, charge: ChargeSide
) -> Difference:
    effect = (
        f"Refunds {charge.refundable_amount:,} yen of the capture at the gateway. "
        "The order stays as it is and no message is sent."
    )
    return _difference(case, kind, payment, charge, Remedy.REFUND_CHARGE, effect)


def _difference(
    case: Case,
    kind: DifferenceKind,
    payment: PaymentSide | None = None,
    charge: ChargeSide | None = None,
    remedy: Remedy = Remedy.CONTACT_SUPPORT,
    effect: str = _SUPPORT,
) -> Difference:
    """A difference with the sides it is of, and since when they have been as they are."""
    if charge is None and payment is not None:
        charge = _charge_of(case, payment)
    sides = [case.order and case.order.updated_at, payment and payment.updated_at]
    times = [time for time in (*sides, charge and charge.changed_at) if time]
    return Difference(kind, case.order, payment, charge, max(times), remedy, effect)
