"""localstripe as a process of its own: ``python localstripe_server.py PORT``.

It knows one parameter by the name that Stripe gave it before 2026, and no idempotency keys: both
are put in front of it here.
"""

import asyncio
import sys
from typing import Any

from aiohttp import web
from localstripe import resources, server  # type: ignore[import-untyped]

_answers: dict[str, tuple[int, bytes]] = {}
_make_intent = resources.PaymentIntent.__init__


def _intent(self: Any, allowed_payment_method_types: Any = None, **params: Any) -> None:
    _make_intent(self, payment_method_types=allowed_payment_method_types, **params)


@web.middleware
async def _idempotent(request: web.Request, handler: Any) -> web.StreamResponse:
    key = request.headers.get("Idempotency-Key")
    if key is None or request.method != "POST":
        answer: web.StreamResponse = await handler(request)
        return answer
    if key not in _answers:
        made = await handler(request)
        _answers[key] = (made.status, made.body)
        if request.headers.get("Authorization", "").endswith("loses_answers"):
            assert request.transport is not None
            request.transport.abort()
    status, body = _answers[key]
    return web.Response(status=status, body=body, content_type="application/json")


if __name__ == "__main__":
    resources.PaymentIntent.__init__ = _intent
    server.app.middlewares.insert(0, _idempotent)
    web.run_app(
        server.app,
        host="127.0.0.1",
        port=int(sys.argv[1]),
        print=None,
        loop=asyncio.new_event_loop(),
    )
