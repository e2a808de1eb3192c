"""Taking no more payments for an order, whatever is still on its way."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from services.chassis.identity.principal import Cause
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.payments import Payment
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

    What asks for a payment holds the order as this does: a request that comes at the same time has
    made its payment before, and is answered here, or is refused.
    """
    return await service.write(partial(_close, order_id), Cause(closed_by))


def _close(order_id: str, unit: PaymentUnit) -> ClosedOrder:
    payments.hold_order(unit.connection, order_id)
    closed_at = closed_orders.close(unit, order_id)
    return ClosedOrder(order_id, closed_at, payments.find_for_order(unit.connection, order_id))
