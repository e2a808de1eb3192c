"""The OpenID Connect issuer that signs people in to the page, where one is configured.

The page does the whole flow itself: its client is public, and there is no secret to keep here.
What it needs of us is to be told of the issuer, and to be allowed to connect to it.
"""

import asyncio
import re
import time
from collections.abc import Callable
from typing import Any, Final, Self
from urllib.parse import urlsplit

import httpx

from services.chassis.base.settings import Settings
from services.chassis.identity.oidc import discover
from services.chassis.telemetry.logs import log

_PATIENCE_SECONDS: Final = 2.0
"""A page waits no longer for an issuer that does not answer."""
_PAUSE_SECONDS: Final = 30.0
"""The least time between two questions, so that only one page in so many waits."""
_KNOWN_SECONDS: Final = 600.0
_HOST: Final = re.compile(r"[A-Za-z0-9._~\[\]:-]+")  # what may stand in a policy


class Issuer:
    """The issuer, its client for this page, and the origins where the page must reach it."""

    def __init__(
        self,
        url: str,
        client_id: str,
        scopes: str,
        audience: str | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._url = url
        self._client_id = client_id
        self._scopes = scopes
        self._audience = audience
        self._clock = clock
        self._token_origin: str | None = None
        self._ask_after = -1.0
        self._asking = asyncio.Lock()

    @classmethod
    def of(cls, settings: Settings) -> Self | None:
        """The issuer of ``settings``; None unless both it and the page's client are configured."""
        issuer, client_id = settings.oidc_issuer, settings.oidc_client_id
        if issuer is None or client_id is None:
            return None
        return cls(issuer, client_id, settings.oidc_scopes, settings.oidc_audience)

    def config(self) -> dict[str, Any]:
        """What the page is told."""
        known = {"issuer": self._url, "client_id": self._client_id, "scopes": self._scopes}
        return known if self._audience is None else {**known, "audience": self._audience}

    async def origins(self) -> frozenset[str]:
        """The issuer's origin, and its token endpoint's: the two differ at some issuers.

        The endpoint is asked for when a page is: an issuer that is down must not stop the
        dashboard's start. While it stays down, the page may reach the issuer's own origin.
        """
        async with self._asking:
            if self._clock() >= self._ask_after:
                self._ask_after = self._clock() + _PAUSE_SECONDS
                await self._ask()
        own = _origin(self._url)
        return frozenset({own} if self._token_origin is None else {own, self._token_origin})

    async def _ask(self) -> None:
        try:
            async with httpx.AsyncClient(timeout=_PATIENCE_SECONDS) as client:
                async with asyncio.timeout(_PATIENCE_SECONDS):
                    document = await discover(client, self._url)
            self._token_origin = _origin(document["token_endpoint"])
            self._ask_after = self._clock() + _KNOWN_SECONDS
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            log().warning("oidc_issuer_unreachable", issuer=self._url, error=repr(error))
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            log().warning("oidc_issuer_not_as_specified", issuer=self._url, error=repr(error))


def _origin(url: str) -> str:
    """Scheme, host and port of ``url``.

    Raises:
        ValueError: it is no web address, or would break out of the policy that it goes into.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(parts.netloc):
        raise ValueError(f"{url!r} is no address for a page to connect to")
    return f"{parts.scheme}://{parts.netloc}"
