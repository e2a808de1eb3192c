"""The OpenAPI documents: where they lie, and their schemas as compiled validators."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import orjson
import yaml

from services.chassis.problems import FAULT_LIMIT, Fault

_NAME_LIMIT = 100  # characters of a name that are repeated: the caller chose them


@cache
def load_spec(service: str) -> dict[str, Any]:
    """The spec of ``service`` as it is written, from the checkout or from the installed wheel."""
    root = Path(__file__).parents[2]
    for folder in (root / "openapi", root / "services" / "openapi"):
        path = folder / f"{service}.yaml"
        if path.exists():
            document: dict[str, Any] = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
            return document
    raise FileNotFoundError(f"no spec for {service} beside {root}")


class Schema:
    """One schema of a spec, compiled once; OpenAPI 3.0 is JSON Schema draft 4 with ``nullable``."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._validator = _compiled(orjson.dumps(schema))

    def is_valid(self, value: Any) -> bool:
        return bool(self._validator.is_valid(value))

    def faults(self, value: Any, base: str = "") -> list[Fault]:
        """The faults of ``value``, with JSON pointers below ``base``; at most ``FAULT_LIMIT``."""
        faults: list[Fault] = []
        for error in self._validator.iter_errors(value):
            faults.extend(_faults_of(error, base))
            if len(faults) >= FAULT_LIMIT:
                break
        return faults[:FAULT_LIMIT]


@cache
def _compiled(schema: bytes) -> jsonschema_rs.Draft4Validator:
    """A spec says the same in many places: every operation can answer with a ``Problem``."""
    # Values are masked: a fault must not echo what may be a secret or ten thousand characters.
    return jsonschema_rs.Draft4Validator(
        _as_draft4(orjson.loads(schema)), validate_formats=True, mask="the value"
    )


def _faults_of(error: Any, base: str) -> list[Fault]:
    place = base + _pointer(error.instance_path)
    if error.kind.name == "required":
        return [Fault(f"{place}/{_escape(error.kind.property)}", "is required")]
    if error.kind.name == "additionalProperties":
        return [
            Fault(f"{place}/{_escape(name)}", "is not a known field")
            for name in error.kind.unexpected[:FAULT_LIMIT]
        ]
    return [Fault(place, error.message)]


def _pointer(path: Sequence[str | int]) -> str:
    return "".join(f"/{_escape(str(part))}" for part in path)


def _escape(part: str) -> str:
    """A reference token of RFC 6901."""
    return part[:_NAME_LIMIT].replace("~", "~0").replace("/", "~1")


_ANNOTATIONS = ("example", "description", "title", "default", "deprecated", "x-state-machine")


def _as_draft4(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_as_draft4(item) for item in schema]
    if not isinstance(schema, Mapping):
        return schema
    converted = {
        key: {name: _as_draft4(sub) for name, sub in value.items()}
        if key == "properties"
        else _as_draft4(value)
        for key, value in schema.items()
        if key not in _ANNOTATIONS and key != "nullable"
    }
    if schema.get("nullable"):
        return {"anyOf": [{"type": "null"}, converted]}
    return converted
