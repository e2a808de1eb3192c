"""Clients whose answers are there once what goes on behind them has ended, too."""

from collections.abc import Awaitable, Callable

import httpx

from services.order.context import OrderService

Hooks = dict[str, list[Callable[[httpx.Response], Awaitable[None]]]]


def when_settled(service: OrderService) -> Hooks:
    """The ``event_hooks`` of a client that waits for the messages of the request, too."""

    async def wait(_: httpx.Response) -> None:
        await service.behind.settled()

    return {"response": [wait]}
