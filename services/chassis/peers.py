"""Calling another service through its generated client: one pooled connection set per peer.

Whatever can go wrong on the way ends here as one of two facts: the peer refused (a 4xx, final),
or no usable answer came (down, slow, a 5xx, nonsense), which may be tried again.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

import aiohttp
import httpx

from services.chassis.auth import ServiceToken
from services.chassis.ids import utc_now
from services.chassis.peer_client import PeerClient
from services.chassis.telemetry import log

T = TypeVar("T")

_OVERLOADED = 429
_SERVER_ERROR = 500
_CLIENT_ERROR = 400
_SECONDS = re.compile("[0-9]{1,9}")


class PeerUnavailable(Exception):
    """No usable answer came; whether the peer acted is not known."""

    def __init__(self, peer: str, reason: str, retry_after: float | None = None) -> None:
        super().__init__(f"{peer}: {reason}")
        self.peer = peer
        self.reason = reason
        self.retry_after = retry_after
        """Seconds the peer asked to be left alone, where it said so."""


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
    """

    name: str
    http: httpx.AsyncClient
    timeout_seconds: float
    unavailable_since: datetime | None = None

    @classmethod
    def connect(cls, name: str, url: str, token: ServiceToken, timeout_seconds: float) -> "Peer":
        """A peer at ``url`` (an origin); nothing is sent yet."""
        return cls(name, PeerClient(url, token, timeout_seconds), timeout_seconds)

    async def call(self, request: Callable[[], Awaitable[Answer]], expected: type[T]) -> T:
        """The parsed answer of one call, which must be an ``expected``.

        Raises:
            PeerRefused: the peer answered 4xx (but 429).
            PeerUnavailable: no usable answer came.
        """
        try:
            async with asyncio.timeout(self.timeout_seconds):
                answer = await request()
        except TimeoutError as error:
            raise self._unavailable(f"no answer in {self.timeout_seconds:g} s") from error
        except (httpx.HTTPError, aiohttp.ClientError, OSError) as error:
            raise self._unavailable(f"{type(error).__name__}: {error}") from error
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise self._unavailable(f"an answer that is not as specified: {error!r}") from error
        return self._understand(answer, expected)

    def _understand(self, answer: Answer, expected: type[T]) -> T:
        status = int(answer.status_code)
        parsed = answer.parsed
        if isinstance(parsed, expected):
            self.unavailable_since = None
            return parsed
        if _CLIENT_ERROR <= status < _SERVER_ERROR and status != _OVERLOADED:
            code, detail = getattr(parsed, "code", None), getattr(parsed, "detail", None)
            if isinstance(code, str) and isinstance(detail, str):
                self.unavailable_since = None
                raise PeerRefused(self.name, status, code, detail)
        retry_after = str(answer.headers.get("retry-after", ""))
        seconds = float(retry_after) if _SECONDS.fullmatch(retry_after) else None
        raise self._unavailable(f"status {status}", seconds)

    def _unavailable(self, reason: str, retry_after: float | None = None) -> PeerUnavailable:
        self.unavailable_since = self.unavailable_since or utc_now()
        log().warning("peer_unavailable", peer=self.name, reason=reason)
        return PeerUnavailable(self.name, reason, retry_after)

    async def close(self) -> None:
        """Close the pooled connections."""
        await self.http.aclose()
