"""What may happen to an order in each status, read from the spec's ``x-state-machine``."""

from services.chassis.base.problems import Conflict
from services.order.domain.states_gen import (
    ORDER_OPERATOR_EVENTS,
    ORDER_TRANSITIONS,
    OrderEvent,
    OrderStatus,
)

_ALLOWED: dict[OrderStatus, tuple[OrderStatus, ...]] = {
    status: tuple(
        target
        for (source, event), target in ORDER_TRANSITIONS.items()
        if source is status and event in ORDER_OPERATOR_EVENTS
    )
    for status in OrderStatus
}

_PAST = {
    OrderEvent.PAYMENT_RETRIED: "paid again",
    OrderEvent.SHIPPED: "shipped",
    OrderEvent.DELIVERED: "delivered",
    OrderEvent.CANCELLED: "cancelled",
}


class IllegalTransition(Conflict):
    """The order's status does not allow what was asked for."""

    code = "illegal_transition"

    def __init__(self, status: OrderStatus, event: OrderEvent) -> None:
        what = _PAST.get(event, f"moved on by {event}")
        super().__init__(f"The order is {status} and cannot be {what}.")
        self.status_now = status
        self.event = event


class OrderNotEditable(Conflict):
    """The order has gone too far for its details to change."""

    code = "order_not_editable"

    def __init__(self, status: OrderStatus) -> None:
        super().__init__(f"The order is {status}; its details can no longer be changed.")


def next_status(status: OrderStatus, event: OrderEvent) -> OrderStatus:
    """The status that ``event`` leads to.

    Raises:
        IllegalTransition: ``event`` cannot happen in ``status``.
    """
    try:
        return ORDER_TRANSITIONS[status, event]
    except KeyError:
        raise IllegalTransition(status, event) from None


def can_happen(status: OrderStatus, event: OrderEvent) -> bool:
    """Whether ``event`` is open to an order in ``status``."""
    return (status, event) in ORDER_TRANSITIONS


def allowed_transitions(status: OrderStatus) -> tuple[OrderStatus, ...]:
    """What an operator may make of an order in ``status`` now."""
    return _ALLOWED[status]
