"""Taking no more payments for an order, whatever is still on its way."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import Delivery
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.gateway_events import find_live
from services.payment.domain.payments import Payment
from services.payment.payments.recording import give_up
from services.payment.repository import closed_orders, payments


@dataclass(frozen=True, slots=True)
class ClosedOrder:
    """An order for which no more payments are made, and the payment made last for it."""

    order_id: str
    closed_at: datetime
    payment: Payment | None


async def close_order_payments(
    service: PaymentService, order_id: str, closed_by: str
) -> ClosedOrder:
    """Refuse every payment for the order from now on; a second time changes nothing.

    A payment whose money somebody else was to collect is given up.

    What asks for a payment holds the order as this does: a request that comes at the same time has
    made its payment before, and is answered here, or is refused.
    """
    closed, owed = await service.write(partial(_close, order_id), Cause(closed_by))
    service.webhooks.deliver_soon(owed)
    return closed


def _close(order_id: str, unit: PaymentUnit) -> tuple[ClosedOrder, list[Delivery]]:
    payments.hold_order(unit.connection, order_id)
    closed_at = closed_orders.close(unit, order_id)
    live = find_live(payments.payments_of_order(unit.connection, order_id))
    owed = None if live is None else give_up(unit, live)
    latest = payments.find_for_order(unit.connection, order_id)
    return ClosedOrder(order_id, closed_at, latest), [] if owed is None else [owed]
