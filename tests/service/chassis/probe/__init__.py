"""A service of a few operations, to see what the chassis does around them."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import yaml
from connexion import AsyncApp

from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from services.chassis.web import application
from services.chassis.web.exchange import Reply, Request

WEBHOOK_KEYS = ("whsec_" + "A" * 32, "whsec_" + "B" * 32)
DASHBOARD = "http://127.0.0.1:5173"
Handler = Callable[[Request], Awaitable[Reply]]


def read_spec() -> dict[str, Any]:
    text = Path(__file__).with_name("probe.yaml").read_text(encoding="utf-8")
    return cast("dict[str, Any]", yaml.safe_load(text))


async def usual_answer(request: Request) -> Reply:
    return Reply({"answer": request.operation_id})


@dataclass
class Probe:
    """The app, the requests that its handlers saw, and what they answer instead of the usual."""

    key: SigningKey
    settings: Settings
    handler: Handler = usual_answer
    seen: list[Request] = field(default_factory=list)

    def token(self, *scopes: str) -> str:
        return self.key.mint("tester", scopes or ("admin",), timedelta(hours=1))

    def header(self, *scopes: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token(*scopes)}"}

    def app(self) -> AsyncApp:
        """A new app; ``load_spec`` must have been made to read ``probe.yaml``."""

        async def handle(request: Request) -> Reply:
            self.seen.append(request)
            return await self.handler(request)

        @asynccontextmanager
        async def open_service() -> AsyncIterator[str]:
            yield "the state"

        paths = read_spec()["paths"].values()
        handlers = {each["operationId"]: handle for path in paths for each in path.values()}
        return application.build_app(
            "probe",
            handlers,
            open_service,
            self.settings,
            verifier=TokenVerifier(self.key),
            webhook_keys=WEBHOOK_KEYS,
        )
