"""Where the services are, who asks, and what is made of an answer."""

from __future__ import annotations

import json
import logging
import os
import platform
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, cast
from uuid import uuid4

import httpx

from .errors import IchibaError, NoAnswer, UnexpectedAnswer, problem_class
from .files import Upload
from .operation import REQUEST_ID, Call
from .types import TimeLimit, Unset

if TYPE_CHECKING:
    from .retrying import Patience

T = TypeVar("T")
Token: TypeAlias = str | Callable[[], str]
LaterToken: TypeAlias = str | Callable[[], str | Awaitable[str]]
Parse: TypeAlias = Callable[[Mapping[str, Any]], T]

DEFAULT_TIMEOUT: Final = httpx.Timeout(60, connect=5)
"""Seconds: an order waits for its payment 30 seconds at most."""
DEFAULT_RETRIES: Final = 10
URLS: Final = {
    "order": "http://127.0.0.1:8000",
    "payment": "http://127.0.0.1:8001",
    "notification": "http://127.0.0.1:8002",
}
LOG: Final = logging.getLogger("ichiba_sdk")
LOST: Final = (httpx.TransportError, httpx.DecodingError)
"""What a try ends with that brought no answer, or one that cannot be read."""
TRIAL: Final = "ichiba_sdk.trial"
_READ: Final = "ichiba_sdk.read"
_CONFLICT: Final = 409
_IN_FLIGHT: Final = "idempotency_key_in_flight"
_NOT_OURS: Final = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


class PassingAnswer(Exception):
    """An answer that another try may change: the first try is still under way, or it is no answer
    of the service's."""


def user_agent(version: str) -> str:
    """What the service's log calls us; the SDK has the version of the specs it is made from."""
    return f"ichiba-sdk-python/{version} (spec {version}; python {platform.python_version()})"


@dataclass(slots=True)
class Trial:
    """One call while it is sent, once or more."""

    call: Call
    streams: bool = False
    tries: int = 0
    began: float = field(default=0.0)

    def begin(self) -> None:
        """It is sent once more."""
        self.tries += 1
        self.began = perf_counter()

    def end(self, outcome: object, request_id: str | None = None) -> None:
        """Log how it went: never a header, a body or a query."""
        LOG.info(
            "%s %s in %d ms (try %d, request %s)",
            self.call.operation.id,
            outcome,
            (perf_counter() - self.began) * 1_000,
            self.tries,
            request_id or self.call.request_id,
        )


@dataclass(frozen=True, slots=True)
class Connection:
    """What all calls of a client have in common. The token is not in its ``repr``."""

    urls: Mapping[str, str]
    timeout: TimeLimit
    retries: int
    headers: Mapping[str, str] = field(repr=False)
    user_agent: str

    @classmethod
    def of(
        cls,
        spec: str,
        urls: Mapping[str, str | None],
        timeout: TimeLimit | Unset,
        retries: int,
        headers: Mapping[str, str] | None,
    ) -> Connection:
        """As given, and else as the environment says (ICHIBA_ORDER_URL and the like).

        Raises:
            ValueError: a URL is none that calls could be sent to.
        """
        found = {
            name: (urls.get(name) or os.environ.get(f"ICHIBA_{name.upper()}_URL") or usual)
            for name, usual in URLS.items()
        }
        return cls(
            {name: _origin(name, url) for name, url in found.items()},
            DEFAULT_TIMEOUT if isinstance(timeout, Unset) else limits(timeout),
            retries,
            dict(headers or {}),
            user_agent(spec),
        )

    def changed(
        self, timeout: TimeLimit | Unset, retries: int | Unset, headers: Mapping[str, str] | None
    ) -> Connection:
        """With what is given; headers are added to those that are sent already."""
        return replace(
            self,
            timeout=self.timeout if isinstance(timeout, Unset) else limits(timeout),
            retries=self.retries if isinstance(retries, Unset) else retries,
            headers={**self.headers, **(headers or {})},
        )

    def request(self, call: Call, upload: Upload | None) -> dict[str, Any]:
        """What httpx makes the call's request of, but for the file itself.

        Raises:
            ValueError: a header has a value that no header can have.
        """
        headers = httpx.Headers({"User-Agent": self.user_agent})
        headers.update(_checked(self.headers))
        if upload is not None:
            headers.update({"Content-Type": "text/csv", "Content-Length": str(upload.size)})
        headers.update(_checked(call.sent_headers(_key(call, upload))))
        headers.update(_checked(call.options.headers or {}))  # the caller's count
        timeout = call.options.timeout
        sent: dict[str, Any] = {
            "url": self.urls[call.operation.service] + call.url,
            "params": call.params,
            "headers": headers,
            "timeout": self.timeout if isinstance(timeout, Unset) else limits(timeout),
        }
        if call.json is not None:
            sent["json"] = call.json
        return sent

    def patience(self, call: Call) -> Patience:
        """How the call is sent again. What does it is loaded here: it costs half as much as httpx."""
        from .retrying import patience

        retries = call.options.retries
        return patience(
            call.operation.method,
            self.retries if isinstance(retries, Unset) else retries,
            may_be_repeated=call.may_be_repeated,
        )


def limits(timeout: TimeLimit) -> TimeLimit:
    """A number of seconds as httpx has it; connecting takes no longer than 5 of them."""
    if isinstance(timeout, int | float):
        return httpx.Timeout(timeout, connect=min(timeout, 5))
    return timeout


def bearer(token: str) -> str:
    """What is sent for a token; white space around it, as a file has at its end, is left out.

    Raises:
        ValueError: no header can have it. What it is is not told.
    """
    if not _can_be_sent(token.strip()):
        raise ValueError("the token has characters that no header can have")
    return f"Bearer {token.strip()}"


def _checked(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers, without white space around their values."""
    for name, value in headers.items():
        if not _can_be_sent(value.strip()):
            raise ValueError(f"the header {name} has characters that no header can have")
    return {name: value.strip() for name, value in headers.items()}


def _can_be_sent(value: str) -> bool:
    return value.isascii() and value.replace("\t", " ").isprintable()


def _origin(service: str, url: str) -> str:
    try:
        known = httpx.URL(url.strip())
    except httpx.InvalidURL as error:
        raise ValueError(f"{service}_url is {url!r}, which is no URL") from error
    if known.scheme not in {"http", "https"} or not known.host:
        raise ValueError(f"{service}_url is {url!r}; it begins with http:// or https://")
    return url.strip().rstrip("/")


def _key(call: Call, upload: Upload | None) -> str | None:
    """The Idempotency-Key: the caller's, or one for this call, or one for this file and what is to
    become of it."""
    if not call.operation.takes_key or call.options.idempotency_key is not None:
        return call.options.idempotency_key
    if upload is None:
        return str(uuid4())
    return upload.digest(json.dumps(call.params, sort_keys=True, default=str))


def sent_key(request: Mapping[str, Any]) -> str | None:
    """The key that a request of ``Connection.request`` has."""
    return cast("dict[str, str]", request["headers"]).get("Idempotency-Key")


def passing(call: Call, *, is_json: bool) -> Callable[[httpx.Response], None] | None:
    """What tells httpx-retries which answers another try may change."""
    if not call.may_be_repeated:
        return None

    def judge(response: httpx.Response) -> None:
        if response.status_code == _CONFLICT and _code(response) == _IN_FLIGHT:
            raise PassingAnswer(_IN_FLIGHT)
        if is_json and response.is_success and not _is_json(response):
            raise PassingAnswer("not an answer of the service")

    return judge


def parsed(call: Call, response: httpx.Response, parse: Mapping[int, Parse[T]]) -> T:
    """The model in an answer that was read.

    Raises:
        ProblemError: the service refused.
        UnexpectedAnswer: something else answered.
    """
    make = parse.get(response.status_code)
    if make is None:
        raise refusal(call, response)
    try:
        return make(_read(response))
    except _NOT_OURS as error:
        raise unexpected(call, response) from error


def refusal(call: Call, response: httpx.Response) -> IchibaError:
    """What an answer that was read, and is not the wanted one, is raised as."""
    try:
        problem = response.json()
        if response.is_error and "code" in problem and "detail" in problem:
            kind = problem_class(response.status_code)
            headers = response.headers
            return kind(response.status_code, problem, headers, request_id(call, response))
    except _NOT_OURS:
        pass
    return unexpected(call, response)


def unexpected(call: Call, response: httpx.Response) -> UnexpectedAnswer:
    """An answer that no service gives."""
    where = call.operation.id
    return UnexpectedAnswer(
        where, response.status_code, response.content, request_id(call, response)
    )


def no_answer(trial: Trial, key: str | None) -> NoAnswer:
    """What a call without an answer is raised as."""
    return NoAnswer(trial.call.operation.id, trial.tries, trial.call.request_id, key)


def request_id(call: Call, response: httpx.Response) -> str:
    """The service's id of the request, or ours where something else answered."""
    return str(response.headers.get(REQUEST_ID, call.request_id))


def _code(response: httpx.Response) -> object:
    try:
        return response.json().get("code")
    except _NOT_OURS:
        return None


def _is_json(response: httpx.Response) -> bool:
    kind = str(response.headers.get("Content-Type", "")).partition(";")[0].strip().lower()
    if kind != "application/json" and not kind.endswith("+json"):
        return False
    try:
        _read(response)
    except _NOT_OURS:
        return False
    return True


def _read(response: httpx.Response) -> Any:
    """What is in an answer in JSON; it is read once."""
    if _READ not in response.extensions:
        response.extensions[_READ] = response.json()
    return response.extensions[_READ]
