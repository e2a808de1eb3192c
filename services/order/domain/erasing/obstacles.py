"""What is unfinished about a customer, so that nobody may erase them yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from services.chassis.base.problems import Conflict
from services.order.domain import texts
from services.order.domain.states_gen import OrderStatus

_NAMED: Final = 5
NOT_PAID: Final = (OrderStatus.PENDING, OrderStatus.PAYMENT_PROCESSING, OrderStatus.PAYMENT_FAILED)
NOT_SHIPPED: Final = (OrderStatus.ACCEPTED, OrderStatus.PAID)


class Reason(StrEnum):
    """Why something cannot be erased yet."""

    NOT_PAID = "not_paid"
    NOT_SHIPPED = "not_shipped"
    PAYMENT_UNDECIDED = "payment_undecided"
    REFUND_OWED = "refund_owed"
    DISPUTE_OPEN = "dispute_open"
    MESSAGE_WAITING = "message_waiting"
    CALL_OWED = "call_owed"
    BATCH_UNFINISHED = "batch_unfinished"


_WORDS: Final = {
    Reason.NOT_PAID: texts.NOT_PAID,
    Reason.NOT_SHIPPED: texts.NOT_SHIPPED,
    Reason.PAYMENT_UNDECIDED: texts.PAYMENT_UNDECIDED,
    Reason.REFUND_OWED: texts.REFUND_OWED,
    Reason.DISPUTE_OPEN: texts.DISPUTE_GOES_ON,
    Reason.MESSAGE_WAITING: texts.MESSAGE_WAITING,
    Reason.CALL_OWED: texts.CALL_OWED,
    Reason.BATCH_UNFINISHED: texts.BATCH_UNFINISHED,
}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something unfinished: an order or a batch, or a message about several orders."""

    reason: Reason
    order_id: str | None = None
    external_id: str | None = None
    batch_id: str | None = None

    def told(self) -> Any:
        """It in words."""
        if self.order_id is not None:
            number = self.external_id or self.order_id
            subject = texts.THE_ORDER(number=number)
        elif self.batch_id is not None:
            subject = texts.THE_BATCH(batch_id=self.batch_id)
        else:
            subject = texts.A_MESSAGE()
        return texts.OBSTACLE(subject=subject, reason=_WORDS[self.reason]())


class CustomerNotFinished(Conflict):
    code = "customer_not_finished"

    def __init__(self, obstacles: Sequence[Obstacle]) -> None:
        named = _listed([each.told() for each in obstacles[:_NAMED]])
        if len(obstacles) > _NAMED:
            named = texts.AND_MORE(named=named, count=len(obstacles) - _NAMED)
        super().__init__(texts.CUSTOMER_NOT_FINISHED(named=named))


def _listed(parts: Sequence[Any]) -> Any:
    first, *others = parts
    for each in others:
        first = texts.LISTED(first=first, second=each)
    return first
