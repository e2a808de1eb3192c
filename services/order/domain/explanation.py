"""Why an order is in its state, in words: for whoever a customer asks. Times are UTC."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from services.order.domain.orders import Order
from services.order.domain.states_gen import OrderStatus


@dataclass(frozen=True, slots=True)
class Debt:
    """Something still owed for an order: pending (``next_attempt_at`` says when) or dead."""

    id: str
    kind: str
    target: str
    is_dead: bool
    is_under_way: bool
    attempts: int
    last_error: str | None
    next_attempt_at: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Spared:
    """A service that is not called for a while, because it gives no usable answers."""

    peer: str
    since: datetime


@dataclass(frozen=True, slots=True)
class RefundFailure:
    """A refund that was accepted and failed later: ``amount`` yen have not gone back."""

    at: datetime
    amount: int
    reason: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """What can be done; no operation where there is nothing to do but wait."""

    detail: str
    operation_id: str | None = None
    delivery_id: str | None = None


_STORIES: Final[Mapping[OrderStatus, str]] = {
    OrderStatus.PENDING: "The order is saved; its payment has not been requested.",
    OrderStatus.PAYMENT_PROCESSING: "The payment of {amount} was requested and is not decided yet.",
    OrderStatus.PAYMENT_FAILED: "The payment of {amount} failed: {payment_error}",
    OrderStatus.ACCEPTED: "The order is accepted and is waiting to be shipped.{later}",
    OrderStatus.PAID: "The order is paid ({amount}{less}) and is waiting to be shipped.",
    OrderStatus.SHIPPED: "The order is paid ({amount}{less}) and on its way to the customer.",
    OrderStatus.DELIVERED: "The order is paid ({amount}{less}) and delivered.",
    OrderStatus.CANCELLED: "The order was cancelled{refunded}.",
    OrderStatus.REFUNDED: "The payment of {amount} was refunded in full.",
}
_BEFORE_MONEY: Final[Mapping[OrderStatus, str]] = {
    OrderStatus.SHIPPED: "The order is on its way to the customer.{later}",
    OrderStatus.DELIVERED: "The order is delivered.{later}",
}
_LATER: Final = {
    "cash_on_delivery": " The customer pays {amount} on delivery.",
    "invoice": " The customer pays {amount} by invoice.",
}
_PEERS: Final = {
    "payment": "payment service",
    "notification": "notification service",
    "payment_batches": "payment service about batches",
    "notification_batches": "notification service about batches",
}
_REFUND: Final = "refund"
_NOUNS: Final = {
    "payment": "payment",
    _REFUND: "refund",
    "notice": "message to the customer",
    "batch_payments": "payment, together with others of its batch,",
    "batch_refunds": "refund, together with others of its batch,",
    "batch_notices": "message to the customer, together with others of its batch,",
}


def summary(
    order: Order,
    debts: Sequence[Debt],
    spared: Sequence[Spared],
    failures: Sequence[RefundFailure] = (),
) -> str:
    """What has happened and what the order waits for."""
    sentences = [_story(order), *(_owed(debt) for debt in debts)]
    sentences += [_failed(failure) for failure in _to_be_asked_for_again(order, failures)]
    needed = {_peer_of(debt) for debt in debts}
    sentences += [
        f"Calls to the {_PEERS.get(each.peer, each.peer)} have been held back since "
        f"{_zulu(each.since)}, because it does not answer usably."
        for each in spared
        if each.peer in needed
    ]
    if order.status is OrderStatus.PAYMENT_PROCESSING and not debts:
        sentences.append(
            "The payment service has accepted it and is waiting for the gateway's decision."
        )
    return " ".join(sentences)


def _story(order: Order) -> str:
    back = f"{order.refunded_amount:,} yen"
    amount = f"{order.total_amount:,} yen"
    stories = {**_STORIES, **_BEFORE_MONEY} if order.is_paid_after_shipping else _STORIES
    return stories[order.status].format(
        amount=amount,
        later=_LATER.get(order.payment_method, "").format(amount=amount),
        payment_error=order.payment_error or "the reason is not known.",
        less=f", of which {back} were refunded" if order.refunded_amount else "",
        refunded=f"; {back} were refunded" if order.refunded_amount else "",
    )


def _peer_of(debt: Debt) -> str:
    """Whom it is owed to; with others of its batch, that is another peer at the same service."""
    return f"{debt.target}_batches" if debt.kind.startswith("batch_") else debt.target


def _owed(debt: Debt) -> str:
    noun = _NOUNS.get(debt.kind, debt.kind)
    tried = f"tried {debt.attempts} time{'' if debt.attempts == 1 else 's'}"
    because = f" (last error: {debt.last_error})" if debt.last_error else ""
    if debt.is_dead:
        unpaid = "the money still has to be refunded, and " if debt.kind == _REFUND else ""
        return f"The {noun} was {tried} and given up{because}; {unpaid}it waits for an operator."
    if debt.is_under_way:
        return f"The {noun} has been owed since {_zulu(debt.created_at)} and is being tried now."
    when = f" at {_zulu(debt.next_attempt_at)}" if debt.next_attempt_at else ""
    return (
        f"The {noun} has been owed since {_zulu(debt.created_at)}, was {tried}{because}, and will "
        f"be retried automatically{when}."
    )


def _to_be_asked_for_again(
    order: Order, failures: Sequence[RefundFailure]
) -> Sequence[RefundFailure]:
    """Those that somebody else than the order owes, and that may still be open.

    A cancelled order owes its refunds itself; of a refunded one everything has gone back.
    """
    is_over = order.status in (OrderStatus.CANCELLED, OrderStatus.REFUNDED)
    return () if is_over else failures


def _failed(failure: RefundFailure) -> str:
    return (
        f"A refund of {failure.amount:,} yen that had been accepted failed at {_zulu(failure.at)} "
        f"({failure.reason}); unless it has been requested again since, the money still has to be "
        "refunded."
    )


def next_steps(
    order: Order, debts: Sequence[Debt], failures: Sequence[RefundFailure] = ()
) -> list[NextStep]:
    """What can be done now, the likeliest first."""
    steps = [_replay(debt) for debt in debts if debt.is_dead]
    steps += [_refund_again(failure) for failure in _to_be_asked_for_again(order, failures)]
    if order.status is OrderStatus.PAYMENT_FAILED:
        steps.append(
            NextStep("Request the payment again, or with another payment method.", "retry_payment")
        )
    if order.status in (OrderStatus.ACCEPTED, OrderStatus.PAID):
        steps.append(NextStep("Mark the order as shipped once it has left.", "set_order_status"))
    if order.status is OrderStatus.SHIPPED:
        steps.append(
            NextStep("Mark the order as delivered once it has arrived.", "set_order_status")
        )
    waiting = [debt for debt in debts if not debt.is_dead]
    if waiting:
        steps.append(
            NextStep(
                "Nothing needs to be done: owed calls are retried automatically. To retry now, "
                "replay the delivery.",
                "replay_delivery",
                waiting[0].id,
            )
        )
    elif order.status is OrderStatus.PAYMENT_PROCESSING and not debts:
        steps.append(
            NextStep("Wait: the payment service reports the decision as soon as it is made.")
        )
    if order.status in _CANCELLABLE:
        steps.append(NextStep(_cancelling(order), "cancel_order"))
    return steps or [NextStep("Nothing needs to be done.")]


_CANCELLABLE = frozenset(
    {
        OrderStatus.PENDING,
        OrderStatus.PAYMENT_PROCESSING,
        OrderStatus.PAYMENT_FAILED,
        OrderStatus.ACCEPTED,
        OrderStatus.PAID,
    }
)


def _refund_again(failure: RefundFailure) -> NextStep:
    return NextStep(
        f"Request the refund of {failure.amount:,} yen from the payment service again, unless that "
        "has been done since. If it fails once more, return the money in another way.",
        "refund_payment",
    )


def _replay(debt: Debt) -> NextStep:
    noun = _NOUNS.get(debt.kind, debt.kind)
    return NextStep(
        f"Fix the cause of the error, then have the {noun} retried.",
        "replay_delivery",
        debt.id,
    )


def _cancelling(order: Order) -> str:
    if order.status is OrderStatus.PAID:
        left = f"{order.refundable_amount:,} yen"
        if order.refunded_amount:
            left = f"the remaining {left} of its payment"
        return f"Cancel the order: {left} will be refunded, and the customer is told."
    if order.status is OrderStatus.PAYMENT_PROCESSING:
        return (
            "Cancel the order: the customer is told. If it turns out to have been paid, the money "
            "is refunded automatically."
        )
    return "Cancel the order: the customer is told."


def _zulu(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
