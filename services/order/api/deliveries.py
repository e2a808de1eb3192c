"""Owed calls, tried again at a person's wish."""

from functools import partial

from services.chassis.web import owed_work
from services.chassis.web.exchange import Reply, Request
from services.order.api.payloads.orders import cause_of
from services.order.context import OrderService
from services.order.orders import (
    replaying,
)


async def replay_delivery(request: Request) -> Reply:
    service: OrderService = request.state
    note = partial(replaying.note_replay, cause_of(request))
    return await owed_work.replay_delivery(
        service.database, service.deliveries, request, service.clock, note
    )
