"""Having the payment service and the notification service erase their part: owed, call by call.

What is owed names orders and no customer; who that is stands in the erasure until it is over.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from services.chassis.outbox.records import Delivery
from services.order.context import OrderService, OrderUnit, cause_of
from services.order.domain.erasing.erasures import ErasedPart, Erasure
from services.order.repository import erasure_rows

PAYMENTS: Final = "erasure_payments"
MESSAGES: Final = "erasure_messages"
KINDS: Final = (PAYMENTS, MESSAGES)
_PAYMENT, _NOTIFICATION = "payment", "notification"
_AT_ONCE: Final = timedelta(0)
_UNTIL_FINISHED: Final = timedelta(minutes=1)
"""How long something may take that became open between the look and the erasing."""


def owe_payments(
    unit: OrderUnit, erasure_id: str, order_ids: Sequence[str], wait: timedelta = _AT_ONCE
) -> None:
    """Write down that the payments of these orders are to be erased, 200 orders at most."""
    unit.owe(PAYMENTS, _PAYMENT, erasure_id, {"order_ids": list(order_ids)}, wait)


def owe_messages(
    unit: OrderUnit, erasure_id: str, order_ids: Sequence[str], wait: timedelta = _AT_ONCE
) -> None:
    """Write down that messages are to be erased: about these orders, and to the customer."""
    unit.owe(MESSAGES, _NOTIFICATION, erasure_id, {"order_ids": list(order_ids)}, wait)


async def perform_payments(service: OrderService, delivery: Delivery) -> None:
    """One attempt to have payments erased.

    Raises:
        PeerUnavailable: it is still owed: there was no answer.
    """
    part = await service.erasures.payments(delivery.payload["order_ids"], delivery.id)
    await _settle(service, delivery, _PAYMENT, part)


async def perform_messages(service: OrderService, delivery: Delivery) -> None:
    """One attempt to have messages erased; where there are more of them, the next call is owed.

    Raises:
        PeerUnavailable: as above.
    """
    erasure = await service.database.read(
        lambda connection: erasure_rows.get_erasure(connection, delivery.subject_id)
    )
    if erasure.customer is None:  # another attempt has done it
        return
    order_ids = delivery.payload["order_ids"]
    part = await service.erasures.messages(erasure.customer, order_ids, delivery.id)
    await _settle(service, delivery, _NOTIFICATION, part)


async def _settle(service: OrderService, delivery: Delivery, peer: str, part: ErasedPart) -> None:
    def work(unit: OrderUnit) -> None:
        known = erasure_rows.get_erasure(unit.connection, delivery.subject_id, locked=True)
        if not unit.settle(delivery):
            return
        erasure_rows.move_on(unit, known, **_counts(known, peer, part))
        if part.obstacles or not part.is_complete:
            # Its key has its answer: what is left is another call.
            again = owe_payments if peer == _PAYMENT else owe_messages
            wait = _UNTIL_FINISHED if part.obstacles else _AT_ONCE
            again(unit, delivery.subject_id, delivery.payload["order_ids"], wait)

    await service.write(work, cause_of(delivery))


def _counts(known: Erasure, peer: str, part: ErasedPart) -> dict[str, Any]:
    if part.obstacles:
        return {}
    left = dict(known.left)
    for place, count in part.left.items():
        left[place] = left.get(place, 0) + count
    member = "payments" if peer == _PAYMENT else "messages"
    return {
        "erased": erasure_rows.with_counts(known.erased, peer, part.erased),
        "left": left,
        member: getattr(known, member) + part.found,
    }
