"""Both ends of an operation: the layer that sends the reply, the layer that calls the handler.

Connexion's layers for security and validation lie between the two. Refusals come in the contract's
order: 401, 403, 404/405, 415, 400, 422, then what the use case says.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import orjson
from connexion.middleware.abstract import ROUTING_CONTEXT, RoutedAPI, RoutedMiddleware
from connexion.operations import AbstractOperation
from connexion.spec import Specification
from starlette.types import ASGIApp, Receive, Scope, Send

from services.chassis.base import texts
from services.chassis.base.problems import (
    MEDIA_TYPE,
    InternalError,
    MethodNotAllowed,
    NotFound,
    Problem,
    ValidationFailed,
)
from services.chassis.base.sentences import Language, language_of
from services.chassis.idempotency import IdempotencyKey, Replay
from services.chassis.identity.principal import acting_for
from services.chassis.limiting.limits import kind_of
from services.chassis.telemetry.requests import Observation
from services.chassis.web.exchange import Exchange, Handler, Reply, Request, written_in
from services.chassis.web.replies import ReplyCheck, send_reply
from services.chassis.web.security import principal_of


@dataclass(frozen=True, slots=True)
class OperationSettings:
    """What every operation of a service shares."""

    max_body_bytes: int
    max_upload_bytes: int
    check_replies: bool


class _Answering:
    """Begins the exchange of one operation, and sends what comes of it."""

    def __init__(
        self, next_app: ASGIApp, operation: AbstractOperation, settings: OperationSettings
    ) -> None:
        self._next_app = next_app
        self._id = str(operation.operation_id)
        self._handler: Handler = operation.function
        definition = operation._operation  # noqa: SLF001 - Connexion has no other way to extensions
        self._limit = max(settings.max_body_bytes, definition.get("x-max-body-bytes", 0))
        self._upload_limit = settings.max_upload_bytes
        self._kind = kind_of(operation.method, definition)
        self._check = ReplyCheck(self._id, operation.responses) if settings.check_replies else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        observation: Observation = scope["observation"]
        observation.operation_id = self._id
        exchange = scope["exchange"] = Exchange(
            self._id,
            self._handler,
            receive,
            dict(scope["headers"]),
            self._limit,
            self._upload_limit,
            self._kind,
        )
        try:
            await self._next_app(scope, receive, send)
            assert exchange.reply is not None, self._id
            reply = exchange.reply
        except Problem as problem:
            reply = problem_reply(problem, scope)
        except Replay as replay:
            headers = {**replay.headers, "Idempotent-Replayed": "true"}
            reply = Reply(status=replay.status, headers=headers, raw=replay.body)
        if exchange.allowance:
            reply = replace(reply, headers={**reply.headers, **exchange.allowance})
        if self._check is not None:
            reply = self._checked(self._check, reply, scope)
        await send_reply(send, reply, observation, receive)

    def _checked(self, check: ReplyCheck, reply: Reply, scope: Scope) -> Reply:
        wrong = check.faults(reply)
        if not wrong:
            return reply
        observation: Observation = scope["observation"]
        observation.log.error("reply_not_as_specified", faults=wrong, status=reply.status)
        return problem_reply(InternalError(), scope)


class _AnsweringApi(RoutedAPI[_Answering]):
    def __init__(
        self, specification: Specification, *, operation_settings: OperationSettings, **options: Any
    ) -> None:
        super().__init__(specification, **options)
        self._settings = operation_settings
        self.add_paths()

    def make_operation(self, operation: AbstractOperation) -> _Answering:
        return _Answering(self.next_app, operation, self._settings)


class AnsweringMiddleware(RoutedMiddleware[_AnsweringApi]):
    """Sends the reply of an operation, or the problem that a layer below raises."""

    api_cls = _AnsweringApi


class HandlingMiddleware:
    """Calls the handler, in place of Connexion's context layer and decorators."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif "exchange" in scope:
            await _handle(scope, scope["exchange"])
        elif allowed := scope["extensions"][ROUTING_CONTEXT].get("allowed"):
            raise MethodNotAllowed(scope["method"], allowed)
        else:
            raise nothing_at(scope)


async def _handle(scope: Scope, exchange: Exchange) -> None:
    observation: Observation = scope["observation"]
    principal, user = principal_of(scope)
    observation.subject = principal.subject
    if exchange.faults:
        raise ValidationFailed(exchange.faults)
    request = Request(
        operation_id=exchange.operation_id,
        request_id=observation.request_id,
        principal=principal,
        path=exchange.path,
        query=exchange.query,
        headers=exchange.headers,
        body=exchange.body,
        state=scope["state"]["service"],
        idempotency_key=_idempotency_key(exchange, principal.caller),
        upload=exchange.upload,
        language=_language_of(exchange.fields),
    )
    with acting_for(user):
        exchange.reply = await exchange.handler(request)


def _idempotency_key(exchange: Exchange, caller: str) -> IdempotencyKey | None:
    key = exchange.headers.get("Idempotency-Key")
    if key is None:
        return None
    path = orjson.dumps(exchange.path, option=orjson.OPT_SORT_KEYS)
    digest = hashlib.sha256(path + (exchange.raw or b""))
    if exchange.query:
        digest.update(orjson.dumps(exchange.query, option=orjson.OPT_SORT_KEYS))
    return IdempotencyKey(exchange.operation_id, caller, key, digest.hexdigest())


def problem_reply(problem: Problem, scope: Scope) -> Reply:
    """The reply that tells ``problem``, in the language that the request prefers."""
    language = _language_of(dict(scope["headers"]))
    return Reply(
        body=problem.document(scope["observation"].request_id, language),
        status=problem.status,
        headers={**problem.headers, **written_in(language)},
        media_type=MEDIA_TYPE,
    )


def _language_of(fields: Mapping[bytes, bytes]) -> Language:
    return language_of(fields.get(b"accept-language", b"").decode("latin-1"))


def nothing_at(scope: Scope) -> NotFound:
    """Says that the request's path leads nowhere."""
    return NotFound(texts.NOTHING_THERE(path=scope["path"][:200]))
