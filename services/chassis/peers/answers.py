"""What a peer's answer means: the expected result, a refusal, or nothing usable."""

import re
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from services.chassis.peers.failures import PeerRefused, PeerUnavailable

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_OVERLOADED = 429
_SERVER_ERROR = 500
_CLIENT_ERROR = 400
_SECONDS = re.compile("[0-9]{1,9}")


class Answer(Protocol):
    """What each ``asyncio_detailed`` of a generated client returns."""

    @property
    def status_code(self) -> int: ...
    @property
    def parsed(self) -> Any: ...
    @property
    def headers(self) -> Any: ...


def understand(peer: str, answer: Answer, expected: type[T]) -> T:
    """The parsed body of ``answer``, which must be an ``expected``.

    Raises:
        PeerRefused: the answer is a problem with a 4xx (except 429).
        PeerUnavailable: the answer is not usable.
    """
    status = int(answer.status_code)
    parsed = answer.parsed
    if isinstance(parsed, expected):
        return parsed
    code, told = getattr(parsed, "code", None), getattr(parsed, "detail", None)
    detail = told if isinstance(code, str) and isinstance(told, str) else None
    is_refusal = _CLIENT_ERROR <= status < _SERVER_ERROR and status != _OVERLOADED
    if is_refusal and detail is not None:
        raise PeerRefused(peer, status, str(code), detail)
    retry_after = str(answer.headers.get("retry-after", ""))
    seconds = float(retry_after) if _SECONDS.fullmatch(retry_after) else None
    raise PeerUnavailable(peer, f"status {status}", seconds, detail)


def known(kind: type[E], value: str, peer: str) -> E:
    """The member of ``kind`` that a peer answered with.

    Raises:
        PeerUnavailable: it is one of a later version's; ask again once this service is of it too.
    """
    try:
        return kind(value)
    except ValueError:
        raise PeerUnavailable(peer, f"{kind.__name__} {value[:100]!r} is not known here") from None
