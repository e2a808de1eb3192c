"""What a call may raise.

    IchibaError
    ├── NoAnswer              nothing usable came, however often it was asked for
    ├── UnexpectedAnswer      something else answered, such as a proxy
    ├── RepeatedCursor        a list leads back to a page that was read
    └── ProblemError          the service refused: status, code, detail
        ├── BadRequest (400), Unauthorized (401), PaymentRequired (402), Forbidden (403),
        ├── NotFound (404), Conflict (409), Gone (410), PreconditionFailed (412),
        ├── ContentTooLarge (413), UnsupportedMediaType (415), Invalid (422), TooManyRequests (429)
        └── ServiceFault (500 and more)
            └── Unavailable (503)
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

_SHOWN = 200
"""Characters of an answer that a message repeats."""


class IchibaError(Exception):
    """Anything that a call raises.

    Attributes:
        request_id: under which the service's log has the call.
    """

    def __init__(self, message: str, request_id: str) -> None:
        super().__init__(f"{message} (request {request_id})")
        self.request_id: str = request_id

    def __reduce__(self) -> tuple[Any, ...]:
        """As it is, for a process pool: its message is made, and not made again of all it was made of."""
        return _again, (type(self), self.args), self.__dict__


def _again(kind: type[IchibaError], args: tuple[object, ...]) -> IchibaError:
    return kind.__new__(kind, *args)


class NoAnswer(IchibaError):
    """The call may have taken effect or not. Its cause is the last try's ``httpx.RequestError``.

    Attributes:
        idempotency_key: what the call was sent with; with the same one it is safe to make again.
    """

    def __init__(
        self, operation: str, tries: int, request_id: str, idempotency_key: str | None
    ) -> None:
        times = "once" if tries == 1 else f"{tries} times"
        super().__init__(f"{operation}: asked {times}, no answer", request_id)
        self.idempotency_key: str | None = idempotency_key


class UnexpectedAnswer(IchibaError):
    """What answered is not the service.

    Attributes:
        status: the HTTP status.
        content: the answer, whole.
    """

    def __init__(self, operation: str, status: int, content: bytes, request_id: str) -> None:
        shown = content[:_SHOWN].decode(errors="replace")
        super().__init__(f"{operation}: unexpected answer {status}: {shown}", request_id)
        self.status: int = status
        self.content: bytes = content

    @property
    def is_passing(self) -> bool:
        """Whether it may go away by itself, as a page of a proxy about its own trouble does."""
        return self.status >= 500 or self.status in {200, 408, 429}


class RepeatedCursor(IchibaError):
    """A list that would never end."""


class Fault(NamedTuple):
    """One fault of a request; ``pointer`` is its place, such as /items/0/quantity."""

    pointer: str
    detail: str


class ProblemError(IchibaError):
    """The service refused (RFC 9457). Branch on the class or on ``code``; show ``detail``.

    Attributes:
        status: the HTTP status.
        code: what happened, for programs; it is stable.
        detail: what happened and what to do, for a person, in the language asked for.
        errors: each fault of the request with its place.
        headers: the answer's.
        problem: the answer's members as they came.
    """

    def __init__(
        self, status: int, problem: Mapping[str, Any], headers: Mapping[str, str], request_id: str
    ) -> None:
        self.status: int = status
        self.code: str = str(problem.get("code", ""))
        self.detail: str = str(problem.get("detail", ""))
        self.errors: list[Fault] = [
            Fault(str(each.get("pointer", "")), str(each.get("detail", "")))
            for each in problem.get("errors") or ()
        ]
        self.headers: Mapping[str, str] = headers
        self.problem: Mapping[str, Any] = problem
        places = "".join(f"; {fault.pointer}: {fault.detail}" for fault in self.errors)
        named = str(problem.get("request_id", request_id))
        super().__init__(f"{status} {self.code}: {self.detail}{places}", named)


class BadRequest(ProblemError):
    """400."""


class Unauthorized(ProblemError):
    """401: the token is missing, wrong or too old."""


class PaymentRequired(ProblemError):
    """402: the payment was declined."""


class Forbidden(ProblemError):
    """403: the token lacks a scope."""


class NotFound(ProblemError):
    """404."""


class Conflict(ProblemError):
    """409: the state of things does not allow it; ``code`` says which rule."""


class Gone(ProblemError):
    """410."""


class PreconditionFailed(ProblemError):
    """412: somebody else has changed it since."""


class ContentTooLarge(ProblemError):
    """413."""


class UnsupportedMediaType(ProblemError):
    """415."""


class Invalid(ProblemError):
    """422: ``errors`` names each fault and its place."""


class TooManyRequests(ProblemError):
    """429, still after the last try."""


class ServiceFault(ProblemError):
    """500 or another status of the service's own failure, still after the last try."""


class Unavailable(ServiceFault):
    """503: the service, or one that it needs, is not there for now."""


_BY_STATUS: dict[int, type[ProblemError]] = {
    400: BadRequest,
    401: Unauthorized,
    402: PaymentRequired,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    410: Gone,
    412: PreconditionFailed,
    413: ContentTooLarge,
    415: UnsupportedMediaType,
    422: Invalid,
    429: TooManyRequests,
    503: Unavailable,
}


def problem_class(status: int) -> type[ProblemError]:
    """The class for a status; ProblemError for one that has none."""
    return _BY_STATUS.get(status, ServiceFault if status >= 500 else ProblemError)
