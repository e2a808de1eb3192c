"""Payments of a batch: owed chunk by chunk, asked for together, written down together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from services.chassis.outbox.records import Delivery
from services.order.context import OrderService, OrderUnit, cause_of
from services.order.domain.imports.batches import Batch, Notify
from services.order.domain.money.owed_tokens import GONE
from services.order.domain.money.payments import (
    CAPTURED,
    UNDECIDED,
    PaidElsewhere,
    PaymentAsked,
    PaymentOutcome,
    PaymentStatus,
    newest,
)
from services.order.domain.orders.notices import Notice, Template, about_failure, requested
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus
from services.order.imports import messages
from services.order.orders.paying import KIND as SINGLE_PAYMENT
from services.order.orders.paying import OF_BATCH, TARGET, owe_payment
from services.order.orders.payment_outcomes import apply_outcome
from services.order.repository.batches import batch_orders, batch_rows
from services.order.repository.orders import (
    batch_counts,
    order_changes,
    order_events,
    order_rows,
    payment_news,
)

KIND = OF_BATCH
_PAYMENTS_FIRST = timedelta(seconds=5)
"""How long messages wait while payments are still to be asked for; they leave one by one anyway."""


def owe_payments(unit: OrderUnit, batch_id: str, asked: Sequence[PaymentAsked]) -> Delivery:
    """Write down that the payments of some orders of a batch have to be asked for.

    Of those that are accepted the customers know already; the version before told them later.
    """
    payments = [_written(each) for each in asked]
    return unit.owe(KIND, TARGET, batch_id, {"payments": payments, "accepted_are_told": True})


def _written(asked: PaymentAsked) -> tuple[Any, ...]:
    elsewhere = asked.paid_elsewhere
    told = None if elsewhere is None else elsewhere.document()
    return asked.order_id, asked.amount, asked.method, asked.token, asked.row, told


def _read(written: Sequence[Any]) -> PaymentAsked:
    """What was asked for; the version before wrote nothing behind the row."""
    order_id, amount, method, token, row, *rest = written
    elsewhere = PaidElsewhere.of(rest[0]) if rest and rest[0] is not None else None
    return PaymentAsked(order_id, amount, method, token, row, elsewhere)


async def perform_payments(service: OrderService, delivery: Delivery) -> None:
    """One attempt at the payments of a chunk.

    An order that was cancelled meanwhile is not charged. Was it charged already (an earlier attempt
    may have been cut off), its cancellation has made a refund owed, which looks for that payment.

    Raises:
        PeerUnavailable: they are still owed.
        PeerRefused: the payment service will never take them.
    """
    asked = [_read(each) for each in delivery.payload["payments"]]
    left_out = await service.database.read(
        lambda connection: order_rows.ids_not_awaiting_payment(
            connection, [each.order_id for each in asked]
        )
    )
    unpaid = [each for each in asked if each.order_id not in left_out]
    payable = [each for each in unpaid if each.token is not GONE]
    outcomes: Mapping[str, PaymentOutcome] = {}
    if payable:
        outcomes = await service.bulk.payments.create(delivery.subject_id, payable)
    alone = [each.order_id for each in unpaid if each.token is GONE]
    await service.write(lambda unit: _settle(unit, delivery, outcomes, alone), cause_of(delivery))


def _settle(
    unit: OrderUnit,
    delivery: Delivery,
    outcomes: Mapping[str, PaymentOutcome],
    alone: Sequence[str],
) -> None:
    """Write down what came of each payment and what the customers are told of it.

    The orders ``alone`` have lost their token, because the chunk was dead: each is looked after by
    itself.
    """
    found = order_rows.orders_of_ids(unit.connection, [*outcomes, *alone], locked=True)
    if not unit.settle(delivery):
        return
    orders = [order for order in found if order.id in outcomes]
    _owe_alone(unit, [order for order in found if order.id in alone])
    outcomes = _latest(unit.connection, outcomes)
    asked = [_read(each) for each in delivery.payload["payments"]]
    tokens = {each.order_id: each.token for each in asked}
    decided: list[tuple[Order, Order]] = []
    # The refunds of cancelled ones are looked for before anything holds the batch.
    for order in sorted(orders, key=lambda each: each.status is not OrderStatus.CANCELLED):
        outcome = outcomes[order.id]
        moved = _moved(order, outcome)
        if order.find_mismatch(outcome.amount) is not None:
            # Asked for by itself, it comes to the same end, where a person finds it.
            owe_payment(unit, order, tokens[order.id], first=True, wait=timedelta(0))
        elif moved is not None:
            decided.append((order, moved))
        elif not _is_of_an_earlier_attempt(unit, order, outcome):
            apply_outcome(unit, order, outcome, wait=timedelta(0))
    if not decided:
        return
    batch = batch_rows.get_batch(unit.connection, delivery.subject_id, locked=True)
    order_changes.move_all(unit, decided)
    batch_counts.follow_moves(unit, batch.id, decided)
    are_told = delivery.payload.get("accepted_are_told", False)
    notices = {
        moved.id: None
        if are_told and moved.status is OrderStatus.ACCEPTED
        else _notice(unit.connection, batch, moved, outcomes[moved.id].failure_code)
        for _, moved in decided
    }
    _tell_timelines(unit, decided, notices)
    rows = {each.order_id: each.row for each in asked}
    _owe_notices(unit, batch, notices, rows)


def _owe_alone(unit: OrderUnit, orders: Sequence[Order]) -> None:
    for order in orders:
        owe_payment(unit, order, GONE, first=True, wait=timedelta(0))


def tell_of_new_orders(
    unit: OrderUnit, batch: Batch, orders: Sequence[Order], rows: Mapping[str, int]
) -> None:
    """Owe the messages about new orders that wait for no payment; ``rows`` are their first ones.

    Those of 0 yen are PAID, those that are paid after shipping ACCEPTED: told as they are made,
    they are told whatever becomes of their payments, and whoever tells it.
    """
    notices = {order.id: _notice(unit.connection, batch, order) for order in orders}
    entries = [(order_id, requested(each)) for order_id, each in notices.items() if each]
    order_events.record_all(unit, entries)
    _owe_notices(unit, batch, notices, rows)


def _owe_notices(
    unit: OrderUnit, batch: Batch, notices: Mapping[str, Notice | None], rows: Mapping[str, int]
) -> None:
    owed: list[messages.Owed] = [
        (order_id, notice.template, notice.extra, rows[order_id])
        for order_id, notice in notices.items()
        if notice is not None
    ]
    wait = _PAYMENTS_FIRST if batch.has_rows_left else timedelta(0)
    messages.owe_notices(unit, batch.id, owed, wait=wait)


def _latest(
    connection: Connection, outcomes: Mapping[str, PaymentOutcome]
) -> Mapping[str, PaymentOutcome]:
    """The answers, but for payments of which an event has told something newer."""
    ids = [each.payment_id for each in outcomes.values() if each.payment_id is not None]
    told = payment_news.newest_events(connection, ids)
    return {
        order_id: newest(each, told[each.payment_id]) if each.payment_id in told else each
        for order_id, each in outcomes.items()
    }


def _notice(
    connection: Connection, batch: Batch, order: Order, failure_code: str | None = None
) -> Notice | None:
    """What the customer is told at once of an order that is new, or whose payment is decided.

    With a digest, what went well is told at the end, for all orders of a customer together; what
    was given up and is asked for again may come after it.
    """
    if batch.notify is Notify.NONE or order.customer_email is None:
        return None
    if order.payment_error:
        return about_failure(order.payment_error, failure_code)
    if batch_orders.is_digest_to_come(connection, batch, order.customer_email):
        return None
    return Notice(Template.ORDER_CONFIRMATION, {})


def _moved(order: Order, outcome: PaymentOutcome) -> Order | None:
    """The order after the answer to its first payment; None where there is more to it."""
    if order.payment_id is not None or outcome.refunded_amount:
        return None
    if order.status is OrderStatus.ACCEPTED and outcome.status in UNDECIDED:
        return replace(order, payment_id=outcome.payment_id, payment_version=outcome.version)
    if order.status is not OrderStatus.PAYMENT_PROCESSING:
        return None
    if outcome.status in CAPTURED:
        event, error = OrderEvent.PAYMENT_COMPLETED, None
    elif outcome.status is PaymentStatus.FAILED:
        event = OrderEvent.PAYMENT_FAILED
        error = outcome.failure_message or "The payment was declined."
    else:
        return None
    return replace(
        order,
        status=ORDER_STATES.next_status(order.status, event),
        payment_id=outcome.payment_id,
        payment_error=error,
        payment_version=outcome.version,
    )


def _is_of_an_earlier_attempt(unit: OrderUnit, order: Order, outcome: PaymentOutcome) -> bool:
    """Whether it is the failure of a payment beside which another has been asked for since."""
    if outcome.status is not PaymentStatus.FAILED:
        return False
    return order.payment_id not in (None, outcome.payment_id) or any(
        delivery.kind == SINGLE_PAYMENT
        for delivery in unit.deliveries.pending_for(unit.connection, order.id)
    )


def _tell_timelines(
    unit: OrderUnit, decided: Sequence[tuple[Order, Order]], notices: Mapping[str, Notice | None]
) -> None:
    entries: list[tuple[str, TimelineEntry]] = []
    for order, moved in decided:
        told = {"payment_id": moved.payment_id, "error": moved.payment_error}
        data = {name: value for name, value in told.items() if value is not None}
        failed = moved.payment_error is not None
        event = OrderEvent.PAYMENT_FAILED if failed else OrderEvent.PAYMENT_COMPLETED
        entry = TimelineEntry(event, order.status, moved.status, data)
        if moved.status is order.status:
            entry = TimelineEntry("payment_pending", data=data)
        entries.append((order.id, entry))
        notice = notices[order.id]
        if notice is not None:
            entries.append((order.id, requested(notice)))
    order_events.record_all(unit, entries)
