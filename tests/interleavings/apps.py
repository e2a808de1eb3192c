"""The two services' apps, as requests reach them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from types import ModuleType
from typing import Any
from unittest.mock import patch

import httpx
from starlette.types import ASGIApp

from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from services.chassis.peers import shared_calls
from services.chassis.web.application import build_app, handlers_of
from services.order import api as order_api
from services.payment import api as payment_api
from tests.lifespan import lifespan_of

WEBHOOK_KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

_UNTIL_THE_WORLD_SAYS_SO = 3_600.0
"""How many seconds calls wait for others to go with; ``World.calm`` ends it."""


@dataclass
class Apps:
    """The two apps; they are made once, and serve one world after the other."""

    order: ASGIApp
    payment: ASGIApp
    token: str
    state: dict[str, Any] = field(default_factory=dict)

    @classmethod
    @asynccontextmanager
    async def opened(cls, settings: Settings) -> AsyncIterator["Apps"]:
        key = SigningKey.load_or_create(settings.data_dir)
        verifier = TokenVerifier(key)

        @asynccontextmanager
        async def nothing() -> AsyncIterator[None]:
            yield None

        def app(name: str, api: ModuleType) -> Any:
            keys = (WEBHOOK_KEY,) if name == "payment" else ()
            return build_app(
                name, handlers_of(api), nothing, settings, verifier=verifier, webhook_keys=keys
            )

        order = app("order", order_api)
        payment = app("payment", payment_api)
        async with lifespan_of(order), lifespan_of(payment):
            with patch.object(shared_calls, "_GATHERING_SECONDS", _UNTIL_THE_WORLD_SAYS_SO):
                yield cls(order, payment, key.mint("test", ("admin",), timedelta(days=30)))

    async def serve(self, request: httpx.Request) -> httpx.Response:
        """Have the service that a request is for answer it."""
        name = request.url.host
        app = self.order if name == "order" else self.payment

        async def with_state(scope: Any, receive: Any, send: Any) -> None:
            scope["state"] = {"service": self.state[name]}
            await app(scope, receive, send)

        response = await httpx.ASGITransport(with_state).handle_async_request(request)
        await response.aread()
        return response
