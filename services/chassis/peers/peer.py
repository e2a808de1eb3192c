"""Calling another service through its generated client: one pooled connection set per peer.

Whatever can go wrong on the way is reduced here to one of two facts: the peer refused (a 4xx,
which is final), or there was no usable answer (the peer is down or too slow, a 5xx, nonsense), and
the call may be tried again. A circuit breaker leaves a peer alone that gives no usable answers, and
a budget limits retries; the second fact is then known at once, without a call. Slowness is not a
failure: a call has all the time that it is allowed, and a caller that cannot wait that long is
released before the call ends (``handing_over``).
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
from services.chassis.telemetry.logs import log
from services.chassis.telemetry.metrics import REGISTRY

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
"""Longer than the usual answer about one order takes, and short enough for a customer to wait."""
_PROBE_SECONDS = 0.25
"""How long a caller that is ``handing_over`` waits for a peer whose breaker is not closed."""
_CALLS = Counter(
    "ichiba_peer_calls_total",
    "Calls made to a peer, by attempt (first or retry) and result.",
    ["peer", "attempt", "result"],
    registry=REGISTRY,
)
_WITHHELD = Counter(
    "ichiba_peer_calls_withheld_total",
    "Calls not made because a peer was silent, its breaker open, or its retry budget used up.",
    ["peer", "attempt", "reason"],
    registry=REGISTRY,
)
_ATTEMPT = {False: "first", True: "retry"}
_RETRYING: ContextVar[bool] = ContextVar("retrying", default=False)
_HANDING_OVER: ContextVar[bool] = ContextVar("handing_over", default=False)


@contextmanager
def retrying() -> Iterator[None]:
    """Count the calls in the block as retries, which are limited while their peer struggles."""
    token = _RETRYING.set(True)
    try:
        yield
    finally:
        _RETRYING.reset(token)


@contextmanager
def handing_over() -> Iterator[None]:
    """Do not wait for a silent peer in the block: what its calls ask for is owed work already.

    A call that is under way continues by itself and does not count as failed; only its caller is
    released. While the peer is silent no further call is made, except one from owed work now and
    then.
    """
    token = _HANDING_OVER.set(True)
    try:
        yield
    finally:
        _HANDING_OVER.reset(token)


@dataclass(slots=True)
class Peer:
    """A service that this one calls, for one purpose.

    Calls that take a different time (bulk calls, say) have a peer of their own. ``timeout_seconds``
    limits a whole call, from connecting to the last byte of the answer. A peer that has answered
    nobody for ``silent_after_seconds`` is silent, and callers that are ``handing_over`` are
    released (None: never, because its calls take that long anyway). ``unavailable_since`` is when
    it stopped giving usable answers, None while it gives them. Breaker and budget belong to this
    process and use ``clock`` (seconds).
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
        """The parsed answer to one call, which must be an ``expected``.

        Raises:
            PeerRefused: the peer answered 4xx (except 429).
            PeerUnavailable: no usable answer came, the call was not made, or it is still under way.
        """
        is_retry = _RETRYING.get()
        is_brief = _HANDING_OVER.get() and not is_retry
        era = self._admit(is_retry=is_retry, is_brief=is_brief)
        attempt = self._attempt(request, expected, era, is_retry)
        if is_brief and self.silent_after_seconds is not None:
            return await self._briefly(attempt)
        return await attempt

    def breaker_state(self) -> BreakerState:
        """The present state of the peer's breaker."""
        return self._breaker.state()

    @property
    def is_silent(self) -> bool:
        """Whether it has been silent for so long that no customer is kept waiting for it."""
        return self._waiting.is_silent

    def retry_room(self, most: int) -> int:
        """How many retries, ``most`` at most, could be made now."""
        if not self._breaker.is_closed:
            return min(most, int(self._breaker.is_probe_due))
        if self._waiting.is_silent:
            most = min(most, int(self._waiting.is_call_due(owed=True)))
        return self._budget.room(most)

    def _admit(self, *, is_retry: bool, is_brief: bool) -> int:
        """The breaker's era of a call that may be made."""
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
            reason = f"it has not answered any call for {self.silent_after_seconds:g} s"
            raise self._withheld("silence", reason, None)

    async def _briefly(self, attempt: Coroutine[Any, Any, T]) -> T:
        """The result of ``attempt`` if it comes while the caller waits; the attempt continues."""
        seconds = None if self._breaker.is_closed else _PROBE_SECONDS
        task = asyncio.create_task(attempt)
        self._going_on.add(task)
        task.add_done_callback(self._has_ended)
        silence = self._waiting.silence()
        if not silence.done():
            either: set[asyncio.Future[Any]] = {task, silence}
            try:
                await asyncio.wait(either, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            except asyncio.CancelledError:  # the caller has gone and does not want it any more
                task.cancel()
                raise
        if task.done():
            return task.result()
        reason = "no answer yet; the call continues and will be repeated in the background"
        raise PeerStillAsked(self.name, reason)

    def _has_ended(self, task: asyncio.Task[Any]) -> None:
        """Retrieve its exception, which has been noted and which nobody may be waiting for."""
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
        except BaseException:  # the peer did not fail
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
            reason = f"no answer within {self.timeout_seconds:g} s"
            raise PeerUnavailable(self.name, reason) from error
        except (httpx.HTTPError, aiohttp.ClientError, OSError) as error:
            if not isinstance(error.__cause__, TimeoutError):
                self._waiting.heard()
            # httpx-aiohttp calls a connection that the peer closed a ConnectTimeout.
            cause = error.__cause__ if isinstance(error.__cause__, aiohttp.ClientError) else error
            raise PeerUnavailable(self.name, f"{type(cause).__name__}: {cause}") from error
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            self._waiting.heard()
            reason = f"the answer does not match its specification: {error!r}"
            raise PeerUnavailable(self.name, reason) from error
        self._waiting.heard()
        return understand(self.name, answer, expected)

    def _withheld(self, by: str, reason: str, retry_after: float | None) -> PeerNotAsked:
        _WITHHELD.labels(self.name, _ATTEMPT[_RETRYING.get()], by).inc()
        return PeerNotAsked(self.name, f"not called: {reason}", retry_after)

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
        """End the calls that are still under way and close the pooled connections."""
        self._waiting.close()
        try:
            for task in list(self._going_on):
                task.cancel()
            await asyncio.gather(*self._going_on, return_exceptions=True)
        finally:
            await self.http.aclose()
