"""Applying the remedy of a difference: every side is asked anew, and only what still fits is done.

What the order service does itself commits with the mark and the timeline's entry. What another
service does is asked for between two transactions; it has one effect however often it is asked,
and the first transaction remembers that it was, should we be cut off before the second.
"""

from typing import Any

import orjson
from sqlalchemy import Connection

from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import Delivery
from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from services.order.context import OrderService, OrderUnit
from services.order.domain import texts
from services.order.domain.differences import find_differences
from services.order.domain.money.payments import PaymentOutcome, PaymentStatus
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.reconciliation import (
    CaptureName,
    Difference,
    DifferenceKind,
    PaymentServiceUnavailable,
    PaymentSide,
    Remedy,
    RemedyIsUpToYou,
    RemedyOutOfDate,
    RemedyWithoutEffect,
)
from services.order.domain.states_gen import OrderEvent, OrderStatus
from services.order.orders import refunding
from services.order.orders.paying import perform_owed
from services.order.orders.payment_outcomes import Applied, apply_outcome, refund_in_full
from services.order.reconciliation.comparing import look_anew
from services.order.repository import difference_rows
from services.order.repository.orders import order_changes, order_events, order_rows

_REASON = "Found by reconciliation: there is no such order."
_NEVER_ASKED = "The payment was never requested."


async def apply_remedy(
    service: OrderService, reconciliation_id: str, difference_id: str, cause: Cause
) -> Any:
    """Do what the difference's remedy says, once; answers its row, with the remedy applied.

    Raises:
        ReconciliationNotFound, DifferenceNotFound: there is none.
        RemedyIsUpToYou: its remedy is a person's.
        RemedyOutOfDate: the sides differ no longer, or in another way.
        RemedyWithoutEffect: the payment service or the gateway would not do it.
        PaymentServiceUnavailable: the payment service did not answer; apply it again.
    """
    row = await _get(service, reconciliation_id, difference_id)
    if row.applied_at is not None:
        return row
    if row.remedy == Remedy.CONTACT_SUPPORT:
        raise RemedyIsUpToYou
    try:
        found = await _find_anew(service, row)
        if found is not None:
            await _PERFORM[found.remedy](service, row, found, cause)
        elif row.applying_at is not None:  # it took effect, and we were cut off before we said so
            await _finish(service, row, cause)
        else:
            raise RemedyOutOfDate
    except PeerUnavailable as error:
        wait = int(error.retry_after or 1)
        raise PaymentServiceUnavailable(
            texts.PAYMENT_SERVICE_UNAVAILABLE(reason=error.in_full), retry_after=wait
        ) from error
    except PeerRefused as error:
        await _let_go(service, row)
        raise RemedyWithoutEffect(texts.REMEDY_REFUSED(reason=error.detail)) from error
    return await _get(service, reconciliation_id, difference_id)


async def _get(service: OrderService, reconciliation_id: str, difference_id: str) -> Any:
    return await service.database.read(
        lambda c: difference_rows.get_difference(c, reconciliation_id, difference_id)
    )


async def _find_anew(service: OrderService, row: Any) -> Difference | None:
    """The difference as it is now; None where it is no longer, or calls for something else.

    Nothing is in flight here for being recent: what is done is bound to what has been seen.
    """
    captures = []
    if row.gateway_reference is not None:
        captures.append(CaptureName(row.gateway, row.gateway_reference))
    case = await look_anew(service, row.order_id, captures)
    newest = case.changed_at or service.clock()
    now = max(service.clock(), newest)
    for found in find_differences(case, now, now - newest):
        if (found.kind, found.remedy) == (row.kind, row.remedy) and _is_about(found, row):
            return found
    return None


def _is_about(found: Difference, row: Any) -> bool:
    """Whether both are differences of the same.

    A capture was once named without its gateway: then it is the same if we asked for it with the
    same key, which no two gateways were ever given.
    """
    if found.about == row.about or found.payment is not None or found.charge is None:
        return bool(found.about == row.about)
    if row.gateway is not None or found.charge.reference != row.about:
        return False
    return bool(orjson.loads(row.sides)["charge"]["own_id"] == found.charge.own_id)


# ------------------------------------------------------------------------ what is done here


async def _apply_status(service: OrderService, row: Any, found: Difference, cause: Cause) -> None:
    """Make of the order what its payment says, as if an event had told so.

    Raises:
        RemedyOutOfDate: the payment is not as it was seen any more.
    """
    outcome = await _outcome(service, found.payment)

    def work(unit: OrderUnit) -> Applied | None:
        order = _unchanged(unit.connection, found)
        if not _mark(unit, row):
            return None
        if found.kind is DifferenceKind.PAYMENT_REFUND_NOT_APPLIED:
            assert found.payment is not None
            return refund_in_full(unit, order, found.payment.id, found.payment.amount)
        if order.status is OrderStatus.PAYMENT_FAILED:  # it is as if it were paid again
            order = order_changes.transition(
                unit, order, OrderEvent.PAYMENT_RETRIED, payment_error=None
            )
        return apply_outcome(unit, order, outcome)

    applied = await service.write(work, cause)
    if applied is not None:
        await perform_owed(service, applied)


async def _outcome(service: OrderService, payment: PaymentSide | None) -> PaymentOutcome:
    """The payment with all that an event tells of one; what was seen of it is less."""
    if payment is None:
        return PaymentOutcome(PaymentStatus.FAILED, None, _NEVER_ASKED)
    outcome = await service.payments.get(payment.id)
    if (outcome.status, outcome.refunded_amount) != (payment.status, payment.refunded_amount):
        raise RemedyOutOfDate
    return outcome


def _unchanged(connection: Connection, found: Difference) -> Order:
    """The order, held, if it still is as it was seen.

    Raises:
        RemedyOutOfDate: it is not.
    """
    assert found.order is not None
    order = order_rows.get_order(connection, found.order.id, locked=True)
    if order.version != found.order.version:
        raise RemedyOutOfDate
    return order


def _mark(unit: OrderUnit, row: Any) -> bool:
    """Write down who applied what; False when somebody had done so before."""
    if not difference_rows.mark_applied(unit, row):
        return False
    if order_rows.find_order_id(unit.connection, row.order_id) is not None:
        data = {
            "reconciliation_id": row.reconciliation_id,
            "difference_id": row.id,
            "kind": row.kind,
            "remedy": row.remedy,
        }
        entry = TimelineEntry("remedy_applied", data=data)
        order_events.record(unit, row.order_id, [entry])
    return True


async def _refund_payment(service: OrderService, row: Any, found: Difference, cause: Cause) -> None:
    """Owe the refund as a cancellation does; where there is no order, ask for it at once."""
    if found.order is None:
        await _refund_without_order(service, row, found, cause)
        return

    def work(unit: OrderUnit) -> Delivery | None:
        order = _unchanged(unit.connection, found)
        owed = unit.deliveries.pending_for(unit.connection, order.id)
        if any(delivery.kind == refunding.KIND for delivery in owed):
            raise RemedyOutOfDate
        if not _mark(unit, row):
            return None
        entry = TimelineEntry("refund_requested", data={"payment_id": row.payment_id})
        order_events.record(unit, order.id, [entry])
        undone = refunding.undoing_of(unit.connection, order)
        return refunding.owe_refund(unit, order, undone=undone)

    delivery = await service.write(work, cause)
    if delivery is not None:
        await refunding.try_once(service, delivery)


# --------------------------------------------------------- what another service is asked for


async def _refund_without_order(
    service: OrderService, row: Any, found: Difference, cause: Cause
) -> None:
    assert found.payment is not None
    await _begin(service, row)
    await service.payments.refund(found.payment.id, _REASON, row.id)
    await _finish(service, row, cause)


async def _refund_charge(service: OrderService, row: Any, found: Difference, cause: Cause) -> None:
    assert found.charge is not None
    await _begin(service, row)
    await service.records.refund_charge(found.charge.name)
    await _finish(service, row, cause)


async def _ask_gateway(service: OrderService, row: Any, found: Difference, cause: Cause) -> None:
    known = found.payment
    assert known is not None
    await _begin(service, row)
    told = await service.records.inquire(known.id)
    if (told.status, told.refunded_amount) == (known.status, known.refunded_amount):
        await _let_go(service, row)
        raise RemedyWithoutEffect(texts.GATEWAY_HAD_NOTHING_NEW())
    await _finish(service, row, cause)


async def _begin(service: OrderService, row: Any) -> None:
    await service.write(
        lambda unit: difference_rows.mark_applying(unit.connection, row.id, unit.now)
    )


async def _let_go(service: OrderService, row: Any) -> None:
    await service.database.write(lambda c: difference_rows.mark_applying(c, row.id, None))


async def _finish(service: OrderService, row: Any, cause: Cause) -> None:
    await service.write(lambda unit: _mark(unit, row), cause)


_PERFORM = {
    Remedy.APPLY_PAYMENT_STATUS: _apply_status,
    Remedy.REFUND_PAYMENT: _refund_payment,
    Remedy.REFUND_CHARGE: _refund_charge,
    Remedy.ASK_GATEWAY_AGAIN: _ask_gateway,
}
