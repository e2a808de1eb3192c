"""The connection to the service: where it is, who asks, and how long an answer may take."""

import platform
import ssl
from typing import Any, Self

import httpx
from attrs import define, evolve, field

DEFAULT_TIMEOUT = httpx.Timeout(60, connect=5)
"""Seconds, unless ``timeout`` says otherwise: an order waits for its payment, 30 s at most."""
USER_AGENT = f"ichiba-payment-client/1.1.0 (python {platform.python_version()})"


@define
class Client:
    """Where the service is, and how it is asked; for what is open to everybody.

    What may be a secret (headers, cookies, arguments) is not in its ``repr``.

    Attributes:
        base_url: the service's origin, such as https://orders.shop.example.
        cookies: sent with every request.
        headers: sent with every request.
        timeout: how long an answer may take, in seconds or as an ``httpx.Timeout``; None waits for ever.
        verify_ssl: whether certificates are checked, or what they are checked with.
        follow_redirects: whether an answer may send the request elsewhere.
        httpx_args: more arguments for ``httpx.Client`` and ``httpx.AsyncClient``.
        raise_on_unexpected_status: whether a status that the spec does not have raises
            ``errors.UnexpectedStatus``; else its answer has no ``parsed``.
    """

    raise_on_unexpected_status: bool = field(default=True, kw_only=True)
    _base_url: str = field(alias="base_url")
    _cookies: dict[str, str] = field(factory=dict, kw_only=True, alias="cookies", repr=False)
    _headers: dict[str, str] = field(factory=dict, kw_only=True, alias="headers", repr=False)
    _timeout: httpx.Timeout | float | None = field(default=DEFAULT_TIMEOUT, kw_only=True, alias="timeout")
    _verify_ssl: str | bool | ssl.SSLContext = field(default=True, kw_only=True, alias="verify_ssl")
    _follow_redirects: bool = field(default=False, kw_only=True, alias="follow_redirects")
    _httpx_args: dict[str, Any] = field(factory=dict, kw_only=True, alias="httpx_args", repr=False)
    _client: httpx.Client | None = field(default=None, init=False, repr=False, eq=False)
    _async_client: httpx.AsyncClient | None = field(default=None, init=False, repr=False, eq=False)

    def with_headers(self, headers: dict[str, str]) -> Self:
        """A client with more headers and a connection of its own; this one stays as it is."""
        return evolve(self, headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """A client with more cookies and a connection of its own; this one stays as it is."""
        return evolve(self, cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout | float | None) -> Self:
        """A client with another time limit and a connection of its own; this one stays as it is."""
        return evolve(self, timeout=timeout)

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use ``client``, whose headers, cookies and time limits then count instead of these."""
        self._client = client
        return self

    def get_httpx_client(self) -> httpx.Client:
        """The connection in use; it is made when it is first needed."""
        if self._client is None:
            self._client = httpx.Client(**self._arguments())
        return self._client

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """``set_httpx_client`` for the calls that are awaited."""
        self._async_client = async_client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """``get_httpx_client`` for the calls that are awaited."""
        if self._async_client is None:
            self._async_client = httpx.AsyncClient(**self._arguments())
        return self._async_client

    def __enter__(self) -> Self:
        self.get_httpx_client().__enter__()
        return self

    def __exit__(self, *args: Any) -> None:
        self.get_httpx_client().__exit__(*args)

    async def __aenter__(self) -> Self:
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(self, *args: Any) -> None:
        await self.get_async_httpx_client().__aexit__(*args)

    def _arguments(self) -> dict[str, Any]:
        return {
            "base_url": self._base_url,
            "cookies": self._cookies,
            "headers": {"User-Agent": USER_AGENT, **self._sent_headers()},
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }

    def _sent_headers(self) -> dict[str, str]:
        return self._headers


@define
class AuthenticatedClient(Client):
    """A client that says who asks.

    Attributes:
        token: the bearer token; it is not in the client's ``repr``.
        prefix: what stands before it in the header.
        auth_header_name: the header.
    """

    token: str = field(kw_only=True, repr=False)
    prefix: str = field(default="Bearer", kw_only=True)
    auth_header_name: str = field(default="Authorization", kw_only=True)

    def _sent_headers(self) -> dict[str, str]:
        who = f"{self.prefix} {self.token}" if self.prefix else self.token
        return {**self._headers, self.auth_header_name: who}
