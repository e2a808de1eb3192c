"""Checking requests against the spec: Connexion's validation layer with validators of our own.

``VALIDATORS`` is its ``validator_map``. The validators do not raise a 422: they note in the
``Exchange`` what they read and what is wrong with it, so that the faults of parameters and body
are told together, after 415 and 400.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from connexion.middleware.request_validation import (
    RequestValidationAPI,
    RequestValidationMiddleware,
    RequestValidationOperation,
)
from connexion.operations import AbstractOperation
from starlette.types import ASGIApp, Receive, Scope, Send

from services.chassis.base import texts
from services.chassis.base.problems import UnsupportedMediaType
from services.chassis.base.sentences import Sentence
from services.chassis.web.exchange import JSON
from services.chassis.web.validating.json_bodies import JsonBody
from services.chassis.web.validating.parameters import Parameters
from services.chassis.web.validating.uploads import CSV, FORM, FileBody, FormBody

TEXT: Final = "text/plain"
"""What Amazon SNS calls its JSON."""
VALIDATORS: Final[dict[str, Any]] = {
    "parameter": Parameters,
    "body": {JSON: JsonBody, TEXT: JsonBody, FORM: FormBody, CSV: FileBody},
}


class _Operation(RequestValidationOperation):
    """Connexion's, but its validators are made once, not for each request.

    Media types are compared without regard to case and blanks: Connexion lets a body pass unchecked
    when its type is written ``Application/JSON``.
    """

    def __init__(self, next_app: ASGIApp, *, operation: AbstractOperation, **options: Any) -> None:
        super().__init__(next_app, operation=operation, **options)
        validators: dict[str, Any] = self._validator_map
        self._parameters = validators["parameter"](operation.parameters)
        required = operation.request_body.get("required", False)
        self._bodies = {
            kind: validators["body"][kind](schema=content["schema"], required=required)
            for kind, content in operation.request_body.get("content", {}).items()
        }
        self._refusal = _wanted(operation.consumes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._parameters.validate(scope)
        if self._bodies:
            kind, _ = self.extract_content_type(scope["headers"])
            self.validate_mime_type(kind)
            receive, scope = await self._bodies[kind].wrap_receive(receive, scope=scope)
        await self.next_app(scope, receive, send)

    def extract_content_type(self, headers: Sequence[tuple[bytes, bytes]]) -> tuple[str, str]:
        """The media type of a body and its encoding; JSON where there is no body."""
        named = dict(headers)
        content_type = named.get(b"content-type")
        if content_type is None:
            return JSON if not _has_body(named) else "", "utf-8"
        kind, charset = media_type_of(content_type.decode("latin-1"))
        if kind == JSON and charset not in ("utf-8", "utf8"):
            kind = ""  # JSON is UTF-8 (RFC 8259, section 8.1)
        return kind, charset

    def validate_mime_type(self, mime_type: str) -> None:
        """Refuse what the operation does not take.

        Raises:
            UnsupportedMediaType: with the types that are wanted.
        """
        if mime_type not in self._bodies:
            raise UnsupportedMediaType(self._refusal)


def media_type_of(content_type: str) -> tuple[str, str]:
    """The media type that a body says it has, in lower case, and its charset (or UTF-8)."""
    kind, _, rest = content_type.lower().partition(";")
    charset = rest.replace(" ", "").replace('"', "").partition("charset=")[2].split(";")[0]
    return kind.strip(), charset or "utf-8"


def _wanted(media_types: Sequence[str]) -> Sentence:
    if JSON not in media_types:
        return texts.UNSUPPORTED_MEDIA_TYPE(types=" / ".join(media_types))
    types: Sentence = texts.JSON_TYPES()
    for other in (each for each in media_types if each != JSON):
        types = texts.OR(first=types, second=other)
    return texts.UNSUPPORTED_MEDIA_TYPE(types=types)


def _has_body(headers: Mapping[bytes, bytes]) -> bool:
    return headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers


class _Api(RequestValidationAPI):
    def make_operation(self, operation: AbstractOperation) -> _Operation:
        return _Operation(self.next_app, operation=operation, validator_map=self.validator_map)


class ValidationMiddleware(RequestValidationMiddleware):
    """Connexion's layer that checks a request before its handler sees it."""

    api_cls = _Api
