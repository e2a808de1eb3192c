"""The three specs as they are written, and ways to walk through them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from services.chassis.base.settings import SERVICES

ROOT = Path(__file__).parents[2]
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@cache
def spec(service: str) -> dict[str, Any]:
    """The document of ``service``."""
    text = (ROOT / "openapi" / f"{service}.yaml").read_bytes()
    return cast("dict[str, Any]", yaml.load(text, Loader=yaml.CSafeLoader))


@dataclass(frozen=True)
class Operation:
    """One operation with what it takes over from its path."""

    service: str
    path: str
    method: str
    definition: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.definition["operationId"])

    @property
    def responses(self) -> dict[str, Any]:
        """Its responses by status, references followed."""
        found = self.definition["responses"]
        return {status: resolve(self.service, response) for status, response in found.items()}

    @property
    def parameters(self) -> list[dict[str, Any]]:
        """Its own parameters and its path's, references followed."""
        item = spec(self.service)["paths"][self.path]
        both = [*item.get("parameters", []), *self.definition.get("parameters", [])]
        return [resolve(self.service, parameter) for parameter in both]

    @property
    def schemes(self) -> set[str]:
        """The security schemes that let a caller in."""
        wanted = self.definition.get("security", spec(self.service).get("security", []))
        return {name for requirement in wanted for name in requirement}

    @property
    def is_operational(self) -> bool:
        """Health and metrics."""
        return not self.path.startswith("/api/")

    def __str__(self) -> str:
        return f"{self.service}:{self.definition.get('operationId')}"


def operations(service: str) -> list[Operation]:
    """Every operation of ``service``."""
    return [
        Operation(service, path, method, item[method])
        for path, item in spec(service)["paths"].items()
        for method in METHODS
        if method in item
    ]


ALL = [operation for service in SERVICES for operation in operations(service)]


def resolve(service: str, thing: Any) -> Any:
    """``thing``, or what its ``$ref`` points to."""
    while isinstance(thing, dict) and "$ref" in thing:
        thing = look_up(service, thing["$ref"])
    return thing


def look_up(service: str, reference: str) -> Any:
    """What a reference within the document points to.

    Raises:
        KeyError: nothing is there.
    """
    found: Any = spec(service)
    for part in reference.removeprefix("#/").split("/"):
        found = found[part.replace("~1", "/").replace("~0", "~")]
    return found


def walk(thing: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """``thing`` and everything in it, each with its place."""
    yield place, thing
    if isinstance(thing, dict):
        for name, value in thing.items():
            yield from walk(value, f"{place}/{name}")
    elif isinstance(thing, list):
        for index, value in enumerate(thing):
            yield from walk(value, f"{place}/{index}")
