"""The dashboard as an ASGI app: the built files, the one page of the app, the sign-in.

The app is one page: every path that is no file is that page, and the browser does the rest. The
page is told in its ``<meta name="ichiba">`` where the services are, and which issuer signs people
in where there is one; it may connect nowhere else.
"""

import html
from collections.abc import Iterable, Mapping
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Final

import orjson
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from services.chassis.base.problems import Problem
from services.chassis.base.settings import Service
from services.chassis.identity.tokens import SigningKey
from services.console.dashboard.issuer import Issuer
from services.console.dashboard.links import UsedLinks, session_token

EXCHANGE_PATH: Final = "/session"
_PREVIEW: Final = "preview.html"
_CONFIG: Final = 'content="{}"'
_FOREVER: Final = "public, max-age=31536000, immutable"
_ASK_FIRST: Final = "no-cache"
_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
# Frames a message's HTML: sandboxed, without an origin; it may use styles and load nothing.
_PREVIEW_POLICY: Final = (
    "sandbox allow-scripts; default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


def build_site(
    folder: Path,
    services: Mapping[Service, str],
    key: SigningKey,
    used: UsedLinks,
    issuer: Issuer | None = None,
) -> Starlette:
    """The app that serves what was built in ``folder``, for ``services`` at their origins."""
    return Starlette(
        routes=[
            Route(EXCHANGE_PATH, partial(_exchange, key, used), methods=["POST"]),
            Mount("/", _App(folder, services, issuer)),
        ],
        middleware=[Middleware(GZipMiddleware, minimum_size=1024)],
        exception_handlers={HTTPException: _plain, Problem: _refused},
    )


class _App(StaticFiles):
    """The built files, and for every other path the page."""

    def __init__(
        self, folder: Path, services: Mapping[Service, str], issuer: Issuer | None
    ) -> None:
        super().__init__(directory=folder)
        sign_in = {} if issuer is None else {"oidc": issuer.config()}
        config = orjson.dumps({**services, "exchange": EXCHANGE_PATH, **sign_in}).decode()
        page = (folder / "index.html").read_text(encoding="utf-8")
        self._page = page.replace(_CONFIG, f'content="{html.escape(config)}"')
        self._services = frozenset(services.values())
        self._issuer = issuer

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file, or the page where there is none; 404 for a built file of another version."""
        if path in {".", "index.html"}:
            return await self._the_page(scope)
        try:
            response = await super().get_response(path, scope)
        except HTTPException as error:
            if error.status_code != HTTPStatus.NOT_FOUND or path.startswith("assets/"):
                raise
            return await self._the_page(scope)
        response.headers["Cache-Control"] = _FOREVER if path.startswith("assets/") else _ASK_FIRST
        policy = _PREVIEW_POLICY if path == _PREVIEW else _policy(self._services)
        return _secured(response, policy)

    async def _the_page(self, scope: Scope) -> Response:
        if scope["method"] not in {"GET", "HEAD"}:
            raise HTTPException(HTTPStatus.METHOD_NOT_ALLOWED, headers={"Allow": "GET, HEAD"})
        response = HTMLResponse(self._page, headers={"Cache-Control": _ASK_FIRST})
        issuers = frozenset[str]() if self._issuer is None else await self._issuer.origins()
        return _secured(response, _policy(self._services | issuers))


def _policy(reachable: Iterable[str]) -> str:
    origins = " ".join(sorted(reachable))
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        f"connect-src 'self' {origins}; frame-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )


def _secured(response: Response, policy: str) -> Response:
    response.headers.update({**_HEADERS, "Content-Security-Policy": policy})
    return response


async def _exchange(key: SigningKey, used: UsedLinks, request: Request) -> Response:
    token = await session_token(key, used, request.headers.get("Authorization"))
    return _secured(
        JSONResponse({"token": token}, headers={"Cache-Control": "no-store"}), "default-src 'none'"
    )


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    body = {"title": HTTPStatus(error.status).phrase, "status": error.status, "code": error.code}
    response = JSONResponse(body, error.status, media_type="application/problem+json")
    return _secured(response, "default-src 'none'")


async def _plain(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    response = Response(error.detail, error.status_code, error.headers, "text/plain")
    return _secured(response, "default-src 'none'")
