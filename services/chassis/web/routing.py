"""Routing by the spec: Connexion's middleware, with what its router lacks.

Connexion leaves the search to Starlette, which takes the first route that matches and refuses a
method by itself. Here

- a concrete path goes before a templated one, as OpenAPI says: ``/orders/stats`` is no order's id;
- there is one route for each path, so that ``Allow`` names all its methods, and HEAD means what GET
  does (RFC 9110, section 9.1);
- a method that the path does not have is refused behind the security layer, unless the path has
  no operation that requires a token;
- a decoded slash separates nothing (RFC 3986, section 2.2), and a slash too many is not redirected.
"""

import re
from typing import Any

from connexion.middleware.abstract import ROUTING_CONTEXT
from connexion.middleware.routing import RoutingAPI, RoutingMiddleware, RoutingOperation
from connexion.operations import AbstractOperation
from connexion.spec import Specification
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from services.chassis.base.problems import MethodNotAllowed


class _Path:
    """One path of the spec: hands a request on to the operation of its method."""

    def __init__(self, next_app: ASGIApp) -> None:
        self._next_app = next_app
        self._operations: dict[str, ASGIApp] = {}
        self._is_open = True
        self._no_operation = RoutingOperation(None, self._pass_on)

    def add(self, method: str, operation: ASGIApp, *, is_open: bool) -> None:
        self._operations[method.upper()] = operation
        if method == "get":
            self._operations.setdefault("HEAD", operation)
        self._is_open = self._is_open and is_open

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        operation = self._operations.get(scope["method"])
        if operation is None and self._is_open:
            raise MethodNotAllowed(scope["method"], tuple(self._operations))
        await (operation or self._no_operation)(scope, receive, send)

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["extensions"][ROUTING_CONTEXT]["allowed"] = tuple(self._operations)
        await self._next_app(scope, receive, send)


class _Api(RoutingAPI):
    def add_paths(self, paths: dict[str, Any] | None = None) -> None:
        self.router.redirect_slashes = False
        self._paths: dict[str, _Path] = {}
        super().add_paths(paths)
        for path in sorted(self._paths, key=lambda path: "{" in path):
            self.router.routes.append(_matching_all(Route(path, self._paths[path])))

    def make_operation(self, operation: AbstractOperation) -> RoutingOperation:
        path = self._paths.setdefault(operation.path, _Path(self.next_app))
        routed = super().make_operation(operation)
        is_open = not any("bearerAuth" in each for each in operation.security or ())
        path.add(operation.method, routed, is_open=is_open)
        return routed

    def _add_operation_internal(self, *_: Any, **__: Any) -> None:
        """Do nothing: ``add_paths`` makes the routes."""


def _matching_all(route: Route | Mount) -> Route | Mount:
    """Make ``route`` match a path to its end: Starlette overlooks a line break there."""
    pattern = route.path_regex.pattern.removesuffix("$")
    route.path_regex = re.compile(rf"{pattern}\Z", re.DOTALL)
    return route


class SpecRoutingMiddleware(RoutingMiddleware):
    """Puts the operation that a request means into its scope, where Connexion looks for it.

    ``operation_id`` is None where no path or no method matches; ``allowed`` then holds the methods
    of the path, if there is one.
    """

    def add_api(
        self,
        specification: Specification,
        base_path: str | None = None,
        arguments: dict[str, Any] | None = None,
        **options: Any,
    ) -> None:
        api = _Api(specification, next_app=self.app, base_path=base_path, **options)
        self.router.redirect_slashes = False
        self.router.routes.append(_matching_all(Mount(api.base_path, api.router)))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if b"%2f" in (scope.get("raw_path") or b"").lower():
            nothing = {"api_base_path": "", "operation_id": None}
            scope.setdefault("extensions", {})[ROUTING_CONTEXT] = nothing
            await self.app(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)
