"""Erasing what belongs to the orders of a customer: amounts stay, words and tokens go.

The gateways are asked first, and not in a transaction; they can be asked again. Then everything of
a call is erased in one unit, whose reply is kept: a call that is repeated erases nothing more.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from services.chassis.erasing import scrub
from services.chassis.idempotency import Idempotency, Replay
from services.chassis.identity.principal import Cause
from services.payment.context import PaymentService, PaymentUnit
from services.payment.domain.erasing import ErasedOrders
from services.payment.domain.money import EXTERNAL
from services.payment.repository import erasing as rows


async def look_at(service: PaymentService, order_ids: Sequence[str]) -> ErasedOrders:
    """What ``erase_orders`` would erase, and what is in the way."""

    def work(connection: Connection) -> ErasedOrders:
        found = rows.payments_of(connection, order_ids)
        obstacles = rows.find_obstacles(connection, found, order_ids)
        return ErasedOrders(len(found), {}, _left(service, found), obstacles)

    return await service.database.read(work)


async def erase_orders(
    service: PaymentService, order_ids: Sequence[str], idempotency: Idempotency, actor: str
) -> ErasedOrders:
    """Erase what the payments of these orders tell of their customer, unless something is open.

    Raises:
        GatewayUnavailable: a gateway that can forget did not answer; ask again.
        DatabaseInUse: erased, but not gone from the file yet; ask again, with the same key.
        Replay: they were erased before, under the same idempotency key.
    """
    known = await look_at(service, order_ids)
    if not known.in_the_way:
        await _ask_gateways(service, order_ids)

    def work(unit: PaymentUnit) -> ErasedOrders:
        idempotency.claim(unit, min(order_ids))
        found = rows.payments_of(unit.connection, order_ids, locked=True)
        obstacles = rows.find_obstacles(unit.connection, found, order_ids)
        erased = {} if obstacles else rows.erase_payments(unit, found, order_ids)
        if not obstacles:
            rows.note_erasure(unit, len(found))
        result = ErasedOrders(len(found), erased, _left(service, found), obstacles)
        idempotency.complete(unit.connection, result)
        return result

    try:
        result = await service.write(work, Cause(actor))
    except Replay:  # which may have been cut off after its reply was kept
        await scrub(service.database)
        raise
    await scrub(service.database)
    return result


async def _ask_gateways(service: PaymentService, order_ids: Sequence[str]) -> None:
    found = await service.database.read(lambda c: rows.payments_of(c, order_ids))
    for row in found:
        gateway = service.gateways.find(row.gateway)
        if gateway is not None and gateway.can_forget and row.gateway_reference is not None:
            await gateway.forget(row.gateway_reference)


def _left(service: PaymentService, found: Sequence[Row[Any]]) -> dict[str, int]:
    """How many payments gateways keep that cannot be asked to forget them, by gateway."""
    kept: Counter[str] = Counter()
    for row in found:
        gateway = service.gateways.find(row.gateway)
        is_known = gateway is not None and gateway.can_forget
        if row.gateway != EXTERNAL and row.gateway_reference is not None and not is_known:
            kept[row.gateway] += 1
    return dict(kept)
