"""What a payment or a refund may become; the tables come from the spec."""

from services.chassis.base.problems import Conflict
from services.payment.domain.states_gen import (
    PAYMENT_TRANSITIONS,
    REFUND_TRANSITIONS,
    PaymentEvent,
    PaymentStatus,
    RefundEvent,
    RefundStatus,
)

CAPTURED = frozenset(
    {PaymentStatus.COMPLETED, PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDED}
)
"""The money has been taken, whatever was given back since."""
UNDECIDED = frozenset({PaymentStatus.PENDING, PaymentStatus.UNKNOWN})
"""Whether the money is taken has not been said yet, or has not been heard."""


class IllegalTransition(Conflict):
    code = "illegal_transition"

    def __init__(self, status: str, event: str) -> None:
        super().__init__(f"{status} does not change on {event}.")


def next_payment_status(status: PaymentStatus, event: PaymentEvent) -> PaymentStatus:
    """What a payment in ``status`` becomes on ``event``.

    Raises:
        IllegalTransition: the spec's machine has no such transition.
    """
    following = PAYMENT_TRANSITIONS.get((status, event))
    if following is None:
        raise IllegalTransition(status, event)
    return following


def next_refund_status(status: RefundStatus, event: RefundEvent) -> RefundStatus:
    """What a refund in ``status`` becomes on ``event``.

    Raises:
        IllegalTransition: the spec's machine has no such transition.
    """
    following = REFUND_TRANSITIONS.get((status, event))
    if following is None:
        raise IllegalTransition(status, event)
    return following
