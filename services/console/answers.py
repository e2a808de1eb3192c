"""Answers of the order service: asked for again until there is one, and what they refuse."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

import httpx
from httpx_sse import SSEError

from ichiba_sdk.order_client.errors import UnexpectedContent, UnexpectedStatus
from ichiba_sdk.order_client.models.problem import Problem
from ichiba_sdk.order_client.types import Response
from services.console.patience import Patience
from services.console.refusals import RequestRefused

T = TypeVar("T")
TRANSIENT: Final = frozenset({429, *range(500, 600)})
# What a client may raise that says nothing about the request itself.
NO_ANSWER: Final = (httpx.TransportError, UnexpectedStatus, SSEError, ValueError, KeyError)
Taken = Callable[[Response[T | Problem], type[T]], T]
"""Takes a reply for what it should be, or refuses it."""


def answered(
    ask: Callable[[], Response[T | Problem]], kind: type[T], patience: Patience, take: Taken[T]
) -> T:
    """The answer to ``ask``, which is asked as often as it takes.

    Raises:
        ServiceAway: there was no answer for too long.
        RequestRefused: what answered is not an order service; and what ``take`` raises.
    """
    while True:
        try:
            reply = ask()
            if not _may_pass(reply):
                patience.begin_anew()
                return take(reply, kind)
            reason: object = reason_of(reply)
        except UnexpectedContent as error:  # a page of something between us and the service
            reason = error
        except NO_ANSWER as error:
            if isinstance(error, UnexpectedStatus) and error.status_code not in TRANSIENT:
                raise RequestRefused(_unexpected(error)) from error
            reason = error
        patience.pause(reason)


def _may_pass(reply: Response[T | Problem]) -> bool:
    problem = reply.parsed
    in_flight = isinstance(problem, Problem) and problem.code == "idempotency_key_in_flight"
    return in_flight or reply.status_code in TRANSIENT


def reason_of(reply: Response[Any]) -> str:
    """Why the service refuses, in its own words."""
    problem = reply.parsed
    if not isinstance(problem, Problem):
        return f"it answered {int(reply.status_code)}"
    first = problem.errors[0] if problem.errors else None
    where = f" ({first.pointer}: {first.detail})" if first else ""
    return f"{problem.detail}{where} [{int(reply.status_code)} {problem.code}]"


def _unexpected(error: UnexpectedStatus) -> str:
    return f"what answered is not an order service: HTTP status {error.status_code}"
