"""Why an order is in its state, in words. Times are UTC."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from services.chassis.base.sentences import Sentence, Text
from services.order.domain.explanation import texts
from services.order.domain.orders.orders import Order
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
_STORIES: Final[Mapping[OrderStatus, Text]] = {
    OrderStatus.PENDING: texts.SAVED,
    OrderStatus.PAYMENT_PROCESSING: texts.PAYMENT_ASKED,
    OrderStatus.PAYMENT_FAILED: texts.PAYMENT_FAILED,
    OrderStatus.ACCEPTED: texts.ACCEPTED,
    OrderStatus.PAID: texts.PAID,
    OrderStatus.SHIPPED: texts.SHIPPED,
    OrderStatus.DELIVERED: texts.DELIVERED,
    OrderStatus.CANCELLED: texts.CANCELLED,
    OrderStatus.REFUNDED: texts.REFUNDED,
}
_BEFORE_MONEY: Final[Mapping[OrderStatus, Text]] = {
    OrderStatus.SHIPPED: texts.UNPAID_SHIPPED,
    OrderStatus.DELIVERED: texts.UNPAID_DELIVERED,
}
_FREE: Final[Mapping[OrderStatus, Text]] = {
    OrderStatus.PAID: texts.FREE_PAID,
    OrderStatus.SHIPPED: texts.FREE_SHIPPED,
    OrderStatus.DELIVERED: texts.FREE_DELIVERED,
}
_ELSEWHERE: Final[Mapping[OrderStatus, Text]] = {
    OrderStatus.PAYMENT_PROCESSING: texts.ELSEWHERE_ASKED,
    OrderStatus.PAID: texts.ELSEWHERE_PAID,
    OrderStatus.SHIPPED: texts.ELSEWHERE_SHIPPED,
    OrderStatus.DELIVERED: texts.ELSEWHERE_DELIVERED,
}
_LATER: Final = {
    "cash_on_delivery": texts.PAID_ON_DELIVERY,
    "invoice": texts.PAID_BY_INVOICE,
}
_PEERS: Final = {
    "payment": texts.PAYMENT_SERVICE,
    "notification": texts.NOTIFICATION_SERVICE,
    "payment_batches": texts.PAYMENT_SERVICE_BATCHES,
    "notification_batches": texts.NOTIFICATION_SERVICE_BATCHES,
}
_SENT: Final = (OrderStatus.SHIPPED, OrderStatus.DELIVERED)
_MOST_PARCELS: Final = 5
"""Parcels that are named."""
_REFUND: Final = "refund"
_NOUNS: Final = {
    "payment": texts.PAYMENT,
    _REFUND: texts.REFUND,
    "notice": texts.NOTICE,
    "batch_payments": texts.BATCH_PAYMENTS,
    "batch_refunds": texts.BATCH_REFUNDS,
    "batch_notices": texts.BATCH_NOTICES,
}


def summary(
    order: Order,
    debts: Sequence[Debt],
    spared: Sequence[Spared],
    money: MoneyNews = NO_NEWS,
) -> Sequence[Sentence]:
    """What has happened and what the order waits for, in a few sentences."""
    sentences = [*_story(order, money), *_parcels(order), *(_owed(debt) for debt in debts)]
    sentences += [_failed(failure) for failure in to_be_asked_for_again(order, money)]
    if money.to_give_back:
        sentences.append(texts.REFUND_BY_HAND(amount=money.to_give_back))
    needed = {_peer_of(debt) for debt in debts}
    sentences += [_held_back(each) for each in spared if each.peer in needed]
    if _awaits_gateway(order) and not debts:
        sentences.append(texts.AWAITS_GATEWAY())
    if not order.is_reachable:
        sentences.append(texts.UNREACHABLE())
    return sentences


def _awaits_gateway(order: Order) -> bool:
    is_elsewhere = order.paid_elsewhere is not None
    return order.status is OrderStatus.PAYMENT_PROCESSING and not is_elsewhere


def _story(order: Order, money: MoneyNews) -> Iterator[Sentence]:
    """Where it is, and whether its money has come or is to come."""
    amount, back, elsewhere = order.total_amount, order.refunded_amount, order.paid_elsewhere
    if order.status is OrderStatus.CANCELLED and back:
        yield texts.CANCELLED_AND_REFUNDED(back=back)
        return
    story = _stories(order, money)[order.status]
    yield story(
        amount=amount,
        paid=texts.YEN_LESS_REFUNDS(amount=amount, back=back) if back else texts.YEN(amount=amount),
        provider=elsewhere.provider if elsewhere is not None else "",
        reason=order.payment_error or texts.UNKNOWN_REASON(),
    )
    later = _LATER.get(order.payment_method)
    if later is not None and story in (texts.ACCEPTED, *_BEFORE_MONEY.values()):
        yield later(amount=amount)


def _stories(order: Order, money: MoneyNews) -> Mapping[OrderStatus, Text]:
    if not order.total_amount:
        return {**_STORIES, **_FREE}
    if order.paid_elsewhere is not None:
        return {**_STORIES, **_ELSEWHERE}
    if order.is_paid_after_shipping and not money.is_received:
        return {**_STORIES, **_BEFORE_MONEY}
    return _STORIES


def _parcels(order: Order) -> Iterator[Sentence]:
    """How it was sent, where that is known."""
    named = [f"{each.carrier or ''} {each.tracking_number}".strip() for each in order.parcels]
    if not named or order.status not in _SENT:
        return
    told, more = ", ".join(named[:_MOST_PARCELS]), len(named) - _MOST_PARCELS
    if len(named) == 1:
        yield texts.SENT_AS(parcel=told)
    elif more > 0:
        yield texts.SENT_IN_MANY_PARCELS(count=len(named), parcels=told, more=more)
    else:
        yield texts.SENT_IN_PARCELS(count=len(named), parcels=told)


def noun_of(debt: Debt) -> str:
    """What is owed."""
    noun = _NOUNS.get(debt.kind)
    return debt.kind if noun is None else noun()


def _peer_of(debt: Debt) -> str:
    """Whom it is owed to; with others of its batch, that is another peer at the same service."""
    return f"{debt.target}_batches" if debt.kind.startswith("batch_") else debt.target


def _owed(debt: Debt) -> Sentence:
    noun, since = noun_of(debt), _zulu(debt.created_at)
    times = (texts.ONCE if debt.attempts == 1 else texts.TIMES)(attempts=debt.attempts)
    because = texts.BECAUSE(error=debt.last_error) if debt.last_error else ""
    if debt.is_dead:
        given_up = texts.REFUND_GIVEN_UP if debt.kind == _REFUND else texts.GIVEN_UP
        return given_up(noun=noun, times=times, because=because)
    if debt.is_under_way:
        return texts.BEING_TRIED(noun=noun, since=since)
    when = texts.NEXT_AT(at=_zulu(debt.next_attempt_at)) if debt.next_attempt_at else ""
    return texts.OWED(noun=noun, since=since, times=times, because=because, when=when)


def _held_back(spared: Spared) -> Sentence:
    peer = _PEERS.get(spared.peer)
    named = spared.peer if peer is None else peer()
    return texts.HELD_BACK(peer=named, since=_zulu(spared.since))


def to_be_asked_for_again(order: Order, money: MoneyNews) -> Sequence[RefundFailure]:
    """Failed refunds that somebody else than the order owes, and that may still be open.

    A cancelled order owes its refunds itself; of a refunded one everything has gone back.
    """
    is_over = order.status in (OrderStatus.CANCELLED, OrderStatus.REFUNDED)
    return () if is_over else money.failures


def _failed(failure: RefundFailure) -> Sentence:
    return texts.REFUND_FAILED(amount=failure.amount, at=_zulu(failure.at), reason=failure.reason)


def _zulu(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
