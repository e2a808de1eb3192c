"""The HTTP client that the generated clients are given for calls between our own services."""

from typing import Any

import httpx
import orjson
from httpx_aiohttp import AiohttpTransport

from services.chassis.identity.principal import current_actor
from services.chassis.identity.tokens import ServiceToken
from services.chassis.telemetry.observation import CURRENT, correlation_headers
from services.chassis.telemetry.tracing import TRACING, end

_LEAN = frozenset({"json", "headers"})
_KEEP_ALIVE = httpx.Limits(max_connections=100, max_keepalive_connections=100, keepalive_expiry=60)
_MOST_URLS = 64


class PeerClient(httpx.AsyncClient):
    """An httpx client over aiohttp that adds the service's token and the request's ids.

    The token is in the name of whoever the call is made for (``services.chassis.identity``).

    A plain JSON request goes straight to the transport: redirects, cookies and authentication
    flows, which no call between our services uses, cost httpx more than the call itself.
    """

    def __init__(self, url: str, token: ServiceToken, timeout_seconds: float) -> None:
        timeout = httpx.Timeout(timeout_seconds)
        self._peer_transport = AiohttpTransport(
            verify=url.startswith("https:"),  # else certificates are loaded that nobody looks at
            limits=_KEEP_ALIVE,
        )
        super().__init__(base_url=url, transport=self._peer_transport, timeout=timeout)
        self._token = token
        self._extensions = {"timeout": timeout.as_dict()}
        self._urls: dict[str, httpx.URL] = {}

    async def request(self, method: str, url: httpx.URL | str, **options: Any) -> httpx.Response:
        """The whole answer to a request; see ``httpx.AsyncClient.request`` for the options."""
        current = CURRENT.get()
        span = TRACING.start_client(
            f"{method} {self.base_url.host}:{self.base_url.port}",
            current.span if current is not None else None,
        )
        headers = {
            **(options.pop("headers", None) or {}),
            "Authorization": self._token.header(current_actor()),
            **correlation_headers(span),
        }
        try:
            if options.keys() <= _LEAN and isinstance(url, str):
                response = await self._send(method, url, headers, **options)
            else:
                response = await super().request(method, url, headers=headers, **options)
        except BaseException as error:
            end(span, None, repr(error))
            raise
        end(span, response.status_code)
        return response

    async def _send(
        self, method: str, url: str, headers: dict[str, str], json: Any = None
    ) -> httpx.Response:
        request = httpx.Request(
            method,
            self._absolute(url),
            headers=headers,
            content=orjson.dumps(json) if json is not None else None,
            extensions=self._extensions,
        )
        response = await self._peer_transport.handle_async_request(request)
        try:
            await response.aread()
        except BaseException:
            await response.aclose()
            raise
        return response

    def _absolute(self, path: str) -> httpx.URL:
        """``path`` below the peer's origin; taking URLs apart is dear, so some are kept."""
        known = self._urls.get(path)
        if known is None:
            known = self.base_url.join(path)
            if len(self._urls) < _MOST_URLS:
                self._urls[path] = known
        return known
