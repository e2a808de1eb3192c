"""Refusals as the contract words them: RFC 9457 problems with a stable code.

Every error that a caller may meet is a ``Problem``; a use case raises it as a statement of fact
(``OrderNotFound``, ``IllegalTransition``) and the operation turns it into a reply.

    Problem
    ├── BadRequest 400            malformed, or well formed but not allowed
    ├── Unauthorized 401
    ├── InsufficientScope 403
    ├── NotFound 404
    ├── MethodNotAllowed 405
    ├── Conflict 409
    ├── PreconditionFailed 412
    ├── PayloadTooLarge 413
    ├── UnsupportedMediaType 415
    ├── ValidationFailed 422      carries each fault with its place
    ├── TooManyRequests 429       carries Retry-After and what is left
    ├── InternalError 500
    └── ServiceUnavailable 503    carries Retry-After
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services.chassis.base import texts
from services.chassis.base.sentences import Language, Sentence

MEDIA_TYPE = "application/problem+json"
DETAIL_LIMIT = 1_000
"""Characters kept of a foreign error's text."""
FAULT_LIMIT = 100
"""Faults told of one request; the first are the ones that help."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One schema fault: a JSON pointer into the body, or ``query/name``, and what is wrong."""

    pointer: str
    detail: Sentence


class Problem(Exception):
    """Something the caller is told as ``application/problem+json``."""

    status = 500
    code = "internal_error"

    def __init__(
        self,
        detail: Sentence,
        *,
        errors: Sequence[Fault] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = tuple(errors[:FAULT_LIMIT])
        self.headers = dict(headers or {})

    def document(self, request_id: str, language: Language = "en") -> dict[str, Any]:
        """The problem as RFC 9457 lays it out, with our ``code`` and ``request_id``."""
        document: dict[str, Any] = {
            "type": "about:blank",
            "title": texts.TITLES[self.status]().in_language(language),
            "status": self.status,
            "detail": self.detail.in_language(language),
            "code": self.code,
            "request_id": request_id,
        }
        if self.errors:
            document["errors"] = [
                {"pointer": fault.pointer, "detail": fault.detail.in_language(language)}
                for fault in self.errors
            ]
        return document


def _first_of(faults: Sequence[Fault]) -> Sentence:
    first, more = faults[0], len(faults) - 1
    place = first.pointer or texts.BODY()
    if more == 0:
        return texts.AT_PLACE(place=place, fault=first.detail)
    return texts.AT_PLACE_AND_MORE(place=place, fault=first.detail, more=more)


class BadRequest(Problem):
    status, code = 400, "bad_request"


class MalformedBody(BadRequest):
    code = "malformed_body"


class UnusableText(BadRequest):
    """Texts that fit the schema, and hold what no database or mail can; each with its place."""

    code = "unusable_text"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(_first_of(faults[:1]), errors=faults)


class InvalidCursor(BadRequest):
    code = "invalid_cursor"

    def __init__(self) -> None:
        super().__init__(texts.INVALID_CURSOR())


class Unauthorized(Problem):
    status, code = 401, "unauthorized"

    def __init__(self, detail: Sentence, *, scheme: str = "Bearer") -> None:
        super().__init__(detail, headers={"WWW-Authenticate": scheme})


class InvalidSignature(Unauthorized):
    """It is not proven that the body comes from whom it should; ``scheme`` says what would."""

    code = "invalid_signature"

    def __init__(self, scheme: str) -> None:
        super().__init__(texts.INVALID_SIGNATURE(), scheme=scheme)


class InsufficientScope(Problem):
    status, code = 403, "insufficient_scope"


class NotFound(Problem):
    status, code = 404, "not_found"


class MethodNotAllowed(Problem):
    status, code = 405, "method_not_allowed"

    def __init__(self, method: str, allowed: Sequence[str]) -> None:
        allow = ", ".join(sorted(allowed))
        super().__init__(
            texts.METHOD_NOT_ALLOWED(method=method, allowed=allow), headers={"Allow": allow}
        )


class Conflict(Problem):
    status, code = 409, "conflict"


class PreconditionFailed(Problem):
    status, code = 412, "precondition_failed"


class PayloadTooLarge(Problem):
    status, code = 413, "payload_too_large"


class UnsupportedMediaType(Problem):
    status, code = 415, "unsupported_media_type"


class ValidationFailed(Problem):
    status, code = 422, "validation_failed"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(_first_of(faults), errors=faults[:FAULT_LIMIT])


class TooManyRequests(Problem):
    status, code = 429, "rate_limited"

    def __init__(
        self, detail: Sentence, *, retry_after: int, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after), **(headers or {})})


class InternalError(Problem):
    status, code = 500, "internal_error"

    def __init__(self) -> None:
        super().__init__(texts.INTERNAL_ERROR())


class ServiceUnavailable(Problem):
    status, code = 503, "service_unavailable"

    def __init__(self, detail: Sentence, *, retry_after: int = 1) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after)})
        self.retry_after = retry_after
