"""The spec as each service gives it out: as it is written, references and all."""

from collections.abc import Mapping
from typing import Any

import orjson
from starlette.types import ASGIApp, Receive, Scope, Send

from services.chassis.base.problems import MethodNotAllowed
from services.chassis.web.exchange import Reply
from services.chassis.web.replies import send_reply

SPEC_PATH = "/api/v1/openapi.json"


class SpecDocument:
    """Answers ``SPEC_PATH``; Connexion would resolve every reference, anew each time."""

    def __init__(self, app: ASGIApp, *, spec: Mapping[str, Any]) -> None:
        self._app = app
        self._reply = Reply(raw=orjson.dumps(spec))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != SPEC_PATH:
            await self._app(scope, receive, send)
        elif scope["method"] in ("GET", "HEAD"):
            await send_reply(send, self._reply, scope["observation"])
        else:
            raise MethodNotAllowed(scope["method"], ["GET", "HEAD"])
