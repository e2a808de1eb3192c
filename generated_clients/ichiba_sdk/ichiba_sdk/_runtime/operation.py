"""One call: which operation, with which values, and how it may be treated."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast
from urllib.parse import quote
from uuid import UUID, uuid4

from .types import Source, TimeLimit, Unset

IDEMPOTENCY_KEY: Final = "Idempotency-Key"
REQUEST_ID: Final = "X-Request-Id"


@dataclass(frozen=True, slots=True)
class Operation:
    """What the spec says of an operation.

    ``takes_key``: an Idempotency-Key makes it take effect once. ``is_repeatable``: without a key it
    may be sent again as well. ``takes_token``: it asks who calls.
    """

    id: str
    service: str
    method: str
    path: str
    takes_key: bool = False
    is_repeatable: bool = False
    takes_token: bool = True


@dataclass(frozen=True, slots=True)
class Options:
    """What one call has of its own; what is not given is the client's."""

    timeout: TimeLimit | Unset
    retries: int | Unset
    headers: Mapping[str, str] | None
    idempotency_key: str | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One logical call. It keeps its request id and its key however often it is sent."""

    operation: Operation
    options: Options
    path: Mapping[str, object] = field(default_factory=dict[str, object])
    query: Mapping[str, object] = field(default_factory=dict[str, object])
    headers: Mapping[str, object] = field(default_factory=dict[str, object])
    json: object = None
    file: Source | None = None
    request_id: str = field(default_factory=lambda: str(uuid4()))

    @property
    def url(self) -> str:
        """The path with its values; each is one segment, whatever is in it.

        Raises:
            ValueError: it would be the path of something else.
        """
        values = {name: _segment(name, str(value)) for name, value in self.path.items()}
        return self.operation.path.format(**values)

    @property
    def params(self) -> dict[str, Any]:
        """The query, without what was not given."""
        return {
            name: plain(value)
            for name, value in self.query.items()
            if value is not None and not isinstance(value, Unset)
        }

    def sent_headers(self, key: str | None) -> dict[str, str]:
        """Its own headers, without those that the caller adds."""
        given = {
            name: str(plain(value))
            for name, value in self.headers.items()
            if value is not None and not isinstance(value, Unset)
        }
        keyed = {} if key is None else {IDEMPOTENCY_KEY: key}
        return {REQUEST_ID: self.request_id, **given, **keyed}

    @property
    def may_be_repeated(self) -> bool:
        """Whether it has one effect however often it is sent.

        A change that names the version it is based on is not: its second try would be refused
        because of its first.
        """
        operation = self.operation
        based = self.headers.get("If-Match")
        if operation.takes_key or not (based is None or isinstance(based, Unset)):
            return operation.takes_key
        return operation.is_repeatable or operation.method not in {"POST", "PATCH"}


def _segment(name: str, value: str) -> str:
    if value in {"", ".", ".."}:
        raise ValueError(f"{name} is {value!r}, which cannot stand in a path")
    return quote(value, safe="")


def given(body: object, *, required: bool = True) -> object:
    """A JSON body; None where one may be left out and nothing is in it."""
    sent = plain(body)
    return sent if sent or required else None


def plain(value: object) -> Any:
    """``value`` as JSON has it; what was not given is left out."""
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        return {
            name: plain(each) for name, each in members.items() if not isinstance(each, Unset)
        }
    if hasattr(value, "to_dict"):
        return cast("Any", value).to_dict()
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return [plain(each) for each in cast("Iterable[object]", value)]
    return value
