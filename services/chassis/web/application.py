"""Puts a service together: Connexion's app on the spec, with the layers of this chassis.

CORSMiddleware           the dashboard's origin only; outside, so that it may read every problem
ObservationMiddleware    ids, log line, metrics; problems for whatever escapes
LifespanMiddleware       Connexion's: opens and closes what the service needs
SpecDocument             /api/v1/openapi.json
SwaggerUIMiddleware      Connexion's: /api/v1/ui
SpecRoutingMiddleware    Connexion's, mended: path and method → operation of the spec
AnsweringMiddleware      sends the reply of an operation, or the problem that came up below
SecurityMiddleware       Connexion's: who asks, and how much; a token shows where nothing is
ValidationMiddleware     Connexion's, mended: whether the request is as the spec has it
HandlingMiddleware       calls the handler; 404 and 405 where there is none
"""

import pkgutil
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from importlib import import_module
from inspect import iscoroutinefunction
from types import ModuleType
from typing import Any

from connexion import AsyncApp
from connexion.middleware.lifespan import LifespanMiddleware
from connexion.middleware.security import SecurityMiddleware
from connexion.middleware.swagger_ui import SwaggerUIMiddleware
from connexion.options import SwaggerUIOptions
from connexion.spec import OpenAPISpecification
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from services.chassis.base.problems import InternalError, MethodNotAllowed, Problem
from services.chassis.base.settings import Settings
from services.chassis.base.shutdown import watching_for_the_end
from services.chassis.identity.tokens import TokenVerifier
from services.chassis.limiting.limits import Limits
from services.chassis.telemetry.requests import CURRENT, Observation
from services.chassis.telemetry.tracing import TRACING
from services.chassis.web import common_operations
from services.chassis.web.exchange import ClientGone, Handler
from services.chassis.web.operations import (
    AnsweringMiddleware,
    HandlingMiddleware,
    OperationSettings,
    nothing_at,
    problem_reply,
)
from services.chassis.web.replies import send_reply
from services.chassis.web.resolving import Handlers, ResolvedOperation
from services.chassis.web.routing import SpecRoutingMiddleware
from services.chassis.web.schemas import load_spec
from services.chassis.web.security import Signature, security_map, with_scopes
from services.chassis.web.spec_document import SPEC_PATH, SpecDocument
from services.chassis.web.validating.validation import VALIDATORS, ValidationMiddleware

_UI_PATH = "/api/v1/ui"

# Connexion would check the spec against this schema at every start, which takes longer than to make
# everything else of the app. Ours are checked when they change: tests/contract/test_valid_specs.py.
OpenAPISpecification.openapi_schema = {}
OpenAPISpecification.operation_cls = ResolvedOperation

OpenService = Callable[[], AbstractAsyncContextManager[Any]]


class ObservationMiddleware:
    """No reply leaves without an id, a log line and, when it failed, a problem."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        observation = Observation.begin(scope["method"], scope["path"], dict(scope["headers"]))
        scope["observation"] = observation
        token = CURRENT.set(observation)
        try:
            await self._answer(scope, receive, send, observation)
        finally:
            CURRENT.reset(token)
            observation.end()

    async def _answer(
        self, scope: Scope, receive: Receive, send: Send, observation: Observation
    ) -> None:
        async def watched_send(message: Any) -> None:
            if message["type"] == "http.response.start":
                observation.status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watched_send)
        except ClientGone:
            observation.log.info("client_gone", operation=observation.operation_id)
        except Exception as error:
            if observation.status != 0:  # a stream broke: the server cuts the connection
                observation.log.exception("reply_broken_off", operation=observation.operation_id)
                raise
            problem = _problem_of(error, scope)
            if problem is None:  # a bug becomes a 500, with its trace in the log
                observation.log.exception("request_failed", operation=observation.operation_id)
                problem = InternalError()
            reply = problem_reply(problem, scope)
            await send_reply(watched_send, reply, observation)


def _problem_of(error: Exception, scope: Scope) -> Problem | None:
    """The problem that ``error`` is or, coming from Starlette's part of Swagger UI, means."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, HTTPException) and error.status_code in (404, 405):
        allowed = (error.headers or {}).get("Allow", "GET, HEAD").split(", ")
        is_missing = error.status_code == 404
        return nothing_at(scope) if is_missing else MethodNotAllowed(scope["method"], allowed)
    return None


class _Cors(CORSMiddleware):
    """Starlette's, for browsers only: a request without an Origin goes straight on."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and any(name == b"origin" for name, _ in scope["headers"]):
            await super().__call__(scope, receive, send)
        else:
            await self.app(scope, receive, send)


class _SwaggerUI(SwaggerUIMiddleware):
    """Connexion's, for its own paths only: every other request would go through its router too."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(_UI_PATH):
            await super().__call__(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def build_app(
    service: str,
    handlers: Mapping[str, Handler],
    open_service: OpenService,
    settings: Settings,
    *,
    verifier: TokenVerifier,
    webhook_keys: tuple[str, ...] = (),
    signatures: Mapping[str, Signature] | None = None,
) -> AsyncApp:
    """The ASGI app of ``service``.

    ``handlers`` has one for every operationId of the spec (``handlers_of``); ``open_service`` makes
    what they find as ``request.state``. ``webhook_keys`` sign webhooks of ours, and
    ``signatures`` are those of other bodies, by the header that their scheme in the spec names.
    """
    operation_settings = OperationSettings(
        max_body_bytes=settings.max_body_bytes,
        max_upload_bytes=settings.max_upload_bytes,
        check_replies=settings.response_validation,
    )
    spec = load_spec(service)
    app = AsyncApp(
        f"services.{service}",
        lifespan=_lifespan(service, open_service, settings.otel_exporter_otlp_endpoint),
        middlewares=[
            partial(_Cors, **_cors(settings)),
            ObservationMiddleware,
            LifespanMiddleware,
            partial(SpecDocument, spec=spec),
            _SwaggerUI,
            SpecRoutingMiddleware,
            AnsweringMiddleware,
            SecurityMiddleware,
            ValidationMiddleware,
            HandlingMiddleware,
        ],
        auth_all_paths=True,
        security_map=security_map(verifier, webhook_keys, signatures or {}, Limits(settings)),
        validator_map=VALIDATORS,
    )
    app.add_api(
        with_scopes(spec),
        operation_settings=operation_settings,
        resolver=Handlers(handlers),
        swagger_ui_options=SwaggerUIOptions(
            serve_spec=False, spec_path=SPEC_PATH, swagger_ui_path=_UI_PATH
        ),
    )
    return app


def handlers_of(api: ModuleType) -> Mapping[str, Handler]:
    """The handlers of a service, by the ids of their operations.

    They are the public coroutine functions of the modules in the package ``api``, and where that
    has none of an operation's name, the one of ``common_operations``.
    """
    found: dict[str, Handler] = {}
    for module in [common_operations, *_modules(api)]:
        for name, value in vars(module).items():
            is_own = getattr(value, "__module__", None) == module.__name__
            if iscoroutinefunction(value) and is_own and not name.startswith("_"):
                found[name] = value
    return found


def _modules(package: ModuleType) -> list[ModuleType]:
    found = pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
    return [import_module(each.name) for each in found if not each.ispkg]


def _cors(settings: Settings) -> Mapping[str, Any]:
    return {
        "allow_origins": list(settings.cors_origins),
        "allow_methods": ["GET", "POST", "PUT", "PATCH", "DELETE"],
        "allow_headers": [
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "Last-Event-ID",
            "X-Request-Id",
            "traceparent",
        ],
        "expose_headers": [
            "Content-Disposition",
            "ETag",
            "Location",
            "Idempotent-Replayed",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "X-Request-Id",
        ],
        "max_age": 600,
    }


def _lifespan(service: str, open_service: OpenService, tracing_endpoint: str | None) -> Any:
    @asynccontextmanager
    async def lifespan(_app: Any) -> AsyncIterator[dict[str, Any]]:
        if tracing_endpoint is not None:
            TRACING.configure(service, tracing_endpoint)
        try:
            async with open_service() as state:
                with watching_for_the_end():
                    yield {"service": state}
        finally:
            TRACING.shut_down()

    return lifespan
