"""Puts a service together: Connexion's app on the spec, with the layers of this chassis.

ObservationMiddleware    ids, log line, metrics; problems for whatever escapes
CORSMiddleware           the dashboard's origin only
LifespanMiddleware       Connexion's: opens and closes what the service needs
RoutingMiddleware        path and method → operation of the spec
OperationsMiddleware     security, validation, handler, reply
SwaggerUIMiddleware      Connexion's: /api/v1/ui and /api/v1/openapi.json
NothingHere              404
"""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from types import ModuleType
from typing import Any

from connexion import AsyncApp
from connexion.middleware.lifespan import LifespanMiddleware
from connexion.middleware.swagger_ui import SwaggerUIMiddleware
from connexion.options import SwaggerUIOptions
from connexion.resolver import Resolver
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from services.chassis.auth import TokenVerifier
from services.chassis.operations import (
    NothingHere,
    OperationSettings,
    OperationsMiddleware,
    problem_reply,
)
from services.chassis.problems import InternalError, Problem
from services.chassis.replies import send_reply
from services.chassis.routing import RoutingMiddleware
from services.chassis.settings import Settings
from services.chassis.spec import load_spec
from services.chassis.telemetry import CURRENT, Observation

OpenService = Callable[[], AbstractAsyncContextManager[Any]]


class ObservationMiddleware:
    """Outermost: nothing leaves without an id, a log line and, when it failed, a problem."""

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
        except Problem as problem:
            await send_reply(send, problem_reply(problem, observation.request_id), observation)
        except Exception:  # the one place where a bug becomes a 500, with its trace in the log
            observation.log.exception("request_failed", operation=observation.operation_id)
            if observation.status == 0:
                problem_answer = problem_reply(InternalError(), observation.request_id)
                await send_reply(send, problem_answer, observation)
            else:
                raise


def build_app(
    service: str,
    handlers: ModuleType,
    open_service: OpenService,
    settings: Settings,
    *,
    verifier: TokenVerifier,
    webhook_keys: tuple[str, ...] = (),
) -> AsyncApp:
    """The ASGI app of ``service``.

    ``handlers`` has one coroutine function for every operationId of the spec; ``open_service``
    makes what they find as ``request.state``.
    """
    operation_settings = OperationSettings(
        verifier=verifier,
        webhook_keys=webhook_keys,
        max_body_bytes=settings.max_body_bytes,
        check_replies=settings.response_validation,
    )
    app = AsyncApp(
        f"services.{service}",
        lifespan=_lifespan(open_service),
        middlewares=[
            ObservationMiddleware,
            partial(CORSMiddleware, **_cors(settings)),
            LifespanMiddleware,
            RoutingMiddleware,
            partial(OperationsMiddleware, settings=operation_settings),
            SwaggerUIMiddleware,
            partial(NothingHere, verifier=verifier),
        ],
    )
    app.add_api(
        load_spec(service),
        resolver=Resolver(partial(_handler, handlers)),
        swagger_ui_options=SwaggerUIOptions(
            spec_path="/api/v1/openapi.json", swagger_ui_path="/api/v1/ui"
        ),
    )
    return app


def _handler(handlers: ModuleType, operation_id: str) -> Any:
    return getattr(handlers, operation_id)


def _cors(settings: Settings) -> Mapping[str, Any]:
    return {
        "allow_origins": list(settings.cors_origins),
        "allow_methods": ["GET", "POST", "PUT", "PATCH", "DELETE"],
        "allow_headers": [
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "X-Request-Id",
            "traceparent",
        ],
        "expose_headers": [
            "ETag",
            "Location",
            "Idempotent-Replayed",
            "Retry-After",
            "X-Request-Id",
        ],
        "max_age": 600,
    }


def _lifespan(open_service: OpenService) -> Any:
    @asynccontextmanager
    async def lifespan(_app: Any) -> AsyncIterator[dict[str, Any]]:
        async with open_service() as state:
            yield {"service": state}

    return lifespan
