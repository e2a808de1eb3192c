"""The way between two services, on which each request and each answer is a message of its own.

Nothing arrives by itself: a message lies on the wire until it is let through, let through twice, or
lost. A caller that has given up does not take its request back: it may still arrive.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

from services.chassis.peers.peer import PeerRefused, PeerUnavailable

Serve = Callable[[httpx.Request], Awaitable[httpx.Response]]
"""Has a service answer a request."""


@dataclass(slots=True, eq=False)
class Message:
    """A request on its way to ``target``, or (with a ``response``) an answer on its way back."""

    target: str
    request: httpx.Request
    answer: "asyncio.Future[httpx.Response]"
    response: httpx.Response | None = None

    def __str__(self) -> str:
        what = f"{self.request.method} {self.request.url.path} to {self.target}"
        return what if self.response is None else f"{self.response.status_code} of {what}"


@dataclass
class Wire(httpx.AsyncBaseTransport):
    """Where the messages between the services lie."""

    messages: list[Message] = field(default_factory=list)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        answer: asyncio.Future[httpx.Response] = asyncio.get_running_loop().create_future()
        self.messages.append(Message(request.url.host, request, answer))
        return await answer

    def take(self, place: int) -> Message:
        """Take a message off the wire."""
        return self.messages.pop(place % len(self.messages))

    async def arrive(self, message: Message, serve: Serve) -> None:
        """Let a request arrive; what is answered lies on the wire then."""
        try:
            response = await serve(message.request)
        except asyncio.CancelledError:  # the service was killed
            self.lose(message)
            raise
        self.messages.append(Message(message.target, message.request, message.answer, response))

    @staticmethod
    def hand_over(message: Message) -> None:
        """Let an answer arrive, if somebody still waits for it."""
        if not message.answer.done():
            assert message.response is not None
            message.answer.set_result(message.response)

    @staticmethod
    def lose(message: Message) -> None:
        """Let a message never arrive; whoever waits for an answer gives up."""
        if not message.answer.done():
            message.answer.set_exception(httpx.ReadTimeout("lost", request=message.request))


class WirePeer:
    """Stands at the chassis's ``Peer``, without its patience: time stands still here."""

    def __init__(self, name: str, wire: Wire, token: str) -> None:
        self.name = name
        headers = {"Authorization": f"Bearer {token}"}
        self.http = httpx.AsyncClient(transport=wire, base_url=f"http://{name}", headers=headers)

    async def call(self, request: Callable[[], Awaitable[Any]], expected: type[Any]) -> Any:
        try:
            answer = await request()
        except httpx.HTTPError as error:
            raise PeerUnavailable(self.name, repr(error)) from error
        if isinstance(answer.parsed, expected):
            return answer.parsed
        status = int(answer.status_code)
        if 400 <= status < 500:
            raise PeerRefused(self.name, status, answer.parsed.code, answer.parsed.detail)
        raise PeerUnavailable(self.name, f"status {status}")

    def retry_room(self, most: int) -> int:
        return most
