"""Services in the test's own process, whose apps are put together once for many tests.

Making an app takes as long as half a test does, and nothing of it is a test's own: what it keeps
between requests is in the service that its lifespan opens.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from pydantic import SecretStr

from services.chassis.base.settings import SERVICES, Settings
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from services.chassis.web.application import OpenService, build_app, handlers_of
from services.chassis.web.security import Signature
from tests.lifespan import lifespan_of

_NO_SIGNATURES: Mapping[str, Signature] = {}
_OF_A_TEST = (
    *("data_dir", *(f"{service}_database_url" for service in SERVICES)),
    *("log_level", "notification_rate", "smtp_url", "smtp_connections", "smtp_insecure"),
)
"""Settings that no app looks at: what they lead to is opened by the test."""


@dataclass
class _SharedApp:
    app: Any
    open_service: OpenService
    is_open: bool = False

    def opened(self) -> AbstractAsyncContextManager[Any]:
        """What the test in turn opens."""
        return self.open_service()


_shared: dict[tuple[Any, ...], _SharedApp] = {}


def plain_settings(data_dir: Path, **changes: Any) -> Settings:
    """What most tests run with, with everything in ``data_dir``: replies are checked."""
    urls = {
        f"{service}_database_url": SecretStr(f"sqlite:///{data_dir / service}_service.db")
        for service in SERVICES
    }
    return _plain().model_copy(update={"data_dir": data_dir, **urls, **changes})


@cache
def _plain() -> Settings:
    return Settings.load(response_validation=True, log_level="ERROR")


@asynccontextmanager
async def started(
    service: str,
    api: ModuleType,
    open_service: OpenService,
    settings: Settings,
    *,
    webhook_keys: tuple[str, ...] = (),
    signatures: Mapping[str, Signature] = _NO_SIGNATURES,
) -> AsyncIterator[Any]:
    """The app of ``service``, its lifespan begun, on what ``open_service`` opens.

    A test with settings of its own (limits, for one, are counted in the app) has its own app, and
    so has the second of two that are open at once.
    """
    key = SigningKey.load_or_create(settings.data_dir)
    paths = {name: getattr(settings, name) for name in _OF_A_TEST}
    is_plain = settings == _plain().model_copy(update=paths)
    name = (service, SigningKey.path(settings.data_dir).read_bytes(), webhook_keys, *signatures)
    shared = _shared.get(name) if is_plain else None
    if shared is None or shared.is_open:
        is_first, shared = shared is None, _SharedApp(None, open_service)
        shared.app = build_app(
            service,
            handlers_of(api),
            shared.opened,
            settings,
            verifier=TokenVerifier(key),
            webhook_keys=webhook_keys,
            signatures=signatures,
        )
        if is_plain and is_first:
            _shared[name] = shared
    shared.open_service, shared.is_open = open_service, True
    try:
        async with lifespan_of(shared.app) as manager:
            yield manager.app
    finally:
        shared.is_open = False
