"""What a handler takes and gives (``Request``, ``Reply``), and what passes between the layers."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from starlette.types import Receive

from services.chassis.base import texts
from services.chassis.base.problems import Fault, PreconditionFailed
from services.chassis.base.sentences import Language
from services.chassis.idempotency import Describe, Idempotency, IdempotencyKey
from services.chassis.identity.tokens import Principal
from services.chassis.limiting.limits import Kind
from services.chassis.web.preconditions import etag, is_met, names_weakly

__all__ = [
    "JSON",
    "ClientGone",
    "Exchange",
    "Handler",
    "Reply",
    "Request",
    "Upload",
    "etag",
    "written_in",
]

JSON = "application/json"


def written_in(language: Language) -> dict[str, str]:
    """The header of a reply whose words are in ``language``, because the request prefers it."""
    return {"Content-Language": language, "Vary": "Accept-Language"}


class ClientGone(Exception):
    """The caller hung up before its request or its reply was over."""


class Upload(Protocol):
    """The file that a request brings; see ``services.chassis.web.validating.uploads``."""

    filename: str | None
    fields: Mapping[str, Any]
    is_form: bool

    def __aiter__(self) -> AsyncIterator[bytes]: ...


@dataclass(frozen=True, slots=True)
class Request:
    """A request that has passed authentication and its operation's schemas.

    ``path``, ``query`` and ``headers`` hold the parameters that the operation declares, typed and
    with the spec's defaults; ``body`` is the parsed JSON (None without one), ``upload`` the file
    that came in its place and has not been read yet.
    """

    operation_id: str
    request_id: str
    principal: Principal
    path: Mapping[str, str]
    query: Mapping[str, Any]
    headers: Mapping[str, str]
    body: Any
    state: Any
    """What the service's lifespan made: its database, gateways, clock."""
    idempotency_key: IdempotencyKey | None = None
    upload: Upload | None = None
    language: Language = "en"
    """What the caller would rather read."""

    def idempotency(self, describe: Describe, *content: Any) -> Idempotency:
        """The request's key, for a use case that answers as ``describe`` says.

        ``content`` is what came with the request and has been read since.
        """
        key = self.idempotency_key
        if key is not None and content:
            key = key.with_content(*content)
        return Idempotency(self.state.idempotency_keys, key, describe, self.state.engine.slot)

    def require_version(self, version: int) -> None:
        """Refuse a stale ``If-Match``.

        Raises:
            PreconditionFailed: the header names another version than ``version``.
        """
        wanted = self.headers.get("If-Match")
        if wanted is None or is_met(wanted, version):
            return
        if names_weakly(wanted, version):
            raise PreconditionFailed(texts.WEAK_TAG(current=etag(version)))
        raise PreconditionFailed(texts.STALE_VERSION(current=etag(version), wanted=wanted))


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back: a JSON ``body``, or ``raw`` bytes, or a ``stream`` of them."""

    body: Any = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str = JSON
    raw: bytes | None = None
    stream: AsyncIterator[bytes] | None = None

    @classmethod
    def written(cls, body: Any, language: Language) -> "Reply":
        """A body that holds sentences in ``language``, which the request prefers."""
        return cls(body, headers=written_in(language))

    @classmethod
    def described(cls, answer: tuple[int, Mapping[str, str], Any]) -> "Reply":
        """What a ``Describe`` says of a value: status, headers and body."""
        status, headers, body = answer
        return cls(body, status, headers)


Handler = Callable[[Request], Awaitable[Reply]]


@dataclass(slots=True)
class Exchange:
    """What each layer has read of a request on its way to the handler: ``scope["exchange"]``.

    ``raw`` is the body as it came, once somebody has asked for it; ``faults`` are what the spec
    objects to. The handler's ``reply`` goes the same way back.
    """

    operation_id: str
    handler: Handler
    receive: Receive
    fields: Mapping[bytes, bytes]
    """The header, by names in lower case."""
    body_limit: int
    upload_limit: int
    kind: Kind = "commands"
    allowance: Mapping[str, str] = field(default_factory=dict)
    """The headers that tell the caller how much it may still ask for."""
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    body: Any = None
    upload: Upload | None = None
    faults: list[Fault] = field(default_factory=list)
    reply: Reply | None = None
