"""Why an order is in its state, in words: for whoever a customer asks. Times are UTC."""

from collections.abc import Iterator, Mapping, Sequence
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
class MoneyNews:
    """What an order's timeline tells of its money.

    ``is_received``: what is paid after shipping has come. ``to_give_back`` are yen of refunds that
    a person has to make, and that nobody has recorded yet.
    """

    failures: tuple[RefundFailure, ...] = ()
    is_received: bool = False
    to_give_back: int = 0


NO_NEWS: Final = MoneyNews()
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
_FREE: Final[Mapping[OrderStatus, str]] = {
    OrderStatus.PAID: "The order costs nothing and is waiting to be shipped.",
    OrderStatus.SHIPPED: "The order costs nothing and is on its way to the customer.",
    OrderStatus.DELIVERED: "The order costs nothing and is delivered.",
}
_ELSEWHERE: Final[Mapping[OrderStatus, str]] = {
    OrderStatus.PAYMENT_PROCESSING: "The payment of {amount} to {provider} is being recorded.",
    OrderStatus.PAID: "The order was paid to {provider} ({amount}{less}) and is waiting to be "
    "shipped.",
    OrderStatus.SHIPPED: "The order was paid to {provider} ({amount}{less}) and is on its way to "
    "the customer.",
    OrderStatus.DELIVERED: "The order was paid to {provider} ({amount}{less}) and is delivered.",
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
_SENT: Final = (OrderStatus.SHIPPED, OrderStatus.DELIVERED)
_MOST_PARCELS: Final = 5
"""Parcels that are named."""
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
    money: MoneyNews = NO_NEWS,
) -> str:
    """What has happened and what the order waits for."""
    sentences = [_story(order, money), *_parcels(order), *(_owed(debt) for debt in debts)]
    sentences += [_failed(failure) for failure in to_be_asked_for_again(order, money)]
    if money.to_give_back:
        sentences.append(
            f"A refund of {money.to_give_back:,} yen has to be made by hand, because no gateway "
            "took the money; nobody has recorded yet that it was made."
        )
    needed = {_peer_of(debt) for debt in debts}
    sentences += [
        f"Calls to the {_PEERS.get(each.peer, each.peer)} have been held back since "
        f"{_zulu(each.since)}, because it does not answer usably."
        for each in spared
        if each.peer in needed
    ]
    if _awaits_gateway(order) and not debts:
        sentences.append(
            "The payment service has accepted it and is waiting for the gateway's decision."
        )
    if not order.is_reachable:
        sentences.append("No messages are sent, because the order has no e-mail address.")
    return " ".join(sentences)


def _awaits_gateway(order: Order) -> bool:
    is_elsewhere = order.paid_elsewhere is not None
    return order.status is OrderStatus.PAYMENT_PROCESSING and not is_elsewhere


def _story(order: Order, money: MoneyNews) -> str:
    back = f"{order.refunded_amount:,} yen"
    amount = f"{order.total_amount:,} yen"
    elsewhere = order.paid_elsewhere
    return _stories(order, money)[order.status].format(
        amount=amount,
        later=_LATER.get(order.payment_method, "").format(amount=amount),
        provider=elsewhere.provider if elsewhere is not None else "",
        payment_error=order.payment_error or "the reason is not known.",
        less=f", of which {back} were refunded" if order.refunded_amount else "",
        refunded=f"; {back} were refunded" if order.refunded_amount else "",
    )


def _stories(order: Order, money: MoneyNews) -> Mapping[OrderStatus, str]:
    if not order.total_amount:
        return {**_STORIES, **_FREE}
    if order.paid_elsewhere is not None:
        return {**_STORIES, **_ELSEWHERE}
    if order.is_paid_after_shipping and not money.is_received:
        return {**_STORIES, **_BEFORE_MONEY}
    return _STORIES


def _parcels(order: Order) -> Iterator[str]:
    """How it was sent, where that is known."""
    named = [f"{each.carrier or ''} {each.tracking_number}".strip() for each in order.parcels]
    if not named or order.status not in _SENT:
        return
    told = ", ".join(named[:_MOST_PARCELS])
    more = f" and {len(named) - _MOST_PARCELS} more" if len(named) > _MOST_PARCELS else ""
    how = f"in {len(named)} parcels: {told}{more}" if len(named) > 1 else f"as {told}"
    yield f"It was sent {how}."


def noun_of(debt: Debt) -> str:
    """What is owed."""
    return _NOUNS.get(debt.kind, debt.kind)


def _peer_of(debt: Debt) -> str:
    """Whom it is owed to; with others of its batch, that is another peer at the same service."""
    return f"{debt.target}_batches" if debt.kind.startswith("batch_") else debt.target


def _owed(debt: Debt) -> str:
    noun = noun_of(debt)
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


def to_be_asked_for_again(order: Order, money: MoneyNews) -> Sequence[RefundFailure]:
    """Failed refunds that somebody else than the order owes, and that may still be open.

    A cancelled order owes its refunds itself; of a refunded one everything has gone back.
    """
    is_over = order.status in (OrderStatus.CANCELLED, OrderStatus.REFUNDED)
    return () if is_over else money.failures


def _failed(failure: RefundFailure) -> str:
    return (
        f"A refund of {failure.amount:,} yen that had been accepted failed at {_zulu(failure.at)} "
        f"({failure.reason}); unless it has been requested again since, the money still has to be "
        "refunded."
    )


def _zulu(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
