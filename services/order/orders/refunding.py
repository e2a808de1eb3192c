"""Refunds of cancelled orders: owed with the cancellation, asked for until they are taken."""

from dataclasses import astuple, dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from services.chassis.base.ids import new_id
from services.chassis.outbox.records import Delivery
from services.chassis.peers.peer import PeerRefused, PeerUnavailable, PeerUndecided, handing_over
from services.order.context import OrderService, OrderUnit, cause_of
from services.order.domain.money.payments import CAPTURED, UNDECIDED, PaymentOutcome
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.orders.noticing import note_refused, note_unanswered
from services.order.peers.payments import DISPUTED, REFUND_FAILED
from services.order.repository.orders import (
    batch_counts,
    order_events,
    owed_deliveries,
    payment_news,
    refund_rows,
)

KIND = "refund"
TARGET = "payment"
_REASON = "The order was cancelled."


@dataclass(frozen=True, slots=True)
class Undone:
    """A batch that was undone, and the yen of an order that it counts as given back so far."""

    batch_id: str
    amount: int


def owe_refund(
    unit: OrderUnit,
    order: Order,
    *,
    wait: timedelta | None = None,
    undone: Undone | None = None,
    despite_dispute: bool = False,
) -> Delivery:
    """Write down that whatever was captured for the order has to be given back.

    ``wait`` is how long nobody tries it; None: the caller does, at once. ``undone`` is the batch
    whose undoing gives it back. ``despite_dispute``: whoever wants it knows of a dispute.
    """
    payload: dict[str, Any] = {} if undone is None else {"undone": astuple(undone)}
    if despite_dispute:
        payload["despite_dispute"] = True
    return unit.owe(KIND, TARGET, order.id, payload, wait)


def undoing_of(connection: Connection, order: Order) -> Undone | None:
    """The batch whose undoing cancelled an order of which something is given back now, if one did.

    Either it did not know the order to be paid, or what it had counted has come back to the shop.
    """
    if order.batch_id is None or not refund_rows.is_undone(connection, order.id):
        return None
    counted = refund_rows.accepted_amounts(connection, [order.id])
    return Undone(order.batch_id, counted.get(order.id, 0))


def owe_failed_refund(unit: OrderUnit, order: Order, error: str) -> None:
    """Write down that a refund which had been accepted has failed, so that it is owed once more.

    It waits for a person, as one that is declined at once does: what the gateway says has to be
    mended first. One that waits already stands for this one too, since it gives back all there is.
    """
    if owed_deliveries.has_dead_delivery(unit.connection, order.id, KIND):
        return
    delivery = owe_refund(unit, order)
    unit.deliveries.bury(unit, delivery, error)


async def try_once(service: OrderService, delivery: Delivery) -> None:
    """The request's own attempt: whatever comes of it, the request itself has succeeded."""
    try:
        with handing_over():
            await perform_refund(service, delivery)
    except PeerUnavailable as error:
        await note_unanswered(service, delivery, "refund_unanswered", error)
    except PeerRefused as error:
        await note_refused(service, delivery, "refund_refused", error)


async def perform_refund(service: OrderService, delivery: Delivery) -> None:
    """One attempt: let no more payments be made, give back what was captured, settle what is owed.

    What is not decided settles nothing: the refund stays owed until the payment is decided.

    Raises:
        PeerUndecided: the payment is not decided yet.
        PeerUnavailable: it is still owed.
        PeerRefused: the gateway declined the refund, or the payment is disputed; a person has to
            look at it.
    """
    found = await _find_payment(service, delivery.subject_id)
    if found is not None and found.status in UNDECIDED:
        age = service.clock() - delivery.created_at
        raise PeerUndecided(TARGET, f"the payment is {found.status}", age.total_seconds() / 10)
    if found is None or found.payment_id is None or found.status not in CAPTURED:
        status = found.status if found is not None else "none"
        entry = TimelineEntry("refund_refused", data={"payment_status": status})
    else:
        entry = await _refund(service, found.payment_id, delivery)

    def settle(unit: OrderUnit) -> None:
        if unit.settle(delivery):
            order_events.record(unit, delivery.subject_id, [entry])
            _count_undone(unit, delivery, entry)

    await service.write(settle, cause_of(delivery))


def _count_undone(unit: OrderUnit, delivery: Delivery, entry: TimelineEntry) -> None:
    """Have the batch tell what its undoing gives back of this order: what the refund came to."""
    if "undone" in delivery.payload:
        undone = Undone(*delivery.payload["undone"])
        amount = (entry.data or {}).get("amount", 0)
        batch_counts.add(unit, undone.batch_id, amount_undone=amount - undone.amount)


async def _find_payment(service: OrderService, order_id: str) -> PaymentOutcome | None:
    """The payment of a cancelled order, as it is known by now; None: none was made, or will be."""
    found = await service.payments.close(order_id)
    if found is None:
        return None
    return await service.database.read(lambda connection: payment_news.newest_of(connection, found))


async def _refund(service: OrderService, payment_id: str, delivery: Delivery) -> TimelineEntry:
    key = delivery.payload.get("key", delivery.id)
    try:
        refund = await service.payments.refund(
            payment_id,
            _REASON,
            key,
            despite_dispute=delivery.payload.get("despite_dispute", False),
        )
    except PeerRefused as refusal:
        if refusal.code == REFUND_FAILED:
            await _take_another_key(service, delivery)
            raise
        if refusal.code == DISPUTED:
            raise
        if refusal.code not in ("refund_exceeds_balance", "payment_not_refundable"):
            raise PeerUnavailable(TARGET, refusal.detail) from refusal
        data = {"payment_id": payment_id, "error": refusal.detail}
        return TimelineEntry("refund_refused", data=data)
    return accepted(payment_id, refund.refund_id, refund.amount)


def accepted(payment_id: str, refund_id: str, amount: int) -> TimelineEntry:
    """The timeline's word for a refund of ``amount`` yen that the payment service has taken."""
    data = {"payment_id": payment_id, "refund_id": refund_id, "amount": amount}
    return TimelineEntry("refund_accepted", data=data)


async def _take_another_key(service: OrderService, delivery: Delivery) -> None:
    """Under its key a refund that failed has failed for good; replayed, it needs another."""
    payload = {**delivery.payload, "key": new_id()}
    await service.database.write(
        lambda connection: owed_deliveries.change_payload(connection, delivery.id, payload)
    )
