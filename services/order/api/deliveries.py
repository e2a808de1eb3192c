"""Owed calls, tried again at a person's wish."""

from services.chassis.web import owed_work
from services.chassis.web.exchange import Reply, Request
from services.order.context import OrderService
from services.order.orders import (
    replaying,
)


async def replay_delivery(request: Request) -> Reply:
    service: OrderService = request.state
    return await owed_work.replay_delivery(
        service.database, service.deliveries, request, service.clock, replaying.note_replay
    )
