"""What can be done about an order now, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from services.chassis.base.sentences import Sentence
from services.order.domain.explanation import texts
from services.order.domain.explanation.summary import (
    NO_NEWS,
    Debt,
    MoneyNews,
    RefundFailure,
    noun_of,
    to_be_asked_for_again,
)
from services.order.domain.money.amounts import GATEWAY_METHODS
from services.order.domain.orders.orders import PAID_AFTER_SHIPPING, Order
from services.order.domain.orders.reaching import channel_of
from services.order.domain.states_gen import OrderStatus

_CANCELLABLE: Final = frozenset(
    {
        OrderStatus.PENDING,
        OrderStatus.PAYMENT_PROCESSING,
        OrderStatus.PAYMENT_FAILED,
        OrderStatus.ACCEPTED,
        OrderStatus.PAID,
    }
)


@dataclass(frozen=True, slots=True)
class NextStep:
    """What can be done; no operation where there is nothing to do but wait."""

    detail: Sentence
    operation_id: str | None = None
    delivery_id: str | None = None


def next_steps(
    order: Order, debts: Sequence[Debt], money: MoneyNews = NO_NEWS
) -> Sequence[NextStep]:
    """What can be done now, the likeliest first."""
    steps = [_replay(debt) for debt in debts if debt.is_dead]
    steps += [_refund_again(failure) for failure in to_be_asked_for_again(order, money)]
    steps += _of_status(order)
    steps += _of_money(order, money)
    waiting = [debt for debt in debts if not debt.is_dead]
    if waiting:
        steps.append(NextStep(texts.RETRIED_BY_ITSELF(), "replay_delivery", waiting[0].id))
    elif order.status is OrderStatus.PAYMENT_PROCESSING and not debts:
        steps.append(NextStep(texts.WAIT()))
    if order.status in _CANCELLABLE:
        steps.append(NextStep(_cancelling(order), "cancel_order"))
    return steps or [NextStep(texts.NOTHING_TO_DO())]


def _of_status(order: Order) -> Iterator[NextStep]:
    if order.status is OrderStatus.PAYMENT_FAILED:
        if order.payment_id is not None and channel_of(order) is not None:
            yield NextStep(texts.SEND_LINK(), "send_payment_link")
        yield NextStep(texts.PAY_AGAIN(), "retry_payment")
    if order.status in (OrderStatus.ACCEPTED, OrderStatus.PAID):
        yield NextStep(texts.SHIP(), "set_order_status")
    if order.status is OrderStatus.SHIPPED:
        yield NextStep(texts.DELIVER(), "set_order_status")


def _of_money(order: Order, money: MoneyNews) -> Iterator[NextStep]:
    """What a person records of money that no gateway takes."""
    is_to_come = order.is_paid_after_shipping and order.status in PAID_AFTER_SHIPPING
    if is_to_come and not money.is_received and order.payment_id is not None:
        yield NextStep(texts.RECORD_PAYMENT(), "record_payment")
    if money.to_give_back:
        yield NextStep(texts.SETTLE_REFUND(amount=money.to_give_back), "settle_refund")


def _refund_again(failure: RefundFailure) -> NextStep:
    return NextStep(texts.REFUND_AGAIN(amount=failure.amount), "refund_payment")


def _replay(debt: Debt) -> NextStep:
    return NextStep(texts.REPLAY(noun=noun_of(debt)), "replay_delivery", debt.id)


def _cancelling(order: Order) -> Sentence:
    is_told = texts.CUSTOMER_IS_TOLD if order.is_reachable else texts.CUSTOMER_CANNOT_BE_TOLD
    if order.status is OrderStatus.PAID:
        return texts.CANCEL_PAID(refund=_given_back(order), told=is_told())
    if order.status is OrderStatus.PAYMENT_PROCESSING:
        how = texts.AUTOMATICALLY if _is_by_gateway(order) else texts.BY_HAND
        return texts.CANCEL_UNDECIDED(told=is_told(), how=how())
    return texts.CANCEL(told=is_told())


def _given_back(order: Order) -> Sentence:
    if not order.refundable_amount:
        return texts.NOTHING_TO_REFUND()
    yen = texts.REST_OF_PAYMENT if order.refunded_amount else texts.YEN
    is_refunded = texts.IS_REFUNDED if _is_by_gateway(order) else texts.IS_REFUNDED_BY_HAND
    return is_refunded(yen=yen(amount=order.refundable_amount))


def _is_by_gateway(order: Order) -> bool:
    return order.payment_method in GATEWAY_METHODS
