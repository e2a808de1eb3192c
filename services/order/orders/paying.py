"""Payment: asking the payment service, at once and again as long as that is owed."""

from collections.abc import Awaitable, Callable, Collection
from datetime import timedelta

from services.chassis.base.ids import new_id
from services.chassis.idempotency import Idempotency
from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import LEASE, Delivery
from services.chassis.peers.peer import PeerUnavailable, handing_over
from services.chassis.telemetry.logs import log
from services.order.context import OrderService, OrderUnit, alone, cause_of
from services.order.domain.money.owed_tokens import GONE, Owed, without_tokens
from services.order.domain.money.payments import UNDECIDED, PaymentOutcome, PaymentStatus
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.states_gen import OrderStatus
from services.order.orders import refunding
from services.order.orders.noticing import note_unanswered
from services.order.orders.noticing import try_behind as try_notice_behind
from services.order.orders.noticing import try_once as try_notice_once
from services.order.orders.payment_outcomes import Applied, apply_outcome
from services.order.repository.orders import order_changes, order_events, order_rows, payment_news

KIND = "payment"
OF_BATCH = "batch_payments"
"""The payments of some orders of a batch, which are asked for together."""
TARGET = "payment"
Tell = Callable[[OrderService, Order, Delivery], Awaitable[None]]
"""Makes the first attempt at a message."""
_TOKEN_GONE = PaymentOutcome(
    PaymentStatus.FAILED,
    None,
    "The payment was never made, and its token has been deleted since. Retry it with a new token.",
)
_NEVER_ASKED_FOR = PaymentOutcome(PaymentStatus.FAILED, None, "never requested")


def owe_payment(
    unit: OrderUnit,
    order: Order,
    token: Owed,
    *,
    first: bool,
    wait: timedelta | None = None,
) -> Delivery:
    """Write down that the order's payment has to be asked for.

    The idempotency key of the first payment is the order's id; a later one has its own. ``wait`` is
    how long nobody tries it; None: the caller does, at once.
    """
    payload = {"token": token, "key": order.id if first else new_id()}
    return unit.owe(KIND, TARGET, order.id, payload, wait)


def forget_token(unit: OrderUnit, order: Order) -> None:
    """The order is not to be paid any more: what it was to be paid with is needed no longer."""
    unit.deliveries.strip(unit, order.id, KIND, without_tokens)
    if order.batch_id is not None:
        forget_tokens_of_batch(unit, order.batch_id, [order.id])


def forget_tokens_of_batch(unit: OrderUnit, batch_id: str, order_ids: Collection[str]) -> None:
    """Forget what some orders of a batch were to be paid with together with others of it."""
    unit.deliveries.strip(
        unit, batch_id, OF_BATCH, lambda payload: without_tokens(payload, order_ids)
    )


def forget_tokens(unit: OrderUnit, batch_id: str, orders: Collection[Order]) -> None:
    """``forget_token`` of many orders of a batch."""
    forget_tokens_of_batch(unit, batch_id, [order.id for order in orders])
    for order in orders:
        if order.awaits_payment:
            unit.deliveries.strip(unit, order.id, KIND, without_tokens)


async def pay(
    service: OrderService,
    order: Order,
    delivery: Delivery,
    cause: Cause,
    idempotency: Idempotency,
) -> Order:
    """The request's own attempt at payment and, behind it, at the message on what came of it.

    A peer that is away makes no error: the order stays PAYMENT_PROCESSING and the payment owed.
    """
    try:
        with handing_over():
            outcome = await service.payments.create(
                order, delivery.payload["token"], delivery.payload["key"]
            )
    except PeerUnavailable as error:
        await note_unanswered(service, delivery, "payment_unanswered", error)
        await service.database.write(lambda connection: idempotency.complete(connection, order))
        return order
    applied = await _settle(service, order, outcome, delivery, cause, idempotency)
    await perform_owed(service, applied, tell=try_notice_behind)
    return applied.order


async def _settle(
    service: OrderService,
    order: Order,
    outcome: PaymentOutcome,
    delivery: Delivery,
    cause: Cause,
    idempotency: Idempotency | None = None,
) -> Applied:
    """Apply the answer and settle the debt in one unit; an order that moved meanwhile is reread.

    What an event has told of the same payment since the answer was given counts instead of it.
    """

    def settle(unit: OrderUnit, known: Order) -> Applied:
        latest = payment_news.newest_of(unit.connection, outcome)
        mismatch = known.find_mismatch(latest.amount)
        if mismatch is not None:
            applied = _bury(unit, known, latest, delivery, mismatch)
        elif unit.settle(delivery):
            applied = apply_outcome(unit, known, latest)
        else:
            return Applied(order_rows.get_order(unit.connection, order.id))
        if idempotency is not None:
            idempotency.complete(unit.connection, applied.order)
        return applied

    def settle_as_known(unit: OrderUnit) -> Applied:
        order_rows.hold_order(unit.connection, order.id)
        return settle(unit, order)

    def settle_as_read_anew(unit: OrderUnit) -> Applied:
        return settle(unit, order_rows.get_order(unit.connection, order.id, locked=True))

    try:
        return await service.write(settle_as_known, cause, about=alone(order))
    except order_changes.StaleOrder:
        return await service.write(settle_as_read_anew, cause)


def _bury(
    unit: OrderUnit, order: Order, outcome: PaymentOutcome, delivery: Delivery, mismatch: str
) -> Applied:
    """A payment of another amount, which somebody else has asked for, settles nothing."""
    log().error("payment_of_another_amount", order_id=order.id, reason=mismatch)
    unit.deliveries.bury(unit, delivery, mismatch)
    data = {
        "payment_id": outcome.payment_id,
        "payment_status": outcome.status,
        "error": mismatch,
    }
    entry = TimelineEntry("payment_event_ignored", data=data)
    order_events.record(unit, order.id, [entry])
    return Applied(order)


async def perform_owed(
    service: OrderService, applied: Applied, tell: Tell = try_notice_once
) -> None:
    """The first attempts at what an outcome has made owed; ``tell`` makes that at a message."""
    for delivery in applied.owed:
        if delivery.kind == refunding.KIND:
            await refunding.try_once(service, delivery)
        else:
            await tell(service, applied.order, delivery)


async def perform_payment(service: OrderService, delivery: Delivery) -> None:
    """One attempt at an owed payment, as the runner makes it.

    An order that was cancelled meanwhile is not charged; was it charged already (the request may
    have been cut off after asking), the money goes back.
    """
    order = await service.database.read(
        lambda connection: order_rows.get_order(connection, delivery.subject_id)
    )
    if order.awaits_payment:
        outcome = await _ask_again(service, order, delivery)
    elif order.status is OrderStatus.CANCELLED:
        outcome = await service.payments.close(order.id) or _NEVER_ASKED_FOR
    else:
        found = await service.payments.find_for_order(order.id)
        if found is None and abs(service.clock() - delivery.created_at) < 2 * LEASE:
            raise PeerUnavailable(TARGET, "the first request may still be under way")
        outcome = found or _NEVER_ASKED_FOR
    applied = await _settle(service, order, outcome, delivery, cause_of(delivery))
    await perform_owed(service, applied)


async def _ask_again(service: OrderService, order: Order, delivery: Delivery) -> PaymentOutcome:
    """Ask with the same key; a replayed answer may be old, so an undecided payment is read anew."""
    payload = delivery.payload
    if payload["token"] is GONE:  # it was dead, and somebody had it tried again
        return await service.payments.find_for_order(order.id) or _TOKEN_GONE
    outcome = await service.payments.create(order, payload["token"], payload["key"])
    if outcome.status in UNDECIDED and outcome.payment_id is not None:
        return await service.payments.get(outcome.payment_id)
    return outcome
