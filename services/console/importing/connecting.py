"""The order service that this machine's settings name."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import timedelta

import httpx

from ichiba_sdk import Ichiba
from services.chassis.base.settings import PREFIX, Settings
from services.chassis.identity.tokens import SigningKey
from services.console.health import ask_health
from services.console.refusals import ServiceAway

_TIMEOUT = httpx.Timeout(60, read=300)  # an upload is answered once it is safe on the disk
_RETRIES = 1_000  # their pauses end after two minutes
_SCOPES = ("orders:read", "batches:write")
_TOKEN_LASTS = timedelta(hours=24)


@contextmanager
def order_service(settings: Settings, scopes: Sequence[str] = _SCOPES) -> Generator[Ichiba]:
    """A client with a token of the data directory's key.

    Raises:
        ServiceAway: it does not answer, or is not ready.
    """
    health = ask_health(settings.order_url)
    if health is None or not health.is_ready:
        how = "does not answer" if health is None else "is not ready"
        raise ServiceAway(
            f"the order service {how} at {settings.order_url}; "
            f"start it with `ichiba serve`, or set {PREFIX}ORDER_URL"
        )
    settings.make_data_dir()
    token = SigningKey.load_or_create(settings.data_dir).mint(
        "operator", tuple(scopes), _TOKEN_LASTS
    )
    with httpx.Client(trust_env=False) as http:
        yield Ichiba(
            token,
            order_url=settings.order_url,
            timeout=_TIMEOUT,
            retries=_RETRIES,
            http_client=http,
        )
