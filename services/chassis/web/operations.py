"""Runs an operation: admits the caller, checks the request, calls the handler, sends the reply.

A Connexion middleware (``RoutedMiddleware``) in place of its security, validation and handler
layers, which build their validators and decorators anew for every request. Refusals are checked
in the contract's order: 401, 403, 404/405, 415, 400, 422, then what the use case says.
"""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from connexion.middleware.abstract import ROUTING_CONTEXT, RoutedAPI, RoutedMiddleware
from connexion.operations import AbstractOperation
from connexion.spec import Specification
from starlette.types import ASGIApp, Receive, Scope, Send

from services.chassis.base.problems import (
    MEDIA_TYPE,
    Fault,
    InternalError,
    MethodNotAllowed,
    NotFound,
    Problem,
    ValidationFailed,
)
from services.chassis.idempotency import IdempotencyKey, Replay
from services.chassis.identity.principal import acting_for
from services.chassis.identity.tokens import TokenVerifier
from services.chassis.telemetry.requests import Observation
from services.chassis.web.exchange import Reply, Request, Upload
from services.chassis.web.json_bodies import JsonBody, read_body
from services.chassis.web.parameters import Parameters
from services.chassis.web.replies import ReplyCheck, send_reply
from services.chassis.web.security import BearerGuard, guard_for
from services.chassis.web.uploads import UploadBody, media_type_of

_LARGE_BODY = 128 * 1024
"""Bytes; parsing and checking so many takes some milliseconds."""

Handler = Callable[[Request], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class OperationSettings:
    """What every operation of a service shares."""

    verifier: TokenVerifier
    webhook_keys: Sequence[str]
    max_body_bytes: int
    max_upload_bytes: int
    check_replies: bool


class _Operation:
    """One operation of the spec, with all that can be made ready before a request comes."""

    def __init__(self, operation: AbstractOperation, settings: OperationSettings) -> None:
        definition = operation._operation  # noqa: SLF001 - Connexion has no other way to extensions
        self.id = str(operation.operation_id)
        self._handler: Handler = operation.function
        self._guard = guard_for(definition, settings.verifier, settings.webhook_keys)
        self._parameters = Parameters(operation.parameters)
        self._uploads, self._body = _bodies(operation.request_body)
        self._limit = max(settings.max_body_bytes, definition.get("x-max-body-bytes", 0))
        self._upload_limit = settings.max_upload_bytes
        self._check = ReplyCheck(self.id, operation.responses) if settings.check_replies else None

    @property
    def needs_token(self) -> bool:
        return isinstance(self._guard, BearerGuard)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        observation: Observation = scope["observation"]
        observation.operation_id = self.id
        try:
            reply = await self._run(scope, receive, observation)
        except Problem as problem:
            reply = problem_reply(problem, observation.request_id)
        except Replay as replay:
            headers = {**replay.headers, "Idempotent-Replayed": "true"}
            reply = Reply(status=replay.status, headers=headers, raw=replay.body)
        if self._check is not None:
            reply = self._checked(self._check, reply, observation)
        await send_reply(send, reply, observation, receive)

    async def _run(self, scope: Scope, receive: Receive, observation: Observation) -> Reply:
        headers = dict(scope["headers"])
        raw = b""
        if self._guard.needs_body:
            raw = await read_body(receive, headers, self._limit)
        principal = await self._guard.admit(headers, raw)
        observation.subject = principal.subject
        upload = self._upload(receive, headers)
        if self._body is not None and not self._guard.needs_body and upload is None:
            self._body.check_media_type(headers, has_body=_has_body(headers))
            raw = await read_body(receive, headers, self._limit)
        faults: list[Fault] = []
        path = self._parameters.path(scope["path_params"], faults)
        query = self._parameters.query(scope["query_string"], faults)
        header_values = self._parameters.headers(scope["headers"], faults)
        body = None
        if upload is None and len(raw) <= _LARGE_BODY:
            body = self._parsed_body(headers, raw, faults)
        elif upload is None:  # other requests are answered meanwhile
            body = await asyncio.to_thread(self._parsed_body, headers, raw, faults)
        if faults:
            raise ValidationFailed(faults)
        request = Request(
            operation_id=self.id,
            request_id=observation.request_id,
            principal=principal,
            path=path,
            query=query,
            headers=header_values,
            body=body,
            state=scope["state"]["service"],
            idempotency_key=self._key(header_values, principal.caller, path, query, raw),
            upload=upload,
        )
        # What a signature admits is no principal of ours, and anybody may ask for health.
        with acting_for(principal.subject if self.needs_token else None):
            return await self._handler(request)

    def _upload(self, receive: Receive, headers: Mapping[bytes, bytes]) -> Upload | None:
        """The file that the request brings, of which nothing has been read yet."""
        if self._uploads is None or media_type_of(headers) not in self._uploads.media_types:
            return None
        return self._uploads.open(receive, headers, self._upload_limit)

    def _parsed_body(self, headers: Mapping[bytes, bytes], raw: bytes, faults: list[Fault]) -> Any:
        if self._body is None:
            return None
        self._body.check_media_type(headers, has_body=bool(raw))
        try:
            return self._body.parse(raw)
        except ValidationFailed as problem:
            faults.extend(problem.errors)
            return None

    def _key(
        self,
        headers: Mapping[str, str],
        caller: str,
        path: Mapping[str, str],
        query: Mapping[str, Any],
        raw: bytes,
    ) -> IdempotencyKey | None:
        key = headers.get("Idempotency-Key")
        if key is None:
            return None
        digest = hashlib.sha256(orjson.dumps(path, option=orjson.OPT_SORT_KEYS) + raw)
        if query:
            digest.update(orjson.dumps(query, option=orjson.OPT_SORT_KEYS))
        return IdempotencyKey(self.id, caller, key, digest.hexdigest())

    def _checked(self, check: ReplyCheck, reply: Reply, observation: Observation) -> Reply:
        wrong = check.faults(reply)
        if not wrong:
            return reply
        observation.log.error("reply_not_as_specified", faults=wrong, status=reply.status)
        return problem_reply(InternalError(), observation.request_id)


def _bodies(definition: Mapping[str, Any] | None) -> tuple[UploadBody | None, JsonBody | None]:
    """What an operation takes files with, and JSON."""
    if not definition:
        return None, None
    uploads = UploadBody(definition["content"])
    if not uploads.media_types:
        return None, JsonBody(definition)
    return uploads, JsonBody(definition, uploads.media_types)


def _has_body(headers: Mapping[bytes, bytes]) -> bool:
    return headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers


def problem_reply(problem: Problem, request_id: str) -> Reply:
    """The reply that tells ``problem``."""
    return Reply(
        body=problem.document(request_id),
        status=problem.status,
        headers=problem.headers,
        media_type=MEDIA_TYPE,
    )


class _OperationsApi(RoutedAPI[_Operation]):
    def __init__(
        self, specification: Specification, *, settings: OperationSettings, **options: Any
    ) -> None:
        super().__init__(specification, **options)
        self._settings = settings
        self.add_paths()

    def make_operation(self, operation: AbstractOperation) -> _Operation:
        return _Operation(operation, self._settings)


class OperationsMiddleware(RoutedMiddleware[_OperationsApi]):
    """The layer of Connexion's stack that answers every operation of the spec."""

    api_cls = _OperationsApi

    def __init__(self, app: ASGIApp, *, settings: OperationSettings) -> None:
        super().__init__(app)
        self._settings = settings
        self._operations: dict[str, _Operation] = {}

    def add_api(self, specification: Specification, **options: Any) -> _OperationsApi:
        api = super().add_api(specification, settings=self._settings, **options)
        self._operations = {str(name): operation for name, operation in api.operations.items()}
        return api

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        routing = scope["extensions"][ROUTING_CONTEXT]
        operation = self._operations.get(routing["operation_id"])
        if operation is not None:
            await operation(scope, receive, send)
        elif routing["allowed"]:
            await self._refuse_method(scope, routing["allowed"])
        else:
            await self.app(scope, receive, send)

    async def _refuse_method(self, scope: Scope, allowed: Mapping[str, str]) -> None:
        """Say what the path allows; where it has a protected operation, only to whom we know."""
        if any(self._operations[operation].needs_token for operation in allowed.values()):
            value = dict(scope["headers"]).get(b"authorization")
            await self._settings.verifier.verify(value.decode("latin-1") if value else None)
        raise MethodNotAllowed(scope["method"], tuple(allowed))


class NothingHere:
    """The end of the stack: no operation, no page of Swagger UI."""

    def __init__(self, app: ASGIApp, *, verifier: TokenVerifier) -> None:
        self._app = app
        self._verifier = verifier

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        value = dict(scope["headers"]).get(b"authorization")
        await self._verifier.verify(value.decode("latin-1") if value else None)
        raise nothing_at(scope)


def nothing_at(scope: Scope) -> NotFound:
    """Says that the request's path leads nowhere."""
    return NotFound(f"There is nothing at {scope['path'][:200]}.")
