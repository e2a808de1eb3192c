"""What can be done about an order now, in words: for whoever a customer asks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from services.order.domain.amounts import GATEWAY_METHODS
from services.order.domain.explanation import (
    NO_NEWS,
    Debt,
    MoneyNews,
    RefundFailure,
    noun_of,
    to_be_asked_for_again,
)
from services.order.domain.orders import PAID_AFTER_SHIPPING, Order
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

    detail: str
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
        detail = (
            "Nothing needs to be done: owed calls are retried automatically. To retry now, replay "
            "the delivery."
        )
        steps.append(NextStep(detail, "replay_delivery", waiting[0].id))
    elif order.status is OrderStatus.PAYMENT_PROCESSING and not debts:
        detail = "Wait: the payment service reports the decision as soon as it is made."
        steps.append(NextStep(detail))
    if order.status in _CANCELLABLE:
        steps.append(NextStep(_cancelling(order), "cancel_order"))
    return steps or [NextStep("Nothing needs to be done.")]


def _of_status(order: Order) -> Iterator[NextStep]:
    if order.status is OrderStatus.PAYMENT_FAILED:
        detail = "Request the payment again, or with another payment method."
        yield NextStep(detail, "retry_payment")
    if order.status in (OrderStatus.ACCEPTED, OrderStatus.PAID):
        yield NextStep("Mark the order as shipped once it has left.", "set_order_status")
    if order.status is OrderStatus.SHIPPED:
        yield NextStep("Mark the order as delivered once it has arrived.", "set_order_status")


def _of_money(order: Order, money: MoneyNews) -> Iterator[NextStep]:
    """What a person records of money that no gateway takes."""
    is_to_come = order.is_paid_after_shipping and order.status in PAID_AFTER_SHIPPING
    if is_to_come and not money.is_received and order.payment_id is not None:
        yield NextStep("Record the payment once the money has come.", "record_payment")
    if money.to_give_back:
        detail = f"Refund {money.to_give_back:,} yen by hand, and then record that it was made."
        yield NextStep(detail, "settle_refund")


def _refund_again(failure: RefundFailure) -> NextStep:
    return NextStep(
        f"Request the refund of {failure.amount:,} yen from the payment service again, unless that "
        "has been done since. If it fails once more, return the money in another way.",
        "refund_payment",
    )


def _replay(debt: Debt) -> NextStep:
    return NextStep(
        f"Fix the cause of the error, then have the {noun_of(debt)} retried.",
        "replay_delivery",
        debt.id,
    )


def _cancelling(order: Order) -> str:
    told = "the customer is told" if order.is_reachable else "the customer cannot be told"
    if order.status is OrderStatus.PAID:
        return f"Cancel the order: {_given_back(order)}, and {told}."
    if order.status is OrderStatus.PAYMENT_PROCESSING:
        return (
            f"Cancel the order: {told}. If it turns out to have been paid, the money is refunded "
            f"{_how(order)}."
        )
    return f"Cancel the order: {told}."


def _given_back(order: Order) -> str:
    if not order.refundable_amount:
        return "nothing is left to refund"
    left = f"{order.refundable_amount:,} yen"
    if order.refunded_amount:
        left = f"the remaining {left} of its payment"
    return f"{left} will be refunded{'' if _is_by_gateway(order) else ' by hand'}"


def _how(order: Order) -> str:
    return "automatically" if _is_by_gateway(order) else "by hand"


def _is_by_gateway(order: Order) -> bool:
    return order.payment_method in GATEWAY_METHODS
