"""Owed calls, tried again at a person's wish."""

from services.chassis.web import owed_work
from services.chassis.web.exchange import Reply, Request
from services.order.orders import (
    replaying,
)


async def replay_delivery(request: Request) -> Reply:
    return await owed_work.replay_delivery(request.state, request, replaying.note_replay)
