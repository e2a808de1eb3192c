"""Calls to a peer that share a request: what a group commit does for commits, done for calls.

Calls that are made in the same turn of the loop leave together, which those do whose units of work
were committed together. While others are under way, the next ones gather: they leave as soon as one
is answered, and never later than a few milliseconds. Where there is only one, it goes by itself.
The peer handles and answers each by itself (``services.chassis.web.each``), so each caller keeps
its own key, ids, time limit and answer. Gathered are only calls in the same name, because the token
tells it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from typing import Any, Final

import httpx
import orjson
from prometheus_client import Counter

from services.chassis.identity.principal import current_actor
from services.chassis.peers.answers import Answer
from services.chassis.telemetry.metrics import REGISTRY
from services.chassis.telemetry.requests import CURRENT, correlation_headers

_GATHERING_SECONDS: Final = 0.005
_MOST_TOGETHER: Final = 32
_MOST_BYTES: Final = 512 * 1024
_OK: Final = 200
_REFUSED: Final = 300
_NOT_TOGETHER: Final = frozenset({400, 404, 405, 413, 415, 422})
"""Refusals of the whole: the peer does not know such a request, or one of the bodies is invalid."""
_SHARED = Counter(
    "ichiba_peer_calls_shared_total",
    "Calls that went to a peer in one request with others, by operation.",
    ["operation"],
    registry=REGISTRY,
)


Model = Callable[[Mapping[str, Any]], Any]
"""``from_dict`` of a class of a generated client's models."""


@dataclass(frozen=True, slots=True)
class SharedAnswer:
    """An answer, as ``asyncio_detailed`` of a generated client has it; names in lower case."""

    status_code: int
    parsed: Any
    headers: Mapping[str, str]


@dataclass(slots=True, eq=False)
class _Call:
    """A call that waits for its answer; None stands for: go by yourself."""

    line: bytes
    actor: str | None
    context: Context
    answer: "asyncio.Future[tuple[int, Any, Mapping[str, str]] | None]"
    request: "_Request | None" = None


@dataclass(slots=True, eq=False)
class _Request:
    """Calls that went together."""

    calls: list[_Call]
    task: "asyncio.Task[None] | None" = None


@dataclass(slots=True)
class SharedCalls:
    """The calls of one operation; ``path`` takes several of them, each with its body as ``member``.

    ``answered`` makes the generated client's model of a success, ``refused`` that of a problem.
    """

    http: httpx.AsyncClient
    operation: str
    path: str
    member: str
    answered: Model
    refused: Model
    _under_way: int = field(init=False, default=0)
    _gathered: list[_Call] = field(init=False, default_factory=list)
    _departure: asyncio.Handle | None = field(init=False, default=None)

    async def ask(
        self,
        body: Callable[[], Mapping[str, Any]],
        key: str,
        alone: Callable[[], Awaitable[Answer]],
    ) -> Answer:
        """The answer to one call, which goes with others or, by ``alone``, by itself.

        Raises:
            httpx.HTTPError, aiohttp.ClientError, OSError: there was no answer.
            ValueError, KeyError, TypeError, AttributeError: it does not match its specification.
        """
        call = self._gather(body(), key)
        try:
            answered = await call.answer
        except asyncio.CancelledError:
            self._forget(call)
            raise
        if answered is None:
            return await self._by_itself(alone)
        status, content, headers = answered
        model = self.answered if status < _REFUSED else self.refused
        return SharedAnswer(status, model(content), headers)

    async def _by_itself(self, alone: Callable[[], Awaitable[Answer]]) -> Answer:
        self._under_way += 1
        try:
            return await alone()
        finally:
            self._has_come_back()

    def _gather(self, body: Mapping[str, Any], key: str) -> _Call:
        current = CURRENT.get()
        ids = correlation_headers(current.span if current is not None else None)
        asked = {
            "idempotency_key": key,
            "request_id": ids["X-Request-Id"],
            "traceparent": ids["traceparent"],
            self.member: body,
        }
        loop = asyncio.get_running_loop()
        call = _Call(orjson.dumps(asked), current_actor(), copy_context(), loop.create_future())
        self._gathered.append(call)
        if self._departure is None:
            self._departure = (
                loop.call_later(_GATHERING_SECONDS, self._depart)
                if self._under_way
                else loop.call_soon(self._depart)
            )
        return call

    def _has_come_back(self) -> None:
        self._under_way -= 1
        self._depart()

    def _depart(self) -> None:
        if self._departure is not None:
            self._departure.cancel()
            self._departure = None
        gathered, self._gathered = self._gathered, []
        by_actor: dict[str | None, list[_Call]] = {}
        for call in gathered:
            if call.answer.done():  # given up in this turn of the loop; its caller will say so
                continue
            by_actor.setdefault(call.actor, []).append(call)
        for calls in by_actor.values():
            for part in _parts(calls):
                if len(part) == 1:
                    part[0].answer.set_result(None)
                else:
                    self._send(part)

    def _send(self, calls: list[_Call]) -> None:
        self._under_way += 1
        request = _Request(calls)
        for call in calls:
            call.request = request
        # In the name of one of them, and so of all.
        request.task = asyncio.create_task(self._together(request), context=calls[0].context)

    async def _together(self, request: _Request) -> None:
        try:
            await self._ask_together(request.calls)
        except Exception as error:  # noqa: BLE001 - handed to those who wait, in their own task
            _tell_all(request.calls, error)
        except asyncio.CancelledError:
            _tell_all(request.calls, httpx.ReadError("the request was broken off"))
            raise
        finally:
            self._has_come_back()

    async def _ask_together(self, calls: list[_Call]) -> None:
        content = b'{"requests":[' + b",".join(call.line for call in calls) + b"]}"
        json = {"Content-Type": "application/json"}
        async with self.http.stream("POST", self.path, content=content, headers=json) as response:
            if response.status_code != _OK:
                await _tell_of_refusal(calls, response)
                return
            _SHARED.labels(self.operation).inc(len(calls))
            places = dict(enumerate(calls))
            async for line in response.aiter_lines():
                answer = orjson.loads(line)
                headers = {name.lower(): value for name, value in answer["headers"].items()}
                call = places[answer["index"]]
                _tell(call, (answer["status"], answer["body"], headers))
        if any(not call.answer.done() for call in calls):
            raise httpx.RemoteProtocolError("the answer ended before every request was answered")

    def _forget(self, call: _Call) -> None:
        """Nobody waits for it any more; a request that nobody waits for is broken off."""
        request = call.request
        if request is None:
            with suppress(ValueError):
                self._gathered.remove(call)
        elif request.task is not None and all(each.answer.done() for each in request.calls):
            request.task.cancel()


def _parts(calls: list[_Call]) -> list[list[_Call]]:
    parts: list[list[_Call]] = []
    size = _MOST_BYTES
    for call in calls:
        size += len(call.line)
        if size > _MOST_BYTES or len(parts[-1]) == _MOST_TOGETHER:
            parts.append([])
            size = len(call.line)
        parts[-1].append(call)
    return parts


async def _tell_of_refusal(calls: list[_Call], response: httpx.Response) -> None:
    """A whole that is not taken as such goes one by one; otherwise it is the answer to each."""
    if response.status_code in _NOT_TOGETHER:
        for call in calls:
            _tell(call, None)
        return
    content = orjson.loads(await response.aread())
    for call in calls:
        _tell(call, (response.status_code, content, response.headers))


def _tell(call: _Call, answer: tuple[int, Any, Mapping[str, str]] | None) -> None:
    if not call.answer.done():
        call.answer.set_result(answer)


def _tell_all(calls: list[_Call], error: Exception) -> None:
    for call in calls:
        if not call.answer.done():
            call.answer.set_exception(error)
