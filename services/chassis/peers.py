"""Calling another service through its generated client: one pooled connection set per peer.

Whatever can go wrong on the way ends here as one of two facts: the peer refused (a 4xx, final),
or no usable answer came (down, slow, a 5xx, nonsense), which may be tried again. A peer that gives
no usable answers is left alone by its breaker, and spared retries by a budget: then the second
fact is known at once, without a call.
"""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar

import aiohttp
import httpx
from prometheus_client import Counter

from services.chassis.auth import ServiceToken
from services.chassis.breakers import FAILURES_TO_OPEN, Breaker, BreakerOpen, BreakerState
from services.chassis.ids import utc_now
from services.chassis.peer_client import PeerClient
from services.chassis.retry_budget import RetryBudget
from services.chassis.telemetry import REGISTRY, log
from services.chassis.waiting import Waiting

T = TypeVar("T")

_OVERLOADED = 429
_SERVER_ERROR = 500
_CLIENT_ERROR = 400
_SECONDS = re.compile("[0-9]{1,9}")
_BUDGET_SECONDS = 1.0
# 3 s where a call may take 30: longer than any usual answer, short enough for who waits.
_PATIENCE = 0.1
_CALLS = Counter(
    "ichiba_peer_calls_total",
    "Calls that went to a peer, first ones and retries, by what came of them.",
    ["peer", "attempt", "result"],
    registry=REGISTRY,
)
_WITHHELD = Counter(
    "ichiba_peer_calls_withheld_total",
    "Calls that were not made because of the peer's open breaker or its retry budget.",
    ["peer", "attempt", "reason"],
    registry=REGISTRY,
)
_ATTEMPT = {False: "first", True: "retry"}
_RETRYING: ContextVar[bool] = ContextVar("retrying", default=False)


@contextmanager
def retrying() -> Iterator[None]:
    """Count the calls within as retries, which are limited while their peer is struggling."""
    token = _RETRYING.set(True)
    try:
        yield
    finally:
        _RETRYING.reset(token)


class PeerUnavailable(Exception):
    """No usable answer came; whether the peer acted is not known."""

    def __init__(self, peer: str, reason: str, retry_after: float | None = None) -> None:
        super().__init__(f"{peer}: {reason}")
        self.peer = peer
        self.reason = reason
        self.retry_after = retry_after
        """Seconds the peer asked to be left alone, or will be, where that is known."""


class PeerNotAsked(PeerUnavailable):
    """The call was not made, so as to spare a peer that is struggling."""


class PeerUndecided(PeerUnavailable):
    """The peer answered, and what it was asked about is not decided: asked again, it may be.

    However long that takes, it is not given up.
    """


class PeerRefused(Exception):
    """The peer answered with a problem that repeating the request will not change."""

    def __init__(self, peer: str, status: int, code: str, detail: str) -> None:
        super().__init__(f"{peer} refused: {status} {code}: {detail}")
        self.peer = peer
        self.status = status
        self.code = code
        self.detail = detail


class Answer(Protocol):
    """What every ``asyncio_detailed`` of a generated client gives back."""

    @property
    def status_code(self) -> int: ...
    @property
    def parsed(self) -> Any: ...
    @property
    def headers(self) -> Any: ...


@dataclass(slots=True)
class Peer:
    """A service that this one calls.

    ``timeout_seconds`` bounds a whole call, from connecting to the last byte of the answer;
    ``unavailable_since`` is when it stopped giving usable answers, None while it gives them.
    Breaker and budget are this process's own and go by ``clock`` (seconds).
    """

    name: str
    http: httpx.AsyncClient
    timeout_seconds: float
    unavailable_since: datetime | None = None
    clock: Callable[[], float] = time.monotonic
    _breaker: Breaker = field(init=False)
    _budget: RetryBudget = field(init=False)
    _waiting: Waiting = field(init=False)
    _counts: dict[tuple[bool, str], Counter] = field(init=False)

    def __post_init__(self) -> None:
        self._breaker = Breaker(self.name, self.clock)
        self._budget = RetryBudget(self.clock)
        self._waiting = Waiting(self.timeout_seconds * _PATIENCE, self._note_silence)
        self._counts = {
            (is_retry, result): _CALLS.labels(self.name, _ATTEMPT[is_retry], result)
            for is_retry in (False, True)
            for result in ("answered", "refused", "failed")
        }

    @classmethod
    def connect(cls, name: str, url: str, token: ServiceToken, timeout_seconds: float) -> "Peer":
        """A peer at ``url`` (an origin); nothing is sent yet."""
        return cls(name, PeerClient(url, token, timeout_seconds), timeout_seconds)

    async def call(self, request: Callable[[], Awaitable[Answer]], expected: type[T]) -> T:
        """The parsed answer of one call, which must be an ``expected``.

        Raises:
            PeerRefused: the peer answered 4xx (but 429).
            PeerUnavailable: no usable answer came, or the call was withheld.
        """
        is_retry = _RETRYING.get()
        era = self._admit(is_retry=is_retry)
        try:
            parsed = await self._ask(request, expected, self._limit(is_retry=is_retry))
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

    def breaker_state(self) -> BreakerState:
        """How the peer's breaker stands now."""
        return self._breaker.state()

    def retry_room(self, most: int) -> int:
        """How many retries, ``most`` at most, would go to the peer now."""
        if self._breaker.is_closed:
            return self._budget.room(most)
        return min(most, int(self._breaker.is_probe_due))

    def _admit(self, *, is_retry: bool) -> int:
        """The breaker's era of a call that may go."""
        is_probe = not self._breaker.is_closed
        try:
            era = self._breaker.admit(owed=is_retry)
        except BreakerOpen as refusal:
            raise self._withheld("breaker", refusal.reason, refusal.retry_after) from None
        if not is_retry:
            self._budget.earn()
        elif not (self._budget.spend() or is_probe):  # the breaker limits probes by itself
            raise self._withheld("budget", "its retry budget is used up", _BUDGET_SECONDS)
        return era

    def _limit(self, *, is_retry: bool) -> float:
        """Seconds that a call may take; a customer is not kept waiting by a probe."""
        if is_retry or self._breaker.is_closed:
            return self.timeout_seconds
        return self.timeout_seconds * _PATIENCE

    async def _ask(
        self, request: Callable[[], Awaitable[Answer]], expected: type[T], seconds: float
    ) -> T:
        is_released = False
        try:
            async with asyncio.timeout(seconds) as limit:
                self._waiting.begin(limit)
                try:
                    answer = await request()
                finally:
                    is_released = not self._waiting.end(limit)
        except TimeoutError as error:
            reason = f"no answer in {seconds:g} s"
            if is_released:
                reason = "no answer; its breaker opened meanwhile"
            raise self._unavailable(reason) from error
        except (httpx.HTTPError, aiohttp.ClientError, OSError) as error:
            raise self._unavailable(f"{type(error).__name__}: {error}") from error
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise self._unavailable(f"an answer that is not as specified: {error!r}") from error
        return self._understand(answer, expected)

    def _understand(self, answer: Answer, expected: type[T]) -> T:
        status = int(answer.status_code)
        parsed = answer.parsed
        if isinstance(parsed, expected):
            return parsed
        if _CLIENT_ERROR <= status < _SERVER_ERROR and status != _OVERLOADED:
            code, detail = getattr(parsed, "code", None), getattr(parsed, "detail", None)
            if isinstance(code, str) and isinstance(detail, str):
                raise PeerRefused(self.name, status, code, detail)
        retry_after = str(answer.headers.get("retry-after", ""))
        seconds = float(retry_after) if _SECONDS.fullmatch(retry_after) else None
        raise self._unavailable(f"status {status}", seconds)

    def _unavailable(self, reason: str, retry_after: float | None = None) -> PeerUnavailable:
        log().warning("peer_unavailable", peer=self.name, reason=reason)
        return PeerUnavailable(self.name, reason, retry_after)

    def _withheld(self, by: str, reason: str, retry_after: float) -> PeerNotAsked:
        _WITHHELD.labels(self.name, _ATTEMPT[_RETRYING.get()], by).inc()
        return PeerNotAsked(self.name, f"not asked: {reason}", retry_after)

    def _note_answer(self, era: int, is_retry: bool, result: str) -> None:
        self.unavailable_since = None
        self._waiting.answered()
        self._budget.succeeded()
        self._breaker.succeeded(era)
        self._counts[is_retry, result].inc()

    def _note_failure(self, era: int, is_retry: bool, error: PeerUnavailable) -> None:
        self.unavailable_since = self.unavailable_since or utc_now()
        self._budget.failed()
        self._breaker.failed(era, error.reason, error.retry_after)
        self._counts[is_retry, "failed"].inc()

    def _note_silence(self, overdue: int) -> None:
        """So many have waited for long: as good as failures, without waiting for their timeouts."""
        if self._breaker.is_closed and self._breaker.failures + overdue >= FAILURES_TO_OPEN:
            self.unavailable_since = self.unavailable_since or utc_now()
            seconds = self.timeout_seconds * _PATIENCE
            self._breaker.trip(f"no answer to {overdue} calls in {seconds:g} s")
            self._waiting.release()

    async def close(self) -> None:
        """Close the pooled connections."""
        self._waiting.close()
        await self.http.aclose()
