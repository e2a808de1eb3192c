"""localstripe as a process of its own: ``python localstripe_server.py PORT``.

It knows one parameter by the name that Stripe gave it before 2026, no idempotency keys, no lists by
the time of creation, and no bound on refunds: all four are put in front of it here.
"""

import asyncio
import sys
from typing import Any

from aiohttp import web
from localstripe import errors, resources, server  # type: ignore[import-untyped]  # it has no types

_answers: dict[str, tuple[int, bytes]] = {}
_make_intent = resources.PaymentIntent.__init__
_make_refund = resources.Refund.__init__


def _intent(self: Any, allowed_payment_method_types: Any = None, **params: Any) -> None:
    _make_intent(self, payment_method_types=allowed_payment_method_types, **params)


def _refund(self: Any, payment_intent: str, amount: str, **params: Any) -> None:
    """Refuse more than is left of the charge, in Stripe's words."""
    intent = resources.PaymentIntent._api_retrieve(payment_intent)
    given = resources.Refund._api_list_all("/v1/refunds", payment_intent=payment_intent, limit=100)
    left = intent.amount - sum(refund.amount for refund in given._list)
    if int(amount) > left:
        words = f"Refund amount (¥{amount}) is greater than unrefunded amount on charge (¥{left})"
        raise errors.UserError(400, words)
    _make_refund(self, payment_intent=payment_intent, amount=amount, **params)


def _in_time(cls: Any) -> None:
    """Let the list of ``cls`` take ``created[gte]`` and ``created[lt]``."""
    list_all = cls._api_list_all.__func__

    def listed(cls: type[Any], /, url: str, created: Any = None, **params: Any) -> Any:
        found = list_all(cls, url, **params)
        bounds = {name: int(value) for name, value in (created or {}).items()}
        found._list = [
            item
            for item in found._list
            if bounds.get("gte", 0) <= item.created < bounds.get("lt", 2**40)
            and item.created <= bounds.get("lte", 2**40)
        ]
        return found

    cls._api_list_all = classmethod(listed)


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
    resources.Refund.__init__ = _refund
    _in_time(resources.PaymentIntent)
    _in_time(resources.Refund)
    server.app.middlewares.insert(0, _idempotent)
    web.run_app(
        server.app,
        host="127.0.0.1",
        port=int(sys.argv[1]),
        print=None,
        loop=asyncio.new_event_loop(),
    )
