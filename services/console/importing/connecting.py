"""The order service that this machine's settings name."""

from collections.abc import Sequence
from datetime import timedelta

import httpx

from ichiba_sdk.order_client import AuthenticatedClient
from services.chassis.base.settings import PREFIX, Settings
from services.chassis.identity.tokens import SigningKey
from services.console.health import ask_health
from services.console.refusals import ServiceAway

_TIMEOUT = httpx.Timeout(60, read=300)  # an upload is answered once it is safe on the disk
_SCOPES = ("orders:read", "batches:write")
_TOKEN_LASTS = timedelta(hours=24)


def order_service(settings: Settings, scopes: Sequence[str] = _SCOPES) -> AuthenticatedClient:
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
    key = SigningKey.load_or_create(settings.data_dir)
    return AuthenticatedClient(
        base_url=settings.order_url,
        token=key.mint("operator", tuple(scopes), _TOKEN_LASTS),
        timeout=_TIMEOUT,
        httpx_args={"trust_env": False},
    )
