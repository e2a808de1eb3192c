"""Calling another service through its generated client: one pooled connection set per peer.

Whatever can go wrong on the way ends here as one of two facts: the peer refused (a 4xx, final),
or no usable answer came (down, too slow, a 5xx, nonsense), which may be tried again. A peer that
gives no usable answers is left alone by its breaker, and spared retries by a budget: then the
second fact is known at once, without a call. Being slow is no failure: a call has all the time that
it is allowed, and who cannot wait so long is let go without it (``handing_over``).
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

import aiohttp
import httpx
from prometheus_client import Counter

from services.chassis.base.ids import utc_now
from services.chassis.identity.tokens import ServiceToken
from services.chassis.peers.answers import Answer, understand
from services.chassis.peers.breaker import Breaker, BreakerOpen, BreakerState
from services.chassis.peers.failures import (
    PeerNotAsked,
    PeerRefused,
    PeerStillAsked,
    PeerUnavailable,
    PeerUndecided,
)
from services.chassis.peers.retry_budget import RetryBudget
from services.chassis.peers.silence import Waiting
from services.chassis.peers.transport import peer_client
from services.chassis.telemetry.observation import REGISTRY, log

__all__ = [
    "SILENCE_SECONDS",
    "Peer",
    "PeerNotAsked",
    "PeerRefused",
    "PeerStillAsked",
    "PeerUnavailable",
    "PeerUndecided",
    "handing_over",
    "retrying",
]

T = TypeVar("T")

_BUDGET_SECONDS = 1.0
SILENCE_SECONDS = 3.0
"""Longer than any usual answer to one customer's request, short enough for who waits for it."""
_PROBE_SECONDS = 0.25
"""How long somebody waits who has to hand over anyway, for a peer that failed all before."""
_CALLS = Counter(
    "ichiba_peer_calls_total",
    "Calls that went to a peer, first ones and retries, by what came of them.",
    ["peer", "attempt", "result"],
    registry=REGISTRY,
)
_WITHHELD = Counter(
    "ichiba_peer_calls_withheld_total",
    "Calls that were not made: the peer was silent, its breaker open, or its retry budget spent.",
    ["peer", "attempt", "reason"],
    registry=REGISTRY,
)
_ATTEMPT = {False: "first", True: "retry"}
_RETRYING: ContextVar[bool] = ContextVar("retrying", default=False)
_HANDING_OVER: ContextVar[bool] = ContextVar("handing_over", default=False)


@contextmanager
def retrying() -> Iterator[None]:
    """Count the calls within as retries, which are limited while their peer is struggling."""
    token = _RETRYING.set(True)
    try:
        yield
    finally:
        _RETRYING.reset(token)


@contextmanager
def handing_over() -> Iterator[None]:
    """Keep nobody waiting within for a silent peer: what the calls ask for is owed work already.

    A call that is under way goes on by itself and is no failure for that; only its caller is let
    go. No further one goes while the peer is silent, but the one that owed work makes now and then.
    """
    token = _HANDING_OVER.set(True)
    try:
        yield
    finally:
        _HANDING_OVER.reset(token)


@dataclass(slots=True)
class Peer:
    """A service that this one calls, for one purpose.

    Calls of another kind (bulk beside single ones) take another time, so they have a peer of their
    own. ``timeout_seconds`` bounds a whole call, from connecting to the last byte of the answer;
    ``silent_after_seconds`` is how long nobody has to hear of it until who is ``handing_over`` is
    let go (None: its calls take so long anyway). ``unavailable_since`` is when it stopped giving
    usable answers, None while it gives them. Breaker and budget are this process's own and go by
    ``clock`` (seconds).
    """

    name: str
    http: httpx.AsyncClient
    timeout_seconds: float
    silent_after_seconds: float | None = None
    unavailable_since: datetime | None = None
    clock: Callable[[], float] = time.monotonic
    _breaker: Breaker = field(init=False)
    _budget: RetryBudget = field(init=False)
    _waiting: Waiting = field(init=False)
    _going_on: set[asyncio.Task[Any]] = field(init=False, default_factory=set)
    _counts: dict[tuple[bool, str], Counter] = field(init=False)

    def __post_init__(self) -> None:
        self._breaker = Breaker(self.name, self.clock)
        self._budget = RetryBudget(self.clock)
        self._waiting = Waiting(self.silent_after_seconds, self._note_silence)
        self._counts = {
            (is_retry, result): _CALLS.labels(self.name, _ATTEMPT[is_retry], result)
            for is_retry in (False, True)
            for result in ("answered", "refused", "failed")
        }

    @classmethod
    def connect(
        cls,
        name: str,
        url: str,
        token: ServiceToken,
        timeout_seconds: float,
        *,
        silent_after_seconds: float | None = None,
    ) -> "Peer":
        """A peer at ``url`` (an origin); nothing is sent yet."""
        http = peer_client(url, token, timeout_seconds)
        return cls(name, http, timeout_seconds, silent_after_seconds)

    async def call(self, request: Callable[[], Awaitable[Answer]], expected: type[T]) -> T:
        """The parsed answer of one call, which must be an ``expected``.

        Raises:
            PeerRefused: the peer answered 4xx (but 429).
            PeerUnavailable: no usable answer came, the call was withheld, or goes on by itself.
        """
        is_retry = _RETRYING.get()
        is_brief = _HANDING_OVER.get() and not is_retry
        era = self._admit(is_retry=is_retry, is_brief=is_brief)
        attempt = self._attempt(request, expected, era, is_retry)
        if is_brief and self.silent_after_seconds is not None:
            return await self._briefly(attempt)
        return await attempt

    def breaker_state(self) -> BreakerState:
        """How the peer's breaker stands now."""
        return self._breaker.state()

    @property
    def is_silent(self) -> bool:
        """Whether it has not been heard of for so long that nobody is kept waiting for it."""
        return self._waiting.is_silent

    def retry_room(self, most: int) -> int:
        """How many retries, ``most`` at most, would go to the peer now."""
        if not self._breaker.is_closed:
            return min(most, int(self._breaker.is_probe_due))
        if self._waiting.is_silent:
            most = min(most, int(self._waiting.is_call_due(owed=True)))
        return self._budget.room(most)

    def _admit(self, *, is_retry: bool, is_brief: bool) -> int:
        """The breaker's era of a call that may go."""
        is_probe = not self._breaker.is_closed
        if not is_probe and (is_retry or is_brief):
            self._withhold_from_silence(is_retry=is_retry)
        try:
            era = self._breaker.admit(owed=is_retry)
        except BreakerOpen as refusal:
            raise self._withheld("breaker", refusal.reason, refusal.retry_after) from None
        if not is_retry:
            self._budget.earn()
        elif not (self._budget.spend() or is_probe):  # the breaker limits probes by itself
            raise self._withheld("budget", "its retry budget is used up", _BUDGET_SECONDS)
        return era

    def _withhold_from_silence(self, *, is_retry: bool) -> None:
        if self._waiting.is_silent and not self._waiting.is_call_due(owed=is_retry):
            reason = f"it has answered nobody for {self.silent_after_seconds:g} s"
            raise self._withheld("silence", reason, None)

    async def _briefly(self, attempt: Coroutine[Any, Any, T]) -> T:
        """What comes of ``attempt`` while its caller waits; it goes on after that."""
        seconds = None if self._breaker.is_closed else _PROBE_SECONDS
        task = asyncio.create_task(attempt)
        self._going_on.add(task)
        task.add_done_callback(self._has_ended)
        silence = self._waiting.silence()
        if not silence.done():
            either: set[asyncio.Future[Any]] = {task, silence}
            try:
                await asyncio.wait(either, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            except asyncio.CancelledError:  # whoever asked has gone, and wants it no more
                task.cancel()
                raise
        if task.done():
            return task.result()
        reason = "no answer yet; the call goes on, and is repeated in the background"
        raise PeerStillAsked(self.name, reason)

    def _has_ended(self, task: asyncio.Task[Any]) -> None:
        """Nobody may be left to take its exception, which has been noted."""
        self._going_on.discard(task)
        if not task.cancelled():
            task.exception()

    async def _attempt(
        self,
        request: Callable[[], Awaitable[Answer]],
        expected: type[T],
        era: int,
        is_retry: bool,
    ) -> T:
        try:
            parsed = await self._ask(request, expected)
        except PeerRefused:
            self._note_answer(era, is_retry, "refused")
            raise
        except PeerUnavailable as error:
            self._note_failure(era, is_retry, error)
            raise
        except BaseException:  # it is not the peer that failed
            self._breaker.abandoned(era)
            raise
        self._note_answer(era, is_retry, "answered")
        return parsed

    async def _ask(self, request: Callable[[], Awaitable[Answer]], expected: type[T]) -> T:
        try:
            async with asyncio.timeout(self.timeout_seconds) as limit:
                self._waiting.begin(limit)
                try:
                    answer = await request()
                finally:
                    self._waiting.end(limit)
        except TimeoutError as error:
            reason = f"no answer in {self.timeout_seconds:g} s"
            raise PeerUnavailable(self.name, reason) from error
        except (httpx.HTTPError, aiohttp.ClientError, OSError) as error:
            if not isinstance(error.__cause__, TimeoutError):
                self._waiting.heard()
            raise PeerUnavailable(self.name, f"{type(error).__name__}: {error}") from error
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            self._waiting.heard()
            reason = f"an answer that is not as specified: {error!r}"
            raise PeerUnavailable(self.name, reason) from error
        self._waiting.heard()
        return understand(self.name, answer, expected)

    def _withheld(self, by: str, reason: str, retry_after: float | None) -> PeerNotAsked:
        _WITHHELD.labels(self.name, _ATTEMPT[_RETRYING.get()], by).inc()
        return PeerNotAsked(self.name, f"not asked: {reason}", retry_after)

    def _note_answer(self, era: int, is_retry: bool, result: str) -> None:
        self.unavailable_since = None
        self._budget.succeeded()
        self._breaker.succeeded(era)
        self._counts[is_retry, result].inc()

    def _note_failure(self, era: int, is_retry: bool, error: PeerUnavailable) -> None:
        log().warning("peer_unavailable", peer=self.name, reason=error.reason)
        self.unavailable_since = self.unavailable_since or utc_now()
        self._budget.failed()
        self._breaker.failed(era, error.reason, error.retry_after)
        self._counts[is_retry, "failed"].inc()

    def _note_silence(self) -> None:
        log().warning("peer_silent", peer=self.name, seconds=self.silent_after_seconds)

    async def close(self) -> None:
        """End the calls that go on by themselves and close the pooled connections."""
        self._waiting.close()
        try:
            for task in list(self._going_on):
                task.cancel()
            await asyncio.gather(*self._going_on, return_exceptions=True)
        finally:
            await self.http.aclose()
