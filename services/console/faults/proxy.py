"""A proxy in front of one service: passes its peers' calls on, but for what a profile spoils."""

import asyncio
import socket
import struct
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

import aiohttp
import orjson
from aiohttp import web

from services.chassis.base.fault_profiles import Fault, FaultProfile, FaultSource
from services.chassis.base.settings import Service
from services.chassis.telemetry.logs import log

COUNTS_PATH = "/faults"
"""Where the proxy itself answers: what it has done so far."""
_HEALTH = "/health/"
_WEBHOOK = "/webhook"
_MOST_BYTES = 64 * 1024 * 1024
# They are about one connection (RFC 9110, section 7.6.1) or are made anew.
_NOT_PASSED_ON = frozenset(
    {"connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade", "content-length"}
)
_NEVER_ARRIVES = frozenset({Fault.LOST, Fault.LATE, Fault.FAILED, Fault.RESET})
_ERRORS = frozenset({Fault.FAILED, Fault.FAILED_AFTER})
_RESETS = frozenset({Fault.RESET, Fault.RESET_AFTER})
_SILENT = frozenset({Fault.LOST, Fault.LATE, Fault.UNANSWERED})
Headers = tuple[tuple[str, str], ...]
_RESET_AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: on, for no time at all


@dataclass(frozen=True, slots=True)
class Message:
    """A request as it came, to be sent once or more."""

    method: str
    target: str
    headers: Headers
    body: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """What the service said to a message."""

    status: int
    headers: Headers
    body: bytes


class Unreachable(Exception):
    """The service gave no answer."""


class FaultProxy:
    """Everything that is sent to ``upstream`` (an origin) through one port of ours."""

    def __init__(
        self,
        service: Service,
        upstream: str,
        profile: FaultProfile,
        session: aiohttp.ClientSession,
    ) -> None:
        self._service = service
        self._upstream = upstream
        self._session = session
        self._profile = profile
        self._calls = FaultSource(profile.calls, f"{profile.seed}:{service}:calls")
        self._webhooks = FaultSource(profile.webhooks, f"{profile.seed}:{service}:webhooks")
        self._held_back: set[asyncio.Task[None]] = set()
        self._counts: Counter[str] = Counter()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Pass one request on, or let happen to it what the profile says."""
        if request.path == COUNTS_PATH:
            return _json({"service": self._service, "calls": dict(sorted(self._counts.items()))})
        message = Message(
            request.method, request.raw_path, _passed_on(request.headers), await request.read()
        )
        if request.path.startswith(_HEALTH):
            return await self._answer(request, message, None)
        source, silence = self._calls, self._profile.calls.silence
        if request.path.endswith(_WEBHOOK):
            source, silence = self._webhooks, self._profile.webhooks.silence
        delay, fault = source.draw()
        self._note(message, fault, delay)
        await asyncio.sleep(delay)
        if fault in (Fault.REPEATED, Fault.LATE):
            self._send_later(message, source.draw_lateness())
        answer = await self._answer(request, message, fault)
        if fault in _SILENT:
            await asyncio.sleep(silence)
            _hang_up(request)
        return answer

    async def _answer(
        self, request: web.Request, message: Message, fault: Fault | None
    ) -> web.StreamResponse:
        """What the caller is told; a connection that is gone is told nothing."""
        nothing = web.Response(status=HTTPStatus.BAD_GATEWAY)
        answer: Answer | None = None
        if fault not in _NEVER_ARRIVES:
            try:
                answer = await self.send(message)
            except Unreachable:
                _reset(request)
                return nothing
        if fault in _ERRORS:
            return _problem(request)
        if fault in _RESETS:
            _reset(request)
            return nothing
        if answer is None or fault in _SILENT:
            return nothing
        return web.Response(status=answer.status, headers=answer.headers, body=answer.body)

    async def send(self, message: Message) -> Answer:
        """The service's whole answer.

        Raises:
            Unreachable: there was none.
        """
        try:
            async with self._session.request(
                message.method,
                self._upstream + message.target,
                headers=message.headers,
                data=message.body or None,
                allow_redirects=False,
            ) as reply:
                return Answer(reply.status, _passed_on(reply.headers), await reply.read())
        except (aiohttp.ClientError, OSError) as error:
            raise Unreachable(str(error)) from error

    def _send_later(self, message: Message, seconds: float) -> None:
        async def later() -> None:
            await asyncio.sleep(seconds)
            try:
                await self.send(message)
            except Unreachable as error:
                log().info("late_call_not_taken", service=self._service, error=str(error))

        task = asyncio.create_task(later())
        self._held_back.add(task)
        task.add_done_callback(self._held_back.discard)

    def _note(self, message: Message, fault: Fault | None, delay: float) -> None:
        self._counts["all"] += 1
        if delay:
            self._counts["delayed"] += 1
        if fault is None:
            return
        self._counts[fault.value] += 1
        path = message.target.partition("?")[0]
        log().info(
            "fault_injected", at=self._service, fault=fault, method=message.method, path=path
        )


def _passed_on(headers: Mapping[str, str]) -> Headers:
    return tuple(
        (name, value) for name, value in headers.items() if name.lower() not in _NOT_PASSED_ON
    )


def _json(
    body: object, status: int = HTTPStatus.OK, kind: str = "application/json"
) -> web.Response:
    return web.Response(status=status, body=orjson.dumps(body), content_type=kind)


def _problem(request: web.Request) -> web.Response:
    return _json(
        {
            "type": "about:blank",
            "title": "Internal Server Error",
            "status": 500,
            "detail": "A fault profile is on: this call was spoiled on purpose.",
            "code": "fault_injected",
            "request_id": request.headers.get("X-Request-Id", ""),
        },
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "application/problem+json",
    )


def _hang_up(request: web.Request) -> None:
    """Close the connection without a word."""
    if request.transport is not None:
        request.transport.abort()


def _reset(request: web.Request) -> None:
    """Close the connection so that the caller's side sees a reset."""
    transport = request.transport
    if transport is None:
        return
    connection = transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_ONCE)
    transport.abort()


def proxy_app(proxy: FaultProxy) -> web.Application:
    """``proxy`` as a server's application."""
    app = web.Application(client_max_size=_MOST_BYTES)
    app.router.add_route("*", "/{path:.*}", proxy.handle)
    return app


def upstream_session() -> aiohttp.ClientSession:
    """A client that passes on what it gets as it is; each call has a connection of its own.

    A pooled connection would make the client send some requests a second time by itself.
    """
    return aiohttp.ClientSession(
        auto_decompress=False,
        connector=aiohttp.TCPConnector(limit=0, force_close=True),
        cookie_jar=aiohttp.DummyCookieJar(),
        skip_auto_headers=("User-Agent", "Accept", "Content-Type"),
        timeout=aiohttp.ClientTimeout(total=None),
    )
