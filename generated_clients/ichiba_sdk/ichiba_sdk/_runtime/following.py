"""Following a thing through its event stream, through reconnects, until it goes no further.

A stream that ends says nothing about the thing: a service that restarts ends its streams politely.
So after each stream the thing itself is read. That also serves where something between us and the
service does not let streams through.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeVar

import httpx
from httpx_sse import EventSource, ServerSentEvent, SSEError

from .connection import LOST, Parse
from .errors import IchibaError, NoAnswer, ProblemError, ServiceFault, TooManyRequests
from .operation import Call, Options
from .retrying import LONGEST_ALTOGETHER, asked_pause, pause
from .sending import Sender
from .sending_later import LaterSender
from .types import UNSET, TimeLimit, Unset

T = TypeVar("T")

SILENCE: Final = 40.0
"""Seconds without a word after which a stream is given up; the service says something every 15."""
_ASK_AGAIN: Final = 1.0
_NO_CONTENT: Final = 204
_BROKEN: Final = (*LOST, SSEError, IchibaError, ValueError, KeyError, TypeError)


@dataclass(frozen=True, slots=True)
class Events(Generic[T]):
    """What the spec says of an event stream: ``x-events``.

    ``id_of`` is the id that an event has which tells of the thing as it is; ``is_last``: it goes
    no further.
    """

    type: str
    parse: Parse[T]
    id_of: Callable[[T], str]
    is_last: Callable[[T], bool]


@dataclass(slots=True)
class _Followed(Generic[T]):
    """How far a thing has been followed, and how long it has been silent."""

    call: Call
    events: Events[T]
    silence: TimeLimit
    retries: int
    last_id: str | Unset
    failures: int = 0
    waited: float = 0.0
    _is_over: bool = False

    def is_over(self) -> bool:
        """Whether it goes no further."""
        return self._is_over

    def next_call(self) -> Call:
        """The stream from where it is known."""
        options = replace(self.call.options, timeout=self.silence)
        return replace(self.call, headers={"Last-Event-ID": self.last_id}, options=options)

    def heard(self, event: ServerSentEvent) -> T | None:
        """What an event tells; None if it is about something else."""
        return self.took(self.events.parse(event.json())) if event.event == self.events.type else None

    def looked(self, thing: T) -> T | None:
        """``thing``, which was read; None where it is as it was."""
        self.failures, self.waited = 0, 0.0
        self._is_over = self.events.is_last(thing)
        return None if self.events.id_of(thing) == self.last_id else self.took(thing)

    def took(self, thing: T) -> T:
        self.failures, self.waited = 0, 0.0
        self.last_id = self.events.id_of(thing)
        self._is_over = self.events.is_last(thing)
        return thing

    def broke(self, error: BaseException) -> float:
        """How long to wait after a stream that broke off, in seconds.

        Raises:
            ProblemError: because the service refuses.
        """
        if _is_final(error):
            raise error
        return self._waits(asked_pause(error))

    def failed(self, error: BaseException) -> float:
        """How long to wait, in seconds.

        Raises:
            NoAnswer: it has been long enough.
            ProblemError: the service refuses.
        """
        if _is_final(error):
            raise error
        if self.failures >= self.retries or self.waited >= LONGEST_ALTOGETHER:
            name = self.call.operation.id
            raise NoAnswer(name, self.failures + 1, self.call.request_id, None) from error
        self.failures += 1
        return self._waits(asked_pause(error) or pause(self.failures))

    def _waits(self, seconds: float) -> float:
        left = min(seconds, LONGEST_ALTOGETHER - self.waited)
        self.waited += left
        return left


def _is_final(error: BaseException) -> bool:
    return isinstance(error, ProblemError) and not isinstance(error, ServiceFault | TooManyRequests)


def _start(
    retries: int, call: Call, events: Events[T], last_event_id: str | Unset
) -> _Followed[T]:
    given = call.options
    return _Followed(
        call,
        events,
        silence=httpx.Timeout(SILENCE, connect=5) if isinstance(given.timeout, Unset) else given.timeout,
        retries=retries if isinstance(given.retries, Unset) else given.retries,
        last_id=last_event_id,
    )


def follow(
    sender: Sender,
    call: Call,
    events: Events[T],
    read: Callable[[Options], T],
    last_event_id: str | Unset = UNSET,
) -> Iterator[T]:
    """What becomes of the thing, until it goes no further by itself.

    Raises:
        NoAnswer: the service was away for too long.
        ProblemError: the service refuses.
    """
    now = _start(sender.connection.retries, call, events, last_event_id)
    once = replace(call.options, retries=0)
    while not now.is_over():
        try:
            with sender.stream(now.next_call()) as response:
                if response.status_code != _NO_CONTENT:
                    for event in EventSource(response).iter_sse():
                        if (thing := now.heard(event)) is not None:
                            yield thing
        except _BROKEN as error:
            if seconds := now.broke(error):
                time.sleep(seconds)
        if now.is_over():
            return
        try:
            looked = now.looked(read(once))
        except IchibaError as error:
            time.sleep(now.failed(error))
            continue
        if looked is not None:
            yield looked
        if not now.is_over():
            time.sleep(random.uniform(_ASK_AGAIN / 2, _ASK_AGAIN))  # noqa: S311


async def follow_later(
    sender: LaterSender,
    call: Call,
    events: Events[T],
    read: Callable[[Options], Awaitable[T]],
    last_event_id: str | Unset = UNSET,
) -> AsyncIterator[T]:
    """``follow``, awaited."""
    now = _start(sender.connection.retries, call, events, last_event_id)
    once = replace(call.options, retries=0)
    while not now.is_over():
        try:
            async with sender.stream(now.next_call()) as response:
                if response.status_code != _NO_CONTENT:
                    async for event in EventSource(response).aiter_sse():
                        if (thing := now.heard(event)) is not None:
                            yield thing
        except _BROKEN as error:
            if seconds := now.broke(error):
                await asyncio.sleep(seconds)
        if now.is_over():
            return
        try:
            looked = now.looked(await read(once))
        except IchibaError as error:
            await asyncio.sleep(now.failed(error))
            continue
        if looked is not None:
            yield looked
        if not now.is_over():
            await asyncio.sleep(random.uniform(_ASK_AGAIN / 2, _ASK_AGAIN))  # noqa: S311
