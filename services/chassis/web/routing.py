"""Routing by the spec: Connexion's operations, found by one dictionary or one pattern.

Connexion's own middleware asks Starlette, which tries the routes one after another, matches
``/orders/{order_id}`` where ``/orders/stats`` is meant, and names one method in ``Allow``. Here a
concrete path goes before a templated one, as OpenAPI says, ``Allow`` names all methods, and HEAD
means what GET does.
"""

import re
from typing import Any

from connexion.middleware.abstract import ROUTING_CONTEXT, AbstractRoutingAPI, SpecMiddleware
from connexion.operations import AbstractOperation
from connexion.spec import Specification
from starlette.types import ASGIApp, Receive, Scope, Send

_PLACEHOLDER = re.compile(r"\{([^}]+)\}")


class _RoutingApi(AbstractRoutingAPI[str]):
    """Collects path, method and operationId of every operation."""

    def __init__(self, specification: Specification, **options: Any) -> None:
        self.routes: list[tuple[str, str, str]] = []
        super().__init__(specification, **options)

    def make_operation(self, operation: AbstractOperation) -> str:
        return str(operation.operation_id)

    @staticmethod
    def _framework_path_and_name(operation: AbstractOperation, path: str) -> tuple[str, str]:
        return path, str(operation.operation_id)

    def _add_operation_internal(
        self, method: str, path: str, operation: str, name: str | None = None
    ) -> None:
        self.routes.append((path, method.upper(), operation))


class RoutingMiddleware(SpecMiddleware):
    """Puts the operation that a request means into its scope, where Connexion looks for it.

    ``operation_id`` is None where no path or no method matches; ``allowed`` then holds the
    methods of the path with their operations (empty: there is no such path).
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._base_path = ""
        self._literal: dict[str, dict[str, str]] = {}
        self._templated: list[tuple[re.Pattern[str], dict[str, str]]] = []

    def add_api(self, specification: Specification, **kwargs: Any) -> None:
        kwargs.pop("arguments", None)
        api = _RoutingApi(specification, **kwargs)
        self._base_path = api.base_path
        templates: dict[str, dict[str, str]] = {}
        for path, method, operation_id in api.routes:
            table = templates if "{" in path else self._literal
            table.setdefault(api.base_path + path, {})[method] = operation_id
        for methods in [*self._literal.values(), *templates.values()]:
            if "GET" in methods:  # without a body; no spec has to say so (RFC 9110, section 9.1)
                methods.setdefault("HEAD", methods["GET"])
        self._templated = [(_pattern(path), methods) for path, methods in templates.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            raw_path: bytes = scope.get("raw_path") or b""
            # A decoded slash is no separator (RFC 3986, 2.2), and no parameter here holds one.
            is_plain = b"%" not in raw_path or b"%2f" not in raw_path.lower()
            methods, parameters = self._match(scope["path"]) if is_plain else ({}, {})
            scope["path_params"] = parameters
            scope.setdefault("extensions", {})[ROUTING_CONTEXT] = {
                "api_base_path": self._base_path,
                "operation_id": methods.get(scope["method"]),
                "allowed": methods,
            }
        await self.app(scope, receive, send)

    def _match(self, path: str) -> tuple[dict[str, str], dict[str, str]]:
        methods = self._literal.get(path)
        if methods is not None:
            return methods, {}
        for pattern, methods in self._templated:
            if match := pattern.fullmatch(path):
                return methods, match.groupdict()
        return {}, {}


def _pattern(path: str) -> re.Pattern[str]:
    pieces = _PLACEHOLDER.split(path)
    return re.compile(
        "".join(
            f"(?P<{piece}>[^/]+)" if index % 2 else re.escape(piece)
            for index, piece in enumerate(pieces)
        )
    )
