"""The operations of a spec with their handlers, each made once.

Each of Connexion's layers would make all of them anew, which took a fifth of the time that an app
takes to be put together.
"""

from collections.abc import Mapping
from typing import Any

from connexion.operations import AbstractOperation, OpenAPIOperation
from connexion.resolver import Resolver

from services.chassis.web.exchange import Handler


class Handlers(Resolver):
    """Resolves the operations of one app, and keeps them by path and method."""

    def __init__(self, handlers: Mapping[str, Handler]) -> None:
        super().__init__(handlers.__getitem__)
        self.operations: dict[tuple[str, str], AbstractOperation] = {}


class ResolvedOperation(OpenAPIOperation):
    """Connexion's, for a spec whose ``Resolver`` is ``Handlers``."""

    @classmethod
    def from_spec(
        cls, spec: Any, *args: Any, path: Any, method: Any, resolver: Any, **kwargs: Any
    ) -> Any:
        """The operation that a layer asks for; no layer changes it."""
        made: dict[tuple[str, str], AbstractOperation] = resolver.operations
        if (path, method) not in made:
            make: Any = super().from_spec
            made[path, method] = make(
                spec, *args, path=path, method=method, resolver=resolver, **kwargs
            )
        return made[path, method]
