"""What an answer says beside its body, for those who ask for it."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, ParamSpec, TypeVar

from .operation import REQUEST_ID

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    import httpx

    from .operation import Call

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What a call answered, with the head of the answer.

    Attributes:
        data: what the call alone would have answered.
        status: the HTTP status.
        headers: by name, whatever its case.
        request_id: under which the service's log has the call.
    """

    data: T
    status: int
    headers: Mapping[str, str]
    request_id: str

    @property
    def etag(self) -> str:
        """The version of what was answered, for ``if_match``.

        Raises:
            LookupError: the answer has none. A change without it would overwrite what others have
                changed since.
        """
        found = self.headers.get("ETag")
        if found is None:
            raise LookupError("the answer has no ETag")
        return found


class _Head(NamedTuple):
    status: int
    headers: Mapping[str, str]
    request_id: str


_HEADS: ContextVar[list[_Head]] = ContextVar("ichiba_sdk.heads")


def note(call: Call, response: httpx.Response) -> None:
    """Keep the head of an answer if somebody waits for it."""
    heads = _HEADS.get(None)
    if heads is not None:
        request_id = str(response.headers.get(REQUEST_ID, call.request_id))
        heads.append(_Head(response.status_code, response.headers, request_id))


def with_response(call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Answer[T]:
    """The answer of ``call(*args, **kwargs)``.

    Raises:
        ValueError: it asks nothing by itself, as an iterator of a list does.
        IchibaError: as the call does.
    """
    heads: list[_Head] = []
    kept = _HEADS.set(heads)
    try:
        data = call(*args, **kwargs)
    finally:
        _HEADS.reset(kept)
    return _whole(data, heads)


async def later_with_response(
    call: Callable[P, Awaitable[T]], *args: P.args, **kwargs: P.kwargs
) -> Answer[T]:
    """``with_response`` of a call that is awaited."""
    heads: list[_Head] = []
    kept = _HEADS.set(heads)
    try:
        data = await call(*args, **kwargs)
    finally:
        _HEADS.reset(kept)
    return _whole(data, heads)


def _whole(data: T, heads: list[_Head]) -> Answer[T]:
    if not heads:
        raise ValueError("the call has asked for nothing yet")
    status, headers, request_id = heads[-1]  # the last: a token's function may have made a call
    return Answer(data, status, headers, request_id)
